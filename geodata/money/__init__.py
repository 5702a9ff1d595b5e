"""Money: claims by stage and donor, rival ranges, yearly series, conversion, constant prices."""

from geodata.money.claims import (
    STAGES,
    DonorClaims,
    StageClaims,
    by_donor,
    claims_in_year,
    cumulative_until,
    of_recipient,
)
from geodata.money.constant_prices import INDICES, PriceIndex, to_constant
from geodata.money.conversion import (
    Conversion,
    MissingRate,
    RateUse,
    Unconvertible,
    convert,
    convert_flow,
)
from geodata.money.headline import yearly_headlines
from geodata.money.headline_record import Basis, Headline
from geodata.money.rivals import Range, is_part, rival_ranges
from geodata.money.standing import Standing, standing_of_claim, standing_of_point
from geodata.money.to_date import steps_to_date
from geodata.money.units import PriceBasis, Unit, parse_unit
from geodata.money.yearly import Gap, YearlySeries, YearValue, series

__all__ = [
    "INDICES",
    "STAGES",
    "Basis",
    "Conversion",
    "DonorClaims",
    "Gap",
    "Headline",
    "MissingRate",
    "PriceBasis",
    "PriceIndex",
    "Range",
    "RateUse",
    "StageClaims",
    "Standing",
    "Unconvertible",
    "Unit",
    "YearValue",
    "YearlySeries",
    "by_donor",
    "claims_in_year",
    "convert",
    "convert_flow",
    "cumulative_until",
    "is_part",
    "of_recipient",
    "parse_unit",
    "rival_ranges",
    "series",
    "standing_of_claim",
    "standing_of_point",
    "steps_to_date",
    "to_constant",
    "yearly_headlines",
]
