"""How far the coordinates of a record can be trusted."""

from enum import StrEnum


class LocationPrecision(StrEnum):
    """What the point of an event or site stands for."""

    EXACT = "exact"
    """The thing itself."""
    TOWN = "town"
    """The town or village that it is in or near."""
    REGION = "region"
    """A point that stands for the whole region."""
    COUNTRY = "country"
    """A point that stands for a state."""
