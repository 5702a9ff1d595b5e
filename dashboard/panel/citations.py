"""Numbered source marks of the panel, and what stands behind each number."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import quote

from dashboard.panel.markdown import link
from dashboard.plain_text import plain
from geodata.words import in_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geodata.dossier import Dossier

DISPUTED = "◐"
"""Stands beside a statement on which sources differ."""


@dataclass(slots=True)
class Citations:
    """Numbers sources in the order in which the panel first cites them."""

    dossier: "Dossier"
    numbers: dict[str, int] = field(default_factory=dict)
    disputes: dict[str, None] = field(default_factory=dict)

    def marks(self, sources: "Iterable[str]", disputes: "Iterable[str]" = ()) -> str:
        """Return small numbers, each a link to what rests on its source, and a dispute's sign."""
        cited = dict.fromkeys(sources)
        for ident in cited:
            self.numbers.setdefault(ident, len(self.numbers) + 1)
        found = " ".join(self._mark(ident) for ident in sorted(cited, key=self.numbers.__getitem__))
        noted = list(disputes)
        self.disputes.update(dict.fromkeys(noted))
        sign = f"\N{NO-BREAK SPACE}{DISPUTED}" if noted else ""
        return f" :small[{found}]{sign}" if found else sign

    def of(self, table: str, key: str, sources: "Iterable[str]") -> str:
        """Return the marks of a record, with the sign if a discrepancy concerns it."""
        concerned = self.dossier.discrepancies_of(table, key)
        return self.marks(sources, [row.discrepancy_id for row in concerned])

    def source_line(self, ident: str) -> str:
        """Return a source as a line of Markdown: number, title that opens it, publisher, date."""
        row = self.dossier.sources[ident]
        number = self.numbers.setdefault(ident, len(self.numbers) + 1)
        title = plain(row.title)
        named = link(title, row.url, row.url) if row.url else f"{title} (no address known)"
        when = "" if row.published is None else f", {in_words(row.published)}"
        return f"**{number}** {named}, {plain(row.publisher)}{plain(when)}"

    def dispute_text(self, ident: str) -> str:
        """Return a discrepancy as Markdown: its subject, every value with sources, the reason."""
        row = self.dossier.discrepancies[ident]
        lines = [f"{DISPUTED} **{plain(row.subject)}**", ""]
        for value in row.values:
            used = " · used here" if value.used else ""
            note = f" ({plain(value.note)})" if value.note else ""
            lines.append(f"- {plain(value.value)}{note}{self.marks(value.sources)}{used}")
        return "\n".join([*lines, "", plain(row.reason)])

    def _mark(self, ident: str) -> str:
        row = self.dossier.sources[ident]
        title = plain(f"{row.title}, {row.publisher}")
        return f'[{self.numbers[ident]}](<./sources?source={quote(ident)}> "{title}")'
