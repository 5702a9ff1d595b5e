"""The one door for buttons, page and shell: a briefing becomes a file of a format."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Protocol, cast

from dashboard.errors import DashboardError

if TYPE_CHECKING:
    from dashboard.briefing.model import Briefing


class ExportFormat(StrEnum):
    """A format in which a briefing can be taken away; its value is the ending of its files."""

    HTML = "html"
    PPTX = "pptx"
    PDF = "pdf"
    PNG = "png"
    SVG = "svg"
    XLSX = "xlsx"

    @property
    def label(self) -> str:
        """What readers call it."""
        return _LABELS[self]


class Progress(Protocol):
    """Is told how far an export is."""

    def __call__(self, done: int, total: int, what: str) -> None:
        """Hear of a step.

        Args:
            done: parts that are ready.
            total: parts that there are.
            what: is being made now, in words.
        """


class ExportError(DashboardError):
    """A briefing that cannot be written; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class FileKind:
    """What the file of an export is called and is."""

    name: str
    """Letters, digits, hyphens and one full stop."""
    media_type: str
    """As registered with IANA."""


def no_progress(done: int, total: int, what: str) -> None:
    """Hear of a step and do nothing."""
    del done, total, what


def export(
    briefing: "Briefing",
    format: ExportFormat,  # noqa: A002  # what everybody calls it
    progress: Progress = no_progress,
) -> bytes:
    """Return a briefing as a file.

    Args:
        briefing: what to write.
        format: of the file; several pictures come as one ZIP file.
        progress: is told of each step.

    Raises:
        ExportError: there is nothing to write.
    """
    if not briefing.pages:
        message = "No step of the story can be shown. Mend its steps, and export it again."
        raise ExportError(message)
    return _writer(format)(briefing, progress)


def file_kind(
    briefing: "Briefing",
    format: ExportFormat,  # noqa: A002  # what everybody calls it
) -> FileKind:
    """Return the name and the media type of the file that `export` makes."""
    words = re.sub(r"[^a-z0-9]+", "-", briefing.story.id.lower()).strip("-")[:_LONGEST_NAME]
    name = f"georgia-dossier-{words or 'briefing'}"
    if format in _PICTURES and len(briefing.pages) > 1:
        return FileKind(f"{name}-{format.value}.zip", "application/zip")
    return FileKind(f"{name}.{format.value}", _MEDIA_TYPES[format])


def _writer(form: ExportFormat) -> Callable[["Briefing", Progress], bytes]:
    """Return the function that writes a format; its libraries are loaded only now."""
    module, _, name = _WRITERS[form].partition(":")
    found = getattr(import_module(module), name)
    return cast("Callable[[Briefing, Progress], bytes]", found)


_LONGEST_NAME: Final = 60
_PICTURES: Final = frozenset({ExportFormat.PNG, ExportFormat.SVG})

_LABELS: Final[Mapping[ExportFormat, str]] = MappingProxyType(
    {
        ExportFormat.HTML: "Web page (HTML)",
        ExportFormat.PPTX: "Slides (PowerPoint)",
        ExportFormat.PDF: "Document (PDF)",
        ExportFormat.PNG: "Maps (PNG)",
        ExportFormat.SVG: "Maps (SVG)",
        ExportFormat.XLSX: "Tables (Excel)",
    }
)

_MEDIA_TYPES: Final[Mapping[ExportFormat, str]] = MappingProxyType(
    {
        ExportFormat.HTML: "text/html",
        ExportFormat.PPTX: (
            "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        ),
        ExportFormat.PDF: "application/pdf",
        ExportFormat.PNG: "image/png",
        ExportFormat.SVG: "image/svg+xml",
        ExportFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }
)

_WRITERS: Final[Mapping[ExportFormat, str]] = MappingProxyType(
    {
        ExportFormat.HTML: "dashboard.briefing.html:write_html",
        ExportFormat.PPTX: "dashboard.briefing.pptx:write_pptx",
        ExportFormat.PDF: "dashboard.briefing.pdf:write_pdf",
        ExportFormat.PNG: "dashboard.briefing.pictures:write_png",
        ExportFormat.SVG: "dashboard.briefing.pictures:write_svg",
        ExportFormat.XLSX: "dashboard.briefing.tables:write_xlsx",
    }
)
"""Module and function of each writer."""
