"""The own layers of the session in the side panel: their files, as the map shows them no more."""

from functools import partial

import streamlit as st

from dashboard.own_layers.session import OwnLayer, own_layers
from dashboard.plain_text import plain
from geodata.exports import Format, write
from geodata.loading import load
from geodata.uploads import shown_layer

_FORMATS = (Format.GEOJSON, Format.GEOPACKAGE, Format.CSV)


def show_own_layers() -> None:
    """Draw the list, if there are any."""
    held = own_layers()
    if not held:
        return
    with st.expander(f"Your own layers ({len(held)})"):
        st.caption("Kept until you close this tab; they are no part of the dossier.")
        for item in held:
            st.markdown(f"**{plain(item.looks.title)}** · {len(item.layer.features):,} features")
            with st.container(horizontal=True, gap="small"):
                for form in _FORMATS:
                    st.download_button(
                        form.label,
                        partial(_written, item, form),
                        file_name=f"{item.ident}.{form.value}",
                        mime=form.media_type,
                        key=f"{item.ident}-{form.value}",
                        on_click="ignore",
                    )


def _written(item: OwnLayer, form: Format) -> bytes:
    return write(shown_layer(item.layer, item.looks.title), form, load())
