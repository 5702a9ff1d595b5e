"""The text of a briefing as HTML: printed with the map, and read where no map can be drawn.

Everything from the story and from the dossier is escaped here, and only here.
"""

from collections.abc import Iterable, Mapping
from html import escape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from dashboard.briefing.model import NumberedCitation

LIMITS: Final = (
    "The file holds the whole dossier and asks no server for anything. Links to sources need a"
    " network. Online tiles and layers of your own are not part of it."
)
SOFTWARE: Final = (
    "Drawn with Leaflet (BSD-2-Clause), set in Source Sans and Noto Sans (SIL OFL 1.1)."
)


def paper(*, title: str, body: str, about: str) -> str:
    """Return the part that a file has beside its map.

    Args:
        title: of the document.
        body: HTML of the story.
        about: HTML of what the file says of itself.
    """
    return (
        f'<main id="paper">\n<p id="print-caption"></p>\n<h1>{escape(title)}</h1>\n'
        f"{body}\n{about}\n</main>"
    )


def about_section(
    facts: Mapping[str, str], sources: "Iterable[NumberedCitation]", *, foot: str
) -> str:
    """Return the section with the facts about a file and its sources.

    Args:
        facts: in the order in which they are read.
        sources: all that the story cites.
        foot: the most important of the facts in a few words, for the foot of the map.
    """
    rows = "".join(
        f"<dt>{escape(name)}</dt><dd>{escape(words)}</dd>" for name, words in facts.items()
    )
    items = "".join(_source(item) for item in sources)
    cited = f"<h3>Sources of the text</h3><ol>{items}</ol>" if items else ""
    return (
        f'<section id="about" data-foot="{escape(foot)}">'
        f'<h2 id="about-title">About this file</h2><dl>{rows}</dl>'
        f"<p>{escape(LIMITS)}</p>{cited}<p>{escape(SOFTWARE)}</p></section>"
    )


def _source(item: "NumberedCitation") -> str:
    """Return a source; its address becomes a link where it stands in the citation."""
    before, address, after = item.parts
    link = _link(address) if address else ""
    return f'<li value="{item.number}">{escape(before)}{link}{escape(after)}</li>'


def _link(url: str) -> str:
    shown = escape(url)
    return f'<a href="{shown}" target="_blank" rel="noopener noreferrer">{shown}</a>'
