"""How a program and its worker talk: a JSON object and some bytes, each preceded by its length."""

import json
import struct
from typing import Any, BinaryIO, Final

_LENGTHS: Final = struct.Struct(">II")


class WorkerLostError(EOFError):
    """The other side ended before its message did."""


def send(stream: BinaryIO, head: dict[str, Any], body: bytes = b"") -> None:
    """Write a message."""
    text = json.dumps(head).encode()
    stream.write(_LENGTHS.pack(len(text), len(body)))
    stream.write(text)
    stream.write(body)
    stream.flush()


def receive(stream: BinaryIO) -> tuple[dict[str, Any], bytes]:
    """Read a message.

    Raises:
        WorkerLostError: there is none, or it is cut off.
    """
    text_length, body_length = _LENGTHS.unpack(_exactly(stream, _LENGTHS.size))
    head: dict[str, Any] = json.loads(_exactly(stream, text_length))
    return head, _exactly(stream, body_length)


def _exactly(stream: BinaryIO, length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise WorkerLostError
    return data
