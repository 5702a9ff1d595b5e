"""The data documents that the map reads: the answers of the dossier as JSON."""

from collections.abc import Mapping

from dashboard.assets import versioned_url
from dashboard.serving.content import Content
from dashboard.serving.once import Once


@Once
def documents() -> Mapping[str, Content]:
    """Return each data document by its name, made at the first call and kept."""
    from dashboard import payload  # noqa: PLC0415  # it needs addresses made by this package

    return {name: Content(body, "application/json") for name, body in payload.documents().items()}


def document_url(name: str) -> str:
    """Return the versioned address of a data document.

    Raises:
        KeyError: no such document.
    """
    return versioned_url(f"/data/{name}.json", documents()[name].version)
