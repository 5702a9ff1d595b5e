"""Write the tables of README.md and NOTICE that tell what the data package holds.

Run ``python .ci/generated_docs.py`` after a change of the data; a test compares.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
DATA = ROOT / "geodata"


def rendered(text: str) -> str:
    """Return a document with its generated parts made anew."""
    for marker, lines in parts().items():
        begin, end = f"<!-- {marker}: generated -->\n", f"<!-- end of {marker} -->"
        if begin in text:
            before, _, rest = text.partition(begin)
            made = "".join(f"{line}\n" for line in lines)
            text = f"{before}{begin}{made}{end}{rest.partition(end)[2]}"
    return text


def parts() -> dict[str, list[str]]:
    """Return the lines of each generated part, by its marker."""
    return {
        "tables": list(_tables()),
        "layers": list(_layers()),
        "layer sources": list(_layer_sources()),
    }


def _tables() -> Iterator[str]:
    yield "| table | what it holds |"
    yield "|---|---|"
    for resource in _read("datapackage.json")["resources"]:
        if resource["path"].endswith(".csv"):
            yield f"| `{resource['name']}` | {resource['description']} |"


def _layers() -> Iterator[str]:
    yield "| layer | what it shows | features | as of | licence |"
    yield "|---|---|---|---|---|"
    for layer in _read("layers/manifest.json")["layers"]:
        features = layer.get("features") or "image"
        yield (
            f"| `{layer['name']}` | {layer['title']} | {features} | {layer['date']} "
            f"| {layer['licence']} |"
        )


def _layer_sources() -> Iterator[str]:
    for layer in _read("layers/manifest.json")["layers"]:
        yield f"{layer['name']}: {layer['licence']}. {layer['attribution']}"
        for package in layer["packages"]:
            yield f"    from {package['name']} {package['version']} ({package['registry']})"


def _read(name: str) -> Any:  # noqa: ANN401  # JSON
    return json.loads((DATA / name).read_text(encoding="utf-8"))


def main() -> None:
    """Rewrite both documents."""
    for name in ("README.md", "NOTICE"):
        path = ROOT / name
        path.write_text(rendered(path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
