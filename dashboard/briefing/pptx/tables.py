"""A measured table as one of PowerPoint, with its row of headings marked as such."""

from typing import TYPE_CHECKING, Final

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Pt

from dashboard.briefing.pptx.alternatives import describe
from dashboard.briefing.pptx.grid import ABOVE, ASIDE
from dashboard.briefing.pptx.master import LANGUAGE
from dashboard.briefing.pptx.theme import paint

if TYPE_CHECKING:
    from pptx.shapes.placeholder import TablePlaceholder
    from pptx.table import _Cell
    from pptx.text.text import _Run

    from dashboard.briefing.pptx.geometry import Box
    from dashboard.briefing.pptx.grid import Grid
    from dashboard.style import Theme

_STYLE: Final = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's table style without lines and fills of its own."""


def draw_table(
    placeholder: "TablePlaceholder", grid: "Grid", box: "Box", alternative: str, theme: "Theme"
) -> None:
    """Put a measured table, or a part of one, into its placeholder.

    Args:
        placeholder: of the slide.
        grid: the cells and their sizes.
        box: where it goes, of which it may leave the lower part free.
        alternative: what it shows, in words.
        theme: the colours.
    """
    frame = placeholder.insert_table(len(grid.rows) + 1, len(grid.headings))
    describe(frame, "Table", alternative)
    table = frame.table
    table._tbl.tblPr.find(qn("a:tableStyleId")).text = _STYLE  # noqa: SLF001
    table.first_row, table.horz_banding = True, False
    for column, width in zip(table.columns, grid.widths, strict=True):
        column.width = Pt(width)
    for number, cells in enumerate((grid.headings, *grid.rows)):
        table.rows[number].height = Pt(grid.height_of(cells, bold=number == 0))
        for place, text in enumerate(cells):
            cell = table.cell(number, place)
            run = _write(cell, text, grid.size, numeric=grid.numeric[place])
            _dress(cell, run, theme, heading=number == 0)
    frame.left, frame.top = box.emu[:2]
    frame.width = Emu(sum(column.width for column in table.columns))
    frame.height = Emu(sum(row.height for row in table.rows))


def _write(cell: "_Cell", text: str, size: float, *, numeric: bool) -> "_Run":
    cell.margin_left = cell.margin_right = Pt(ASIDE)
    cell.margin_top = cell.margin_bottom = Pt(ABOVE)
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.RIGHT if numeric else PP_ALIGN.LEFT
    run = paragraph.add_run()
    run.text, run.font.size = text, Pt(size)
    run._r.get_or_add_rPr().set("lang", LANGUAGE)  # noqa: SLF001
    return run


def _dress(cell: "_Cell", run: "_Run", theme: "Theme", *, heading: bool) -> None:
    run.font.bold = heading
    cell.vertical_anchor = MSO_ANCHOR.BOTTOM if heading else MSO_ANCHOR.TOP
    if heading:
        cell.fill.solid()
        paint(cell.fill.fore_color, "accent", theme)
        paint(run.font.color, "paper", theme)
    else:
        cell.fill.background()
        paint(run.font.color, "ink", theme)
        _underline(cell)


def _underline(cell: "_Cell") -> None:
    """Draw a thin line below a cell, which python-pptx has no words for."""
    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001
    line = parse_xml(
        f"<a:lnB {nsdecls('a')} w='6350'><a:solidFill><a:schemeClr val='tx2'>"
        "<a:alpha val='40000'/></a:schemeClr></a:solidFill></a:lnB>"
    )
    # the schema wants lines before fills
    properties.insert(0, line)
