"""Briefings: stories taken away as slides, documents, pictures and tables."""

from dashboard.briefing.brief import brief
from dashboard.briefing.export import ExportError, ExportFormat, Progress, export
from dashboard.briefing.model import Briefing, BriefingPage, NumberedCitation, NumberedPassage
from dashboard.briefing.options import BriefingOptions, OptionError, Paper, read_options

__all__ = [
    "Briefing",
    "BriefingOptions",
    "BriefingPage",
    "ExportError",
    "ExportFormat",
    "NumberedCitation",
    "NumberedPassage",
    "OptionError",
    "Paper",
    "Progress",
    "brief",
    "export",
    "read_options",
]
