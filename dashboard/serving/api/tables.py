"""Tables over the interface: all rows or a choice of them, as JSON, CSV or GeoJSON."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import Response

from dashboard.serving.api.answering import (
    CSV,
    GEOJSON,
    JSON,
    Made,
    answer,
    answer_json,
    base_of,
    format_of,
    media_type_of,
)
from dashboard.serving.api.parameters import Day, Kind, Limit, Offset, Region, day, only
from geodata.exports import Format, ShownTable, write
from geodata.features import PLACES
from geodata.loading import load
from geodata.selection import Selection, can_be_dated, can_be_placed, kinds_of, select

router = APIRouter(tags=["tables"])


@router.get("/tables", summary="The tables", dependencies=[Depends(only())])
def tables(request: Request) -> Response:
    """List the tables: what each holds, its columns, and by what its rows can be chosen.

    Most link tables are also part of the rows that they link to, as lists.
    """
    base = base_of(request)
    return answer_json(
        request,
        ("tables", base),
        lambda: {"tables": [_told(name, base) for name in load().schema.tables]},
    )


@router.get(
    "/tables/{name}",
    summary="The rows of a table",
    dependencies=[Depends(only("date", "region", "kind", "limit", "offset", "f"))],
    responses={200: {"content": {JSON: {}, CSV: {}, GEOJSON: {}}}},
    response_class=Response,
)
def table(  # noqa: PLR0913 - the parameters of the interface
    request: Request,
    name: str,
    *,
    on: Day = None,
    region: Region = None,
    kind: Kind = None,
    limit: Limit = None,
    offset: Offset = 0,
    f: Annotated[
        str | None, Query(description="json, csv, or geojson where rows have a place.")
    ] = None,
) -> Response:
    """Give the rows of a table with their sources, citations and the version of the data."""
    selection = Selection(on=day(on), region=region, kind=kind)
    shown = select(load(), name, selection)
    form = Format(format_of(request, f, _formats(name)))
    made = Made(
        ("table", name, selection, limit, offset),
        media_type_of(form),
        lambda: write(_part(shown, limit, offset), form, load()),
    )
    response = answer(request, made, file=f"{name}.{form}")
    following = offset + limit if limit is not None else len(shown.rows)
    if following < len(shown.rows):
        address = request.url.include_query_params(offset=following)
        response.headers["Link"] = f'<{address}>; rel="next"'
    return response


def _formats(name: str) -> tuple[str, ...]:
    return ("json", "csv", "geojson") if name in PLACES else ("json", "csv")


def _part(shown: ShownTable, limit: int | None, offset: int) -> ShownTable:
    if limit is None and offset == 0:
        return shown
    end = len(shown.rows) if limit is None else offset + limit
    rows = shown.rows[offset:end]
    filters = dict(shown.filters)
    before = f", after the first {offset}" if offset else ""
    filters["Part"] = f"{len(rows)} of {len(shown.rows)} rows{before}"
    return replace(shown, rows=rows, filters=filters)


def _told(name: str, base: str) -> dict[str, object]:
    described = load().schema.tables[name]
    shown = select(load(), name)
    choices: dict[str, object] = {}
    if can_be_dated(name):
        choices["date"] = "YYYY-MM-DD"
    if can_be_placed(name):
        choices["region"] = list(load().regions)
    if kinds_of(load(), name):
        choices["kind"] = list(kinds_of(load(), name))
    address = f"{base}tables/{name}"
    return {
        "name": name,
        "title": described.title,
        "description": described.description,
        "rows": len(shown.rows),
        "choices": choices,
        "columns": [
            {
                "name": column.name,
                "kind": column.kind.value,
                "unit": column.unit,
                "description": column.description,
            }
            for column in shown.columns
        ],
        "links": {item: f"{address}?f={item}" for item in _formats(name)},
    }
