"""Why a file was not read: each message says where, why, and what would work."""

from collections.abc import Sequence

from geodata.errors import GeodataError
from geodata.uploads.limits import LIMITS


class UploadError(GeodataError):
    """Base of the refusals of an upload; the text is meant for the reader."""

    def __init__(self, *, place: str, reason: str, remedy: str) -> None:
        """Join the parts of the message.

        Args:
            place: what in the file is meant, such as ``feature 3``.
            reason: what is wrong with it, as a clause.
            remedy: what would work, as a sentence.
        """
        super().__init__(f"{place}: {reason}. {remedy}")


class UnknownFormatError(UploadError):
    """The file is of no kind that is read here."""

    def __init__(self, *, place: str) -> None:
        """Name the kinds that are."""
        super().__init__(
            place=place,
            reason="this kind of file is not read here",
            remedy="Use GeoJSON, CSV with coordinates, a GeoPackage, or a shapefile as one .zip.",
        )


class LimitError(UploadError):
    """The file holds more than is read."""

    def __init__(self, *, place: str, found: str, limit: str, remedy: str) -> None:
        """Name what was found and the limit, both with their unit."""
        reason = f"{found}, and at most {limit} can be read"
        super().__init__(place=place, reason=reason, remedy=remedy)


class TooManyFeaturesError(LimitError):
    """The file has more features than are read."""

    def __init__(self, *, place: str) -> None:
        """Name the limit."""
        super().__init__(
            place=place,
            found=f"more than {LIMITS.features:,} features",
            limit=f"{LIMITS.features:,}",
            remedy="Keep those of the area or the time that matters.",
        )


class BrokenFileError(UploadError):
    """The file does not follow the rules of its format."""


class UnsafeFileError(UploadError):
    """The file asks for something that an upload must not do."""


class CoordinateSystemError(UploadError):
    """The coordinate system is unknown, or only described elsewhere."""

    def __init__(self, *, place: str, reason: str) -> None:
        """Say what is wrong with the coordinate system."""
        super().__init__(
            place=place,
            reason=reason,
            remedy="Save the layer in longitude and latitude (WGS 84, EPSG:4326).",
        )


class PlacesError(UploadError):
    """Nothing in the file can be put on a map."""


class ColumnsError(PlacesError):
    """The columns with the coordinates were not recognised, or are not those that were chosen.

    Attributes:
        columns: the columns to choose from.
    """

    def __init__(self, *, place: str, columns: Sequence[str]) -> None:
        """Keep the columns to choose from."""
        self.columns = tuple(columns)
        super().__init__(
            place=place,
            reason="no columns of longitude and latitude were recognised",
            remedy="Choose them, or call them 'longitude' and 'latitude', in degrees.",
        )
