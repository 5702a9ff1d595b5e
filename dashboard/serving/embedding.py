"""Which sites may show the dossier in a frame."""

import re

# Set by `georgia-dossier serve --embed`: origins that may show the dossier in a frame.
EMBED_VARIABLE = "GEORGIA_DOSSIER_EMBED"
_ORIGIN = re.compile(r"https?://(\*\.)?[A-Za-z0-9.-]+(:\d{1,5})?")


def embedding_origins(text: str) -> tuple[str, ...]:
    """Return the origins in a blank-separated text.

    Raises:
        ValueError: a part is no origin, such as ``https://news.example``.
    """
    origins = tuple(text.split())
    for origin in origins:
        if not _ORIGIN.fullmatch(origin):
            message = f"'{origin}' is not an origin such as https://news.example"
            raise ValueError(message)
    return origins
