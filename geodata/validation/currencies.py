"""Check: amounts are in currencies that the table of rates knows."""

import re
from collections.abc import Iterator

from geodata.problems import Problem
from geodata.validation.package import Package

_PAIR = re.compile(r"([A-Z]{3})_per_([A-Z]{3})")
_MONEY = re.compile(r"([A-Z]{3})\b.*")


def check_currencies(package: Package) -> Iterator[Problem]:
    """Find currencies of aid flows and aid series without any exchange rate."""
    if not package.is_whole("exchange_rates"):
        return
    pairs = filter(None, map(_PAIR.fullmatch, package.values("exchange_rates", "pair")))
    known = {currency for pair in pairs for currency in pair.groups()}
    for table, column in (("aid_flows", "currency"), ("aid_series", "unit")):
        for row in package.rows(table):
            money = _MONEY.fullmatch(row.cells[column])
            if money is not None and money[1] not in known:
                yield package.problem(
                    table,
                    row,
                    column,
                    message=f"There is no exchange rate for the currency {money[1]}.",
                    remedy=f"Use one of {', '.join(sorted(known))}, or add its yearly rates"
                    " to tables/exchange_rates.csv.",
                )
