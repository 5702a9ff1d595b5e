"""Tables as Parquet, with types; what the file says of itself stands in its metadata."""

import io
import json
from typing import TYPE_CHECKING

import pyarrow.parquet as pq

from geodata.exports.frame import arrow_of
from geodata.exports.json_document import metadata

if TYPE_CHECKING:
    from geodata.exports.about import About
    from geodata.exports.shown_table import ShownTable


def write_parquet(table: "ShownTable", about: "About") -> bytes:
    """Return a table as Parquet; the key ``georgia_dossier`` of its metadata holds JSON."""
    told = json.dumps(metadata(table, about), ensure_ascii=False)
    out = io.BytesIO()
    pq.write_table(arrow_of(table).replace_schema_metadata({"georgia_dossier": told}), out)
    return out.getvalue()
