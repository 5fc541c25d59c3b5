"""Beginning new entries from templates."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from kokemukset_app.core.editing import Draft, Template
from kokemukset_app.core.editing_ports import EntryWriter, TemplateSource
from kokemukset_app.core.entry import WRITTEN_TYPES, Source
from kokemukset_app.core.validation import MAX_TITLE
from kokemukset_app.services.editing_service import new_key

INBOX: Final = "inbox"
"""The folder where observations wait for somebody to make them lessons."""
OBSERVATION: Final = "observation"
_ORDER: Final = tuple(kind.value for kind in WRITTEN_TYPES)
"""What is written most comes first."""


class NewEntries:
    """Drafts of new entries. Safe on any thread; templates are read from the disk."""

    def __init__(
        self, templates: TemplateSource, writer: EntryWriter, now: Callable[[], datetime] = datetime.now
    ) -> None:
        self._templates = templates
        self._writer = writer
        self._now = now

    def templates(self, lang: str) -> Sequence[Template]:
        """List what an entry can begin from: the library's own, and the shipped ones of a language not replaced."""
        own = [t for t in self._templates.templates() if t.is_own]
        names = {t.name for t in own}
        shipped = [t for t in self._templates.templates() if not t.is_own and t.lang == lang and t.name not in names]
        shipped.sort(key=lambda t: _ORDER.index(t.name) if t.name in _ORDER else len(_ORDER))
        return [t for t in (*own, *shipped) if t.name != OBSERVATION]

    def begin(self, kind: str, lang: str, title: str = "") -> Draft:
        """Begin an entry from the template of a name (`lesson`, `result` …); an unknown name begins an empty one."""
        template = self._find(kind, lang) or Template(kind, lang, f"---\ntype: {kind}\nlang: {lang}\n---\n")
        return self._begun(template, title)

    def from_template(self, template: Template, title: str = "") -> Draft:
        """Begin an entry from a template."""
        return self._begun(template, title)

    def observation(self, text: str, lang: str) -> Draft:
        """Begin an observation: one line for the inbox. A long one gives its title only its first words."""
        template = self._find(OBSERVATION, lang) or Template(OBSERVATION, lang, _OBSERVATION)
        line = " ".join(text.split())
        draft = self._begun(template, short_title(line), line)
        return Draft(draft.key, draft.base, draft.fields, draft.body, draft.text, draft.id, INBOX)

    def from_page(self, kind: str, lang: str, source: Source, quote: str = "") -> Draft:
        """Begin an entry whose source is a page; a quotation of it stands under the heading for evidence."""
        draft = self.begin(kind, lang)
        known = {"title": source.title, "file": source.file, "page": source.page, "accessed": self._today()}
        fields = {**draft.fields, "sources": [{key: text for key, text in known.items() if text}]}
        return replace(draft, fields=fields, body=_with_quote(draft.body, quote))

    def headings(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """Give the second-level headings that the templates have, by kind of entry and language."""
        found: dict[tuple[str, str], tuple[str, ...]] = {}
        for template in self._templates.templates():
            if template.name != OBSERVATION:
                read = self._writer.parse(template.text.replace("{{today}}", ""))
                lines = [line[3:].strip() for line in read.body.split("\n") if line.startswith("## ")]
                key = (str(read.fields.get("type") or template.name), template.lang)
                found.setdefault(key, tuple(lines))
        return found

    def _today(self) -> str:
        return self._now().date().isoformat()

    def _find(self, name: str, lang: str) -> Template | None:
        found = [t for t in self._templates.templates() if t.name == name]
        best = [t for t in found if t.is_own and t.lang == lang] or [t for t in found if t.is_own]
        return next(iter(best or [t for t in found if t.lang == lang] or found), None)

    def _begun(self, template: Template, title: str, observation: str = "") -> Draft:
        text = template.text.replace("{{today}}", self._today())
        base = self._writer.parse(text)
        fields = {key: value for key, value in base.fields.items() if value is not None}
        body = base.body.replace("{{title}}", title).replace("{{observation}}", observation)
        for key in ("title", "summary"):
            if fields.get(key) in ("{{title}}", "{{observation}}"):
                fields[key] = title if fields[key] == "{{title}}" else observation
        if title:
            fields["title"] = title
        fields.setdefault("lang", template.lang)
        fields.setdefault("status", "draft")
        return Draft(new_key(), base, fields, body)


def _with_quote(body: str, quote: str) -> str:
    """Put a quotation under the heading for evidence; at the end where there is none."""
    text = "\n".join(f"> {line}".rstrip() for line in quote.strip().splitlines())
    if not text:
        return body
    lines = body.split("\n")
    at = next((n for n, line in enumerate(lines) if line.startswith("## ") and line[3:].strip() in _EVIDENCE), None)
    if at is None:
        return f"{body.rstrip()}\n\n{text}\n".lstrip()
    return "\n".join([*lines[: at + 1], text, "", *lines[at + 1 :]])


_EVIDENCE: Final = frozenset({"Näyttö", "Belägg", "Evidence"})
_OBSERVATION: Final = "---\ntype: lesson\ntitle:\nlang: fi\nstatus: draft\n---\n\n{{observation}}\n"


def short_title(text: str) -> str:
    """Cut a line to the length of a title, between words, with an ellipsis."""
    if len(text) <= MAX_TITLE:
        return text
    cut = text[: MAX_TITLE - 1].rsplit(" ", 1)[0] or text[: MAX_TITLE - 1]
    return cut[: MAX_TITLE - 1].rstrip(" ,.;:–-") + "…"
