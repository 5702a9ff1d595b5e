"""What a reader chooses for a briefing: day, viewpoint, names, paper and colours."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dashboard.errors import DashboardError
from dashboard.state import parse
from dashboard.state_fields import NAMES, VIEWPOINTS, state_fields
from dashboard.style import Theme


class Paper(StrEnum):
    """Formats of paper: ISO 216, and the one of North America."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingOptions:
    """What is chosen for the whole briefing; None leaves it to each step.

    Attributes:
        as_of: day of the steps that name none; a step's own day is part of its story and stays.
        viewpoint: from which every step is shown: majority, recognising or control.
        names: which names every step has: pair, ka, ru or local.
        paper: of documents that have pages.
        theme: colours; light for print.
    """

    as_of: date | None = None
    viewpoint: str | None = None
    names: str | None = None
    paper: Paper = Paper.A4
    theme: Theme = Theme.LIGHT

    def texts(self) -> dict[str, str]:
        """Return what is chosen as texts that `read_options` understands."""
        chosen = {
            "as_of": None if self.as_of is None else self.as_of.isoformat(),
            "viewpoint": self.viewpoint,
            "names": self.names,
            "paper": self.paper.value,
            "theme": self.theme.value,
        }
        return {name: text for name, text in chosen.items() if text is not None}


class OptionError(DashboardError, ValueError):
    """An option that a briefing cannot have.

    Attributes:
        option: its name.
        message: what is wrong, as one sentence.
        remedy: what to do about it, as one sentence.
    """

    def __init__(self, message: str, remedy: str, *, option: str) -> None:
        """Keep what is wrong."""
        super().__init__(f"{message} {remedy}")
        self.option = option
        self.message = message
        self.remedy = remedy


def read_options(texts: Mapping[str, str]) -> BriefingOptions:
    """Return options from texts; one that is missing or empty has its default.

    Args:
        texts: of an address or a command: as_of, viewpoint, names, paper, theme.

    Raises:
        OptionError: a text is none of what the option may be.
    """
    return BriefingOptions(
        as_of=_day(texts.get("as_of", "")),
        viewpoint=_one_of("viewpoint", VIEWPOINTS, texts.get("viewpoint", "")) or None,
        names=_one_of("names", NAMES, texts.get("names", "")) or None,
        paper=Paper(_one_of("paper", tuple(Paper), texts.get("paper", "")) or Paper.A4),
        theme=Theme(_one_of("theme", tuple(Theme), texts.get("theme", "")) or Theme.LIGHT),
    )


def _day(text: str) -> date | None:
    if not text:
        return None
    # by the rules of an address, which knows from when to when the data go
    fields = tuple(part for part in state_fields() if part.name == "date")
    parsed = parse(fields, {"date": text}, lambda _kind, _ident: False)
    if parsed.notices:
        message = f"The day “{text[:40]}” cannot be shown: {parsed.notices[0].reason}."
        remedy = f"Write a day from {fields[0].least} to {fields[0].most}, such as 2015-03-18."
        raise OptionError(message, remedy, option="as_of")
    return date.fromisoformat(text)


def _one_of(option: str, known: tuple[str, ...], text: str) -> str:
    if text and text not in known:
        message = f"There is no {option} “{text[:40]}”."
        raise OptionError(message, f"Use one of: {', '.join(known)}.", option=option)
    return text
