"""Links from a body to pictures and documents: where in the library they may lie. Whether they do is the disk's."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote

from kokemukset_app.core.prose import prose_lines

ATTACHMENTS = "attachments"

_EMBED = re.compile(r"!\[\[([^\]|#\n]+)(?:#[^\]|\n]*)?(?:\|([^\]\n]*))?\]\]")
_LINK = re.compile(
    r"(!?)\[([^\[\]\n]*)\]\([ \t]*(?:<([^<>\n]*)>|([^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*))(?:[ \t]+[\"'(][^\n)]*)?\)"
)
_CODE = re.compile(r"(`+)(?!`)(?:[^`]|(?!\1)`+)*?\1(?!`)")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")


@dataclass(frozen=True, slots=True)
class FileLink:
    """A link as written: `target`, 0-based `line` of the body; `is_embed` for `![[picture.png]]`."""

    target: str
    line: int
    is_image: bool = False
    is_embed: bool = False


def file_links_in(body: str) -> tuple[FileLink, ...]:
    """Find pictures and links that name a file; code, anchors, addresses and links to `.md` files are left out."""
    found: list[FileLink] = []
    for number, line in prose_lines(body):
        if "](" not in line and "![[" not in line:
            continue
        shown = _CODE.sub("", line)
        found += (FileLink(m[1].strip(), number, is_image=True, is_embed=True) for m in _EMBED.finditer(shown))
        for m in _LINK.finditer(shown):
            target = (m[3] or m[4] or "").strip()
            if target and not target.startswith("#") and (m[1] or _names_file(target)):
                found.append(FileLink(target, number, is_image=bool(m[1])))
    return tuple(found)


def is_address(target: str) -> bool:
    """Tell whether a target has a scheme, or names another computer or a drive: nothing a library can hold."""
    return bool(_SCHEME.match(target)) or target.startswith(("//", "\\\\"))


def file_candidates(target: str, base: str) -> tuple[str, ...]:
    r"""Give the paths inside the library that a target may mean, nearest first; none where it leads outside.

    `base` is the path of the entry it stands in. Percent signs are decoded, `\` is taken for `/`, a query or
    fragment is dropped.
    """
    if is_address(target):
        return ()
    plain = unquote(re.split(r"[?#]", target, maxsplit=1)[0]).replace("\\", "/").strip()
    if not plain or "\0" in plain or is_address(plain):
        return ()
    folder = posixpath.dirname(base)
    if plain.startswith("/"):
        places = [plain.lstrip("/")]
    elif ".." in plain.split("/"):
        places = [posixpath.join(folder, plain)]
    else:
        places = [
            posixpath.join(folder, plain),
            plain,
            posixpath.join(ATTACHMENTS, plain),
            posixpath.join(folder, ATTACHMENTS, plain),
        ]
    inside = (posixpath.normpath(place) for place in places)
    return tuple(dict.fromkeys(p for p in inside if p not in (".", "..") and not p.startswith(("../", "/"))))


def _names_file(target: str) -> bool:
    path = re.split(r"[?#]", target, maxsplit=1)[0]
    return bool(path) and not is_address(path) and not path.lower().endswith(".md")
