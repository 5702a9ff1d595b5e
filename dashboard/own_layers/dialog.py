"""The dialog in which a reader adds a layer: file, preview, appearance."""

from typing import TYPE_CHECKING, Final

import pandas as pd
import streamlit as st

from dashboard.own_layers import session
from dashboard.own_layers.appearance import Appearance, Paint
from dashboard.own_layers.payload import drawn_features
from dashboard.plain_text import plain
from geodata.uploads import (
    ENDINGS,
    LIMITS,
    ColumnsError,
    UploadedLayer,
    UploadError,
    date_fields,
    read,
)

if TYPE_CHECKING:
    from streamlit.runtime.uploaded_file_manager import UploadedFile

_PREVIEW: Final = 5
_NAMING: Final = ("name", "title", "label", "name_en", "название", "სახელი")
_NONE: Final = "—"
_KEY: Final = "own-layer"
_READ: Final = "own layers: last read"


def show_dialog() -> None:
    """Open the dialog, if the reader asked for it."""
    if session.is_open():
        st.dialog("Add your own layer", width="medium", on_dismiss=_dismissed)(_contents)()


def _dismissed() -> None:
    session.set_open(opens=False)
    st.session_state.pop(_READ, None)


def _contents() -> None:
    st.caption(
        "It stays in this browser tab: it is not stored on the server, and nobody else sees it."
    )
    held = len(session.own_layers())
    if held >= session.MOST:
        st.warning(
            f"There are {held} own layers, which is the most. Remove one in the layer card first."
        )
        return
    file = st.file_uploader(
        f"GeoJSON, CSV with coordinates, GeoPackage, or a shapefile as .zip, "
        f"up to {LIMITS.size // 2**20} MB",
        type=list(ENDINGS),
        key=f"{_KEY}-file",
        max_upload_size=LIMITS.size // 2**20,
    )
    if file is None:
        return
    layer = _read(file)
    if layer is None:
        return
    _preview(layer)
    looks = _looks(layer, file.file_id)
    if st.button("Add to the map", type="primary", key=f"{_KEY}-add"):
        session.add(layer, looks)
        _dismissed()
        st.rerun()


def _read(file: "UploadedFile") -> UploadedLayer | None:
    """Read the file, or say why it cannot be read; columns and layers can be chosen."""
    try:
        layer = _read_once(file, table=st.session_state.get(f"{_KEY}-table"))
    except ColumnsError as refusal:
        return _read_with_columns(file, refusal)
    except UploadError as refusal:
        st.error(plain(str(refusal)))
        return None
    if len(layer.tables) > 1:
        st.selectbox("Layer of the file", layer.tables, key=f"{_KEY}-table")
    return layer


def _read_with_columns(file: "UploadedFile", refusal: ColumnsError) -> UploadedLayer | None:
    left, right = st.columns(2)
    columns = list(refusal.columns)
    longitude = left.selectbox("Column of longitudes", columns, None, key=f"{_KEY}-longitude")
    latitude = right.selectbox("Column of latitudes", columns, None, key=f"{_KEY}-latitude")
    if longitude is None or latitude is None:
        st.warning(plain(str(refusal)))
        return None
    try:
        return _read_once(file, columns=(longitude, latitude))
    except UploadError as wrong:
        st.error(plain(str(wrong)))
        return None


def _read_once(
    file: "UploadedFile",
    *,
    columns: tuple[str, str] | None = None,
    table: str | None = None,
) -> UploadedLayer:
    """Read the file unless that was done for the answers before: each answer runs the dialog."""
    asked = (file.file_id, columns, table)
    known = st.session_state.get(_READ)
    if known is not None and known[0] == asked:
        layer: UploadedLayer = known[1]
        return layer
    with st.spinner("Reading the file …"):
        layer = read(file.name, file.getvalue(), columns=columns, table=table)
    st.session_state[_READ] = (asked, layer)
    return layer


def _preview(layer: UploadedLayer) -> None:
    west, south, east, north = layer.bounds
    shown = len(drawn_features(layer))
    number = len(layer.features)
    st.markdown(
        f"**{number:,} feature{'' if number == 1 else 's'}**, from {_degrees(south, 'N', 'S')}, "
        f"{_degrees(west, 'E', 'W')} to {_degrees(north, 'N', 'S')}, {_degrees(east, 'E', 'W')}"
    )
    if shown < number:
        st.caption(f"The map draws {shown:,} of them, evenly chosen; downloads hold all of them.")
    for note in layer.notes:
        st.caption(plain(note))
    if layer.fields:
        frame = pd.DataFrame(
            [feature.values for feature in layer.features[:_PREVIEW]],  # noqa: PD011  # no frame
            columns=[item.name for item in layer.fields],
        ).astype("string")
        st.dataframe(frame.fillna(""), hide_index=True, height="content")


def _degrees(value: float, positive: str, negative: str) -> str:
    return f"{abs(value):.2f}° {positive if value >= 0 else negative}"


def _looks(layer: UploadedLayer, ident: str) -> Appearance:
    """Ask how the layer is drawn; the answers belong to one file."""
    key = f"{_KEY}-{ident}"
    title = st.text_input("Name", layer.name, max_chars=60, key=f"{key}-title")
    paint = st.segmented_control(
        "Colour",
        list(Paint),
        default=list(Paint)[len(session.own_layers()) % len(Paint)],
        format_func=lambda item: item.value.capitalize(),
        key=f"{key}-paint",
        required=True,
    )
    size, weight, fill = _sizes(layer, key)
    fields = [item.name for item in layer.fields]
    dates = list(date_fields(layer))
    first, second, third = st.columns(3)
    label = first.selectbox(
        "Field that names features",
        [None, *fields],
        index=_named(fields),
        key=f"{key}-label",
        format_func=_field,
    )
    start = second.selectbox(
        "Shown from the date in", [None, *dates], key=f"{key}-start", format_func=_field
    )
    end = third.selectbox("until the date in", [None, *dates], key=f"{key}-end", format_func=_field)
    if not dates:
        st.caption("No field holds dates, so the layer shows on every day.")
    return Appearance(title.strip() or layer.name, paint, size, weight, fill, label, start, end)


def _sizes(layer: UploadedLayer, key: str) -> tuple[int, float, float]:
    """Ask for the sizes of the kinds of shapes that there are, side by side."""
    kinds = layer.geometry_kinds
    standard = Appearance("")
    size, weight, fill = standard.size, standard.weight, standard.fill
    # areas have outlines, which are lines
    asked = [kind for kind in ("point", "line", "area") if kind in kinds or kind == "line"]
    if kinds == {"point"}:
        asked = ["point"]
    for kind, column in zip(asked, st.columns(len(asked)), strict=True):
        if kind == "point":
            size = column.slider("Size of points", 2, 12, size, key=f"{key}-size")
        elif kind == "line":
            weight = column.slider("Width of lines", 0.5, 6.0, weight, 0.5, key=f"{key}-weight")
        else:
            percent = round(100 * fill)
            label = "Fill of areas"
            percent = column.slider(label, 0, 100, percent, 5, "%d %%", key=f"{key}-fill")
            fill = percent / 100
    return size, weight, fill


def _named(fields: list[str]) -> int:
    """Return the place of the field that most likely names a feature; 0 is none."""
    folded = [item.casefold() for item in fields]
    return next((folded.index(word) + 1 for word in _NAMING if word in folded), 0)


def _field(name: str | None) -> str:
    return _NONE if name is None else name
