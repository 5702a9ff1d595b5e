"""Words for the vocabularies of the tables, in the order in which a list shows them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from geodata.positions.words import STANCES, VOTES
from geodata.treaties.words import TOPICS

LABELS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "force": {
            "in_force": "In force",
            "signed": "Signed",
            "ended": "Ended",
            "never_in_force": "Never in force",
            "not_yet": "Not yet signed",
            "undated": "Date not known",
        },
        "topics": {topic.value: words for topic, words in TOPICS.items()},
        "stages": {
            "disbursement": "Paid",
            "budget_transfer": "Budget transfers",
            "investment_programme": "Investment programmes",
            "pension": "Pensions",
            "commitment": "Committed",
            "pledge": "Pledged",
            "project": "Projects",
            "loan": "Loans",
            "suspension": "Suspended: money not paid",
        },
        "stances": {stance.value: words for stance, words in STANCES.items()},
        "votes": {choice.value: words for choice, words in VOTES.items()},
        "siteKinds": {
            "military_base": "Military base",
            "border_guard_base": "Border guard base",
            "crossing_point": "Crossing point",
            "monitoring": "Monitoring post",
            "idp_settlement": "Settlement of displaced people",
            "airport": "Airport",
            "port": "Port",
            "dam": "Dam",
            "tunnel": "Tunnel",
        },
        "siteStatus": {
            "active": "in use",
            "open": "open",
            "restricted": "open with restrictions",
            "closed": "closed",
            "planned": "planned",
            "unknown": "not known",
        },
        "eventKinds": {
            "war": "War",
            "ceasefire": "Ceasefire",
            "treaty": "Treaty",
            "recognition": "Recognition",
            "diplomacy": "Diplomacy",
            "election": "Election",
            "protest": "Protest",
            "borderisation": "Borderisation",
            "detention": "Detention or death",
            "displacement": "Displacement",
            "peacekeeping": "Peacekeeping",
            "infrastructure": "Infrastructure",
            "other": "Other",
        },
    }
)
"""Vocabulary, then value, then its words."""

SERIES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "rus-ab-total-aid": "Russian aid, total",
        "rus-ab-budget-support": "Russian budget support",
        "rus-ab-investment-programme": "Russian investment programme",
        "rus-so-total-aid": "Russian aid, total",
        "rus-so-budget-support": "Russian budget support",
        "rus-so-investment-programme": "Russian investment programme",
        "usa-fy-disbursements": "United States, paid out",
        "dac-net-bilateral-eu": "EU institutions, net aid",
        "wdi-net-oda-received": "All official aid received, net",
    }
)
"""Yearly series that a region's popup draws, with their titles, in order."""
