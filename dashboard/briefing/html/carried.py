"""What a file carries, written so that nothing of it can be taken for markup."""

import base64
import gzip
import json
from html import escape


def packed(body: bytes) -> str:
    """Return bytes as the browser unpacks them: gzip in base64, the same for the same bytes."""
    return base64.b64encode(gzip.compress(body, 9, mtime=0)).decode("ascii")


def data_url(body: bytes, media_type: str) -> str:
    """Return bytes as an address that holds them."""
    return f"data:{media_type};base64,{base64.b64encode(body).decode('ascii')}"


def inert_json(value: object) -> str:
    """Return a value as JSON for a script element that no text in it can end."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def code(source: str) -> str:
    """Return our own script for a script element, which its text must not end.

    What could end it only stands within a text or a pattern of a script, where a backslash before
    a slash or an exclamation mark changes nothing.
    """
    return source.replace("</script", "<\\/script").replace("<!--", "<\\!--")


def element(body: bytes, ident: str) -> str:
    """Return the element that carries a document of JSON."""
    kind = "application/gzip;base64"
    return f'<script type="{kind}" id="{escape(ident)}">{packed(body)}</script>'
