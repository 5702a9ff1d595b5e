"""Questions asked of the instruments: which there are, how they compare, what came of them."""

from geodata.treaties.catalogue import Catalogue, CatalogueFilter, catalogue, topics_of
from geodata.treaties.comparison import Comparison, ComparisonError, MatterRow, compare
from geodata.treaties.delay import Delay, Timeliness, delay_of
from geodata.treaties.progress import CarryingText, ClauseProgress, Outcome, progress
from geodata.treaties.terms import Period, Term, TermKind, terms

__all__ = [
    "CarryingText",
    "Catalogue",
    "CatalogueFilter",
    "ClauseProgress",
    "Comparison",
    "ComparisonError",
    "Delay",
    "MatterRow",
    "Outcome",
    "Period",
    "Term",
    "TermKind",
    "Timeliness",
    "catalogue",
    "compare",
    "delay_of",
    "progress",
    "terms",
    "topics_of",
]
