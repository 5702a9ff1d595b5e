"""Terms of treaties: the first term, the renewals up to a day, and what was not seen."""

from datetime import date

import pytest

from geodata import Dossier
from geodata.asof import ForceState
from geodata.treaties import Term, TermKind, terms
from tests.table_rows import rows

LATEST = date(2026, 6, 1)


def of(dossier: Dossier, treaty: str, on: date = LATEST) -> Term:
    return next(term for term in terms(dossier, on) if term.treaty.treaty_id == treaty)


def spans(term: Term) -> list[tuple[str, str, int]]:
    return [(str(part.start), str(part.end), part.renewal) for part in term.periods]


def test_ten_years_and_five_are_renewed_up_to_the_day(dossier: Dossier) -> None:
    # in force since 23 December 2008
    assert spans(of(dossier, "ab-2008-friendship", date(2015, 3, 18))) == [
        ("2008-12-23", "2018-12-23", 0)
    ]
    assert spans(of(dossier, "ab-2008-friendship")) == [
        ("2008-12-23", "2018-12-23", 0),
        ("2018-12-23", "2023-12-23", 1),
        ("2023-12-23", "2028-12-23", 2),
    ]


def test_on_its_last_day_the_first_term_is_not_renewed_yet(dossier: Dossier) -> None:
    assert len(of(dossier, "ab-2008-friendship", date(2018, 12, 23)).periods) == 1
    assert len(of(dossier, "ab-2008-friendship", date(2018, 12, 24)).periods) == 2


@pytest.mark.parametrize(
    ("treaty", "end"),
    [("so-2015-alliance", "2040-03-18"), ("so-2010-base", "2059-04-07")],
)
def test_a_long_term_is_counted_from_signature_where_no_entry_was_seen(
    dossier: Dossier, treaty: str, end: str
) -> None:
    term = of(dossier, treaty)
    assert term.from_signature
    assert [str(part.end) for part in term.periods] == [end]


def test_a_term_without_a_length_of_renewal_runs_on(dossier: Dossier) -> None:
    term = of(dossier, "so-2009-border")
    assert (term.kind, term.runs_on) == (TermKind.FIXED, True)
    assert spans(term) == [("2009-04-30", "2014-04-30", 0)]
    assert not of(dossier, "so-2009-border", date(2014, 4, 30)).runs_on
    assert [clause.provision_id for clause in term.clauses] == ["so-2009-border-p07"]


def test_a_named_last_day_is_the_end(dossier: Dossier) -> None:
    term = of(dossier, "ge-2006-bases")
    assert term.kind is TermKind.TO_A_DAY
    assert spans(term) == [("2006-03-31", "2008-12-31", 0)]
    assert not term.runs_on


def test_an_instrument_without_a_date_has_a_length_but_no_place_in_time(dossier: Dossier) -> None:
    term = of(dossier, "so-2010-checkpoint")
    assert (term.kind, term.start, term.periods) == (TermKind.FIXED, None, ())


def test_every_instrument_of_the_day_is_there_and_says_what_the_table_says(
    dossier: Dossier,
) -> None:
    table = {row["treaty_id"]: row for row in rows("treaties")}
    found = terms(dossier, LATEST)
    assert {term.treaty.treaty_id for term in found} == set(table)
    for term in found:
        row = table[term.treaty.treaty_id]
        seen = bool(row["duration_years"] or row["ends_on"])
        assert (term.kind is not TermKind.NOT_SEEN) == seen


def test_what_is_signed_later_has_no_term_yet(dossier: Dossier) -> None:
    found = terms(dossier, date(2015, 3, 17))
    assert "so-2015-alliance" not in {term.treaty.treaty_id for term in found}
    assert ForceState.NOT_YET not in {term.status.state for term in found}
