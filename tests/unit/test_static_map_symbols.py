"""The symbols on paper are those of the map on screen."""

import re
from pathlib import Path

import pytest

from dashboard.static_map.symbols import SYMBOLS, outline
from dashboard.style import STYLES

ON_SCREEN = Path(__file__).parents[2] / "dashboard/map/static/symbols.js"


def shapes() -> dict[str, str]:
    """Return the code of each shape on screen, by its name."""
    table = ON_SCREEN.read_text(encoding="utf-8").split("const SHAPES = {")[1].split("\n}\n")[0]
    _, *parts = re.split(r"^  (\w+): ", table, flags=re.MULTILINE)
    return dict(zip(parts[::2], parts[1::2], strict=True))


def test_every_symbol_of_the_style_table_can_be_drawn() -> None:
    wanted = {style.symbol for style in STYLES.values() if style.symbol}
    assert wanted <= set(SYMBOLS)
    assert set(shapes()) == set(SYMBOLS)


@pytest.mark.parametrize("name", sorted(SYMBOLS))
def test_a_symbol_has_the_lines_that_it_has_on_screen(name: str) -> None:
    on_paper = {part.data for part in SYMBOLS[name]}
    on_screen = re.findall(r" d: '([^']+)'", shapes()[name])
    assert set(on_screen) <= on_paper
    drawn = len(re.findall(r"\bs\('", shapes()[name]))
    assert drawn == len(SYMBOLS[name])
    widths = {float(width) for width in re.findall(r"'stroke-width': ([\d.]+)", shapes()[name])}
    assert widths == {part.width for part in SYMBOLS[name] if part.width}


@pytest.mark.parametrize("name", sorted(SYMBOLS))
def test_a_symbol_stays_in_its_box(name: str) -> None:
    for part in SYMBOLS[name]:
        bounds = outline(part.data).get_extents()
        assert max(abs(bounds.min).max(), abs(bounds.max).max()) <= 0.5
