"""Links whose label and title come from the data, as Markdown."""

from typing import Final

from dashboard.plain_text import plain

_IN_ADDRESSES: Final = (
    (" ", "%20"),
    ("<", "%3C"),
    (">", "%3E"),
    ("(", "%28"),
    (")", "%29"),
    ("\\", "%5C"),
)
"""What would end an address in Markdown, and how an address writes it."""


def link(label: str, address: str, title: str) -> str:
    """Return a link to an address of the web.

    Args:
        label: Markdown.
        address: http or https; anything else gives the label alone.
        title: plain text that is shown while the pointer rests on it.
    """
    if not address.startswith(("https://", "http://")):
        return label
    for sign, code in _IN_ADDRESSES:
        address = address.replace(sign, code)
    return f'[{label}](<{address}> "{plain(title)}")'
