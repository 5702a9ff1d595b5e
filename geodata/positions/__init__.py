"""Who voted what and held which position: roll calls, changes of mind, agreement, groups."""

from geodata.positions.agreement import Agreement, agreement, agreements_of
from geodata.positions.changes import ChangeOfVote, Turn, changes_of_vote
from geodata.positions.groups import Group, members
from geodata.positions.recognition import RecognitionPeriod, recognition_periods
from geodata.positions.roll_calls import Scope, roll_calls, tally, without_roll_call
from geodata.positions.standings import StateStanding, standings
from geodata.positions.state_record import StateEntry, state_record
from geodata.positions.treaty_statements import statements_on, treaties_spoken_of

__all__ = [
    "Agreement",
    "ChangeOfVote",
    "Group",
    "RecognitionPeriod",
    "Scope",
    "StateEntry",
    "StateStanding",
    "Turn",
    "agreement",
    "agreements_of",
    "changes_of_vote",
    "members",
    "recognition_periods",
    "roll_calls",
    "standings",
    "state_record",
    "statements_on",
    "tally",
    "treaties_spoken_of",
    "without_roll_call",
]
