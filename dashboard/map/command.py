"""A command from the page to the map in the browser, without a remount of its frame."""

from collections.abc import Mapping
from typing import Any

import folium
from branca.element import MacroElement
from folium.template import Template


class _Command(MacroElement):
    """Hands a message to the plugin."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
            window[{{ this.receiver|tojson }}]?.(
                {{ this.change|tojson }}, {{ this.number|tojson }});
        {% endmacro %}
        """
    )

    def __init__(self, receiver: str, change: Mapping[str, Any], number: int) -> None:
        """Remember the message, its number, and the function that takes it."""
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Command"
        self.receiver = receiver
        self.change = dict(change)
        self.number = number


def command(change: Mapping[str, Any], number: int) -> folium.FeatureGroup:
    """Return a group that carries one change of the view.

    Args:
        change: parts of the view state with their new values.
        number: of the command in its session; the browser follows each number once.
    """
    return _group("dossierCommand", change, number)


def own_layers_message(message: Mapping[str, Any], number: int) -> folium.FeatureGroup:
    """Return a group that carries own layers of the reader.

    Args:
        message: layers to add. Texts of the reader must be packed in it, for the component
            changes what looks like its own names.
        number: of the message in its session; the browser follows each number once.
    """
    return _group("dossierOwnLayers", message, number)


def _group(receiver: str, message: Mapping[str, Any], number: int) -> folium.FeatureGroup:
    group = folium.FeatureGroup(name="command", control=False)
    _Command(receiver, message, number).add_to(group)
    return group
