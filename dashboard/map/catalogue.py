"""The layers that a reader can switch, in the groups and the order of the layer panel."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Group:
    """A group of layers in the panel."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """A layer that a reader can switch.

    Attributes:
        id: stable name, also used in addresses.
        group: id of its group.
        label: name in the panel.
        styles: names in the style table, drawn side by side as its swatch.
        on: whether it is on in the first view.
        files: layers of the data package that it draws; it is offered only while they are sound.
    """

    id: str
    group: str
    label: str
    styles: tuple[str, ...]
    on: bool = False
    files: tuple[str, ...] = ()


GROUPS: Final = (
    Group("boundaries", "Boundaries"),
    Group("sites", "Treaties and forces"),
    Group("money", "Money"),
    Group("positions", "Positions"),
    Group("events", "Events"),
    Group("basemap", "Basemap"),
)

CATALOGUE: Final = (
    CatalogueEntry(
        "regions",
        "boundaries",
        "Breakaway regions",
        ("GE-AB", "GE-SO"),
        on=True,
        files=("georgia_regions",),
    ),
    CatalogueEntry(
        "abl",
        "boundaries",
        "Boundary line (ABL)",
        ("administrative_boundary_line",),
        on=True,
        files=("boundary_lines",),
    ),
    CatalogueEntry(
        "border",
        "boundaries",
        "Border · not controlled",
        ("border", "border_not_controlled_by_tbilisi"),
        on=True,
        files=("boundary_lines",),
    ),
    CatalogueEntry("adm1", "boundaries", "Regions of Georgia", ("adm1",), files=("adm1_regions",)),
    CatalogueEntry(
        "subjects",
        "boundaries",
        "Russia's regions",
        ("subjects",),
        files=("russia_adjacent_subjects",),
    ),
    CatalogueEntry("treaties", "sites", "Treaties in force", ("treaties",), on=True),
    CatalogueEntry("military_base", "sites", "Military bases", ("military_base",), on=True),
    CatalogueEntry(
        "border_guard_base", "sites", "Border guard posts", ("border_guard_base",), on=True
    ),
    CatalogueEntry("crossing_point", "sites", "Crossing points", ("crossing_point",), on=True),
    CatalogueEntry("monitoring", "sites", "Monitoring posts", ("monitoring",)),
    CatalogueEntry("idp_settlement", "sites", "Displaced settlements", ("idp_settlement",)),
    CatalogueEntry("airport", "sites", "Airports", ("airport",)),
    CatalogueEntry("port", "sites", "Ports", ("port",)),
    CatalogueEntry("dam", "sites", "Dams", ("dam",)),
    CatalogueEntry("tunnel", "sites", "Tunnels", ("tunnel",)),
    CatalogueEntry("transfers", "money", "Russian aid", ("transfers",), on=True),
    CatalogueEntry("western", "money", "Western aid", ("western",)),
    CatalogueEntry(
        "states",
        "positions",
        "States and UN votes",
        ("recognises", "yes", "no", "abstain"),
        files=("world_countries",),
    ),
    CatalogueEntry("events", "events", "Events ± 1 year", ("event",)),
    CatalogueEntry("density", "events", "Incident density", ("density",)),
    CatalogueEntry("places", "basemap", "Place names", ("label",), on=True, files=("places",)),
    CatalogueEntry("relief", "basemap", "Relief", ("hillshade",), on=True, files=("hillshade",)),
    CatalogueEntry("rivers", "basemap", "Rivers", ("rivers",), on=True, files=("rivers",)),
    CatalogueEntry("graticule", "basemap", "Graticule", ("graticule",)),
)
"""Every layer of the panel."""

GROUND: Final = (
    "world_land",
    "neighbours",
    "georgia_outline",
    "georgia_regions",
    "sea",
    "lakes",
)
"""Layers that the map draws without a switch."""

BASE_FILES: Final = (*GROUND, "world_small_states_points")
"""Layers that no switch answers for: the ground, and the states that are too small for an area."""
