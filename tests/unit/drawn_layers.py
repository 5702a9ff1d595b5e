"""Layers of printed maps for tests: their shapes and numbers, found in the vector file."""

from xml.etree import ElementTree as ET

from dashboard.style import TOKENS
from tests.table_rows import rows
from tests.unit.static_maps import SVG, root

WORLD = "20,0,2"
"""Camera that shows every state once."""


def group(name: str, **parameters: str) -> ET.Element | None:
    groups = root(**parameters).iter(f"{SVG}g")
    return next((node for node in groups if node.get("id") == name), None)


def layer(name: str, **parameters: str) -> ET.Element:
    found = group(f"layer-{name}", layers=name, **parameters)
    assert found is not None
    return found


def paths(node: ET.Element, **attributes: str) -> list[ET.Element]:
    wanted = {name.replace("_", "-"): value for name, value in attributes.items()}
    return [
        path
        for path in node.iter(f"{SVG}path")
        if all(path.get(name) == value for name, value in wanted.items())
    ]


def numbers(node: ET.Element) -> list[int]:
    return [int(text.text or "") for text in node.iter(f"{SVG}text")]


def alone_and_together(symbols: int, counts: list[int]) -> int:
    """Return how many things are shown: symbols with a count stand for as many."""
    return symbols - len(counts) + sum(counts)


def light(token: str) -> str:
    return TOKENS[token].light


def sites_on(kind: str, day: str) -> list[dict[str, str]]:
    return [
        row
        for row in rows("sites")
        if row["kind"] == kind
        and row["status"] != "planned"
        and (not row["since"] or row["since"] <= day[: len(row["since"])])
        and (not row["until"] or row["until"] >= day[: len(row["until"])])
    ]
