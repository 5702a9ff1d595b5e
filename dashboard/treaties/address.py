"""The parameters of the page in its address: part, chosen instruments and clause, filters.

The view's own parameter ``compare`` is a day, so the instruments side by side are ``instruments``.
"""

from functools import cache
from typing import TYPE_CHECKING, Final

from dashboard.state import Kind, StateField
from dashboard.workbench.page_address import PageAddress
from geodata.asof import ForceState
from geodata.loading import load
from geodata.records import Topic

if TYPE_CHECKING:
    from geodata.records import Treaty

PARTS: Final = ("catalogue", "side-by-side", "implementation", "terms")
DEFAULT_COMPARISON: Final = ("ab-2014-alliance", "so-2015-alliance", "ab-2008-friendship")
"""The two alliance treaties, against the treaty that came before the first of them."""
ROWS: Final = ("all", "shared", "differing")
"""Which matters a comparison shows."""
DRAWN: Final = ("graph", "time")
"""How implementation is drawn."""
SPANS: Final = ("with-term", "all")
"""Which instruments the timeline shows."""


@cache
def fields() -> tuple[StateField, ...]:
    """Return the parameters of the page, what each may be, and its default."""
    dossier = load()
    treaties = tuple(dossier.treaties)
    compared = list(DEFAULT_COMPARISON)
    return (
        StateField(name="part", kind=Kind.CHOICE, default=PARTS[0], allowed=PARTS),
        StateField(name="treaty", kind=Kind.CHOICE, allowed=treaties),
        StateField(name="clause", kind=Kind.CHOICE, allowed=tuple(dossier.provisions)),
        StateField(name="instruments", kind=Kind.LIST, default=compared, allowed=treaties),
        StateField(name="rows", kind=Kind.CHOICE, default=ROWS[0], allowed=ROWS),
        StateField(name="of", kind=Kind.LIST, default=compared, allowed=treaties),
        StateField(name="drawn", kind=Kind.CHOICE, default=DRAWN[0], allowed=DRAWN),
        StateField(name="spans", kind=Kind.CHOICE, default=SPANS[0], allowed=SPANS),
        StateField(name="region", kind=Kind.LIST, default=[], allowed=tuple(dossier.regions)),
        StateField(name="party", kind=Kind.LIST, default=[], allowed=party_codes()),
        StateField(name="topic", kind=Kind.LIST, default=[], allowed=tuple(Topic)),
        StateField(name="state", kind=Kind.LIST, default=[], allowed=tuple(ForceState)),
        StateField(name="from", kind=Kind.CHOICE, allowed=years()),
        StateField(name="to", kind=Kind.CHOICE, allowed=years()),
    )


ADDRESS: Final = PageAddress("treaties", fields)


@cache
def party_codes() -> tuple[str, ...]:
    """Return the actor codes of all parties, those of most instruments first."""
    codes = [code for treaty in load().treaties.values() for code in treaty.parties]
    return tuple(sorted(set(codes), key=lambda code: (-codes.count(code), code)))


@cache
def years() -> tuple[str, ...]:
    """Return the years from the first signature to the last day of the data."""
    dossier = load()
    signed = [row.signed_on.earliest.year for row in dossier.treaties.values() if row.signed_on]
    return tuple(str(year) for year in range(min(signed), dossier.latest_date.year + 1))


def chosen_instrument() -> "Treaty | None":
    """Return the instrument that the address names, by itself or by one of its clauses."""
    dossier = load()
    clause, treaty = ADDRESS.value("clause"), ADDRESS.value("treaty")
    if clause is not None:
        return dossier.treaties[dossier.provisions[str(clause)].treaty_id]
    return None if treaty is None else dossier.treaties[str(treaty)]
