"""How wide the columns of a table may be: several ways to share a width, to be tried."""

from collections.abc import Iterator, Sequence
from typing import Final

from dashboard.briefing.pptx.fitting import width_of

_SPARE: Final = 1.08
"""A column is so much wider than its widest word was measured: no word is to be broken."""
_SHARES: Final = (1.0, 0.8, 0.65, 0.5)
"""What a column of texts may get of the width in which each stands on one line."""
_SHORT: Final = 11.0
"""Ems of texts such as days, which stay on one line."""


def column_widths(
    rows: Sequence[Sequence[str]], room: float, size: float
) -> Iterator[tuple[float, ...]]:
    """Yield ways to share a width among columns, without the margins of their cells.

    Args:
        rows: the cells, the headings first.
        room: to be shared, points.
        size: of the letters, points.
    """
    columns = list(zip(*rows, strict=True))
    least = [max(_heading(cells[0].split(), size), _body(cells[1:], size)) for cells in columns]
    wanted = [max(_heading(cells[:1], size), _widest(cells[1:], size)) for cells in columns]
    if sum(wanted) <= room:
        spare = (room - sum(wanted)) / len(columns)
        yield tuple(one + spare for one in wanted)
    elif sum(least) >= room:
        yield tuple(one / sum(least) * room for one in least)
    else:
        for share in _SHARES:
            content = [
                max(few, most * share if most > _SHORT * size else most)
                for few, most in zip(least, wanted, strict=True)
            ]
            yield _shared(least, content, room)


def _heading(texts: Sequence[str], size: float) -> float:
    return _SPARE * max((width_of(text, size, bold=True) for text in texts), default=0.0)


def _body(texts: Sequence[str], size: float) -> float:
    return _widest(" ".join(texts).split(), size)


def _widest(texts: Sequence[str], size: float) -> float:
    return _SPARE * max((width_of(text, size) for text in texts), default=0.0)


def _shared(least: Sequence[float], wanted: Sequence[float], room: float) -> tuple[float, ...]:
    """Return widths of which none is more than its column wants, and the rest as much for each."""
    low, high = 0.0, max(*wanted, room)
    for _ in range(40):
        level = (low + high) / 2
        if sum(min(most, max(few, level)) for few, most in zip(least, wanted, strict=True)) > room:
            high = level
        else:
            low = level
    shares = [min(most, max(few, low)) for few, most in zip(least, wanted, strict=True)]
    # what nobody wants goes to the widest, which has the longest texts
    shares[shares.index(max(shares))] += room - sum(shares)
    return tuple(shares)
