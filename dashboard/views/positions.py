"""The page 'Positions': votes, states, agreement, changes of mind, recognition, statements."""

from dashboard.positions.address import ADDRESS
from dashboard.positions.agreement import show_agreement
from dashboard.positions.changes import show_changes
from dashboard.positions.matrix import show_matrix
from dashboard.positions.recognition import show_recognition
from dashboard.positions.state_sheet import show_state
from dashboard.positions.treaty_statements import show_treaty_statements
from dashboard.workbench.heading import page_heading

_PARTS = {
    "votes": "Votes",
    "state": "One state",
    "agreement": "Agreement",
    "changes": "Changes of mind",
    "recognition": "Recognition",
    "treaties": "On treaties",
}


def show() -> None:
    """Draw the page."""
    view = page_heading(
        "Positions",
        "How states voted in the United Nations, who agrees with whom, who changed its mind, who "
        "recognises, and what was said of the treaties.",
    )
    ADDRESS.show_notices()
    match ADDRESS.choose_part(_PARTS):
        case "state":
            show_state(view)
        case "agreement":
            show_agreement(view)
        case "changes":
            show_changes(view)
        case "recognition":
            show_recognition(view)
        case "treaties":
            show_treaty_statements(view)
        case _:
            show_matrix(view)
