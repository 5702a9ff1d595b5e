"""What can go wrong around the data: each error says the remedy in one line."""


class DashboardError(Exception):
    """Base of the errors whose text is meant for the user."""


class MissingPackageError(DashboardError):
    """An installed package that the application serves files from is not there."""

    def __init__(self, package: str) -> None:
        """Name the package.

        Args:
            package: its name on the package index.
        """
        super().__init__(
            f"The package '{package}', whose files the map needs, is not installed. "
            f"Run: python3 dashboard/bootstrap.py serve"
        )


class PortBusyError(DashboardError):
    """The port to listen on is taken."""

    def __init__(self, port: int, free: int | None) -> None:
        """Name the port and a free one.

        Args:
            port: the port that was asked for.
            free: the next port that is free, if one was found.
        """
        other = "another port" if free is None else f"--port {free}"
        super().__init__(
            f"Port {port} is in use by another program. Stop that program, or start with {other}."
        )


class AddressError(DashboardError):
    """The server cannot listen on the address, for a reason that the system gives."""

    def __init__(self, host: str, port: int, reason: str) -> None:
        """Name the address and the reason.

        Args:
            host: the host that was asked for.
            port: the port that was asked for.
            reason: what the operating system said.
        """
        super().__init__(
            f"Cannot listen on {host}:{port}: {reason}. "
            f"Start with --host 127.0.0.1 and a --port above 1023."
        )
