"""Reviews, findings and adoptions worded as rows of the keeper's list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject

from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.widgets.care.care_rows import CareRow
from kokemukset_app.services.quality_service import Finding, QualityKind
from kokemukset_app.services.review_service import AdoptionRow, QueueKind, QueueRow
from kokemukset_app.wording.care import privacy_text
from kokemukset_app.wording.problems import problem_text

T = TypeVar("T")
_ICONS = {
    QueueKind.WAITING: ("status-in_review", "status-review"),
    QueueKind.RETURNED: ("status-draft", "status-draft"),
    QueueKind.OVERDUE: ("status-outdated", "status-outdated"),
    QueueKind.DUE: ("calendar", "text-muted"),
    QueueKind.OUTDATED: ("status-outdated", "status-outdated"),
}
_MARKS = {
    QualityKind.ERROR: ("error", "error"),
    QualityKind.PRIVACY: ("people", "error"),
    QualityKind.VOCABULARY: ("tag", "text-muted"),
    QualityKind.WARNING: ("warning", "text-muted"),
    QualityKind.STALE: ("status-outdated", "status-outdated"),
    QualityKind.DUPLICATE: ("copy", "text-muted"),
    QualityKind.ORPHAN: ("link", "text-muted"),
    QualityKind.UNLINKED: ("link", "text-muted"),
}
SEPARATOR = "\n"
"""Between the parts of a finding's key: the entry's id, its path, the place in the list."""


class CareWording(QObject):
    """Words rows in the user's language. GUI thread only."""

    def reviews(self, rows: Iterable[QueueRow], labels: Labels) -> list[CareRow]:
        """Word the queue, a heading over each kind."""
        headings = {
            QueueKind.WAITING: self.tr("Waiting for review"),
            QueueKind.RETURNED: self.tr("Returned to the writer"),
            QueueKind.OVERDUE: self.tr("The day of review has passed"),
            QueueKind.DUE: self.tr("Due within three months"),
            QueueKind.OUTDATED: self.tr("Outdated"),
        }

        def line(row: QueueRow) -> CareRow:
            icon, role = _ICONS[row.kind]
            kind = headings[row.kind] if row.is_mine else ""
            facts = [kind, labels.type(row.head.type), labels.cities(row.head.cities)]
            said = f"{row.by}: {row.reason}" if row.by and row.reason else row.reason
            detail = " · ".join(fact for fact in ([kind, said] if said else facts) if fact)
            return CareRow(row.head.id, row.head.title_in(labels.lang), detail, labels.date(row.date), icon, role)

        mine = self.tr("Waiting for me")
        return _grouped(rows, lambda row: mine if row.is_mine else headings[row.kind], line)

    def findings(self, found: Sequence[Finding], labels: Labels) -> list[CareRow]:
        """Word the findings, a heading over each group."""
        headings = {
            QualityKind.ERROR: self.tr("Errors"),
            QualityKind.PRIVACY: self.tr("May point to a person"),
            QualityKind.VOCABULARY: self.tr("Not in the vocabulary, or written in two ways"),
            QualityKind.WARNING: self.tr("Remarks"),
            QualityKind.STALE: self.tr("Stale: the day of review has passed"),
            QualityKind.DUPLICATE: self.tr("Nearly the same"),
            QualityKind.ORPHAN: self.tr("Nothing leads here"),
            QualityKind.UNLINKED: self.tr("Leads nowhere"),
        }
        numbered = list(enumerate(found))

        def line(item: tuple[int, Finding]) -> CareRow:
            number, finding = item
            icon, role = _MARKS[finding.kind]
            place = ":".join(str(part) for part in (finding.path, finding.line, finding.column) if part)
            key = SEPARATOR.join((finding.id, finding.path, str(number)))
            return CareRow(key, finding.title or finding.path, self._detail(finding, labels), place, icon, role)

        return _grouped(numbered, lambda item: headings[item[1].kind], line)

    def adoptions(self, rows: Sequence[AdoptionRow], labels: Labels) -> list[CareRow]:
        """Word the log of adoptions."""
        return [
            CareRow(
                f"{row.head.id}{SEPARATOR}{row.head.path}{SEPARATOR}{number}",
                row.head.title_in(labels.lang),
                ": ".join(part for part in (row.who, " – ".join(p for p in (row.how, row.effect) if p)) if part),
                labels.date(row.date),
                "check",
                "status-approved",
            )
            for number, row in enumerate(rows)
        ]

    def _detail(self, finding: Finding, labels: Labels) -> str:
        if finding.problem is not None:
            return problem_text(finding.problem, QCoreApplication.translate)
        if finding.privacy is not None:
            return privacy_text(finding.privacy.code, finding.privacy.text, QCoreApplication.translate)
        if finding.kind is QualityKind.STALE:
            return self.tr("Should have been looked at by {0}").format(labels.date(finding.detail))
        return finding.detail


def _grouped(rows: Iterable[T], heading: Callable[[T], str], line: Callable[[T], CareRow]) -> list[CareRow]:
    found: list[CareRow] = []
    for title, group in groupby(rows, heading):
        lines = [line(row) for row in group]
        found += [CareRow("", title, count=len(lines)), *lines]
    return found
