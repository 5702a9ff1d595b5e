"""``georgia-dossier check``: validate a data package and report every problem."""

import argparse
import json
import sys

from dashboard.cli.status import ExitStatus


def run_check(options: argparse.Namespace) -> ExitStatus:
    """Validate a folder and print the report.

    Args:
        options: ``folder`` (None for the dossier's own data) and ``json``.
    """
    from geodata.schema import FOLDER  # noqa: PLC0415  # keep `--help` quick
    from geodata.validation import validate  # noqa: PLC0415

    folder = options.folder or FOLDER
    if not folder.is_dir():
        sys.stderr.write(
            f"georgia-dossier check: no folder '{folder}'. "
            f"Give the folder that holds datapackage.json.\n"
        )
        return ExitStatus.USAGE
    problems = validate(folder)
    if options.json:
        report = {
            "valid": not problems,
            "folder": str(folder),
            "problems": [problem.as_dict() for problem in problems],
        }
        sys.stdout.write(json.dumps(report, ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.writelines(f"{problem}\n" for problem in problems)
        sys.stdout.write(f"{_summary(len(problems))}\n")
    return ExitStatus.PROBLEMS if problems else ExitStatus.OK


def _summary(count: int) -> str:
    if count == 0:
        return "The data package is valid."
    return f"{count} problem{'' if count == 1 else 's'} found."
