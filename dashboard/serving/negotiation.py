"""The answer to one request for a content: coding, validators and cache rules of RFC 9110/9111."""

from starlette.requests import Request
from starlette.responses import Response

from dashboard.serving.content import Content, Encoding

# The longest age that caches honour, one year in seconds.
_IMMUTABLE = "public, max-age=31536000, immutable"
_REVALIDATE = "no-cache"


def respond(request: Request, content: Content, *, lasting: bool = False) -> Response:
    """Return the response to a GET or HEAD request, 304 when the client has it already.

    Args:
        request: the request.
        content: what its address stands for.
        lasting: whether the address changes with the content although it names no version.
    """
    encoding = _coding(request.headers.get("accept-encoding", ""), content)
    headers = {
        "ETag": _etag(content, encoding),
        "Cache-Control": _IMMUTABLE if lasting or _names_version(request, content) else _REVALIDATE,
    }
    if content.compressible:
        headers["Vary"] = "Accept-Encoding"
    if _matches(request.headers.get("if-none-match", ""), headers["ETag"]):
        return Response(status_code=304, headers=headers)
    if encoding is not Encoding.IDENTITY:
        headers["Content-Encoding"] = encoding
    return Response(content.encoded(encoding), media_type=content.media_type, headers=headers)


def _names_version(request: Request, content: Content) -> bool:
    return request.query_params.get("v") == content.version


def _etag(content: Content, encoding: Encoding) -> str:
    # A strong validator must differ between codings.
    suffix = "" if encoding is Encoding.IDENTITY else f"-{encoding}"
    return f'"{content.version}{suffix}"'


def _matches(if_none_match: str, etag: str) -> bool:
    known = {tag.strip().removeprefix("W/") for tag in if_none_match.split(",")}
    return "*" in known or etag in known


def _coding(accepted: str, content: Content) -> Encoding:
    if not content.compressible:
        return Encoding.IDENTITY
    weights = _weights(accepted)
    for encoding in (Encoding.BROTLI, Encoding.GZIP):
        if weights.get(encoding, weights.get("*", 0.0)) > 0:
            return encoding
    return Encoding.IDENTITY


def _weights(accepted: str) -> dict[str, float]:
    weights: dict[str, float] = {}
    for item in accepted.split(","):
        name, _, parameters = item.partition(";")
        _, _, quality = parameters.partition("q=")
        try:
            weights[name.strip().lower()] = float(quality) if quality else 1.0
        except ValueError:
            # A quality that is no number is a coding that the client did not ask for.
            weights[name.strip().lower()] = 0.0
    return weights
