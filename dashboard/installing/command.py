"""``python3 dashboard/bootstrap.py``: one command to start, one to test."""

import subprocess
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dashboard.installing import browser, checks
from dashboard.installing.environment import Lock, command, prepare
from dashboard.installing.errors import InstallationError

if TYPE_CHECKING:
    from pathlib import Path

_USAGE = """usage: python3 dashboard/bootstrap.py serve [OPTIONS]   start the dossier
       python3 dashboard/bootstrap.py test [PYTEST ...] run every check and test

OPTIONS are those of `georgia-dossier serve`, such as --port 8600.
With PYTEST arguments, such as tests/unit, only those tests are run.
"""


def run(arguments: Sequence[str]) -> int:
    """Run one command and return the exit status.

    Args:
        arguments: the command's name and its own arguments.
    """
    actions = {"serve": _serve, "test": _test}
    wanted, *rest = arguments or ["--help"]
    if wanted in {"-h", "--help"}:
        sys.stdout.write(_USAGE)
        return 0
    if wanted not in actions:
        sys.stderr.write(f"No command '{wanted}'; use 'serve' or 'test'.\n")
        return 2
    try:
        return actions[wanted](rest)
    except InstallationError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except KeyboardInterrupt:
        return 130


def _serve(options: Sequence[str]) -> int:
    prepare(Lock.RUN)
    line: list[str | Path] = [command("georgia-dossier"), "serve", *options]
    with subprocess.Popen(line) as server:  # noqa: S603  # our own command
        while True:
            try:
                return server.wait()
            except KeyboardInterrupt:
                # The terminal interrupts the server too; it says goodbye and ends by itself.
                continue


def _test(arguments: Sequence[str]) -> int:
    python = prepare(Lock.TEST)
    return checks.run_all(python, browser.ensure(python), arguments)
