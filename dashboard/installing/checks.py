"""All that must hold before a change is taken: lints, formats, types, data, tests."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from dashboard.installing.browser import VARIABLE
from dashboard.installing.environment import ROOT, command


def run_all(python: Path, browser: Path, arguments: Sequence[str]) -> int:
    """Run the checks and then the tests, and return the exit status.

    Args:
        python: interpreter of the environment.
        browser: the Chromium to test with.
        arguments: for the tests alone; when there are any, the other checks are left out.
    """
    failed = [] if arguments else [name for name, line in _checks() if not _passes(name, line)]
    tests = _run([python, "-m", "pytest", *arguments], {VARIABLE: str(browser)})
    if failed:
        sys.stderr.write(f"Not in order: {', '.join(failed)}; see above.\n")
    return tests or bool(failed)


def _checks() -> list[tuple[str, list[str | Path]]]:
    return [
        ("lint", [command("ruff"), "check", "."]),
        ("format", [command("ruff"), "format", "--check", "."]),
        ("types", [command("mypy")]),
        ("data", [command("georgia-dossier"), "check"]),
    ]


def _passes(name: str, line: Sequence[str | Path]) -> bool:
    sys.stdout.write(f"== {name}\n")
    sys.stdout.flush()
    return _run(line, {}) == 0


def _run(line: Sequence[str | Path], variables: dict[str, str]) -> int:
    environment = {**os.environ, **variables}
    return subprocess.run(line, check=False, cwd=ROOT, env=environment).returncode  # noqa: S603
