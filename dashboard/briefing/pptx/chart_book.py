"""The workbook behind a chart, which PowerPoint opens when somebody edits its data."""

import io
from typing import TYPE_CHECKING

import xlsxwriter

from geodata.exports.workbook import OPTIONS

if TYPE_CHECKING:
    from pptx.chart.data import CategoryChartData


def write_book(data: "CategoryChartData") -> bytes:
    """Return the data of a chart as a workbook, laid out as the chart refers to it.

    python-pptx writes one as well, in which a text that begins with an equals sign is a formula
    and an address a link.
    """
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, OPTIONS) as book:
        sheet = book.add_worksheet("Sheet1")
        for line, category in enumerate(data.categories, start=1):
            sheet.write_string(line, 0, str(category.label))
        for column, series in enumerate(data, start=1):
            sheet.write_string(0, column, series.name)
            for line, value in enumerate(series.values, start=1):
                if value is not None:
                    sheet.write_number(line, column, value)
    return out.getvalue()
