"""Names by the reader's choice, as ``names.js`` chooses them.

The English pair, Georgian, Russian, or Abkhaz in Abkhazia and Ossetian in South Ossetia. A name
that is not known falls back to the English pair.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from geodata.records import Region

LOCAL: Final[Mapping[str, str]] = MappingProxyType({"GE-AB": "ab", "GE-SO": "os"})
"""Language of the local names of a region, ISO 639-1."""

_PAIR: Final = "pair"
_ENGLISH: Final = "en"


@dataclass(frozen=True, slots=True)
class Name:
    """A name and its language, ISO 639-1."""

    text: str
    lang: str


def name_of(columns: Mapping[str, Any], choice: str) -> Name:
    """Return the name that a choice shows.

    Args:
        columns: of a layer: `name_en`, further languages likewise, and `region`.
        choice: pair, ka, ru or local.
    """
    if choice == _PAIR:
        lang = None
    elif choice == "local":
        lang = LOCAL.get(str(columns.get("region")))
    else:
        lang = choice
    text = columns.get(f"name_{lang}") if lang else None
    return Name(str(text), lang) if text and lang else Name(str(columns["name_en"]), _ENGLISH)


def region_columns(region: "Region") -> dict[str, str]:
    """Return the names of a region as the columns of a layer."""
    own = {"ab": region.name_ab, "os": region.name_os}
    local = LOCAL.get(region.region)
    return {
        "region": region.region,
        "name_en": region.name_en,
        "name_ka": region.name_ka,
        "name_ru": region.name_ru,
        **({f"name_{local}": own[local]} if local else {}),
    }
