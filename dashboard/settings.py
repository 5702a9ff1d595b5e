"""The server's settings, wherever it is started from.

Streamlit reads ``.streamlit/config.toml`` only from the folder that it is started in and from the
folder of the page's script. The project keeps one file at its top level; an installed copy carries
it inside the package.
"""

import os
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from streamlit import config

_PACKAGE = Path(__file__).parent
_OURS = "the settings of the dossier"
_FILE = Path(".streamlit") / "config.toml"


def apply_settings() -> None:
    """Set the options of the file, then those of the environment; a flag has the last word.

    Streamlit itself looks at variables such as ``STREAMLIT_SERVER_PORT`` only in `streamlit run`.
    """
    known = config.get_config_options()
    file = settings_file()
    wanted = {} if file is None else dict(_options(tomllib.loads(file.read_text("utf-8")), known))
    for name, option in known.items():
        if option.env_var in os.environ:
            wanted[name] = _value(os.environ[option.env_var])
    for name, value in wanted.items():
        if not config.is_manually_set(name) or config.get_where_defined(name) == _OURS:
            config.set_option(name, value, _OURS)


def _value(text: str) -> object:
    """Read a variable as a TOML value, such as a number or a truth value, else as text."""
    try:
        read: object = tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        return text
    return read


def settings_file() -> Path | None:
    """Return the file: inside the installed package, or at the top level of the project."""
    places = (_PACKAGE / _FILE, _PACKAGE.parent / _FILE)
    return next((place for place in places if place.is_file()), None)


def _options(
    table: Mapping[str, Any], known: Mapping[str, object], prefix: str = ""
) -> Iterator[tuple[str, Any]]:
    """Yield ``section.option`` names with their values; a nested section is not an option."""
    for key, value in table.items():
        name = f"{prefix}{key}"
        if name in known:
            yield name, value
        elif isinstance(value, Mapping):
            yield from _options(value, known, f"{name}.")
