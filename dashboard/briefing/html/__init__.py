"""A briefing as one HTML file with the whole map in it."""

from dashboard.briefing.html.file import OneFile, one_file
from dashboard.briefing.html.writing import content_of, write_html

__all__ = ["OneFile", "content_of", "one_file", "write_html"]
