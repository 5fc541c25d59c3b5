"""`kokemukset plan FILE`: the lessons that matter to a plan, section by section."""

from __future__ import annotations

import sys
from pathlib import Path

from kokemukset_app.cli.arguments import Arguments
from kokemukset_app.cli.output import Output
from kokemukset_app.cli.shapes import CLOSE_MARK, OPEN_MARK, marked
from kokemukset_app.core.errors import DocumentFault, DocumentUnreadable
from kokemukset_app.core.plan import PlanCheck, PlanItem
from kokemukset_app.core.results import Snippet
from kokemukset_app.services.session import Session
from kokemukset_app.wording.plan_words import plan_markdown, section_name

MAX_PIPED = 20_000_000


def check_plan(arguments: Arguments, session: Session, output: Output) -> int:
    """Check a file, or standard input where the file is `-`; nothing is saved."""
    name = str(arguments.options.file)
    if name == "-":
        data = sys.stdin.buffer.read(MAX_PIPED + 1)
        if len(data) > MAX_PIPED:
            raise DocumentUnreadable("-", DocumentFault.TOO_LARGE)
        document = session.plans.of_text(data.decode("utf-8-sig", "replace"))
    else:
        document = session.plans.read(Path(name))
    check = session.plans.check(document)
    if arguments.options.format == "json":
        output.json(plan_shape(check))
    elif arguments.options.format == "markdown":
        output.line(plan_markdown(check, arguments.translate).rstrip("\n"))
    else:
        _print(check, arguments, output)
    return 0


def plan_shape(check: PlanCheck) -> dict[str, object]:
    """Shape the answer: the sections in their order, those without lessons too."""
    return {
        "plan": check.name,
        "lang": check.document.lang,
        "lessons": len(check.items),
        "sections": [
            {"heading": section.heading, "lessons": [_item(item) for item in section.items]}
            for section in check.sections
        ],
    }


def _item(item: PlanItem) -> dict[str, object]:
    passage = marked(Snippet(item.passage, item.spans), OPEN_MARK, CLOSE_MARK)
    return {
        "id": item.entry,
        "type": item.kind,
        "title": item.title,
        "summary": item.summary,
        "shared": list(item.shared),
        "passage": passage,
    }


def _print(check: PlanCheck, arguments: Arguments, output: Output) -> None:
    translate = arguments.translate
    output.line(translate("Cli", "Lessons for the plan: {0}").replace("{0}", str(len(check.items))))
    for number, section in enumerate(check.sections, 1):
        if not section.items:
            continue
        output.line()
        output.line(output.bold(section_name(section.heading, number, translate)))
        for item in section.items:
            output.line(f"  [ ] {item.title}")
            shared = translate("Plan", "In common: {0}").replace("{0}", ", ".join(item.shared))
            output.line(f"      {shared} · {item.entry}")
