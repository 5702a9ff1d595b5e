"""Days on which the answers of the domain and of the browser are compared.

Each stands for something that a reader may look up: wars, recognitions, votes, treaties, a day
between two of them, and the first and the last day of the time bar.
"""

from datetime import date
from typing import Final

SAMPLED_DAYS: Final = (
    date(1989, 1, 1),
    date(1992, 6, 24),
    date(1994, 5, 14),
    date(2004, 2, 29),
    date(2008, 8, 26),
    date(2009, 9, 17),
    date(2011, 11, 10),
    date(2014, 3, 31),
    date(2014, 11, 24),
    date(2015, 3, 18),
    date(2018, 5, 29),
    date(2022, 2, 24),
    date(2025, 3, 6),
    date(2026, 6, 4),
)
"""In order; the last one is the latest day of the data."""
