"""Citations of sources: in words, and as BibTeX, RIS and CSL-JSON for reference managers."""

from geodata.citations.bibliography import CitationFormat, bibliography
from geodata.citations.edition import Edition
from geodata.citations.in_words import citation

__all__ = ["CitationFormat", "Edition", "bibliography", "citation"]
