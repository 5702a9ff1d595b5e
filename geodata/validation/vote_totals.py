"""Check: the official totals of a resolution are the votes of the states, counted."""

from collections import Counter
from collections.abc import Iterator

from geodata.problems import Problem
from geodata.records import Rule, VoteChoice
from geodata.validation.package import Package, exception_remedy


def check_vote_totals(package: Package) -> Iterator[Problem]:
    """Find resolutions whose totals differ from the votes; those without votes have no check."""
    counts: dict[str, Counter[str]] = {}
    for row in package.rows("votes"):
        counts.setdefault(row.cells["resolution"], Counter())[row.cells["vote"]] += 1
    for row in package.rows("resolutions"):
        symbol = row.cells["resolution"]
        if symbol not in counts:
            continue
        for choice in VoteChoice:
            counted, total = str(counts[symbol][choice]), row.cells[choice]
            if counted == total or package.allows(Rule.VOTE_TOTALS, "resolutions", symbol):
                continue
            exception = exception_remedy(Rule.VOTE_TOTALS, "resolutions", symbol)
            yield package.problem(
                "resolutions",
                row,
                choice.value,
                message=f"The total is {total or 'empty'}, the votes of the states give {counted}.",
                remedy=f"Correct the total or tables/votes.csv, {exception}",
            )
