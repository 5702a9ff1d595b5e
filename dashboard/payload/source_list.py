"""The sources as rows that the map's source marks open."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geodata.dossier import Dossier


def source_list(dossier: "Dossier") -> dict[str, list[str | None]]:
    """Return by id: title, publisher, published, language, address, kind."""
    return {
        source.source_id: [
            source.title,
            source.publisher,
            None if source.published is None else str(source.published),
            source.language,
            source.url,
            source.kind.value,
        ]
        for source in dossier.sources.values()
    }
