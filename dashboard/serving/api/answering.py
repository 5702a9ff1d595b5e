"""How the interface answers: the format that is asked for, validators, and rules for caches."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from http import HTTPStatus
from typing import Final

from fastapi import Request
from starlette.responses import Response

from dashboard.serving.api.problems import ApiError
from dashboard.serving.content import Content
from dashboard.serving.negotiation import respond

JSON: Final = "application/json"
CSV: Final = "text/csv"
GEOJSON: Final = "application/geo+json"
_FORMATS: Final[Mapping[str, str]] = {"json": JSON, "csv": CSV, "geojson": GEOJSON}
_KEPT: Final = 32
"""Answers that are kept; each is at most a few megabytes."""
# The data changes only with the server's next version: an hour old is fresh, and a validator tells.
_CACHE_RULE: Final = "public, max-age=3600"


@dataclass(frozen=True, slots=True)
class Made:
    """An answer that can be made, and is the same whenever its key is."""

    key: tuple[object, ...]
    media_type: str
    make: Callable[[], bytes] = field(compare=False)


def answer(
    request: Request, made: Made, *, file: str | None = None, negotiated: bool = True
) -> Response:
    """Return the response of an answer, 304 when the client has it.

    Args:
        request: the request.
        made: the answer.
        file: name under which a browser saves it.
        negotiated: whether another Accept header would give another format.
    """
    response = respond(request, _content(made))
    response.headers["Cache-Control"] = _CACHE_RULE
    if negotiated:
        response.headers["Vary"] = "Accept, Accept-Encoding"
    if file is not None:
        response.headers["Content-Disposition"] = f'inline; filename="{file}"'
    return response


def answer_json(
    request: Request, key: tuple[object, ...], document: Callable[[], object]
) -> Response:
    """Return a document as JSON; the same key means the same document."""
    made = Made(key, JSON, lambda: as_json(document()))
    return answer(request, made, negotiated=False)


def base_of(request: Request) -> str:
    """Return the address of the first page of the interface, as the client reached it."""
    return f"{request.url.scheme}://{request.url.netloc}{request.scope['root_path']}/"


def as_json(document: object) -> bytes:
    """Return plain values as JSON."""
    return json.dumps(document, ensure_ascii=False, allow_nan=False).encode()


def format_of(request: Request, f: str | None, offered: tuple[str, ...]) -> str:
    """Return the format that is asked for: by the parameter ``f``, else by the Accept header.

    Args:
        request: the request.
        f: the parameter.
        offered: the formats that there are, the preferred one first.

    Raises:
        ApiError: there is none that is accepted.
    """
    if f is not None:
        if f not in offered:
            detail = f"There is no format '{f}' of this."
            raise ApiError(HTTPStatus.BAD_REQUEST, detail, _use(offered), parameter="f")
        return f
    for media_type in _accepted(request.headers.get("accept", "*/*")):
        for name in offered:
            if _covers(media_type, _FORMATS[name]):
                return name
    detail = "None of the formats of this is among those that the header Accept names."
    raise ApiError(HTTPStatus.NOT_ACCEPTABLE, detail, _use(offered))


def media_type_of(name: str) -> str:
    """Return the media type of a format."""
    return _FORMATS[name]


@lru_cache(maxsize=_KEPT)
def _content(made: Made) -> Content:
    return Content(made.make(), made.media_type)


def _use(offered: tuple[str, ...]) -> str:
    return f"Use f={' or f='.join(offered)}."


def _covers(accepted: str, media_type: str) -> bool:
    return accepted in {"*/*", media_type, f"{media_type.partition('/')[0]}/*"}


def _accepted(header: str) -> list[str]:
    """Return the media types of an Accept header, the most wanted first."""
    weighted = []
    for item in header.split(","):
        media_type, *parameters = (part.strip() for part in item.lower().split(";"))
        quality = 1.0
        for parameter in parameters:
            name, _, value = parameter.partition("=")
            if name.strip() == "q":
                quality = _quality(value)
        if media_type and quality > 0:
            weighted.append((quality, media_type))
    # the order of the header decides between equals
    return [media_type for _, media_type in sorted(weighted, key=lambda pair: -pair[0])]


def _quality(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        # what is no number wants nothing
        return 0.0
