"""Words of the plan check: answers, reasons why a document cannot be read, and the check as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kokemukset_app.core.errors import DocumentFault
from kokemukset_app.core.plan import PlanAnswer, PlanCheck, PlanItem
from kokemukset_app.wording.catalogue import QT_TRANSLATE_NOOP, Translate

_ANSWERS = {
    PlanAnswer.OPEN: QT_TRANSLATE_NOOP("Plan", "Not decided"),
    PlanAnswer.ADOPTED: QT_TRANSLATE_NOOP("Plan", "Taken into use"),
    PlanAnswer.ADAPTED: QT_TRANSLATE_NOOP("Plan", "Applied"),
    PlanAnswer.NOT_RELEVANT: QT_TRANSLATE_NOOP("Plan", "Does not concern us"),
}
_FAULTS = {
    DocumentFault.MISSING: QT_TRANSLATE_NOOP("Plan", "There is no file {0}. Check the name."),
    DocumentFault.NOT_ALLOWED: QT_TRANSLATE_NOOP("Plan", "The file {0} may not be read. Check its permissions."),
    DocumentFault.UNKNOWN_KIND: QT_TRANSLATE_NOOP(
        "Plan", "{0} is no kind of file that can be read here. Use .docx, .pdf, .md or .txt, or paste the text."
    ),
    DocumentFault.TOO_LARGE: QT_TRANSLATE_NOOP(
        "Plan", "The file {0} is too large for a plan. Take out its pictures or attachments, or paste the text."
    ),
    DocumentFault.ENCRYPTED: QT_TRANSLATE_NOOP(
        "Plan", "The file {0} is behind a password. Save it without one, or paste the text."
    ),
    DocumentFault.DAMAGED: QT_TRANSLATE_NOOP(
        "Plan", "The file {0} is damaged and cannot be read. Save it anew, or paste the text."
    ),
    DocumentFault.NO_TEXT: QT_TRANSLATE_NOOP(
        "Plan", "There is no text in {0}: it may be a scanned picture. Open the original, or paste the text."
    ),
    DocumentFault.TOO_SLOW: QT_TRANSLATE_NOOP(
        "Plan", "The file {0} took too long to read and was left. Save it in another form, or paste the text."
    ),
}
_MARKS = {
    PlanAnswer.OPEN: " ",
    PlanAnswer.ADOPTED: "x",
    PlanAnswer.ADAPTED: "x",
    PlanAnswer.NOT_RELEVANT: "-",
}
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#])")


def answer_text(answer: PlanAnswer, translate: Translate) -> str:
    """Word an answer."""
    return translate("Plan", _ANSWERS[answer])


def document_fault_text(fault: DocumentFault, name: str, translate: Translate) -> str:
    """Say why a document cannot be read, and what to do."""
    return translate("Plan", _FAULTS[fault]).replace("{0}", name)


def section_name(heading: str, number: int, translate: Translate) -> str:
    """Give a section's heading, or its number (from 1) where it has none."""
    return heading or translate("Plan", "Part {0} of the plan").replace("{0}", str(number))


def plan_markdown(check: PlanCheck, translate: Translate) -> str:
    """Write a check as Markdown: a checklist by section, each lesson with its answer, reason, words and passage."""
    title = translate("Plan", "Plan check: {0}").replace("{0}", check.name)
    counts = translate("Plan", "{0} lessons, {1} decided").replace("{0}", str(len(check.items)))
    lines = [f"# {_plain(title)}", "", f"{check.updated[:10]} · {counts.replace('{1}', str(check.answered))}"]
    for number, section in enumerate(check.sections, 1):
        if not section.items:
            continue
        lines += ["", f"## {_plain(section_name(section.heading, number, translate))}", ""]
        for item in section.items:
            lines += _item_lines(item, translate)
    if not check.items:
        lines += ["", translate("Plan", "No lesson of the library has enough in common with this plan.")]
    return "\n".join([*lines, ""])


def _item_lines(item: PlanItem, translate: Translate) -> Iterator[str]:
    reason = f": {_plain(item.reason)}" if item.reason else ""
    answer = answer_text(item.answer, translate)
    yield f"- [{_MARKS[item.answer]}] **[[{item.entry}|{_plain(item.title)}]]** – {answer}{reason}"
    if item.shared:
        words = ", ".join(_plain(word) for word in item.shared)
        yield f"  {translate('Plan', 'In common: {0}').replace('{0}', words)}"
    for line in item.passage.splitlines():
        yield f"  > {_plain(line)}"


def _plain(text: str) -> str:
    """Keep text of a plan from being read as Markdown."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
