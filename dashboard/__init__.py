"""The Streamlit shell around the map of the dossier."""

from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as _installed_version


def version() -> str:
    """Return the installed version of the application, or 'uninstalled' when run from a copy."""
    try:
        return _installed_version("georgia-dossier")
    except PackageNotFoundError:
        return "uninstalled"
