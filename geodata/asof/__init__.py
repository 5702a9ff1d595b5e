"""Questions asked of a day: what held, who says so, and how sure that is."""

from geodata.asof.changes import Change, changes, next_change, previous_change
from geodata.asof.clauses import (
    TOPIC_ORDER,
    ImplementationState,
    ImplementationStatus,
    ProvisionStatus,
    provision_status,
    provisions,
)
from geodata.asof.deadlines import DueDate, due_date, sets_deadline
from geodata.asof.force import (
    BINDING,
    ForceState,
    InstrumentStatus,
    instrument_status,
    instruments,
)
from geodata.asof.incidents import INCIDENTS, incidents
from geodata.asof.picture import Picture, picture
from geodata.asof.places import SiteOperation, events, events_between, sites
from geodata.asof.region_briefing import SPEAKERS, RegionBriefing, briefing
from geodata.asof.stances import (
    Recognition,
    Withdrawal,
    latest_statement,
    recognitions,
    statements,
    withdrawals,
)
from geodata.asof.voting import Ballot, last_cast, last_vote, state_votes, vote_history

__all__ = [
    "BINDING",
    "INCIDENTS",
    "SPEAKERS",
    "TOPIC_ORDER",
    "Ballot",
    "Change",
    "DueDate",
    "ForceState",
    "ImplementationState",
    "ImplementationStatus",
    "InstrumentStatus",
    "Picture",
    "ProvisionStatus",
    "Recognition",
    "RegionBriefing",
    "SiteOperation",
    "Withdrawal",
    "briefing",
    "changes",
    "due_date",
    "events",
    "events_between",
    "incidents",
    "instrument_status",
    "instruments",
    "last_cast",
    "last_vote",
    "latest_statement",
    "next_change",
    "picture",
    "previous_change",
    "provision_status",
    "provisions",
    "recognitions",
    "sets_deadline",
    "sites",
    "state_votes",
    "statements",
    "vote_history",
    "withdrawals",
]
