"""A briefing as a PDF document: tagged, with bookmarks, vector maps and text to select."""

from dashboard.briefing.pdf.writing import write_pdf

__all__ = ["write_pdf"]
