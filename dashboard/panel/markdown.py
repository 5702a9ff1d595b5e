"""Text of the data as Markdown that means only itself."""

import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|$~:&])")


def plain(text: str) -> str:
    """Return text so that Markdown shows it as it is: no link, emphasis, icon or markup."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
