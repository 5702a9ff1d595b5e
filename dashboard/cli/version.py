"""``georgia-dossier --version``."""

import argparse
import sys
from collections.abc import Sequence

from dashboard import version


class ShowVersion(argparse.Action):
    """Print the versions of application and data, and leave."""

    def __init__(self, option_strings: Sequence[str], dest: str, help: str | None = None) -> None:  # noqa: A002  # the name that argparse uses
        """Declare an option without a value."""
        super().__init__(option_strings, dest=dest, nargs=0, help=help)

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: object,
        option_string: str | None = None,
    ) -> None:
        """Print and leave."""
        del namespace, values, option_string
        from geodata.loading import load  # noqa: PLC0415  # only this option needs the data

        sys.stdout.write(f"georgia-dossier {version()} (data {load().version})\n")
        parser.exit()
