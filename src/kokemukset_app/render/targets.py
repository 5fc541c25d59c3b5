"""Where links and pictures of a body lead: entries and files of the library, addresses outside, or nowhere."""

from __future__ import annotations

import base64
import binascii
import os
import posixpath
import re
from pathlib import Path
from typing import Final
from urllib.parse import quote, unquote

from kokemukset_app.core.entry import Entry
from kokemukset_app.core.file_links import file_candidates, is_address
from kokemukset_app.core.ports import LinkResolver
from kokemukset_app.core.text import slug

MAX_DATA_CHARS: Final = 300_000
"""Of a picture inside the text itself."""
MAX_ADDRESS: Final = 4000

_IMAGES = re.compile(r"\.(?:png|jpe?g|gif|webp|bmp|svg|avif|tiff?)$", re.IGNORECASE)
_OUTSIDE = re.compile(r"(?:https?://[^\s/?#]|mailto:[^\s@]+@)", re.IGNORECASE)
_DATA = re.compile(r"data:image/(?:png|jpeg|gif|webp|bmp);base64,([A-Za-z0-9+/=\s]+)", re.IGNORECASE)
_INTERNAL = re.compile(r"(?:entry|missing):[\w%/.~+-]+(?:#[\w%.~:-]*)?")
_CONTROL = re.compile(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")


class Targets:
    """Resolves the targets of one entry at a time; `root` None says that no disk is to be asked."""

    def __init__(self, root: Path | None = None) -> None:
        self._root = root
        self._is_export = False
        self._entry: Entry | None = None
        self._links: LinkResolver | None = None
        self._pictures: dict[str, str] | None = None
        self._is_fresh = False

    def point(self, entry: Entry, links: LinkResolver, *, is_export: bool = False) -> None:
        """Resolve for this entry from now on; for an export, to paths as seen from the entry's own folder."""
        self._entry, self._links, self._is_fresh, self._is_export = entry, links, False, is_export

    def entry(self, target: str, heading: str) -> tuple[str, str]:
        """Give the address and the shown text of an entry link."""
        anchor = f"#{anchor_of(heading)}" if heading else ""
        if not target:
            return anchor, heading
        head = self._links.resolve_target(target, self._path) if self._links else None
        if head is None:
            if posixpath.splitext(target)[1] and (found := self._file(target)):
                # From the root of the library: what `link` makes a file of, like any other.
                return f"/{quote(found, safe='/')}", target
            return f"missing:{quote(target, safe='/')}", target
        lang = self._entry.head.lang if self._entry else "fi"
        return f"entry:{quote(head.id, safe='/')}{anchor}", head.title_in(lang) or target

    def link(self, href: str) -> str | None:
        """Give where a link may lead; None for what it may not."""
        found = self._link(href.strip())
        return self._exported(found) if found and self._is_export else found

    def _link(self, href: str) -> str | None:
        if len(href) > MAX_ADDRESS:
            return None
        if href.startswith("#"):
            name = unquote(href[1:])
            return href if re.fullmatch(r"fn(?:ref\d*)?:[\w-]+", name) else f"#{anchor_of(name)}"
        if _INTERNAL.fullmatch(href):
            return href
        plain = _CONTROL.sub("", href)
        if _OUTSIDE.match(plain):
            return plain
        if is_address(href) or is_address(plain):
            return None
        path, _, fragment = href.partition("#")
        if unquote(path).lower().endswith(".md"):
            return self.entry(unquote(path), unquote(fragment))[0]
        found = self._file(href)
        return f"file:{quote(found, safe='/')}" if found else None

    def image(self, src: str) -> str | None:
        """Give what a picture is loaded by; None for one that is not shown."""
        found = self._image(src.strip())
        if found and self._is_export and found.startswith("library:"):
            return self._relative(found.removeprefix("library:"))
        return found

    def _image(self, src: str) -> str | None:
        if src[:5].lower() == "data:":
            return _small_picture(src)
        if is_address(src) or is_address(_CONTROL.sub("", src)):
            return None
        found = self._file(src)
        if not found and "/" not in unquote(src):
            found = self._embedded(unquote(src))
        return f"library:{found}" if found and _IMAGES.search(found) else None

    def _exported(self, href: str) -> str | None:
        """Give a link that works outside the app: to files by their paths; to entries by those of their files."""
        scheme, _, rest = href.partition(":")
        if scheme == "file":
            return self._relative(unquote(rest))
        if scheme == "missing":
            return None
        if scheme != "entry":
            return href
        target, mark, anchor = rest.partition("#")
        head = self._links.resolve_target(unquote(target), self._path) if self._links else None
        return f"{self._relative(head.path)}{mark}{anchor}" if head else None

    def _relative(self, path: str) -> str:
        return quote(posixpath.relpath(path, posixpath.dirname(self._path) or "."), safe="/")

    @property
    def _path(self) -> str:
        return self._entry.path if self._entry else ""

    def _file(self, target: str) -> str | None:
        """Find a file of the library by what a link calls it; without a disk, the nearest place it may lie."""
        candidates = file_candidates(target, self._path)
        if self._root is None:
            return candidates[0] if candidates else None
        return next((path for path in candidates if self._is_inside(path)), None)

    def _is_inside(self, path: str) -> bool:
        if self._root is None:
            return False
        try:
            real = (self._root / path).resolve(strict=True)
            return real.is_relative_to(self._root.resolve()) and real.is_file()
        except (OSError, ValueError, RuntimeError):
            return False

    def _embedded(self, name: str) -> str | None:
        """Find a picture by its mere name, wherever in the library it lies, as Obsidian does."""
        if self._root is None:
            return None
        found = (self._pictures or {}).get(name.casefold())
        if not self._is_fresh and (found is None or not self._is_inside(found)):
            # It may have come since: the folder is looked over once for each page at most.
            self._pictures, self._is_fresh = _pictures(self._root), True
            found = self._pictures.get(name.casefold())
        return found if found and self._is_inside(found) else None


def anchor_of(heading: str) -> str:
    """Give the anchor of a heading's text; Obsidian's `Part#Chapter` means the last of them."""
    return slug(heading.rsplit("#", 1)[-1]) or "section"


def _pictures(root: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if _IMAGES.search(name):
                found.setdefault(name.casefold(), Path(folder, name).relative_to(root).as_posix())
    return found


def _small_picture(src: str) -> str | None:
    match = _DATA.fullmatch(src) if len(src) <= MAX_DATA_CHARS else None
    if not match:
        return None
    try:
        base64.b64decode(re.sub(r"\s", "", match[1]), validate=True)
    except (binascii.Error, ValueError):
        return None
    return re.sub(r"\s", "", src)
