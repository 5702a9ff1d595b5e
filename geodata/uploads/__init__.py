"""Layers of a reader's own: files read in memory and checked, without any geographic driver."""

from geodata.uploads.days import date_fields, day_of, validity
from geodata.uploads.errors import ColumnsError, UploadError
from geodata.uploads.layer import Cell, UploadedFeature, UploadedField, UploadedLayer
from geodata.uploads.limits import LIMITS
from geodata.uploads.reading import ENDINGS, read
from geodata.uploads.shown import shown_layer

__all__ = [
    "ENDINGS",
    "LIMITS",
    "Cell",
    "ColumnsError",
    "UploadError",
    "UploadedFeature",
    "UploadedField",
    "UploadedLayer",
    "date_fields",
    "day_of",
    "read",
    "shown_layer",
    "validity",
]
