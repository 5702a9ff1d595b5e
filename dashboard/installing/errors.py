"""What stops an installation."""


class InstallationError(Exception):
    """A step failed; the text is one line for the user, with the remedy."""
