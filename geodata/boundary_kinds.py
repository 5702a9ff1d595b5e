"""Kinds of boundary line on the map."""

from enum import StrEnum


class BoundaryKind(StrEnum):
    """What a line between two territories is, in neutral words.

    The administrative boundary line parts a breakaway region from territory under
    government control; at the rest of its border with Russia Georgia has no control.
    """

    ADMINISTRATIVE_BOUNDARY_LINE = "administrative_boundary_line"
    BORDER_NOT_CONTROLLED = "border_not_controlled_by_tbilisi"
    BORDER = "border"
