"""The parameters of the page: its theme and regions."""

from functools import cache
from typing import Final

from dashboard.state import Kind, StateField
from dashboard.workbench.page_address import PageAddress
from geodata.loading import load
from geodata.records import Theme


@cache
def _fields() -> tuple[StateField, ...]:
    themes, regions = tuple(Theme), tuple(load().regions)
    return (
        StateField(name="theme", kind=Kind.CHOICE, default=themes[0], allowed=themes),
        StateField(name="region", kind=Kind.LIST, default=[], allowed=regions),
    )


ADDRESS: Final = PageAddress("places", _fields)
"""The parameters of this page."""
