"""The parameters of the interface: what each may be."""

import math
from collections.abc import Callable
from datetime import date
from http import HTTPStatus
from typing import Annotated, Final

from fastapi import Query, Request

from dashboard.serving.api.problems import ApiError
from geodata.features import Box

MOST: Final = 10_000
"""Rows or features of one answer."""
_POLE: Final = 90
_DATE_LINE: Final = 180
_DAY = r"^\d{4}-\d{2}-\d{2}$"

Day = Annotated[
    str | None,
    Query(
        alias="date",
        pattern=_DAY,
        description="Rows that held, or may have held, on this day (YYYY-MM-DD).",
        examples=["2015-03-18"],
    ),
]
Region = Annotated[
    str | None,
    Query(description="Rows that concern this region.", examples=["GE", "GE-AB", "GE-SO"]),
]
Kind = Annotated[str | None, Query(description="Rows of this kind.")]
Limit = Annotated[
    int | None, Query(ge=1, le=MOST, description="The most rows to give; all unless given.")
]
Offset = Annotated[int, Query(ge=0, description="Rows to leave out at the beginning.")]
BoxText = Annotated[
    str | None,
    Query(
        alias="bbox",
        description="Features that touch this box: west,south,east,north in degrees (WGS 84).",
        examples=["40.0,42.3,42.2,43.6"],
    ),
]
Datetime = Annotated[
    str | None,
    Query(
        description="Features that held on a day, or in an interval of days as start/end; "
        "'..' leaves an end open.",
        examples=["2015-03-18", "2008-08-01/2008-08-31", "../2008-08-08"],
    ),
]


def only(*names: str) -> Callable[[Request], None]:
    """Return a dependency that refuses parameters with other names."""
    known = ", ".join(f"'{name}'" for name in names) or "none"

    def refuse_others(request: Request) -> None:
        given = [name for name, _ in request.query_params.multi_items()]
        for name in given:
            if name not in names:
                detail = f"There is no parameter '{name}' here."
                raise _bad(detail, f"The parameters are: {known}.", parameter=name)
            if given.count(name) > 1:
                detail = f"The parameter '{name}' is given twice."
                raise _bad(detail, "Give it once.", parameter=name)

    return refuse_others


def json_wanted(
    f: Annotated[str | None, Query(pattern="^(json|geojson)$", description="json.")] = None,
) -> None:
    """Let a format be named where there is only one; a dependency."""


def day(text: str | None, parameter: str = "date") -> date | None:
    """Read a day.

    Raises:
        ApiError: it is none.
    """
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        detail = f"'{text}' is not a day of the calendar."
        remedy = "Write it as YYYY-MM-DD, such as 2015-03-18."
        raise _bad(detail, remedy, parameter=parameter) from None


def interval(text: str | None) -> tuple[date | None, date | None]:
    """Read a day or an interval of days; a time of day is left out of account.

    Raises:
        ApiError: it is neither.
    """
    if text is None:
        return None, None
    parts = text.split("/")
    if len(parts) == 1:
        only_day = day(text.partition("T")[0], "datetime")
        return only_day, only_day
    if len(parts) == 2:  # noqa: PLR2004 - an interval has two ends
        first, last = (
            None if part in {"", ".."} else day(part.partition("T")[0], "datetime")
            for part in parts
        )
        if first is None or last is None or first <= last:
            return first, last
    detail = f"'{text}' is not an interval."
    remedy = "Write start/end, such as 2008-08-01/2008-08-31."
    raise _bad(detail, remedy, parameter="datetime")


def box(text: str | None) -> Box | None:
    """Read a box of two or three dimensions; heights are left out of account.

    Raises:
        ApiError: it is none.
    """
    if text is None:
        return None
    remedy = "Write west,south,east,north in degrees, such as 40.0,42.3,42.2,43.6."
    try:
        numbers = [float(part) for part in text.split(",")]
    except ValueError:
        detail = f"'{text}' is not a list of numbers."
        raise _bad(detail, remedy, parameter="bbox") from None
    if len(numbers) == 6:  # noqa: PLR2004 - with heights
        numbers = [*numbers[:2], *numbers[3:5]]
    if len(numbers) != 4 or not all(math.isfinite(number) for number in numbers):  # noqa: PLR2004
        detail = f"'{text}' does not have four finite numbers."
        raise _bad(detail, remedy, parameter="bbox")
    west, south, east, north = numbers
    inside = max(abs(south), abs(north)) <= _POLE and max(abs(west), abs(east)) <= _DATE_LINE
    if not inside or south > north:
        detail = f"The box '{text}' is not on the globe, or upside down."
        raise _bad(detail, remedy, parameter="bbox")
    return west, south, east, north


def _bad(detail: str, remedy: str, *, parameter: str) -> ApiError:
    return ApiError(HTTPStatus.BAD_REQUEST, detail, remedy, parameter=parameter)
