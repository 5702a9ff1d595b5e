"""Where the bands of a flow picture lie: donors on the left, recipients on the right.

Lengths are in the unit of the amounts, so that a band is as thick as its money. Across, donors
stand at 0 and recipients at 1.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

STEPS: Final = 24
"""Straight pieces of which a curve is made."""


@dataclass(frozen=True, slots=True)
class Link:
    """Money from a donor to a recipient."""

    donor: str
    recipient: str
    amount: float
    """Above zero."""


@dataclass(frozen=True, slots=True)
class Node:
    """A donor or a recipient, with the height of all its money."""

    name: str
    is_donor: bool
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Band:
    """A link with its upper edge at either end; heights grow downwards."""

    link: Link
    left: float
    right: float

    def outline(self) -> tuple[tuple[float, float, float], ...]:
        """Return points across from 0 to 1 with the upper and lower edge at each."""
        points = []
        for step in range(STEPS + 1):
            across = step / STEPS
            # level at both ends
            ease = across * across * (3 - 2 * across)
            top = self.left + (self.right - self.left) * ease
            points.append((across, top, top + self.link.amount))
        return tuple(points)


@dataclass(frozen=True, slots=True)
class Layout:
    """The picture."""

    nodes: tuple[Node, ...]
    bands: tuple[Band, ...]
    height: float


def layout(links: Sequence[Link], rooms: Mapping[str, float], gap: float = 0.0) -> Layout:
    """Lay out links; donors and recipients keep the order in which they first come.

    Args:
        links: at least one.
        rooms: for each donor and recipient the height that it takes at least, for its label, in
            the unit of the amounts.
        gap: likewise, between two nodes of a side at least.
    """
    donors = {link.donor: _sum(links, donor=link.donor) for link in links}
    recipients = {link.recipient: _sum(links, recipient=link.recipient) for link in links}
    slots_left = {name: max(size + gap, rooms[name]) for name, size in donors.items()}
    slots_right = {name: max(size + gap, rooms[name]) for name, size in recipients.items()}
    height = max(sum(slots_left.values()), sum(slots_right.values()))
    left = _column(donors, slots_left, height)
    right = _column(recipients, slots_right, height)
    return Layout(
        (
            *(Node(name, True, top, top + donors[name]) for name, top in left.items()),  # noqa: FBT003
            *(Node(name, False, top, top + recipients[name]) for name, top in right.items()),  # noqa: FBT003
        ),
        _bands(links, left, right),
        height,
    )


def _bands(
    links: Sequence[Link], left: Mapping[str, float], right: Mapping[str, float]
) -> tuple[Band, ...]:
    """Place bands on the nodes in the order of the other side, so that those of one do not cross.

    Args:
        links: all.
        left: upper edge of each donor, from top to bottom.
        right: upper edge of each recipient, likewise.
    """
    donors, recipients = list(left), list(right)
    free_left, free_right = dict(left), dict(right)
    starts: dict[Link, float] = {}
    for link in sorted(links, key=lambda item: recipients.index(item.recipient)):
        starts[link] = free_left[link.donor]
        free_left[link.donor] += link.amount
    placed = []
    for link in sorted(links, key=lambda item: donors.index(item.donor)):
        placed.append(Band(link, starts[link], free_right[link.recipient]))
        free_right[link.recipient] += link.amount
    return tuple(placed)


def _sum(links: Sequence[Link], donor: str | None = None, recipient: str | None = None) -> float:
    return sum(
        link.amount
        for link in links
        if donor in {None, link.donor} and recipient in {None, link.recipient}
    )


def _column(
    sizes: Mapping[str, float], slots: Mapping[str, float], height: float
) -> dict[str, float]:
    """Return the upper edge of each node of a side: in its slot, and spread over the height."""
    spare = (height - sum(slots.values())) / len(sizes)
    top = 0.0
    tops = {}
    for name, size in sizes.items():
        slot = slots[name] + spare
        tops[name] = top + (slot - size) / 2
        top += slot
    return tops
