"""Views of the dossier, made up by Hypothesis from the declaration of the view state."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from dashboard.state import LATITUDE, LONGITUDE, ZOOMS, Kind, StateField
from dashboard.state_fields import state_fields
from geodata.loading import load


def view_states() -> st.SearchStrategy[dict[str, Any]]:
    """Return a strategy of whole views: a value that it may hold for every part."""
    return st.fixed_dictionaries({part.name: _values(part) for part in state_fields()})


def _values(part: StateField) -> st.SearchStrategy[Any]:
    words = st.lists(st.sampled_from(part.allowed or ("",)), unique=True)
    match part.kind:
        case Kind.DATE:
            found = _days(part)
        case Kind.CHOICE:
            found = st.sampled_from(part.allowed)
        case Kind.SET:
            found = words.map(sorted)
        case Kind.LIST:
            found = words
        case Kind.PERCENTAGES:
            pairs = st.dictionaries(st.sampled_from(part.allowed), st.integers(0, 100))
            found = pairs.map(lambda value: dict(sorted(value.items())))
        case Kind.REFERENCE:
            found = st.sampled_from(_references())
        case Kind.CAMERA:
            found = _cameras()
    return found if part.default is not None else st.none() | found


def _days(part: StateField) -> st.SearchStrategy[str]:
    least, most = date.fromisoformat(part.least or ""), date.fromisoformat(part.most or "")
    return st.dates(least, most).map(date.isoformat)


def _references() -> list[str]:
    dossier = load()
    tables = {"region": dossier.regions, "site": dossier.sites, "state": dossier.states}
    return [f"{kind}:{ident}" for kind, table in tables.items() for ident in table]


def _cameras() -> st.SearchStrategy[list[float]]:
    return st.tuples(
        _thousandths(-LATITUDE, LATITUDE), _thousandths(-LONGITUDE, LONGITUDE), _thousandths(*ZOOMS)
    ).map(list)


def _thousandths(least: float, most: float) -> st.SearchStrategy[float]:
    """Return numbers with the three decimals that an address keeps."""
    return st.integers(int(least * 1000), int(most * 1000)).map(lambda value: value / 1000)
