"""Key figures of single records: an instrument, a site, an event, a state, a source."""

from typing import TYPE_CHECKING

from geodata.asof.clauses import ImplementationState, provisions
from geodata.asof.force import instrument_status
from geodata.asof.places import sites
from geodata.asof.stances import recognitions, withdrawals
from geodata.asof.voting import last_cast, vote_history
from geodata.dates import Certainty
from geodata.figures.key_figure import Form, KeyFigure, Measure, words
from geodata.figures.leading import term_figure
from geodata.records import SiteStatus, VoteChoice
from geodata.words import day_in_words, in_words

if TYPE_CHECKING:
    from datetime import date

    from geodata.dossier import Dossier


def treaty_figures(dossier: "Dossier", ident: str, on: "date") -> tuple[KeyFigure, ...]:
    """Return state, term, clauses and what carried them out, of an instrument on a day."""
    status = instrument_status(dossier.treaties[ident], on)
    treaty = status.treaty
    label = status.state.value.replace("_", " ").capitalize()
    state = words(Measure.STATE, label, status.basis.rstrip("."), treaty.sources)
    clauses = dossier.provisions_of(ident)
    carried = [
        item
        for item in provisions(dossier, on)
        if item.provision.treaty_id == ident and item.in_state(ImplementationState.DONE)
    ]
    return (
        state,
        term_figure(dossier, status, on),
        KeyFigure(
            measure=Measure.CLAUSES,
            form=Form.SINGLE,
            values=(float(len(clauses)),),
            unit="clause" if len(clauses) == 1 else "clauses",
            caption="seen by our sources",
            sources=tuple(dict.fromkeys(name for row in clauses for name in row.sources)),
        ),
        KeyFigure(
            measure=Measure.CLAUSES,
            form=Form.SINGLE,
            values=(float(len(carried)),),
            unit="clause" if len(carried) == 1 else "clauses",
            caption="followed up by another text by this date",
            sources=tuple(
                dict.fromkeys(
                    name
                    for item in carried
                    for done in item.implemented
                    if done.treaty is not None
                    for name in done.treaty.sources
                )
            ),
        ),
    )


_OPERATION = {
    Certainty.HOLDS: "In operation",
    Certainty.MAY_HOLD: "Perhaps in operation",
    Certainty.DOES_NOT: "Not in operation",
}


def site_figures(dossier: "Dossier", ident: str, on: "date") -> tuple[KeyFigure, ...]:
    """Return whether a site was in operation on a day, and since when."""
    site = dossier.sites[ident]
    found = next((item for item in sites(dossier, on) if item.site is site), None)
    certainty = found.certainty if found else Certainty.DOES_NOT
    caption = (found.note if found else None) or f"on {day_in_words(on)}"
    if site.status is SiteStatus.PLANNED:
        caption = "planned, when last seen"
    since = "Not known" if site.since is None else in_words(site.since)
    until = "" if site.until is None else f", closed after {in_words(site.until)}"
    return (
        words(Measure.STATE, _OPERATION[certainty], caption.rstrip("."), site.sources),
        words(Measure.DATE, since, f"opening day{until}", site.sources),
    )


def event_figures(dossier: "Dossier", ident: str, on: "date") -> tuple[KeyFigure, ...]:
    """Return when and where something happened, and whether that is after the day."""
    event = dossier.events[ident]
    when = in_words(event.date)
    if event.end_date is not None:
        when = f"{when} – {in_words(event.end_date)}"
    later = event.date.earliest > on
    caption = f"later than {day_in_words(on)}" if later else "when it happened"
    return (
        words(Measure.DATE, when, caption, event.sources),
        words(Measure.PLACE, event.place, "where it happened", event.sources),
    )


def state_figures(dossier: "Dossier", ident: str, on: "date") -> tuple[KeyFigure, ...]:
    """Return whether a state recognised the regions on a day, and how it votes in the UN."""
    return (
        _recognises(dossier, ident, on),
        _last_ballot(dossier, ident, on),
        _record(dossier, ident, on),
    )


def _recognises(dossier: "Dossier", ident: str, on: "date") -> KeyFigure:
    held = [item.position for item in recognitions(dossier, on) if item.position.actor == ident]
    if held:
        names = sorted({code for row in held for code in row.subjects})
        regions = " and ".join(dossier.regions[code].name_en for code in names)
        since = min((row.start for row in held if row.start), key=str, default=None)
        day = "" if since is None else f" since {in_words(since)}"
        sources = tuple(dict.fromkeys(name for row in held for name in row.sources))
        return words(Measure.STANCE, "Recognises", f"{regions}{day}", sources)
    gone = [item for item in withdrawals(dossier, on) if item.position.actor == ident]
    if gone:
        last = gone[-1]
        return words(
            Measure.STANCE, "Withdrew", f"recognition, {in_words(last.day)}", last.position.sources
        )
    return words(Measure.STANCE, "Does not recognise", "either region, as far as seen")


def _last_ballot(dossier: "Dossier", ident: str, on: "date") -> KeyFigure:
    ballot = last_cast(dossier, on).get(ident)
    if ballot is None:
        return words(Measure.VOTE, "No vote", "cast in the UN on displaced people by this date")
    spoken = {VoteChoice.YES: "Yes", VoteChoice.NO: "No", VoteChoice.ABSTAIN: "Abstained"}
    row = ballot.resolution
    return words(
        Measure.VOTE, spoken[ballot.vote], f"last UN vote cast, {in_words(row.date)}", row.sources
    )


def _record(dossier: "Dossier", ident: str, on: "date") -> KeyFigure:
    history = vote_history(dossier, ident, on)
    order = (VoteChoice.YES, VoteChoice.NO, VoteChoice.ABSTAIN, VoteChoice.ABSENT)
    return KeyFigure(
        measure=Measure.VOTE,
        form=Form.TALLY,
        values=tuple(float(sum(item.vote is choice for item in history)) for choice in order),
        unit="votes",
        caption="yes, no, abstained, absent: all UN votes on displaced people by this date",
        sources=tuple(dict.fromkeys(name for item in history for name in item.resolution.sources)),
    )


def source_figures(dossier: "Dossier", ident: str, _on: "date") -> tuple[KeyFigure, ...]:
    """Return when a source was published and how many records cite it, whatever the day."""
    source = dossier.sources[ident]
    when = "Not known" if source.published is None else in_words(source.published)
    number = len(dossier.citing(ident))
    return (
        words(Measure.DATE, when, "published", (ident,)),
        KeyFigure(
            measure=Measure.CITATIONS,
            form=Form.SINGLE,
            values=(float(number),),
            unit="record" if number == 1 else "records",
            caption="of the dossier rest on it" if number != 1 else "of the dossier rests on it",
            sources=(ident,),
        ),
    )
