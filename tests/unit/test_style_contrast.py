"""Contrast of the style table, by the relative luminance of WCAG 2.2."""

import re

import pytest

from dashboard.map.catalogue import CATALOGUE
from dashboard.own_layers.appearance import PAINTS, Paint
from dashboard.style import STYLES, TOKENS, Geometry, Theme, css_variables

TEXT_CONTRAST = 4.5
LINE_CONTRAST = 3.0

Colour = tuple[float, float, float]

INKS = (
    "ink",
    "ink-2",
    "ink-3",
    "accent",
    "caution",
    "abkhazia",
    "south-ossetia",
    "abl",
    "recognises",
)
INKS_ON_PANEL = ("ink", "ink-2", "ink-3", "accent")
GROUNDS = ("land", "land-2", "sea")
LINES = ("abl", "border", "abkhazia", "south-ossetia")


def read(text: str) -> tuple[Colour, float]:
    if match := re.fullmatch(r"#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})", text):
        red, green, blue = (int(part, 16) for part in match.groups())
        return (red, green, blue), 1.0
    match = re.fullmatch(r"rgba\((\d+),(\d+),(\d+),(\.\d+)\)", text)
    assert match, f"{text} is neither #rrggbb nor rgba(r,g,b,.a)"
    red, green, blue = (int(part) for part in match.groups()[:3])
    return (red, green, blue), float(match[4])


def luminance(colour: Colour) -> float:
    def linear(channel: float) -> float:
        share = channel / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = map(linear, colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def colour(name: str, theme: Theme) -> Colour:
    return read(TOKENS[name].on(theme))[0]


def panel_over(ground: str, theme: Theme) -> Colour:
    panel, alpha = read(TOKENS["panel"].on(theme))
    below = colour(ground, theme)
    red, green, blue = (
        alpha * top + (1 - alpha) * under for top, under in zip(panel, below, strict=True)
    )
    return red, green, blue


def test_the_measure_of_contrast_is_that_of_the_guidelines() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("ink", INKS)
def test_text_can_be_read_on_paper(ink: str, theme: Theme) -> None:
    assert contrast(colour(ink, theme), colour("paper", theme)) >= TEXT_CONTRAST


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", INKS_ON_PANEL)
def test_text_can_be_read_on_a_panel_over_any_ground(ink: str, ground: str, theme: Theme) -> None:
    assert contrast(colour(ink, theme), panel_over(ground, theme)) >= TEXT_CONTRAST


@pytest.mark.parametrize("theme", Theme)
def test_text_can_be_read_on_a_pressed_button(theme: Theme) -> None:
    assert contrast(colour("on-accent", theme), colour("accent", theme)) >= TEXT_CONTRAST


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", ["ink", "ink-2"])
def test_names_can_be_read_on_the_map(ink: str, ground: str, theme: Theme) -> None:
    assert contrast(colour(ink, theme), colour(ground, theme)) >= TEXT_CONTRAST


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("line", LINES)
def test_a_line_stands_out_from_the_land(line: str, theme: Theme) -> None:
    assert contrast(colour(line, theme), colour("land", theme)) >= LINE_CONTRAST


@pytest.mark.parametrize("theme", Theme)
def test_a_switch_stands_out_from_its_panel(theme: Theme) -> None:
    assert contrast(colour("control", theme), panel_over("land", theme)) >= LINE_CONTRAST


def test_both_themes_have_the_same_colours_under_the_same_names() -> None:
    assert set(css_variables(Theme.LIGHT)) == set(css_variables(Theme.DARK))
    assert css_variables(Theme.LIGHT) != css_variables(Theme.DARK)


def test_every_style_names_colours_that_exist() -> None:
    named = {token for style in STYLES.values() for token in (style.fill, style.stroke) if token}
    assert named <= set(TOKENS)


def test_every_layer_of_the_panel_has_a_style() -> None:
    assert {name for entry in CATALOGUE for name in entry.styles} <= set(STYLES)


def test_lines_can_be_told_apart_without_their_colour() -> None:
    names = ("administrative_boundary_line", "border", "border_not_controlled_by_tbilisi")
    assert len({STYLES[name].dash for name in names}) == len(names)


def test_point_symbols_can_be_told_apart_without_their_colour() -> None:
    symbols = [
        STYLES[entry.styles[0]].symbol
        for entry in CATALOGUE
        if STYLES[entry.styles[0]].geometry is Geometry.POINT
    ]
    assert len(set(symbols)) == len(symbols)


def test_the_two_regions_are_hatched_at_different_angles() -> None:
    assert STYLES["GE-AB"].hatch is not None
    assert STYLES["GE-SO"].hatch is not None
    assert STYLES["GE-AB"].hatch != STYLES["GE-SO"].hatch


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("paint", Paint)
def test_the_colours_of_own_layers_stand_out_from_the_land(paint: Paint, theme: Theme) -> None:
    own = read(PAINTS[paint].on(theme))[0]
    assert contrast(own, colour("land", theme)) >= LINE_CONTRAST
