"""Money: claims, rival ranges, yearly series, conversion, prices, amounts per head, traces."""

from geodata.money.budget_share import BudgetShare, budget_share
from geodata.money.claims import (
    STAGES,
    DonorClaims,
    StageClaims,
    by_donor,
    claims_in_year,
    cumulative_until,
    of_recipient,
)
from geodata.money.comparison import Compared, Measure, Pair, Per, comparison, pairs
from geodata.money.constant_prices import INDICES, PriceIndex, base_year, to_constant
from geodata.money.conversion import (
    Conversion,
    MissingRate,
    RateUse,
    Unconvertible,
    convert,
    convert_flow,
)
from geodata.money.flows_between import (
    FlowsBetween,
    LeftOut,
    MoneyFlow,
    Reason,
    Undrawn,
    flows_between,
)
from geodata.money.headline import yearly_headlines
from geodata.money.headline_record import Basis, Headline
from geodata.money.headline_restated import restate_headline
from geodata.money.per_head import PerHead, Population, per_head
from geodata.money.rate_names import rate_name
from geodata.money.restate import Restated, Wish, restate
from geodata.money.rivals import Range, is_part, rival_ranges
from geodata.money.speaking import speaking
from geodata.money.standing import Standing, standing_of_claim, standing_of_point
from geodata.money.to_date import steps_to_date
from geodata.money.trace import Trace, founding_traces
from geodata.money.trace_step import Step, StepKind
from geodata.money.units import PriceBasis, Unit, parse_unit
from geodata.money.yearly import Gap, YearlySeries, YearValue, series

__all__ = [
    "INDICES",
    "STAGES",
    "Basis",
    "BudgetShare",
    "Compared",
    "Conversion",
    "DonorClaims",
    "FlowsBetween",
    "Gap",
    "Headline",
    "LeftOut",
    "Measure",
    "MissingRate",
    "MoneyFlow",
    "Pair",
    "Per",
    "PerHead",
    "Population",
    "PriceBasis",
    "PriceIndex",
    "Range",
    "RateUse",
    "Reason",
    "Restated",
    "StageClaims",
    "Standing",
    "Step",
    "StepKind",
    "Trace",
    "Unconvertible",
    "Undrawn",
    "Unit",
    "Wish",
    "YearValue",
    "YearlySeries",
    "base_year",
    "budget_share",
    "by_donor",
    "claims_in_year",
    "comparison",
    "convert",
    "convert_flow",
    "cumulative_until",
    "flows_between",
    "founding_traces",
    "is_part",
    "of_recipient",
    "pairs",
    "parse_unit",
    "per_head",
    "rate_name",
    "restate",
    "restate_headline",
    "rival_ranges",
    "series",
    "speaking",
    "standing_of_claim",
    "standing_of_point",
    "steps_to_date",
    "to_constant",
    "yearly_headlines",
]
