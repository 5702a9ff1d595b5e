"""An empty presentation with our own master and layouts, made from python-pptx's template."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from dashboard.briefing.pptx import geometry as place
from dashboard.briefing.pptx.geometry import SLIDE, Box
from dashboard.briefing.pptx.layouts import (
    FOOTER,
    INDEX,
    LAYOUTS,
    MAP,
    NUMBER,
    TITLE,
    Kind,
    Layout,
    Placeholder,
    Slot,
    Style,
)
from dashboard.briefing.pptx.theme import restyle
from dashboard.style import Theme

if TYPE_CHECKING:
    from pptx.oxml.xmlchemy import BaseOxmlElement
    from pptx.presentation import Presentation as Deck

LANGUAGE: Final = "en-GB"
"""Of the texts of the dossier, BCP 47."""

_FOREIGN: Final = frozenset(
    {
        RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
        RELATIONSHIP_TYPE.PRINTER_SETTINGS,
        RELATIONSHIP_TYPE.THUMBNAIL,
        RELATIONSHIP_TYPE.VIEW_PROPS,
    }
)
"""Optional parts of the template that speak of another presentation."""
_FRAME: Final = (
    "<p:nvGrpSpPr><p:cNvPr id='1' name=''/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>"
)
NUMBER_FIELD: Final = (
    f"<a:fld {nsdecls('a')} id='{{C1FF6DA9-008F-8B48-92A6-B652298478BF}}' type='slidenum'>"
    f"<a:rPr lang='{LANGUAGE}'/><a:t>‹#›</a:t></a:fld>"
)
"""A slide number; the id marks fields of one kind and may be any."""


def empty_deck(theme: Theme) -> "Deck":
    """Return a presentation without slides, in the colours of a theme."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = SLIDE.emu[2:]
    size = deck.part._element.find(qn("p:sldSz"))  # noqa: SLF001
    size.attrib.pop("type", None)
    _drop(deck)
    master = deck.slide_masters[0]
    restyle(master.part.part_related_by(RELATIONSHIP_TYPE.THEME), theme)
    shown = (TITLE, *(item for item in MAP.placeholders if item.slot is Slot.TEXT), FOOTER, NUMBER)
    _fill(master._element, shown, rule=True, inherited=False)  # noqa: SLF001
    _set_styles(master._element)  # noqa: SLF001
    for old in list(deck.slide_layouts)[len(LAYOUTS) :]:
        deck.slide_layouts.remove(old)
    for layout, part in zip(LAYOUTS, deck.slide_layouts, strict=True):
        _lay_out(part._element, _in_theme(layout, theme))  # noqa: SLF001
    return deck


def _drop(deck: "Deck") -> None:
    """Take out what the template tells of another presentation: its printer, views, picture."""
    for relations in (deck.part.rels, deck.part.package._rels):  # noqa: SLF001
        for ident in [key for key, item in relations.items() if item.reltype in _FOREIGN]:
            relations.pop(ident)


def _in_theme(layout: Layout, theme: Theme) -> Layout:
    """Return a layout whose background is dark in either theme: no projector glares."""
    if layout.background is None or theme is Theme.LIGHT:
        return layout
    bright = tuple(
        replace(item, style=replace(item.style, colour="tx1")) for item in layout.placeholders
    )
    return replace(layout, background="bg2", placeholders=bright)


def _lay_out(element: "BaseOxmlElement", layout: Layout) -> None:
    for name in ("type", "preserve"):
        element.attrib.pop(name, None)
    element.set("preserve", "1")
    element.set("userDrawn", "1")
    content = element.find(qn("p:cSld"))
    content.set("name", layout.name)
    _fill(element, layout.placeholders, rule=False, inherited=True)
    if layout.background is not None:
        # the line above the footer belongs to the master
        element.set("showMasterSp", "0")
        element.set("type", "title")
        content.insert(0, _background(layout.background))
        _mark(content.find(qn("p:spTree")))


def _fill(
    element: "BaseOxmlElement",
    placeholders: tuple[Placeholder, ...],
    *,
    rule: bool,
    inherited: bool,
) -> None:
    """Put placeholders in the place of those that a master or layout has."""
    content = element.find(qn("p:cSld"))
    shapes = "".join(
        _placeholder(item, number, inherited=inherited)
        for number, item in enumerate(placeholders, start=2)
    )
    line = _rule(len(placeholders) + 2) if rule else ""
    tree = f"<p:spTree {nsdecls('p', 'a', 'r')}>{_FRAME}{line}{shapes}</p:spTree>"
    content.replace(content.find(qn("p:spTree")), parse_xml(tree))


def _placeholder(item: Placeholder, number: int, *, inherited: bool) -> str:
    style, slot = item.style, item.slot
    index = f" idx='{INDEX[slot]}'" if inherited or item.kind is not Kind.TITLE else ""
    if not inherited and item.kind is Kind.TEXT:
        index = " idx='1'"
    text = NUMBER_FIELD if item.kind is Kind.NUMBER else _prompt(slot)
    return (
        f"<p:sp><p:nvSpPr><p:cNvPr id='{number}' name='{slot.value}'/>"
        f"<p:cNvSpPr><a:spLocks noGrp='1'/></p:cNvSpPr>"
        f"<p:nvPr><p:ph type='{item.kind}'{index}/></p:nvPr></p:nvSpPr>"
        f"<p:spPr>{_transform(item)}<a:prstGeom prst='rect'><a:avLst/></a:prstGeom></p:spPr>"
        f"<p:txBody><a:bodyPr vert='horz' wrap='square' lIns='0' tIns='0' rIns='0' bIns='0' "
        f"rtlCol='0' anchor='{style.anchor}'><a:normAutofit/></a:bodyPr>"
        f"<a:lstStyle><a:lvl1pPr {_indent(style)} algn='{style.align}'>{_level(style)}</a:lvl1pPr>"
        f"</a:lstStyle><a:p>{text}</a:p></p:txBody></p:sp>"
    )


def _prompt(slot: Slot) -> str:
    return f"<a:r><a:rPr lang='{LANGUAGE}'/><a:t>{slot.value}</a:t></a:r>"


def _transform(item: Placeholder) -> str:
    left, top, width, height = item.box.emu
    return f"<a:xfrm><a:off x='{left}' y='{top}'/><a:ext cx='{width}' cy='{height}'/></a:xfrm>"


def _indent(style: Style) -> str:
    hang = int(style.hang * 914400)
    return f"marL='{hang}' indent='-{hang}'" if hang else "marL='0' indent='0'"


def _level(style: Style) -> str:
    after = int(style.after * 100)
    return (
        "<a:lnSpc><a:spcPct val='100000'/></a:lnSpc><a:spcBef><a:spcPts val='0'/></a:spcBef>"
        f"<a:spcAft><a:spcPts val='{after}'/></a:spcAft><a:buNone/>"
        f"<a:defRPr lang='{LANGUAGE}' sz='{int(style.size * 100)}' b='{int(style.bold)}'>"
        f"<a:solidFill><a:schemeClr val='{style.colour}'/></a:solidFill>"
        "<a:latin typeface='+mn-lt'/></a:defRPr>"
    )


def _rule(number: int) -> str:
    left, top, width, _ = place.RULE.emu
    return (
        f"<p:cxnSp><p:nvCxnSpPr><p:cNvPr id='{number}' name='Rule'/><p:cNvCxnSpPr/>"
        "<p:nvPr userDrawn='1'/></p:nvCxnSpPr>"
        f"<p:spPr><a:xfrm><a:off x='{left}' y='{top}'/><a:ext cx='{width}' cy='0'/></a:xfrm>"
        "<a:prstGeom prst='line'><a:avLst/></a:prstGeom><a:ln w='9525'><a:solidFill>"
        "<a:schemeClr val='tx2'><a:alpha val='40000'/></a:schemeClr></a:solidFill></a:ln>"
        "</p:spPr></p:cxnSp>"
    )


def _background(colour: str) -> "BaseOxmlElement":
    background: BaseOxmlElement = parse_xml(
        f"<p:bg {nsdecls('p', 'a')}><p:bgPr><a:solidFill><a:schemeClr val='{colour}'/>"
        "</a:solidFill><a:effectLst/></p:bgPr></p:bg>"
    )
    return background


def _mark(tree: "BaseOxmlElement") -> None:
    """Draw the three bars of the cover: Abkhazia, South Ossetia, the line between."""
    box = place.COVER_MARK
    for order, colour in enumerate(("accent2", "accent3", "accent4")):
        width = box.width / 3
        left, top, wide, tall = Box(box.left + order * width, box.top, width, box.height).emu
        tree.append(
            parse_xml(
                f"<p:sp {nsdecls('p', 'a')}><p:nvSpPr><p:cNvPr id='{40 + order}' "
                f"name='Bar {order + 1}'/><p:cNvSpPr/><p:nvPr userDrawn='1'/></p:nvSpPr><p:spPr>"
                f"<a:xfrm><a:off x='{left}' y='{top}'/><a:ext cx='{wide}' cy='{tall}'/></a:xfrm>"
                "<a:prstGeom prst='rect'><a:avLst/></a:prstGeom><a:solidFill>"
                f"<a:schemeClr val='{colour}'><a:lumMod val='60000'/><a:lumOff val='40000'/>"
                "</a:schemeClr></a:solidFill></p:spPr></p:sp>"
            )
        )


def _set_styles(master: "BaseOxmlElement") -> None:
    body = next(item for item in MAP.placeholders if item.slot is Slot.TEXT).style
    levels = "".join(
        f"<a:lvl{level}pPr marL='{(level - 1) * 228600}' indent='0' algn='l'>"
        f"{_level(body)}</a:lvl{level}pPr>"
        for level in range(1, 10)
    )
    styles = (
        f"<p:txStyles {nsdecls('p', 'a')}>"
        f"<p:titleStyle><a:lvl1pPr algn='l'>{_level(TITLE.style)}</a:lvl1pPr></p:titleStyle>"
        f"<p:bodyStyle>{levels}</p:bodyStyle><p:otherStyle/></p:txStyles>"
    )
    master.replace(master.find(qn("p:txStyles")), parse_xml(styles))
