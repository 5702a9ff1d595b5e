"""The socket to listen on, taken before anything slow is loaded."""

import errno
import os
import socket

from dashboard.errors import AddressError, PortBusyError

_BACKLOG = 2048
_PORTS_TO_TRY = 100
_LAST_PORT = 65535


def listen(host: str, port: int) -> socket.socket:
    """Return a listening socket.

    Args:
        host: name or address to listen on.
        port: port to listen on; 0 takes any that is free.

    Raises:
        PortBusyError: another program listens there.
        AddressError: the system does not allow it.
    """
    try:
        return _bound(host, port)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise PortBusyError(port, _next_free(host, port)) from None
        reason = error.strerror or str(error)
        raise AddressError(host, port, reason) from None


def _bound(host: str, port: int) -> socket.socket:
    family, kind, protocol, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )[0]
    listening = socket.socket(family, kind, protocol)
    try:
        # On Windows the option would let two programs share the port.
        if os.name != "nt":
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(_BACKLOG)
    except OSError:
        listening.close()
        raise
    return listening


def _next_free(host: str, port: int) -> int | None:
    for candidate in range(port + 1, min(port + _PORTS_TO_TRY, _LAST_PORT) + 1):
        try:
            _bound(host, candidate).close()
        except OSError:
            continue
        return candidate
    return None
