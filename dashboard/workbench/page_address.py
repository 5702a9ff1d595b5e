"""The parameters of one page in its address: its parts, filters and chosen records."""

from collections.abc import Callable, Mapping
from typing import Any, cast

import streamlit as st

from dashboard.plain_text import plain
from dashboard.state import StateField, Value
from dashboard.workbench.view import change_page_parameters, page_parameters


class PageAddress:
    """Reads and changes the parameters of one page, and binds elements to them."""

    def __init__(self, page: str, fields: Callable[[], tuple[StateField, ...]]) -> None:
        """Name the page and what its parameters may be; they are asked for when first used."""
        self._page = page
        self._fields = fields

    def value(self, name: str) -> Value:
        """Return a parameter as the address says it, or its default."""
        return page_parameters(self._fields()).values[name]

    def words(self, name: str) -> list[str]:
        """Return a parameter that lists words."""
        return list(cast("list[str]", self.value(name)))

    def change(self, **changes: Value) -> None:
        """Change parameters; the view and the other parameters stay."""
        change_page_parameters(self._fields(), **changes)

    def clear(self, *names: str) -> None:
        """Set parameters back to their defaults."""
        defaults = {part.name: part.default for part in self._fields()}
        self.change(**{name: defaults[name] for name in names})

    def bind(self, name: str) -> dict[str, Any]:
        """Return the key and callback of an element that shows and changes a parameter.

        The address leads: after going back, or by a link, the element must say what it says.
        """
        key = f"{self._page}-{name}"
        st.session_state[key] = self.value(name)

        def change() -> None:
            self.change(**{name: st.session_state[key]})

        return {"key": key, "on_change": change}

    def choose_part(self, labels: Mapping[str, str]) -> Value:
        """Draw the choice between the parts of the page; return the key of the chosen one.

        Args:
            labels: key of each part, as the parameter ``part`` has it, and its label.
        """
        st.segmented_control(
            "Part of the page",
            tuple(labels),
            format_func=labels.__getitem__,
            required=True,
            label_visibility="collapsed",
            **self.bind("part"),
        )
        return self.value("part")

    def show_notices(self) -> None:
        """Say which parameters of the address were ignored, and why."""
        for notice in page_parameters(self._fields()).notices:
            st.warning(plain(str(notice)))
