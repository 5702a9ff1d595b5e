"""A choice that a table cannot follow."""

from geodata.errors import GeodataError


class SelectionError(GeodataError):
    """A choice that a table cannot follow.

    Attributes:
        choice: the name of what was chosen, such as ``region``.
        message: what is wrong, as one sentence.
        remedy: what to do about it, as one sentence.
    """

    def __init__(self, *, choice: str, message: str, remedy: str) -> None:
        """Keep what is wrong."""
        self.choice = choice
        self.message = message
        self.remedy = remedy
        super().__init__(f"{message} {remedy}")
