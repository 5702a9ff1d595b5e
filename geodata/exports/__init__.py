"""Tables as they are shown, written as files that carry their citations and the data version."""

from geodata.exports.formats import Format, formats_of, write
from geodata.exports.shown_table import Column, Kind, ShownRow, ShownTable, kind_of

__all__ = ["Column", "Format", "Kind", "ShownRow", "ShownTable", "formats_of", "kind_of", "write"]
