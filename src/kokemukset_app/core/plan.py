"""A plan checked against the library: its sections, the lessons that matter to each, and what was decided of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.results import Span


class PlanAnswer(StrEnum):
    """What was decided of a lesson; the value is the name in files and JSON."""

    OPEN = "open"
    ADOPTED = "adopted"
    ADAPTED = "adapted"
    NOT_RELEVANT = "not_relevant"


@dataclass(frozen=True, slots=True)
class PlanDocument:
    """A plan as it was pasted or read: plain text, headings marked as Markdown does where the file tells them."""

    name: str
    text: str
    lang: str = "fi"


@dataclass(frozen=True, slots=True)
class PlanText:
    """What of a plan is matched: its passages, each with its heading before it, and its title, in `lang`."""

    passages: tuple[str, ...]
    title: str = ""
    lang: str = "fi"


@dataclass(frozen=True, slots=True)
class PlanItem:
    """A lesson (or another entry) that matters to a passage of the plan.

    `title` and `summary` are the entry's own as they were at the check; `spans` are the shared words in `passage`,
    `shared` the same words, most telling first.
    """

    entry: EntryId
    title: str
    passage: str
    kind: str = "lesson"
    summary: str = ""
    spans: tuple[Span, ...] = ()
    shared: tuple[str, ...] = ()
    answer: PlanAnswer = PlanAnswer.OPEN
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PlanSection:
    """A section of the plan; `heading` is empty where the plan has none there, `items` where nothing matters to it."""

    heading: str
    items: tuple[PlanItem, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanCheck:
    """One check. `id` names its file and is empty until it is saved; times are ISO texts with the offset."""

    name: str
    document: PlanDocument
    sections: tuple[PlanSection, ...] = ()
    id: str = ""
    created: str = ""
    updated: str = ""

    @property
    def items(self) -> tuple[PlanItem, ...]:
        """The lessons of all sections, in their order."""
        return tuple(item for section in self.sections for item in section.items)

    @property
    def answered(self) -> int:
        """Count the lessons that were decided on."""
        return sum(1 for item in self.items if item.answer is not PlanAnswer.OPEN)

    def with_answer(self, entry: EntryId, answer: PlanAnswer, reason: str) -> PlanCheck:
        """Give the check with one lesson decided on; an unknown entry changes nothing."""
        sections = tuple(
            replace(
                section,
                items=tuple(
                    replace(item, answer=answer, reason=reason) if item.entry == entry else item
                    for item in section.items
                ),
            )
            for section in self.sections
        )
        return replace(self, sections=sections)


@dataclass(frozen=True, slots=True)
class PlanSummary:
    """A saved check as lists show it."""

    id: str
    name: str
    updated: str
    items: int
    answered: int


@dataclass(frozen=True, slots=True)
class Adoption:
    """A lesson that a plan takes into use, for the adoption log; `date` is an ISO day, `who` the plan."""

    entry: EntryId
    title: str
    answer: PlanAnswer
    date: str
    who: str
    how: str
    check: str
