"""One address that says whether this server can answer, for monitors and load balancers."""

from starlette.requests import Request
from starlette.responses import JSONResponse

from dashboard import version
from geodata.errors import DataError
from geodata.loading import load


def health(_request: Request) -> JSONResponse:
    """Return 200 with the versions of application and data, or 503 when the data is unusable."""
    headers = {"Cache-Control": "no-store"}
    try:
        data_version = load().version
    except DataError as error:
        body = {"status": "broken data", "version": version(), "problem": str(error)}
        return JSONResponse(body, status_code=503, headers=headers)
    body = {"status": "ok", "version": version(), "data_version": data_version}
    return JSONResponse(body, headers=headers)
