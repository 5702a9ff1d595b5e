"""Words for stances and votes, in the order in which a list shows them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from geodata.records import Stance, VoteChoice

STANCES: Final[Mapping[Stance, str]] = MappingProxyType(
    {
        Stance.RECOGNISES: "recognises",
        Stance.WITHDREW_RECOGNITION: "withdrew recognition",
        Stance.SUPPORTS_AUTHORITIES: "supports the de facto authorities",
        Stance.NEUTRAL: "neutral",
        Stance.SUPPORTS_TERRITORIAL_INTEGRITY: "supports territorial integrity",
        Stance.CALLS_OCCUPATION: "calls it occupation",
        Stance.CONDEMNS: "condemns",
    }
)

VOTES: Final[Mapping[VoteChoice, str]] = MappingProxyType(
    {
        VoteChoice.YES: "yes",
        VoteChoice.NO: "no",
        VoteChoice.ABSTAIN: "abstained",
        VoteChoice.ABSENT: "absent",
    }
)
