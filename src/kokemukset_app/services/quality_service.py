"""Everything a library's keeper may want to mend, each finding with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kokemukset_app.core.cancel import NEVER, CancelToken
from kokemukset_app.core.editing_ports import EntryWriter
from kokemukset_app.core.entry import EntryHead, EntryId, EntryType, Status
from kokemukset_app.core.errors import EntryMissing
from kokemukset_app.core.links import links_in
from kokemukset_app.core.near_duplicates import near_duplicates
from kokemukset_app.core.ports import CheckReport, EntryStore
from kokemukset_app.core.privacy import PrivacyFinding, privacy_findings
from kokemukset_app.core.problems import Problem, ProblemCode, Severity
from kokemukset_app.core.text import fold
from kokemukset_app.core.workflow import later
from kokemukset_app.services.library_service import LibraryService

_VALUES = (ProblemCode.VALUE_UNKNOWN,)


class QualityKind(StrEnum):
    """The groups of findings, in the order they are shown."""

    ERROR = "error"
    PRIVACY = "privacy"
    VOCABULARY = "vocabulary"
    WARNING = "warning"
    STALE = "stale"
    DUPLICATE = "duplicate"
    ORPHAN = "orphan"
    UNLINKED = "unlinked"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: its place, and what it is about; `problem` or `privacy` where it is one of those."""

    kind: QualityKind
    path: str
    line: int = 0
    column: int = 0
    id: EntryId = EntryId("")
    title: str = ""
    detail: str = ""
    problem: Problem | None = None
    privacy: PrivacyFinding | None = None


class QualityService:
    """Looks a library over. Safe on any thread but the GUI's: every entry is read. Writes nothing."""

    def __init__(
        self,
        store: EntryStore,
        library: LibraryService,
        writer: EntryWriter,
        check: Callable[[CancelToken], CheckReport],
        today: Callable[[], date] = date.today,
    ) -> None:
        self._store = store
        self._library = library
        self._writer = writer
        self._check = check
        self._today = today

    def findings(self, cancel: CancelToken = NEVER) -> tuple[Finding, ...]:
        """List everything, by group and place; raises `Cancelled`, `LibraryMissing`."""
        heads = {head.path: head for head in self._library.heads()}
        found = [*self._problems(heads, cancel), *self._read_findings(heads, cancel)]
        found += self._duplicates()
        order = list(QualityKind)
        return tuple(sorted(found, key=lambda f: (order.index(f.kind), f.path, f.line, f.column, f.detail)))

    def personal(self, cancel: CancelToken = NEVER) -> tuple[PrivacyFinding, ...]:
        """List only what may point to a person, over all entries."""
        found: list[PrivacyFinding] = []
        for path in sorted(self._store.scan(cancel)):
            cancel.check()
            try:
                found += privacy_findings(self._writer.load(path).text, path)
            except EntryMissing:
                continue
        return tuple(found)

    def _problems(self, heads: dict[str, EntryHead], cancel: CancelToken) -> Iterator[Finding]:
        for problem in self._check(cancel).problems:
            kind = QualityKind.ERROR if problem.severity is Severity.ERROR else QualityKind.WARNING
            if problem.code in _VALUES:
                kind = QualityKind.VOCABULARY
            head = heads.get(problem.path)
            yield Finding(
                kind,
                problem.path,
                problem.line,
                id=head.id if head else EntryId(""),
                title=head.title if head else problem.path,
                detail=problem.detail,
                problem=problem,
            )

    def _read_findings(self, heads: dict[str, EntryHead], cancel: CancelToken) -> list[Finding]:
        """Read every entry once: for what points to persons, and for who links to whom."""
        found: list[Finding] = []
        links = self._library.links()
        linked: set[EntryId] = {
            item.entry for collection in self._library.collections() for item in collection.items if item.entry
        }
        lonely: list[EntryHead] = []
        today = self._today().isoformat()
        for path, head in sorted(heads.items()):
            cancel.check()
            try:
                text = self._writer.load(path).text
            except EntryMissing:
                continue
            found += (_personal(head, privacy) for privacy in privacy_findings(text, path))
            entry = self._writer.read_text(path, text).entry
            targets = {links.resolve_link(link, path).id for link in links_in(entry.body)}
            targets |= {relation.id for relation in entry.related} | set(head.projects) | set(entry.translations)
            targets -= {None, head.id}
            linked |= {target for target in targets if target is not None}
            if not targets and head.type is not EntryType.PROJECT:
                lonely.append(head)
            if stale := self._stale(head, entry.review_by, today):
                found.append(Finding(QualityKind.STALE, path, id=head.id, title=head.title, detail=stale))
        found += (Finding(QualityKind.UNLINKED, h.path, id=h.id, title=h.title) for h in lonely)
        orphans = (h for h in heads.values() if h.id not in linked and h.status is not Status.ARCHIVED)
        found += (Finding(QualityKind.ORPHAN, h.path, id=h.id, title=h.title) for h in orphans)
        return found

    def _stale(self, head: EntryHead, review_by: str, today: str) -> str:
        """Give the day since when an entry is stale; empty where it is not. Nobody keeps drafts and archives fresh."""
        if head.status is Status.OUTDATED:
            return head.updated or today
        if head.status is not Status.APPROVED:
            return ""
        if review_by:
            return review_by if review_by <= today else ""
        day = head.updated if len(head.updated) == 10 else ""
        return until if day and (until := later(day)) <= today else ""

    def _duplicates(self) -> Iterator[Finding]:
        known = self._library.heads()
        for one, other, likeness in near_duplicates(known):
            detail = f"{other.title} ({round(likeness * 100)} %)"
            yield Finding(QualityKind.DUPLICATE, one.path, id=one.id, title=one.title, detail=detail)
        seen: dict[str, str] = {}
        for head in known:
            for tag in head.tags:
                first = seen.setdefault(fold(tag), tag)
                if first != tag:
                    detail = f"{tag} / {first}"
                    yield Finding(QualityKind.VOCABULARY, head.path, id=head.id, title=head.title, detail=detail)


def _personal(head: EntryHead, privacy: PrivacyFinding) -> Finding:
    place = (privacy.path, privacy.line, privacy.column)
    return Finding(QualityKind.PRIVACY, *place, id=head.id, title=head.title, detail=privacy.text, privacy=privacy)
