"""Every rate and price index of the table has a name that a reader understands."""

import re

from geodata.money import rate_name
from tests.table_rows import rows


def test_every_rate_and_index_of_the_table_is_called_in_words() -> None:
    names = {row["pair"]: rate_name(row["pair"]) for row in rows("exchange_rates")}
    assert names["RUB_per_EUR"] == "RUB per EUR"
    assert names["RUS_CPI_inflation_pct"] == "consumer price inflation in Russia"
    for pair, name in names.items():
        rate = re.fullmatch(r"([A-Z]{3})_per_([A-Z]{3})", pair)
        assert "_" not in name
        assert name == f"{rate[1]} per {rate[2]}" if rate else "consumer price" in name
    assert len(set(names.values())) == len(names)
