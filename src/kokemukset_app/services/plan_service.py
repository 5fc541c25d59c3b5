"""Checking a plan against the library: which lessons matter to which of its sections, and what was decided of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from kokemukset_app.core.cancel import NEVER, CancelToken
from kokemukset_app.core.entry import EntryHead, EntryId, EntryType, Status
from kokemukset_app.core.errors import PlanMissing
from kokemukset_app.core.plan import (
    Adoption,
    PlanAnswer,
    PlanCheck,
    PlanDocument,
    PlanItem,
    PlanSection,
    PlanSummary,
    PlanText,
)
from kokemukset_app.core.plan_ports import DocumentReader, PassageIndex, PlanStore
from kokemukset_app.core.plan_text import Passage, passages, plan_sections
from kokemukset_app.core.results import PassageMatch, Span

IN_A_SECTION = 5
"""So many entries at most stand under one section: a checklist that long is still read."""
IN_ALL = 60

_FOR_A_PASSAGE = 10
_LEAST_SCORE = 3.0
"""Two telling words in titles or advice come to this, in an entry that is near the plan (docs/decisions/0033)."""
_LEAST_OF_BEST = 0.45
_KINDS = {EntryType.LESSON: 1.0, EntryType.RESULT: 0.72, EntryType.ARTICLE: 0.6, EntryType.PROJECT: 0.45}
_STATUSES = {Status.OUTDATED: 0.6, Status.ARCHIVED: 0.0, Status.DRAFT: 0.9}
_NAME_LENGTH = 80


class PlanService:
    """Plan checks of one library. Checking is safe on any thread, saving on one at a time; never the GUI thread."""

    def __init__(
        self, index: PassageIndex, documents: DocumentReader, store: PlanStore, now: Callable[[], str]
    ) -> None:
        self._index = index
        self._documents = documents
        self._store = store
        self._now = now

    def read(self, path: Path, cancel: CancelToken = NEVER) -> PlanDocument:
        """Read a plan's file; raises `DocumentUnreadable`."""
        return self._documents.read(path, cancel)

    def of_text(self, text: str, name: str = "") -> PlanDocument:
        """Take a plan as it was pasted; without a name its first line is one."""
        return self._documents.of_text(text, name or _first_line(text))

    def check(self, document: PlanDocument, cancel: CancelToken = NEVER) -> PlanCheck:
        """Find what matters to each section; raises `Cancelled`. Nothing is saved yet."""
        sections = plan_sections(document.text)
        pieces = passages(sections)
        # A heading belongs to what stands under it: it tells what a short paragraph is about.
        heads = [f"{sections[piece.section].heading}\n" for piece in pieces]
        texts = tuple(head + piece.text for head, piece in zip(heads, pieces, strict=True))
        plan = PlanText(texts, _first_line(document.text), document.lang)
        matches = self._index.matching(plan, _FOR_A_PASSAGE, cancel)
        found = [[_moved(m, len(head)) for m in those] for head, those in zip(heads, matches, strict=True)]
        items = _chosen(pieces, found, document.lang)
        now = self._now()
        return PlanCheck(
            name=document.name,
            document=document,
            sections=tuple(PlanSection(part.heading, items.get(number, ())) for number, part in enumerate(sections)),
            created=now,
            updated=now,
        )

    def again(self, check: PlanCheck, cancel: CancelToken = NEVER) -> PlanCheck:
        """Check the same plan against the library as it is now; what was decided of a lesson stays decided."""
        fresh = self.check(check.document, cancel)
        decided = {item.entry: item for item in check.items if item.answer is not PlanAnswer.OPEN}
        there = {item.entry for item in fresh.items}
        for entry, item in decided.items():
            fresh = fresh.with_answer(entry, item.answer, item.reason)
        kept = tuple(item for entry, item in decided.items() if entry not in there)
        sections = fresh.sections
        if kept:
            sections = (*sections, PlanSection("", kept)) if sections else (PlanSection("", kept),)
        return replace(fresh, sections=sections, id=check.id, name=check.name, created=check.created)

    def saved(self) -> Sequence[PlanSummary]:
        """List the saved checks, newest first."""
        return self._store.list()

    def load(self, check_id: str) -> PlanCheck:
        """Open a saved check; raises `PlanMissing`."""
        return self._store.load(check_id)

    def save(self, check: PlanCheck) -> PlanCheck:
        """Save a check and give it as it was saved; raises `PlanNotSaved`."""
        return self._store.save(replace(check, updated=self._now()))

    def remove(self, check_id: str) -> None:
        """Take a check out of the list; raises `PlanNotSaved`."""
        self._store.remove(check_id)

    def restore(self, check_id: str) -> None:
        """Bring a removed check back; raises `PlanMissing`."""
        self._store.restore(check_id)

    def adopted_lessons(self) -> tuple[Adoption, ...]:
        """List the lessons that saved plans take into use, as they are or fitted: the matter of the adoption log."""
        found: list[Adoption] = []
        for summary in self._store.list():
            try:
                check = self._store.load(summary.id)
            except PlanMissing:
                continue
            found += adoptions_of(check)
        return tuple(found)


def adoptions_of(check: PlanCheck) -> tuple[Adoption, ...]:
    """List the lessons that one check takes into use."""
    return tuple(
        Adoption(item.entry, item.title, item.answer, check.updated[:10], check.name, item.reason, check.id)
        for item in check.items
        if item.answer in (PlanAnswer.ADOPTED, PlanAnswer.ADAPTED)
    )


def _chosen(
    pieces: Sequence[Passage], found: Sequence[Sequence[PassageMatch]], lang: str
) -> dict[int, tuple[PlanItem, ...]]:
    """Give each entry once, under the passage it answers best; of each section only the best, in the text's order."""
    best: dict[EntryId, tuple[float, int, PassageMatch]] = {}
    for number, matches in enumerate(found):
        for match in matches:
            score = match.score * _worth(match.head)
            known = best.get(match.head.id)
            if score >= _LEAST_SCORE and (known is None or score > known[0]):
                best[match.head.id] = (score, number, match)
    ranked = sorted(best.values(), key=lambda row: (-row[0], row[1]))[: 4 * IN_ALL]
    by_section: dict[int, list[tuple[float, int, PassageMatch]]] = {}
    for row in ranked:
        its = by_section.setdefault(pieces[row[1]].section, [])
        if len(its) < IN_A_SECTION and (not its or row[0] >= _LEAST_OF_BEST * its[0][0]):
            its.append(row)
    kept = sorted((row for rows in by_section.values() for row in rows), key=lambda row: -row[0])[:IN_ALL]
    items: dict[int, tuple[PlanItem, ...]] = {}
    for _, number, match in sorted(kept, key=lambda row: (row[1], -row[0])):
        section = pieces[number].section
        items[section] = (*items.get(section, ()), _item(match, pieces[number].text, lang))
    return items


def _moved(match: PassageMatch, by: int) -> PassageMatch:
    """Give a match with its spans counted from `by` on; what lies before is dropped."""
    return replace(match, spans=tuple(Span(s.start - by, s.end - by) for s in match.spans if s.start >= by))


def _worth(head: EntryHead) -> float:
    return _KINDS[head.type] * (_STATUSES.get(head.status, 1.0) if head.status else 1.0)


def _item(match: PassageMatch, passage: str, lang: str) -> PlanItem:
    head = match.head
    return PlanItem(
        entry=head.id,
        title=head.title_in(lang),
        passage=passage,
        kind=head.type.value,
        summary=head.summary_in(lang),
        spans=match.spans,
        shared=match.shared,
    )


def _first_line(text: str) -> str:
    line = next((line.strip(" #\t*") for line in text.splitlines() if line.strip(" #\t*")), "")
    return line if len(line) <= _NAME_LENGTH else f"{line[:_NAME_LENGTH].rsplit(' ', 1)[0]} …"
