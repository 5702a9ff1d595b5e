"""The tables and layers as data frames, for notebooks and scripts."""

from functools import cache
from typing import TYPE_CHECKING

from geodata.errors import UnknownNameError
from geodata.layers import layer_path, manifest
from geodata.schema import read_schema

if TYPE_CHECKING:
    import geopandas
    import pandas as pd


def table(name: str) -> "pd.DataFrame":
    """Return a table of the data package as a data frame of its own, safe to change.

    A date of reduced precision is text, as its source gives it; two columns beside it, ending in
    ``_earliest`` and ``_latest``, hold the first and the last day that it can mean. Link tables
    such as ``treaty_sources`` are tables as well; join by the column that both have.

    Args:
        name: such as ``treaties`` or ``aid_flows``; see ``datapackage.json``.

    Raises:
        UnknownNameError: there is no table of that name.
        DataError: the table cannot be read.
    """
    names = tuple(read_schema().tables)
    if name not in names:
        raise UnknownNameError(what="table", name=name, known=names)
    return _frame(name).copy()


def layer(name: str) -> "geopandas.GeoDataFrame":
    """Return a map layer as a geographic data frame in EPSG:4326.

    Args:
        name: such as ``georgia_regions`` or ``boundary_lines``.

    Raises:
        UnknownNameError: there is no layer of that name, or it is an image.
        DataError: the layers are not described as they should be.
    """
    import geopandas  # noqa: PLC0415 - slow to load, and the map does without

    names = tuple(info.name for info in manifest().values() if info.geometry_types)
    if name not in names:
        raise UnknownNameError(what="layer", name=name, known=names)
    return geopandas.read_file(layer_path(name))


@cache
def _frame(name: str) -> "pd.DataFrame":
    import pandas as pd  # noqa: PLC0415 - slow to load, and the map does without
    import pyarrow as pa  # noqa: PLC0415 - likewise

    from geodata.typed_tables import arrow_table  # noqa: PLC0415 - likewise

    # Types that hold an empty cell as such, and not a year as 2008.0 beside it.
    types = {pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype()}
    frame: pd.DataFrame = arrow_table(name).to_pandas(types_mapper=types.get, date_as_object=False)
    return frame
