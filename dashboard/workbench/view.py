"""The view that map and pages share: date, viewpoint, names, selection, from page to page.

On a page the address says it. On the map it is what the map reports, because Streamlit does not
notice that the map writes the address. Only where an address says nothing, as after a change of
page that brought none along, is it what was last seen in this session.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, cast
from urllib.parse import urlencode

import streamlit as st

from dashboard.state import Notice, ParsedState, StateField, Value, parse, serialise
from dashboard.state_fields import known_record, state_fields
from geodata.loading import load

_SEEN: Final = "view last seen"
_PAGE: Final = "page of the view last seen"
_REPORTED: Final = "view last seen is the map's"


@dataclass(frozen=True, slots=True)
class View:
    """What a reader looks at, with a value for every part of the state."""

    values: Mapping[str, Value]
    notices: tuple[Notice, ...] = ()
    """Parameters of the address that were ignored, and why."""

    @property
    def date(self) -> dt.date:
        """The day as of which everything is told."""
        return dt.date.fromisoformat(str(self.values["date"]))

    @property
    def since(self) -> dt.date | None:
        """First day of the span that ends on `date`, if the reader looks at one."""
        return _day(self.values["since"])

    @property
    def compare(self) -> dt.date | None:
        """The other day of a comparison, if there is one."""
        return _day(self.values["compare"])

    @property
    def viewpoint(self) -> str:
        """Key of the viewpoint: majority, recognising or control."""
        return str(self.values["viewpoint"])

    @property
    def names(self) -> str:
        """Which names are shown: pair, ka, ru or local."""
        return str(self.values["names"])

    @property
    def select(self) -> str | None:
        """The selected record as ``kind:id``, if any."""
        return cast("str | None", self.values["select"])

    def parameters(self, **changes: Value) -> dict[str, str]:
        """Return the parameters of an address of this view, with some parts changed.

        Raises:
            KeyError: a change names no part of the state.
        """
        return serialise(state_fields(), changed(self.values, changes))


def current_view() -> View:
    """Return the view of the page that is shown."""
    reported = st.session_state.get(_REPORTED, False)
    told = parse(state_fields(), st.session_state[_SEEN] if reported else _parameters(), _known)
    return View(MappingProxyType(dict(told.values)), told.notices)


def change_view(**changes: Value) -> None:
    """Change parts of the view, in the address and in the session; the rest stays.

    Args:
        **changes: parts of the state with their new values; dates as ISO text or as days.

    Raises:
        KeyError: a change names no part of the state.
    """
    written = current_view().parameters(**changes)
    names = {part.name for part in state_fields()}
    others = {name: text for name, text in _parameters().items() if name not in names}
    st.session_state[_SEEN] = written
    st.query_params.from_dict({**written, **others})


def address_of(page: str, **changes: Value) -> str:
    """Return a relative link to a page that keeps the view, with some parts changed.

    Args:
        page: its path, such as ``treaties``; empty for the map.
        **changes: parts of the state with their new values, and parameters of the page itself.
    """
    names = {part.name for part in state_fields()}
    of_view = {name: value for name, value in changes.items() if name in names}
    of_page = {name: str(value) for name, value in changes.items() if name not in names}
    written = {**current_view().parameters(**of_view), **of_page}
    query = urlencode(written, safe=",:/")
    return f"./{page}?{query}" if query else f"./{page}"


def day_parameters(day: dt.date | None) -> dict[str, str]:
    """Return the parameter that takes a view to a day, if the map knows that day."""
    part = next(part for part in state_fields() if part.name == "date")
    text = "" if day is None else day.isoformat()
    return {"date": text} if (part.least or "") <= text <= (part.most or "") else {}


def remember(values: object) -> None:
    """Keep what the map reports: from now on it is the view of the map's page.

    Args:
        values: the parts of the state, as the browser sends them; anything else is ignored.
    """
    if not isinstance(values, Mapping) or not values:
        return
    fields = state_fields()
    told = {part.name: values.get(part.name, part.default) for part in fields}
    try:
        written = serialise(fields, told)
    except (TypeError, ValueError, AttributeError):
        return
    # by the rules of an address: a browser can send anything
    st.session_state[_SEEN] = serialise(fields, parse(fields, written, _known).values)
    st.session_state[_REPORTED] = True


def arrive(page: str) -> None:
    """Note which page is shown; on coming from another, bring the view along.

    Args:
        page: path of the page, empty for the map.
    """
    fields = state_fields()
    came = st.session_state.get(_PAGE) not in {None, page}
    st.session_state[_PAGE] = page
    if st.session_state.get(_REPORTED) and not came:
        return
    st.session_state[_REPORTED] = False
    parameters = _parameters()
    seen = st.session_state.get(_SEEN, {})
    if came and seen and not any(part.name in parameters for part in fields):
        st.query_params.from_dict({**seen, **parameters})
        return
    st.session_state[_SEEN] = serialise(fields, parse(fields, parameters, _known).values)


def page_parameters(fields: tuple[StateField, ...]) -> ParsedState:
    """Return the parameters of the page itself, such as its filters, read from the address.

    Args:
        fields: which there are, what each may be, and its default.
    """
    return parse(fields, _parameters(), _known)


def change_page_parameters(fields: tuple[StateField, ...], **changes: Value) -> None:
    """Change parameters of the page itself in the address; the view and the rest stay.

    Args:
        fields: which there are.
        **changes: their new values.

    Raises:
        KeyError: a change names none of them.
    """
    values = changed(page_parameters(fields).values, changes)
    names = {part.name for part in fields}
    others = {name: text for name, text in _parameters().items() if name not in names}
    st.query_params.from_dict({**others, **serialise(fields, values)})


def changed(values: Mapping[str, Value], changes: Mapping[str, Value]) -> dict[str, Value]:
    """Return values with some changed, days as ISO text.

    Raises:
        KeyError: a change names none of the values.
    """
    unknown = sorted(set(changes) - set(values))
    if unknown:
        raise KeyError(unknown[0])
    as_text = {
        name: value.isoformat() if isinstance(value, dt.date) else value
        for name, value in changes.items()
    }
    return {**values, **as_text}


def _parameters() -> dict[str, str]:
    return {str(name): str(text) for name, text in st.query_params.to_dict().items()}


def _known(kind: str, ident: str) -> bool:
    return known_record(load(), kind, ident)


def _day(value: Value) -> dt.date | None:
    return None if value is None else dt.date.fromisoformat(str(value))
