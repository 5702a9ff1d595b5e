"""The command ``georgia-dossier``: serve the dossier, check its data."""

import sys
from collections.abc import Sequence

from dashboard.cli.parser import parse
from dashboard.cli.status import ExitStatus
from dashboard.errors import DashboardError
from geodata.errors import DataError

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit status.

    Args:
        arguments: what stands after the command's name; those of the process unless given.
    """
    try:
        chosen = parse(sys.argv[1:] if arguments is None else arguments)
        return int(chosen.run(chosen))
    except (DashboardError, DataError) as error:
        sys.stderr.write(f"georgia-dossier: {error}\n")
        return ExitStatus.PROBLEMS
    except KeyboardInterrupt:
        return ExitStatus.OK
