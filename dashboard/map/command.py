"""A command from the page to the map in the browser, without a remount of its frame."""

from collections.abc import Mapping
from typing import Any

import folium
from branca.element import MacroElement
from folium.template import Template


class _Command(MacroElement):
    """Hands a change of the view to the plugin."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
            window.dossierCommand?.({{ this.change|tojson }}, {{ this.number|tojson }});
        {% endmacro %}
        """
    )

    def __init__(self, change: Mapping[str, Any], number: int) -> None:
        """Remember the change and its number."""
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Command"
        self.change = dict(change)
        self.number = number


def command(change: Mapping[str, Any], number: int) -> folium.FeatureGroup:
    """Return a group that carries one change of the view.

    Args:
        change: parts of the view state with their new values.
        number: of the command in its session; the browser follows each number once.
    """
    group = folium.FeatureGroup(name="command", control=False)
    _Command(change, number).add_to(group)
    return group
