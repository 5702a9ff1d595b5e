"""The view of a step, read by the rules of the map's address."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from dashboard.briefing.options import BriefingOptions
from dashboard.state import Notice, StateField, Value, parse
from dashboard.state_fields import known_record, state_fields
from geodata.stories import StoryProblem
from geodata.words import day_in_words

if TYPE_CHECKING:
    from geodata.dossier import Dossier
    from geodata.stories import Step

_LAYERS: Final = "layers"
_SEPARATOR: Final = ","
_DRESS: Final = frozenset({_LAYERS, "opacity", "order", "tiles", "tab"})
"""Parts of a view without which it still shows what its step speaks of."""
_NAME_WORDS: Final[Mapping[str, str]] = {
    "ka": "Georgian names",
    "ru": "Russian names",
    "local": "Abkhaz and Ossetian names",
}
"""What a caption says of names that are not the English pairs."""
_REMEDIES: Final[Mapping[str, str]] = {
    "date": "Choose a day within the data.",
    "since": "Choose a day within the data, or leave it out.",
    "compare": "Choose a day within the data, or leave it out.",
    "select": "Select a record that the dossier has.",
    _LAYERS: "Choose among the layers that the map has.",
}
_REMEDY: Final = "Set the view anew on the map, and save the step again."


@dataclass(frozen=True, slots=True)
class StepView:
    """What a step shows, as far as it can be shown."""

    values: Mapping[str, Value]
    problems: tuple[StoryProblem, ...]
    shown: bool
    """Whether it still shows what the step speaks of, in spite of the problems."""

    @property
    def on(self) -> date:
        """The day of the view."""
        return date.fromisoformat(str(self.values["date"]))


def read_view(dossier: "Dossier", step: "Step", number: int, options: BriefingOptions) -> StepView:
    """Read the view of a step; what cannot be read has its default, and is a problem.

    A view without one of several layers, or with the usual opacity or order of its layers, still
    shows what the step speaks of. One with another day, record or viewpoint does not.

    Args:
        dossier: the loaded data.
        step: of a story.
        number: of the step, from 1.
        options: what is chosen for all steps.
    """
    texts = _texts(step, options)
    unknown = [name for name in texts if name not in {part.name for part in state_fields()}]
    layers, absent = _known_layers(texts.get(_LAYERS))
    if layers is not None:
        texts[_LAYERS] = layers
    parsed = parse(state_fields(), texts, lambda kind, ident: known_record(dossier, kind, ident))
    problems = (
        *(_unknown_part(number, name) for name in unknown),
        *(_absent_layer(number, name, alone=layers is None) for name in absent),
        *(
            _problem(number, notice)
            for notice in parsed.notices
            if not (notice.parameter == _LAYERS and absent)
        ),
    )
    whole = all(notice.parameter in _DRESS for notice in parsed.notices)
    return StepView(parsed.values, problems, shown=whole and not (absent and layers is None))


def caption(dossier: "Dossier", values: Mapping[str, Value]) -> str:
    """Return day and viewpoint of a view in words, and its names where they are not pairs."""
    parts = [_when(values), dossier.viewpoints[str(values["viewpoint"])].name]
    if words := _NAME_WORDS.get(str(values["names"])):
        parts.append(words)
    return " · ".join(parts)


def _texts(step: "Step", options: BriefingOptions) -> dict[str, str]:
    texts = dict(step.view)
    if options.as_of is not None:
        texts.setdefault("date", options.as_of.isoformat())
    chosen = {"viewpoint": options.viewpoint, "names": options.names}
    return texts | {name: text for name, text in chosen.items() if text is not None}


def _known_layers(text: str | None) -> tuple[str | None, tuple[str, ...]]:
    """Return the layers that there are, None if there is none of them, and the others."""
    part = _field(_LAYERS)
    wanted = () if text is None else tuple(text.split(_SEPARATOR))
    absent = tuple(word for word in wanted if word not in (*part.allowed, "none"))
    known = [word for word in wanted if word in part.allowed]
    return _SEPARATOR.join(known) if absent and known else None, absent


def _field(name: str) -> StateField:
    return next(part for part in state_fields() if part.name == name)


def _when(values: Mapping[str, Value]) -> str:
    day = _words(values["date"])
    if values["since"] is not None:
        return f"{_words(values['since'])} to {day}"
    if values["compare"] is not None:
        return f"{day}, compared with {_words(values['compare'])}"
    return day


def _words(value: Value) -> str:
    return day_in_words(date.fromisoformat(str(value)))


def _problem(number: int, notice: Notice) -> StoryProblem:
    message = f"“{notice.text}” cannot be shown: {notice.reason}."
    remedy = _REMEDIES.get(notice.parameter, _REMEDY)
    return StoryProblem(number, notice.parameter, message, remedy)


def _unknown_part(number: int, name: str) -> StoryProblem:
    message = f"A view has no part “{name[:40]}”; it was left out."
    return StoryProblem(number, "view", message, "Remove it from the step.")


def _absent_layer(number: int, name: str, *, alone: bool) -> StoryProblem:
    told = "" if alone else "; the step is shown without it"
    message = f"There is no layer “{name[:40]}”{told}."
    return StoryProblem(number, _LAYERS, message, _REMEDIES[_LAYERS])
