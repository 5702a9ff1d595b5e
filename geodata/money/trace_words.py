"""What each step of a trace is called."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from geodata.money.trace_step import StepKind

STEPS: Final[Mapping[StepKind, str]] = MappingProxyType(
    {
        StepKind.CLAIM: "The founding article says",
        StepKind.STATED: "Other sources say of the same money",
        StepKind.IMPLIED_RATE: "The two are equal at",
        StepKind.AT_LAST_RATE: "At the average rate of {years}",
        StepKind.AT_OTHER_RATES: "At the average rates of {years}, however it fell on these years",
        StepKind.YEAR_BY_YEAR: "Yearly figures {years}, each at the rate of its year",
        StepKind.REMAINDER: "What these leave, if it all fell in {years}",
        StepKind.TOGETHER: "Both together",
    }
)
"""``{years}`` stands for the years that the step is about."""
