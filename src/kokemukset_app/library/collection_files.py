"""`collections/*.yaml`: ordered picks of entries with notes."""

from __future__ import annotations

from dataclasses import dataclass

from kokemukset_app.core.library_info import Collection, CollectionItem, is_picture_name
from kokemukset_app.core.problems import Problem, ProblemCode, Severity
from kokemukset_app.core.publication import is_pdf_name
from kokemukset_app.library.field_values import ids, one_text
from kokemukset_app.library.lang_guess import guess_lang, lang_code
from kokemukset_app.library.yaml_tree import Plain, YamlFault, read_yaml_map


@dataclass(frozen=True, slots=True)
class ReadCollection:
    """A collection with the 1-based line of each item and what is wrong; None where the file is no collection."""

    collection: Collection | None
    lines: tuple[int, ...] = ()
    problems: tuple[Problem, ...] = ()


def parse_collection(text: str, path: str) -> ReadCollection:
    """Read one collection; `path` is the file's inside the library."""
    name = path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    broken = ProblemCode.COLLECTION_BROKEN
    try:
        found = read_yaml_map(text)
    except YamlFault as fault:
        return ReadCollection(None, (), (Problem(path, fault.line + 1, broken, Severity.ERROR, detail=fault.detail),))
    listed = found.plain("items") or []
    if not isinstance(listed, list):
        line = found.line("items") + 1
        return ReadCollection(None, (), (Problem(path, line, broken, Severity.ERROR, "items", "list"),))
    items: list[CollectionItem] = []
    lines: list[int] = []
    problems: list[Problem] = []
    for index, value in enumerate(listed):
        item, line = _item(value), found.line("items", index) + 1
        if item is None:
            problems.append(Problem(path, line, broken, Severity.WARNING, "items", str(index + 1)))
            continue
        items.append(item)
        lines.append(line)
    title = one_text(found.plain("title")) or name
    lang = lang_code(one_text(found.plain("lang"))) or guess_lang(title)
    collection = Collection(name, title, lang, one_text(found.plain("description")), tuple(items))
    return ReadCollection(collection, tuple(lines), tuple(problems))


def _item(value: Plain) -> CollectionItem | None:
    """Read an item: a map with `entry`, `heading`, or a PDF or a picture as `file`, or a mere id."""
    if isinstance(value, dict):
        heading, note = one_text(value.get("heading", "")), _note(value.get("note", ""))
        entry = next(iter(ids(value.get("entry", ""))), None)
        minutes = _number(value.get("minutes", ""))
        file = one_text(value.get("file", ""))
        page = _number(value.get("page", "")) if file else 0
        item = CollectionItem(entry, heading, note, minutes, file, page, one_text(value.get("source", "")))
        is_shown = is_pdf_name(file.rsplit("/", 1)[-1]) or is_picture_name(file)
        return item if entry or heading or is_shown else None
    entry = next(iter(ids(value)), None)
    return CollectionItem(entry) if entry else None


def _note(value: Plain) -> str:
    """Give a note with its paragraphs: it is read aloud, and may have several."""
    return value.strip() if isinstance(value, str) else ""


def _number(value: Plain) -> int:
    """Give a whole number (of minutes, of a page); anything else is none."""
    text = value.strip() if isinstance(value, str) else ""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else 0
