"""Each step of a briefing takes a page of its own, on either paper."""

import io

import pypdf
import pytest

from dashboard.briefing.brief import brief
from dashboard.briefing.export import no_progress
from dashboard.briefing.options import BriefingOptions, Paper
from dashboard.briefing.pdf import write_pdf, writing
from dashboard.static_map import Sheet
from geodata.stories import stories


class BlankMap:
    """A map without anything on it, as large as the sheet: what is tried is where it stands."""

    alt = "A map."

    def __init__(self, _values: object, sheet: Sheet) -> None:
        self._size = (sheet.width_pt, sheet.height_pt)

    def svg(self) -> bytes:
        width, height = self._size
        box = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
        return f'<svg xmlns="http://www.w3.org/2000/svg" {box}/>'.encode()


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("name", list(stories()))
def test_every_step_fits_on_its_page_with_its_map_chart_and_table(
    name: str, paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "draw", BlankMap)
    body = write_pdf(brief(stories()[name], BriefingOptions(paper=paper)), no_progress)
    texts = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(body)).pages]
    for number, step in enumerate(stories()[name].steps, start=1):
        # the first page is the cover
        assert f"Step {number} · " in texts[number]
        assert " ".join(step.heading.split()) in " ".join(texts[number].split())
    assert "Sources" in texts[len(stories()[name].steps) + 1]
