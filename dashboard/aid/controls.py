"""The controls of the page: filters in the address, and the money parts of the view."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import streamlit as st

from dashboard.aid.address import ADDRESS, donors, years
from dashboard.aid.words import PER, SECTORS, STAGES, STANDINGS, donor_word
from dashboard.workbench.region_words import region_word
from dashboard.workbench.view import View, change_view, current_view
from geodata.loading import load
from geodata.money import Measure, Per, Standing, Wish, base_year

OWN: Final = "own"
COMMON_CURRENCY: Final = "EUR"
"""Currency (ISO 4217) of a shared scale when the reader chose none."""

_CURRENCIES: Final = {
    OWN: "As stated",
    "EUR": "EUR",
    "USD": "USD",
    "RUB": "RUB",
    "GEL": "GEL",
}
_NARROW: Final = 130
_YEAR: Final = 90
_WIDE: Final = 300
"""CSS pixels."""


def show_measure(*, per: bool) -> None:
    """Draw currency, prices and, for a comparison, what amounts are set against.

    Args:
        per: whether amounts can be set against inhabitants and budgets.
    """
    share = per and ADDRESS.value("per") == Per.BUDGET
    if per:
        _segments("Show", PER, **ADDRESS.bind("per"))
    show_currency(disabled=share)
    base = base_year(load().exchange_rates)
    prices = {"nominal": "Nominal", "constant": f"Prices of {base}"}
    _segments("Prices", prices, disabled=share, **_bind_view("prices"))


def show_currency(*, disabled: bool = False) -> None:
    """Draw the choice of a currency.

    Args:
        disabled: whether what is shown has none.
    """
    st.selectbox(
        "Currency",
        list(_CURRENCIES),
        format_func=_CURRENCIES.__getitem__,
        width=_NARROW,
        disabled=disabled,
        **_bind_view("currency"),
    )


def show_standing(*, both: bool = True) -> None:
    """Draw the choice between money paid and money promised.

    Args:
        both: whether the two can be shown together, each marked.
    """
    if both:
        _segments("Money", STANDINGS, **_bind_view("money"))
        return
    words = {name: STANDINGS[name] for name in ("paid", "promised")}
    bound = _bind_view("money")
    if st.session_state[bound["key"]] not in words:
        st.session_state[bound["key"]] = "paid"
    _segments("Money", words, **bound)


def show_first_year() -> None:
    """Draw the first year; the last is that of the view's date."""
    first, last = period_of(current_view())
    bound = ADDRESS.bind("from")
    st.session_state[bound["key"]] = str(first)
    st.selectbox("From", [year for year in years() if int(year) <= last], width=_YEAR, **bound)


def show_filters(codes: Sequence[str] | None = None, *, stages: bool = False) -> None:
    """Draw a button that opens the filters, and tells how many are in use.

    Args:
        codes: donors to choose from; all if None.
        stages: whether stage and sector can be chosen too.
    """
    names = ("donor", "recipient", *(("stage", "sector") if stages else ()))
    used = sum(bool(ADDRESS.words(name)) for name in names)
    label = f"Filter ({used} in use)" if used else "Filter"
    with st.popover(label, icon=":material/filter_list:", key="aid-filter"):
        _pairs(codes)
        if stages:
            _several("stage", "Stage", STAGES)
            _several("sector", "Sector", SECTORS)


def _pairs(codes: Sequence[str] | None) -> None:
    names = current_view().names
    chosen = ADDRESS.words("donor")
    offered = dict.fromkeys((*(donors() if codes is None else codes), *chosen))
    _several("donor", "Donor", {code: donor_word(code) for code in offered})
    _several("recipient", "Recipient", {code: region_word(code, names) for code in load().regions})


def period_of(view: View) -> tuple[int, int]:
    """Return the first and last year that the reader looks at.

    The last is that of the view's date. A first year after it would leave nothing, so all years up
    to the date are shown then.
    """
    last = view.date.year
    first = int(str(ADDRESS.value("from")))
    return (first if first <= last else min(int(years()[0]), last)), last


def wish_of(view: View, *, common: bool) -> Wish:
    """Return currency and prices that the reader wants.

    Args:
        view: of the page.
        common: whether amounts must share a currency.
    """
    chosen = str(view.values["currency"])
    own = COMMON_CURRENCY if common else None
    constant = view.values["prices"] == "constant"
    base = base_year(load().exchange_rates) if constant else None
    return Wish(own if chosen == OWN else chosen, base)


def measure_of(view: View) -> Measure:
    """Return the common scale that the reader wants."""
    return Measure(wish_of(view, common=True), Per(str(ADDRESS.value("per"))))


def standing_of(view: View) -> Standing | None:
    """Return whether the reader wants money paid or promised; None for both."""
    chosen = str(view.values["money"])
    return None if chosen == "all" else Standing(chosen)


def unit_of(wish: Wish) -> str:
    """Return the unit of amounts: the currency with its price basis."""
    base = "" if wish.base_year is None else f", prices of {wish.base_year}"
    return f"{wish.currency}{base}"


def money_filters(view: View) -> dict[str, str]:
    """Return the filters by years, donor and recipient in words, as a file tells them."""
    first, last = period_of(view)
    names = view.names
    told = {
        "Years": f"{first}–{last}",
        "Donor": ", ".join(donor_word(code) for code in ADDRESS.words("donor")),
        "Recipient": ", ".join(region_word(code, names) for code in ADDRESS.words("recipient")),
    }
    return {name: words for name, words in told.items() if words}


def _several(name: str, label: str, words: Mapping[str, str]) -> None:
    st.multiselect(
        label,
        list(words),
        format_func=lambda code: words[code],
        placeholder="All",
        width=_WIDE,
        **ADDRESS.bind(name),
    )


def _segments(label: str, words: Mapping[str, str], **bound: Any) -> None:  # noqa: ANN401  # options of an element
    st.segmented_control(
        label, list(words), format_func=lambda name: words[name], required=True, **bound
    )


def _bind_view(name: str) -> dict[str, Any]:
    """Return the key and callback of an element that shows and changes a part of the view."""
    key = f"aid-view-{name}"
    st.session_state[key] = current_view().values[name]

    def change() -> None:
        change_view(**{name: st.session_state[key]})

    return {"key": key, "on_change": change}
