"""Links between entries: found in a body, resolved against all entries."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote

from kokemukset_app.core.entry import EntryHead, EntryId
from kokemukset_app.core.prose import prose_lines
from kokemukset_app.core.text import fold

# Every run inside brackets is bounded: a line of ten thousand brackets must not take its square in steps.
_ENTRY_LINK = re.compile(r"(!?)\[\[([^\[\]|#\n]{0,300})(?:#([^\[\]|\n]{0,300}))?(?:\|([^\[\]\n]{0,300}))?\]\]")
_FILE_LINK = re.compile(
    r"(?<!!)\[([^\[\]\n]{0,500})\]\(<?([^()\s<>]{1,1000}\.md)(#[^\s)>]{0,300})?>?(?:[ \t]+\"[^\"]{0,300}\")?\)",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?<!`)(`{1,3})(?!`)[^`\n]{1,2000}\1(?!`)")


@dataclass(frozen=True, slots=True)
class EntryLink:
    """A link as written: `target` (id, file name, path or title), `heading`, `text`, 0-based `line` of the body."""

    target: str
    heading: str = ""
    text: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a target leads to: the entry; several candidates when it is ambiguous; none when it is broken."""

    id: EntryId | None = None
    candidates: tuple[EntryId, ...] = ()


def links_in(body: str) -> tuple[EntryLink, ...]:
    """Find `[[id]]`, `[[id|text]]`, `[[id#Heading]]` and Markdown links to `.md` files, code left out."""
    found: list[EntryLink] = []
    for number, line in prose_lines(body):
        if "[" not in line:
            continue
        shown = _CODE.sub("", line)
        found += [
            EntryLink(_bare(m[2]), _bare(m[3] or ""), (m[4] or "").strip(), number)
            for m in _ENTRY_LINK.finditer(shown)
            if not m[1] and m[2].strip()
        ]
        found += [
            EntryLink(unquote(m[2]), (m[3] or "").lstrip("#"), m[1], number)
            for m in _FILE_LINK.finditer(shown)
            if "://" not in m[2]
        ]
    return tuple(found)


def _bare(text: str) -> str:
    r"""Drop the backslash that keeps a link's bar from ending a table cell: `[[id\|text]]`."""
    return text.strip().removesuffix("\\").rstrip()


PATH_NAME = 1
"""The place of the path among the kinds of names."""


def names_of(entry_id: str, path: str, title: str, aliases: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Give what a link may call an entry, folded, the kinds in the order in which they count.

    They are its id, its path, its file name, its title, and its other names.
    """
    stem = path.removesuffix(".md")
    return (
        (fold(entry_id),),
        (fold(stem),),
        (fold(posixpath.basename(stem)),),
        (fold(title),),
        tuple(dict.fromkeys(map(fold, aliases))),
    )


def target_keys(target: str, base: str = "") -> tuple[str, str]:
    """Give what a target means beside the entry at `base` (a path; empty where there is none), and anywhere."""
    key = fold(target).removesuffix(".md")
    near = fold(posixpath.normpath(posixpath.join(posixpath.dirname(base), key))) if "/" in base else ""
    return near, key.lstrip("/")


class LinkTable:
    """Resolve link targets: by id, path, file name, title or another name; the first rule that fits wins.

    Case is ignored.
    """

    def __init__(self, heads: Iterable[EntryHead]) -> None:
        self._heads: dict[EntryId, EntryHead] = {}
        self._by_key: tuple[dict[str, list[EntryId]], ...] = ({}, {}, {}, {}, {})
        for head in heads:
            self._heads[head.id] = head
            for table, keys in zip(self._by_key, names_of(head.id, head.path, head.title, head.aliases), strict=True):
                for key in keys:
                    table.setdefault(key, []).append(head.id)

    def head(self, entry_id: EntryId) -> EntryHead | None:
        """Give the head of an entry by its exact id."""
        return self._heads.get(entry_id)

    def resolve(self, target: str, *, base: str = "") -> Resolved:
        """Find the entry a target means; `base` is the path of the entry the link stands in."""
        near, key = target_keys(target, base)
        if near and (ids := self._by_key[PATH_NAME].get(near)):
            return Resolved(ids[0], tuple(ids))
        for table in self._by_key:
            if ids := table.get(key):
                return Resolved(ids[0] if len(ids) == 1 else None, tuple(ids))
        return Resolved()

    def resolve_link(self, link: EntryLink, base: str) -> Resolved:
        """Resolve a link found in the entry at `base`."""
        return self.resolve(link.target, base=base)
