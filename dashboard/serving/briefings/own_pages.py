"""Only pages of this server may start exports: another site must not make work in our name."""

from http import HTTPStatus
from typing import Final
from urllib.parse import urlsplit

from starlette.requests import Request

from dashboard.serving.briefings.problems import RefusedError

_OWN: Final = frozenset({"same-origin", "none"})
"""What browsers say of a request of our own page, and of an address that a reader typed."""


def refuse_other_sites(request: Request) -> None:
    """Refuse a request that a page of another origin made.

    Browsers say from where a request comes and let no page change it; programs that are no
    browsers say nothing, and could do no more than their user.

    Raises:
        RefusedError: it comes from elsewhere.
    """
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        ours = site in _OWN
    else:
        origin = request.headers.get("origin")
        # the scheme may differ behind a proxy that ends the encryption
        ours = origin is None or urlsplit(origin).netloc == request.headers.get("host")
    if not ours:
        raise RefusedError(
            HTTPStatus.FORBIDDEN,
            "Briefings are only made for pages of this dossier.",
            "Open the dossier itself, and export from there.",
        )
