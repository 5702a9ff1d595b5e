"""Georgia and its breakaway regions as a validated data package that can be asked by date."""

from geodata.dossier import Dossier
from geodata.errors import DataError, GeodataError, UnknownNameError
from geodata.frames import layer, table
from geodata.loading import load
from geodata.problems import Problem

__all__ = [
    "DataError",
    "Dossier",
    "GeodataError",
    "Problem",
    "UnknownNameError",
    "layer",
    "load",
    "table",
]
