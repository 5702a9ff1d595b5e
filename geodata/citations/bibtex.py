"""BibTeX entries, readable by BibTeX, BibLaTeX and reference managers.

They are written here rather than with pybtex, which writes LaTeX into addresses, where BibLaTeX
takes every letter as it stands.
"""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from geodata.citations.plain import one_line
from geodata.languages import language_name

if TYPE_CHECKING:
    from geodata.citations.edition import Edition
    from geodata.records import Source

_LATEX: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        # an escaped brace still counts as a brace when BibTeX looks for the end of a field
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{letter: f"\\{letter}" for letter in "#$%&_"},
    }
)
"""Letters that mean something to LaTeX."""

_ADDRESS: Final[Mapping[int, str]] = MappingProxyType(
    str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D"})
)
"""Letters that would end a field, as an address writes them."""


def bibtex(sources: Iterable["Source"], edition: "Edition") -> str:
    """Return sources as BibTeX, in their order; the id of a source is the key of its entry."""
    head = f"% {one_line(edition.name)}\n"
    return "\n".join([head, *(_entry(source, edition) for source in sources)])


def _entry(source: "Source", edition: "Edition") -> str:
    fields = "".join(f"  {name} = {{{text}}},\n" for name, text in _fields(source, edition))
    # the one kind of entry that needs no author, and these sources have none
    return f"@misc{{{source.source_id},\n{fields}}}\n"


def _fields(source: "Source", edition: "Edition") -> Iterator[tuple[str, str]]:
    # the inner braces keep the capitals of names
    yield "title", f"{{{_latex(source.title)}}}"
    yield "howpublished", _latex(source.publisher)
    if source.published is not None:
        yield "date", source.published.text
        yield "year", str(source.published.earliest.year)
    yield "language", _latex(language_name(source.language))
    if source.url is not None:
        yield "url", one_line(source.url).translate(_ADDRESS)
        yield "urldate", edition.accessed.isoformat()
    yield "keywords", source.kind.value.replace("_", " ")


def _latex(text: str) -> str:
    return one_line(text).translate(_LATEX)
