"""Key figures as cards."""

from typing import TYPE_CHECKING

from dashboard.panel.model import Card
from geodata.figures import Form, KeyFigure, Measure, amount_in_words

if TYPE_CHECKING:
    from dashboard.panel.citations import Citations


def card(figure: KeyFigure, citations: "Citations") -> Card:
    """Return a key figure as it is read, with its sources and disputes behind it."""
    citations.marks(figure.sources, figure.discrepancies)
    lines = [f"- {citations.source_line(ident)}" for ident in figure.sources]
    disputes = [citations.dispute_text(ident) for ident in figure.discrepancies]
    return Card(
        value=value_in_words(figure),
        caption=figure.caption,
        disputed=figure.is_disputed,
        detail="\n\n".join(["\n".join(lines), *disputes]).strip(),
        count=len(figure.sources),
    )


def value_in_words(figure: KeyFigure) -> str:
    """Return the value: '25 years', 'EUR 140 m', the counts of a vote, or an answer in words."""
    match figure.form:
        case Form.WORDS | Form.MISSING:
            return figure.unit
        case Form.TALLY:
            return " – ".join(f"{value:.0f}" for value in figure.values)
        case _ if figure.measure is Measure.MONEY:
            return amount_in_words(figure.unit, *figure.values)
        case _:
            return f"{figure.values[0]:.0f} {figure.unit}"
