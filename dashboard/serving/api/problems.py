"""Errors of the interface as problem details (RFC 9457) that name the parameter and the remedy."""

from collections.abc import Mapping
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from geodata.errors import DataError, UnknownNameError
from geodata.selection import SelectionError

_NOT_STORED = {"Cache-Control": "no-store"}


class ApiError(Exception):
    """A request that cannot be answered."""

    def __init__(
        self, status: HTTPStatus, detail: str, remedy: str, *, parameter: str | None = None
    ) -> None:
        """Keep what is wrong.

        Args:
            status: of the response.
            detail: what is wrong, as one sentence.
            remedy: what to do about it, as one sentence.
            parameter: the parameter that is meant, if one is.
        """
        super().__init__(f"{detail} {remedy}")
        self.status = status
        self.detail = detail
        self.remedy = remedy
        self.parameter = parameter


def handle_problems(app: FastAPI) -> None:
    """Let an application answer every error as problem details."""
    app.add_exception_handler(ApiError, _refused)
    app.add_exception_handler(SelectionError, _cannot_select)
    app.add_exception_handler(UnknownNameError, _unknown)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(DataError, _broken)
    app.add_exception_handler(HTTPException, _other)


def _response(
    status: HTTPStatus,
    detail: str,
    remedy: str,
    *,
    parameter: str | None = None,
    headers: Mapping[str, str] | None = None,
) -> JSONResponse:
    body = {"type": "about:blank", "title": status.phrase, "status": status.value}
    body |= {"detail": detail, "remedy": remedy}
    if parameter is not None:
        body["parameter"] = parameter
    return JSONResponse(
        body,
        status_code=status,
        headers={**_NOT_STORED, **(headers or {})},
        media_type="application/problem+json",
    )


def _refused(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, ApiError)  # noqa: S101 - registered for this type only
    return _response(error.status, error.detail, error.remedy, parameter=error.parameter)


def _cannot_select(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, SelectionError)  # noqa: S101 - registered for this type only
    status = HTTPStatus.BAD_REQUEST
    return _response(status, error.message, error.remedy, parameter=error.choice)


def _unknown(_: Request, error: Exception) -> JSONResponse:
    return _response(HTTPStatus.NOT_FOUND, str(error), "See the list one level above.")


def _invalid(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for this type only
    first = error.errors()[0]
    name = str(first["loc"][-1])
    detail = f"The parameter '{name}' cannot be used: {first['msg']}."
    remedy = _REMEDIES.get(name, "See openapi.json for what it may be.")
    return _response(HTTPStatus.BAD_REQUEST, detail, remedy, parameter=name)


def _broken(_: Request, error: Exception) -> JSONResponse:
    status = HTTPStatus.SERVICE_UNAVAILABLE
    return _response(status, str(error), "Tell whoever runs this server.")


def _other(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for this type only
    status = HTTPStatus(error.status_code)
    remedies = {
        HTTPStatus.NOT_FOUND: "Start from the links of the first page of the interface.",
        HTTPStatus.METHOD_NOT_ALLOWED: "The interface can only be read: use GET.",
    }
    return _response(
        status,
        f"{status.phrase}.",
        remedies.get(status, "See openapi.json."),
        headers=error.headers,
    )


_REMEDIES: Mapping[str, str] = {
    "date": "Write a day as YYYY-MM-DD, such as 2015-03-18.",
    "limit": "Write a whole number from 1 to 10000.",
    "offset": "Write a whole number from 0 on.",
    "f": "Use one of the formats that openapi.json lists.",
}
