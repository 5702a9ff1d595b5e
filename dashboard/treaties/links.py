"""Links to instruments and clauses on this page that keep the view."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self
from urllib.parse import urlencode

if TYPE_CHECKING:
    from dashboard.workbench.view import View


@dataclass(frozen=True, slots=True)
class Links:
    """Writes relative links; hashable, so that text with links can be kept."""

    view: tuple[tuple[str, str], ...]
    """Parameters of the view that every link keeps."""

    @classmethod
    def of(cls, view: "View") -> Self:
        """Return the writer of links that keep a view."""
        return cls(tuple(view.parameters(select=None).items()))

    def treaty(self, treaty_id: str) -> str:
        """Return the link to an instrument."""
        return self._to(treaty=treaty_id)

    def clause(self, provision_id: str) -> str:
        """Return the link to a clause, within its instrument."""
        return self._to(clause=provision_id)

    def _to(self, **parameters: str) -> str:
        return f"./treaties?{urlencode({**dict(self.view), **parameters}, safe=',:/')}"
