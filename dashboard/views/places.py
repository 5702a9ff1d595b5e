"""The page 'Places & people': figures by region and theme, with rival values and gaps."""

import streamlit as st

from dashboard.pages import page
from dashboard.places.address import ADDRESS
from dashboard.places.multiples import LEGEND, multiples
from dashboard.places.tables import figure_table, rival_table
from dashboard.places.words import THEMES
from dashboard.sources.unknown import gap_table
from dashboard.workbench.charts import show_chart
from dashboard.workbench.heading import page_heading
from dashboard.workbench.region_words import region_word, region_words
from dashboard.workbench.tables import show_table
from dashboard.workbench.view import View, change_view
from geodata.loading import load
from geodata.people import Figure, begun_by, figures, panels, rival_figures
from geodata.records import DiscrepancyTopic, Theme

_BESIDE = 3
"""Small charts beside each other; on a phone there is room for one."""
_FEWEST = 2
"""Figures that a small chart needs to show more than the table does."""


def show() -> None:
    """Draw the page."""
    view = page_heading(
        "Places & people",
        "Population, displacement, losses, troops, crossings and trade by region and year, with "
        "rival figures side by side.",
    )
    ADDRESS.show_notices()
    _choices(view)
    theme = Theme(str(ADDRESS.value("theme")))
    regions = ADDRESS.words("region") or list(load().regions)
    of_theme = [item for item in figures(load()) if item.theme is theme and item.region in regions]
    shown = begun_by(of_theme, view.date)
    if shown:
        _figures(shown, theme, regions, view)
    else:
        st.info(f"No figure of this theme and region is known up to {view.date.year}.")
        st.button("All regions, latest date", on_click=_show_all)
    if len(shown) < len(of_theme):
        later = len(of_theme) - len(shown)
        st.caption(f"Left out: {later} of years after {view.date.year}, the year of the date.")
    _gaps(regions, view)


def _choices(view: View) -> None:
    st.segmented_control(
        "Theme",
        list(Theme),
        format_func=THEMES.__getitem__,
        required=True,
        label_visibility="collapsed",
        **ADDRESS.bind("theme"),
    )
    st.multiselect(
        "Region",
        list(load().regions),
        format_func=lambda code: region_word(code, view.names),
        placeholder="All regions",
        **ADDRESS.bind("region"),
    )


def _show_all() -> None:
    ADDRESS.clear("region")
    change_view(date=load().latest_date)


def _figures(shown: tuple[Figure, ...], theme: Theme, regions: list[str], view: View) -> None:
    told = {
        "Theme": THEMES[theme],
        "Region": region_words(regions, view.names),
    }
    charted = [panel for panel in panels(shown) if len(panel.figures) >= _FEWEST]
    if charted:
        drawn = figure_table(
            (figure for panel in charted for figure in panel.figures),
            as_of=view.date,
            names=view.names,
            filters=told,
        )
        with st.container(key="multiples"):
            show_chart(
                multiples(charted, names=view.names, columns=1 if _on_phone() else _BESIDE),
                drawn,
                key="multiples",
                title=f"{THEMES[theme]} over the years",
                marks=LEGEND,
            )
    rivals = rival_figures(shown)
    if rivals:
        st.header("Rival figures side by side", anchor=False)
        table = rival_table(rivals, as_of=view.date, names=view.names, filters=told)
        show_table(table, key="rivals")
    st.header("All figures", anchor=False)
    table = figure_table(shown, as_of=view.date, names=view.names, filters=told)
    show_table(table, key="figures")


def _gaps(regions: list[str], view: View) -> None:
    st.header("What we do not know", anchor=False)
    table = gap_table(view.names, [DiscrepancyTopic.INDICATORS], regions)
    if table.rows:
        show_table(table, key="gaps")
    else:
        st.text("No gap in these figures is named for this region.")
    st.page_link(
        page("sources"),
        label="All gaps",
        query_params={**view.parameters(), "part": "unknown"},
    )


def _on_phone() -> bool:
    # what browsers on phones say of themselves, and the only thing a server hears of a screen
    return "Mobi" in st.context.headers.get("User-Agent", "")
