"""CSL-JSON items, from which citation processors make any style."""

import json
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from geodata.citations.plain import one_line
from geodata.records import SourceKind

if TYPE_CHECKING:
    from geodata.citations.edition import Edition
    from geodata.records import Source

_TYPES: Final[Mapping[SourceKind, str]] = MappingProxyType(
    {
        SourceKind.TREATY_TEXT: "treaty",
        SourceKind.LEGISLATION: "legislation",
        SourceKind.COURT: "legal_case",
        SourceKind.OFFICIAL_STATEMENT: "document",
        SourceKind.DATASET: "dataset",
        SourceKind.REPORT: "report",
        SourceKind.NEWS: "article-newspaper",
        SourceKind.ENCYCLOPEDIA: "entry-encyclopedia",
    }
)
"""Type of item of each kind of source."""

_WITHIN: Final = frozenset({SourceKind.NEWS, SourceKind.ENCYCLOPEDIA})
"""Kinds that are part of a larger work, which styles name instead of the publisher."""


def csl_json(sources: Iterable["Source"], edition: "Edition") -> str:
    """Return sources as a CSL-JSON list, in their order."""
    items = [_item(source, edition) for source in sources]
    return f"{json.dumps(items, ensure_ascii=False, indent=2)}\n"


def _item(source: "Source", edition: "Edition") -> dict[str, object]:
    item: dict[str, object] = {
        "id": source.source_id,
        "type": _TYPES[source.kind],
        "title": one_line(source.title),
        "publisher": one_line(source.publisher),
        "language": source.language,
        "source": one_line(edition.name),
    }
    if source.kind in _WITHIN:
        item["container-title"] = item["publisher"]
    if source.published is not None:
        item["issued"] = _date(source.published.text)
    if source.url is not None:
        item["URL"] = one_line(source.url)
        item["accessed"] = _date(edition.accessed.isoformat())
    return item


def _date(text: str) -> dict[str, object]:
    return {"date-parts": [[int(part) for part in text.split("-")]]}
