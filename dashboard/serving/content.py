"""Immutable bytes with a content hash, compressed once and kept."""

import gzip
import hashlib
import threading
from enum import StrEnum

import brotli

# 48 bits of SHA-256: short in an address, and no two of a few hundred files will share it.
_VERSION_LENGTH = 12
# Smaller bodies fit one network packet, and compression saves nothing.
_WORTH_COMPRESSING = 512
# Of a body that somebody waits for: half a megabyte takes 20 ms, and is a fifth larger than the
# best of Brotli makes it in a second.
_QUICK_BROTLI = 5
_QUICK_GZIP = 6
# The best of Brotli takes several seconds for a larger body.
_LARGE = 1_000_000
_COMPRESSIBLE = (
    "text/",
    "application/json",
    "application/geo+json",
    "application/javascript",
    "image/svg+xml",
)


class Encoding(StrEnum):
    """Content codings of RFC 9110 and RFC 7932, the preferred one first."""

    BROTLI = "br"
    GZIP = "gzip"
    IDENTITY = "identity"


class Content:
    """A body to serve, with its media type and a version for caches."""

    def __init__(self, body: bytes, media_type: str, *, version: str | None = None) -> None:
        """Keep the body.

        Args:
            body: the bytes to serve.
            media_type: of RFC 6838, for example ``application/geo+json``.
            version: what changes when the body does; the body's hash unless given.
        """
        self.body = body
        self.media_type = media_type
        self.version = version or version_of(body)
        self._encoded: dict[Encoding, bytes] = {Encoding.IDENTITY: body}
        self._lock = threading.Lock()

    @property
    def compressible(self) -> bool:
        """Return whether compression can make this body smaller."""
        return self.media_type.startswith(_COMPRESSIBLE) and len(self.body) >= _WORTH_COMPRESSING

    def encoded(self, encoding: Encoding) -> bytes:
        """Return the body in a content coding: as it was prepared, else made at the first call."""
        with self._lock:
            if encoding not in self._encoded:
                self._encoded[encoding] = _quick(self.body, encoding)
            return self._encoded[encoding]

    def prepare(self) -> None:
        """Make the body as small as each coding can; nobody who asks meanwhile has to wait."""
        if not self.compressible:
            return
        for encoding in (Encoding.BROTLI, Encoding.GZIP):
            best = _best(self.body, encoding)
            with self._lock:
                self._encoded[encoding] = best


def version_of(data: bytes) -> str:
    """Return the version of a body: the first hexadecimal digits of its SHA-256."""
    return hashlib.sha256(data).hexdigest()[:_VERSION_LENGTH]


def _quick(body: bytes, encoding: Encoding) -> bytes:
    if encoding is Encoding.BROTLI:
        return bytes(brotli.compress(body, quality=_QUICK_BROTLI))
    # A fixed time stamp: the same body is the same bytes on every replica.
    return gzip.compress(body, _QUICK_GZIP, mtime=0)


def _best(body: bytes, encoding: Encoding) -> bytes:
    if encoding is Encoding.BROTLI:
        return bytes(brotli.compress(body)) if len(body) <= _LARGE else _quick(body, encoding)
    return gzip.compress(body, mtime=0)
