"""Start the dossier, or run its tests, on a machine with nothing but Python and git.

    python3 dashboard/bootstrap.py serve
    python3 dashboard/bootstrap.py test

Everything is installed into the folder .venv beside this project, once, from the lock files.
This file keeps to what every Python 3 can read, so that an old one gets a sentence and not a
traceback; what is newer stands in the modules that it hands over to.
"""

import sys
from pathlib import Path

OLDEST = (3, 11)


def main() -> int:
    """Refuse a Python that is too old, and hand over to the installer."""
    if sys.version_info < OLDEST:
        sys.stderr.write(
            "georgia-dossier needs Python {}.{} or newer, and this is {}.{}. "
            "Install a newer one, and run: python3.11 dashboard/bootstrap.py\n".format(
                *(OLDEST + tuple(sys.version_info[:2]))
            )
        )
        return 2
    # In place of this file's own folder, whose modules must not hide those of Python.
    sys.path[0] = str(Path(__file__).resolve().parents[1])
    from dashboard.installing.command import run  # noqa: PLC0415  # an old Python cannot read it

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
