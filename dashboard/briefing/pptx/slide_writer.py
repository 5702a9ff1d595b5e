"""What is written on one slide: texts, pictures, charts and tables in its placeholders."""

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from pptx.oxml import parse_xml

from dashboard.briefing.pptx.alternatives import describe
from dashboard.briefing.pptx.fitting import fitting_size
from dashboard.briefing.pptx.layouts import INDEX, Layout, Slot
from dashboard.briefing.pptx.master import NUMBER_FIELD
from dashboard.briefing.pptx.prose import Marks, Paragraph, Piece, text_of, write

if TYPE_CHECKING:
    from pptx.slide import Slide

    from dashboard.briefing.pptx.geometry import Box
    from dashboard.briefing.pptx.pictures import Picture

_FOOTER_SIZES: Final = (10.0, 9.0, 8.0, 7.0)
_SLOTS = {number: slot for slot, number in INDEX.items()}


class SlideWriter:
    """Fills the placeholders of one slide."""

    def __init__(self, slide: "Slide", layout: Layout, marks: Marks) -> None:
        """Take a new slide.

        Args:
            slide: made of the layout.
            layout: with its placeholders and their boxes.
            marks: where the marks of sources are kept, to be linked later.
        """
        self.slide = slide
        self.layout = layout
        self._marks = marks
        for shape in slide.placeholders:
            shape.name = _SLOTS[shape.placeholder_format.idx].value

    def has(self, slot: Slot) -> bool:
        """Return whether the layout has a place for something."""
        return any(item.slot is slot for item in self.layout.placeholders)

    # placeholders are of as many classes as there are kinds of content
    def placeholder(self, slot: Slot) -> Any:  # noqa: ANN401
        """Return the placeholder of a slot, for what is not text."""
        return next(
            shape
            for shape in self.slide.placeholders
            if shape.placeholder_format.idx == INDEX[slot]
        )

    def text(
        self,
        slot: Slot,
        paragraphs: Sequence[Paragraph],
        sizes: Sequence[float],
        *,
        bold: bool = False,
        box: "Box | None" = None,
    ) -> None:
        """Write a text in the largest letters in which it fits; without a text take the box away.

        Args:
            slot: where.
            paragraphs: what.
            sizes: of the letters, points, in the order of preference; the last one holds if the
                text fits in none.
            bold: whether the letters are bold.
            box: where the placeholder goes on this slide; None for its place in the layout.
        """
        if not self.has(slot):
            return
        shape = self.placeholder(slot)
        if not paragraphs:
            shape._element.getparent().remove(shape._element)  # noqa: SLF001
            return
        if box is not None:
            shape.left, shape.top, shape.width, shape.height = box.emu
        style = self.layout.style(slot)
        texts = [text_of(paragraph) for paragraph in paragraphs]
        room = box or self.layout.box(slot)
        size = fitting_size(texts, room, sizes, after=style.after, bold=bold) or sizes[-1]
        # letters of the layout's own size follow the layout when that is changed
        own = None if size == style.size else size
        write(shape.text_frame, paragraphs, size=own, marks=self._marks)

    def picture(self, slot: Slot, picture: "Picture", *, box: "Box | None" = None) -> None:
        """Put a picture into its placeholder.

        Args:
            slot: where.
            picture: as large as its place.
            box: where the placeholder goes on this slide; None for its place in the layout.
        """
        placeholder = self.placeholder(slot)
        if box is not None:
            # pictures are cut to the placeholder
            placeholder.left, placeholder.top, placeholder.width, placeholder.height = box.emu
        inserted = placeholder.insert_picture(io.BytesIO(picture.image))
        if box is not None:
            # and take their own place from the layout
            inserted.left, inserted.top, inserted.width, inserted.height = box.emu
        describe(inserted, slot.value, picture.alternative)

    def sign(self, words: str) -> None:
        """Write the footer and the number of the slide, where the layout has them."""
        for slot in (Slot.FOOTER, Slot.NUMBER):
            place = self.slide.slide_layout.placeholders.get(INDEX[slot])
            if place is None:
                continue
            self.slide.shapes.clone_placeholder(place)
            shape = self.placeholder(slot)
            shape.name = slot.value
            if slot is Slot.FOOTER:
                self.text(slot, [(Piece(words),)], _FOOTER_SIZES)
            else:
                paragraph = shape.text_frame.paragraphs[0]
                paragraph._p.append(parse_xml(NUMBER_FIELD))  # noqa: SLF001

    def notes(self, text: str) -> None:
        """Write what the presenter reads."""
        frame = self.slide.notes_slide.notes_text_frame
        if frame is not None:
            frame.text = text
