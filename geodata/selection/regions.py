"""Which regions a row of any table concerns."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from geodata.dossier import Dossier
    from geodata.records.record import Record

_Regions = Callable[["Dossier", Any], tuple[str, ...]]


def can_be_placed(table: str) -> bool:
    """Return whether the rows of a table concern regions."""
    return table in _REGIONS


def regions_of(dossier: "Dossier", record: "Record") -> tuple[str, ...]:
    """Return the codes of the regions that a row concerns.

    Raises:
        KeyError: the rows of its table concern none.
    """
    return _REGIONS[record.TABLE](dossier, record)


_REGIONS: Mapping[str, _Regions] = MappingProxyType(
    {
        "treaties": lambda _, record: record.regions,
        "provisions": lambda dossier, record: dossier.treaties[record.treaty_id].regions,
        "positions": lambda _, record: record.subjects,
        "aid_flows": lambda _, record: record.recipients,
        "aid_series": lambda _, record: (record.recipient,),
        "events": lambda _, record: (record.region,),
        "sites": lambda _, record: (record.region,),
        "indicators": lambda _, record: (record.region,),
        "gaps": lambda _, record: record.regions,
        "regions": lambda _, record: (record.region,),
    }
)
