"""English names of the languages in which the sources are written."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

LANGUAGES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ab": "Abkhaz",
        "ar": "Arabic",
        "bg": "Bulgarian",
        "de": "German",
        "en": "English",
        "es": "Spanish",
        "fa": "Persian",
        "fr": "French",
        "hy": "Armenian",
        "it": "Italian",
        "ka": "Georgian",
        "lt": "Lithuanian",
        "mn": "Mongolian",
        "nl": "Dutch",
        "os": "Ossetian",
        "pl": "Polish",
        "pt": "Portuguese",
        "ro": "Romanian",
        "ru": "Russian",
        "sv": "Swedish",
        "tr": "Turkish",
        "uk": "Ukrainian",
    }
)
"""Names by ISO 639-1 code."""


def language_name(code: str) -> str:
    """Return the English name of a language, or its ISO 639-1 code if it has none here."""
    return LANGUAGES.get(code, code)
