"""Text from data inside Streamlit's Markdown, so that it shows as it is."""

import re
import string
from typing import Final

_PUNCTUATION = re.compile(f"([{re.escape(string.punctuation)}])")
# Emoji and icons are looked for after the escapes are gone; a word joiner is no part of a name.
_SHORTCODE = re.compile(r":(?=[A-Za-z0-9_+/-]+:)")
_WORD_JOINER: Final = "\u2060"


def plain(text: str) -> str:
    """Return Markdown that shows a text as it is: no emphasis, links, formulas, icons or HTML."""
    joined = _SHORTCODE.sub(f":{_WORD_JOINER}", " ".join(text.split()))
    return _PUNCTUATION.sub(r"\\\1", joined)
