"""Which parts the view state has in this dossier."""

from functools import cache
from typing import TYPE_CHECKING

from dashboard.map.catalogue import CATALOGUE
from dashboard.map.tiles import NO_TILES, TILE_CHOICES
from dashboard.state import Kind, StateField
from geodata.loading import load

if TYPE_CHECKING:
    from geodata.dossier import Dossier

AXIS_START = "1989-01-01"
"""First day of the time bar: the year in which the conflicts of this dossier broke open."""

VIEWPOINTS = ("majority", "recognising", "control")
"""Georgia and the UN majority; the recognising states; de facto control."""

NAMES = ("pair", "ka", "ru", "local")
"""English pairs; Georgian; Russian; Abkhaz and Ossetian."""

REFERENCES = ("region", "site", "event", "state", "treaty", "source", "place")
"""Kinds of record that can be selected."""


@cache
def state_fields() -> tuple[StateField, ...]:
    """Return the parts of the view state, in the order of an address."""
    dossier = load()
    latest = dossier.latest_date.isoformat()
    layers = tuple(entry.id for entry in CATALOGUE)
    return (
        StateField(name="date", kind=Kind.DATE, default=latest, least=AXIS_START, most=latest),
        StateField(name="since", kind=Kind.DATE, least=AXIS_START, most=latest),
        StateField(name="compare", kind=Kind.DATE, least=AXIS_START, most=latest),
        StateField(name="select", kind=Kind.REFERENCE, allowed=REFERENCES),
        _choice("tab", "treaties", "aid", "positions"),
        _choice("viewpoint", *VIEWPOINTS),
        _choice("names", *NAMES),
        StateField(
            name="layers",
            kind=Kind.SET,
            allowed=layers,
            default=sorted(entry.id for entry in CATALOGUE if entry.on),
        ),
        StateField(name="opacity", kind=Kind.PERCENTAGES, allowed=layers, default={}),
        StateField(name="order", kind=Kind.LIST, allowed=layers, default=[]),
        _choice("tiles", NO_TILES, *(choice.id for choice in TILE_CHOICES)),
        _choice("shade", "position", "vote"),
        _choice("money", "all", "paid", "promised"),
        _choice("period", "year", "to_date"),
        _choice("currency", "own", "EUR", "USD", "RUB", "GEL"),
        _choice("prices", "nominal", "constant"),
        StateField(name="at", kind=Kind.CAMERA),
    )


def state_document() -> list[dict[str, object]]:
    """Return the declaration as plain JSON values, for the browser."""
    return [
        {
            "name": part.name,
            "kind": part.kind.value,
            "default": part.default,
            "allowed": part.allowed,
            "least": part.least,
            "most": part.most,
        }
        for part in state_fields()
    ]


def known_record(dossier: "Dossier", kind: str, ident: str) -> bool:
    """Return whether a record of a selectable kind exists."""
    tables = {
        "region": dossier.regions,
        "site": dossier.sites,
        "event": dossier.events,
        "state": dossier.states,
        "treaty": dossier.treaties,
        "source": dossier.sources,
    }
    # places come from a layer that only the browser has read: it decides
    return kind == "place" or ident in tables.get(kind, {})


def _choice(name: str, *allowed: str) -> StateField:
    """Return a part that is one of some words, the first by default."""
    return StateField(name=name, kind=Kind.CHOICE, default=allowed[0], allowed=allowed)
