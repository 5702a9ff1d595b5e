"""Key figures of a selection as of a day, yearly charts, and what happened around a day."""

from geodata.figures.happenings import (
    Around,
    Happening,
    around,
    next_changes,
    previous_changes,
)
from geodata.figures.key_figure import Form, KeyFigure, Measure
from geodata.figures.leading import is_signed_on, leading_instrument, years
from geodata.figures.selection import key_figures
from geodata.figures.speaking_money import amount_in_words
from geodata.figures.yearly_chart import ChartYear, YearlyChart, yearly_chart

__all__ = [
    "Around",
    "ChartYear",
    "Form",
    "Happening",
    "KeyFigure",
    "Measure",
    "YearlyChart",
    "amount_in_words",
    "around",
    "is_signed_on",
    "key_figures",
    "leading_instrument",
    "next_changes",
    "previous_changes",
    "yearly_chart",
    "years",
]
