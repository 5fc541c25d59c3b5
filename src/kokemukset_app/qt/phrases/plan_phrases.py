"""A dry run worded as rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from kokemukset_app.core.column_names import FIELDS, SECTION
from kokemukset_app.core.import_fates import Fate, ImportPlan, RowResult
from kokemukset_app.qt.widgets.care.care_rows import CareRow
from kokemukset_app.wording.exchange import fate_text, reason_text
from kokemukset_app.wording.fields import field_text

_MARKS = {
    Fate.NEW: ("plus", "accent"),
    Fate.CHANGED: ("edit", "accent"),
    Fate.UNCHANGED: ("check", "text-muted"),
    Fate.REFUSED: ("error", "error"),
}
_ORDER = (Fate.REFUSED, Fate.NEW, Fate.CHANGED, Fate.UNCHANGED)
_MAX_ROWS = 2000


class PlanWording(QObject):
    """Words a dry run in the user's language. GUI thread only."""

    def rows(self, plan: ImportPlan) -> list[CareRow]:
        """Word every row, the refused first, a heading over each fate."""
        found: list[CareRow] = []
        for fate in _ORDER:
            rows = [row for row in plan.rows if row.fate is fate]
            if rows:
                title = fate_text(fate, QCoreApplication.translate)
                found.append(CareRow("", title[:1].upper() + title[1:], count=len(rows)))
                found += [self._row(row, number) for number, row in enumerate(rows[:_MAX_ROWS])]
        return found

    def lead(self, plan: ImportPlan) -> str:
        """Say in a line what would happen."""
        counts = (f"{fate_text(f, QCoreApplication.translate)} {plan.count(f)}" for f in _ORDER if plan.count(f))
        text = f"{plan.name}: " + ", ".join(counts)
        if plan.unused:
            text += ". " + self.tr("Columns left out: {0}").format(", ".join(plan.unused[:8]))
        return text

    def columns(self, header: Sequence[str], plan: ImportPlan) -> list[tuple[str, str]]:
        """Give each column with the field it goes to; `-` where it goes nowhere."""
        led = dict(plan.mapping)
        return [(column, led.get(column, "-")) for column in header if column]

    def fields(self, plan: ImportPlan) -> list[tuple[str, str]]:
        """Give the fields a column can go to."""
        sections = [field for _, field in plan.mapping if field.startswith(SECTION)]
        return [
            ("-", self.tr("(left out)")),
            *((f, self._field(f)) for f in (*FIELDS, *dict.fromkeys(sections))),
        ]

    def _field(self, field: str) -> str:
        if field.startswith(SECTION):
            return field.removeprefix(SECTION)
        return field_text(field, QCoreApplication.translate)

    def _row(self, row: RowResult, number: int) -> CareRow:
        icon, role = _MARKS[row.fate]
        reasons = "; ".join(reason_text(reason, QCoreApplication.translate) for reason in row.reasons)
        place = self.tr("row {0}").format(row.row) if row.row else ""
        return CareRow(
            f"{row.fate}-{number}",
            row.title or row.path or row.id or self.tr("(without a title)"),
            reasons or row.path,
            place,
            icon,
            role,
        )
