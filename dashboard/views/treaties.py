"""The page 'Treaties': catalogue, one instrument, side by side, implementation, terms."""

from dashboard.treaties.address import ADDRESS, chosen_instrument
from dashboard.treaties.catalogue import show_catalogue
from dashboard.treaties.implementation import show_implementation
from dashboard.treaties.links import Links
from dashboard.treaties.sheet import show_instrument
from dashboard.treaties.side_by_side import show_side_by_side
from dashboard.treaties.term_overview import show_terms
from dashboard.workbench.heading import page_heading

_PARTS = {
    "catalogue": "Catalogue",
    "side-by-side": "Side by side",
    "implementation": "Implementation",
    "terms": "Terms",
}


def show() -> None:
    """Draw the page."""
    view = page_heading(
        "Treaties",
        "What was agreed, how two texts differ, what followed each clause, and how long it lasts.",
    )
    ADDRESS.show_notices()
    links = Links.of(view)
    match ADDRESS.choose_part(_PARTS):
        case "side-by-side":
            show_side_by_side(view, links)
        case "implementation":
            show_implementation(view)
        case "terms":
            show_terms(view)
        case _:
            instrument = chosen_instrument()
            if instrument is None:
                show_catalogue(view)
            else:
                show_instrument(instrument, view, links)
