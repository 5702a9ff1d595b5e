"""What the page calls donors, series, standings and reasons."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from dashboard.payload.labels import LABELS
from dashboard.payload.labels import SERIES as SERIES_OF_CARDS
from dashboard.workbench.region_words import region_word
from geodata.loading import load
from geodata.money import Basis, Headline, Per, Reason

STAGES: Final[Mapping[str, str]] = LABELS["stages"]

SECTORS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "budget": "Budget support",
        "defence": "Defence",
        "economy": "Economy",
        "energy": "Energy",
        "governance": "Governance",
        "humanitarian": "Humanitarian",
        "infrastructure": "Infrastructure",
        "social": "Social",
        "mixed": "Several purposes",
    }
)

STANDINGS: Final[Mapping[str, str]] = MappingProxyType(
    {"all": "All", "paid": "Paid", "promised": "Promised"}
)

PER: Final[Mapping[str, str]] = MappingProxyType(
    {Per.YEAR: "Amounts", Per.HEAD: "Per head", Per.BUDGET: "Share of budget"}
)

BASES: Final[Mapping[Basis, str]] = MappingProxyType(
    {
        Basis.SERIES: "all aid of the year, from a yearly series",
        Basis.CLAIM: "a claim about all aid",
        Basis.SERIES_PART: "one part of the aid",
        Basis.CLAIM_PART: "a claim about one purpose",
        Basis.SUM: "yearly figures of one series, added up",
    }
)

REASONS: Final[Mapping[Reason, str]] = MappingProxyType(
    {
        Reason.OTHER_SPEAKS: "another figure speaks for this donor and recipient",
        Reason.PART: "part of another figure, or an increase over one",
        Reason.OTHER_STANDING: "of the other side: promised is not paid",
        Reason.NO_AID: "a loan, a project or suspended money",
        Reason.SEVERAL_DONORS: "several donors together, or no money from outside",
        Reason.SEVERAL_RECIPIENTS: "for several recipients together",
        Reason.REACHES_OUT: "covers years outside the period too",
    }
)

_MORE_SERIES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "usa-fy-obligations": "United States, obligated",
        "usa-fy-appropriated-planned": "United States, appropriated",
        "usa-fy-budget-requests": "United States, requested",
        "usa-foreign-operations-aid": "United States, foreign operations",
        "usa-foreign-military-financing": "United States, military financing",
        "dac-net-bilateral-usa": "United States, net aid",
        "dac-net-bilateral-deu": "Germany, net aid",
        "dac-net-bilateral-jpn": "Japan, net aid",
        "wdi-grants-excl-technical": "Grants without technical cooperation",
        "wdi-technical-cooperation-grants": "Technical cooperation grants",
        "wdi-external-debt-stock": "External debt, stock",
        "wdi-debt-stock-ibrd-ida": "Debt to the World Bank, stock",
        "wdi-debt-stock-imf-credit": "Debt to the IMF, stock",
        "wdi-personal-remittances": "Personal remittances received",
        "rus-ab-trade-turnover": "Trade with Russia",
        "rus-so-trade-turnover": "Trade with Russia",
        "tur-ab-trade-turnover": "Trade with Turkey",
        "ab-foreign-trade-turnover": "All foreign trade",
    }
)


def donor_word(code: str) -> str:
    """Return the name of a donor."""
    return load().actors[code].name_en


def series_word(series_id: str, names: str) -> str:
    """Return the title of a yearly series with its recipient.

    Args:
        series_id: of the series.
        names: which names of regions, as the view has it.
    """
    title = SERIES_OF_CARDS.get(series_id) or _MORE_SERIES.get(series_id, series_id)
    return f"{title}: {region_word(_recipients()[series_id], names)}"


@cache
def _recipients() -> Mapping[str, str]:
    return {point.series_id: point.recipient for point in load().aid_series.values()}


def pair_word(donor: str, region: str, names: str) -> str:
    """Return a donor and a recipient as one label."""
    # in words: the fonts of pictures have no arrow
    return f"{donor_word(donor)} to {region_word(region, names)}"


def basis_word(item: Headline) -> str:
    """Return what a figure rests on."""
    if item.basis is Basis.CLAIM_PART and item.sector is not None:
        return f"{BASES[item.basis]}: {SECTORS[item.sector].lower()}"
    if item.basis is Basis.SERIES_PART and item.series_id is not None:
        title = SERIES_OF_CARDS.get(item.series_id, item.series_id)
        return f"{BASES[item.basis]}: {title.removeprefix('Russian ')}"
    return BASES[item.basis]
