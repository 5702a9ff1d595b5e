"""The citation of a source in words, for a footnote or a briefing."""

from typing import TYPE_CHECKING

from geodata.citations.plain import one_line
from geodata.languages import language_name
from geodata.words import day_in_words, in_words

if TYPE_CHECKING:
    from geodata.citations.edition import Edition
    from geodata.records import Source


def citation(source: "Source", edition: "Edition") -> str:
    """Return publisher, title, date, language, address and day of access in one sentence.

    Args:
        source: the source.
        edition: the edition of the dossier that cites it.

    Returns:
        Plain text on one line, ending with a full stop.
    """
    published = "undated" if source.published is None else in_words(source.published)
    parts = [one_line(source.publisher), f"“{one_line(source.title)}”", published]
    if source.language != "en":
        parts.append(f"in {language_name(source.language)}")
    if source.url is None:
        parts.append("no address known")
    else:
        parts += [one_line(source.url), f"accessed {day_in_words(edition.accessed)}"]
    return f"{', '.join(parts)}."
