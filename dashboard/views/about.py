"""The page 'About': what the dossier is, how to read it, and under which licences its parts are."""

import streamlit as st

from geodata.dossier import KINDS
from geodata.layers import manifest, missing_layers
from geodata.loading import load
from geodata.schema import read_schema
from geodata.words import day_in_words

_HOW_TO_READ = """
- **As of a date.** Everything on the map holds for the day in the time bar. What came later is
  set apart under *Later*. A date that is only known to the month or the year counts as that span.
- **Sources.** The small numbers open the sources behind a statement.
- **◐ disputed** opens what sources say differently. Rival figures stand side by side; they are
  never averaged, and a pledge, a commitment and a payment are never added up.
- **In force** means last seen in force or still invoked; it is not verified for today. Listing an
  instrument says nothing about its validity.
- **Names and lines.** Names come in pairs where usage differs. The boundaries and names shown
  imply no opinion on the status of any territory.
"""


def show() -> None:
    """Draw the page."""
    dossier = load()
    st.title("About this dossier", anchor=False)
    st.write(
        "What treaties say, what money flows and who takes which position on Georgia and its "
        "breakaway regions Abkhazia and South Ossetia, for any date, each statement with its "
        "source. "
        f"Data version {dossier.version}, records up to {day_in_words(dossier.latest_date)}."
    )
    st.header("How to read it")
    st.markdown(_HOW_TO_READ)
    st.header("Tables")
    st.dataframe(_tables(), hide_index=True)
    st.header("Map layers")
    st.dataframe(_layers(), hide_index=True)
    st.header("What no open source has")
    for layer in missing_layers():
        st.markdown(f"- **{layer.title}.** {layer.reason}")
    st.header("Licences")
    st.write(
        "Tables: CC BY 4.0. Layers made from OpenStreetMap: ODbL 1.0, © OpenStreetMap "
        "contributors; the other layers as listed above. Code: MIT."
    )


@st.cache_data
def _tables() -> list[dict[str, object]]:
    dossier = load()
    schema = read_schema()
    return [
        {
            "Table": table.title,
            "Rows": len(dossier.table(name)),
            "What a row is": table.description,
        }
        for name, table in schema.tables.items()
        if name in KINDS
    ]


@st.cache_data
def _layers() -> list[dict[str, object]]:
    return [
        {
            "Layer": layer.title,
            "Date": layer.date,
            "Licence": layer.licence,
            "Made from": ", ".join(f"{item.name} {item.version}" for item in layer.packages),
            "Known gaps": " ".join(layer.gaps),
        }
        for layer in manifest().values()
    ]
