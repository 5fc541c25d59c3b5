"""The metadata block at the top of a file, told from a thematic break, read, and saved from its own mistakes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from kokemukset_app.core.problems import Problem, ProblemCode, Severity
from kokemukset_app.library.toml_block import TomlMap, read_toml_map
from kokemukset_app.library.yaml_tree import Plain, YamlFault, YamlMap, odd_line, read_yaml_map

MAX_BLOCK: Final = 256 * 1024
"""Bytes of a block; a longer one is not parsed."""

_OPEN = re.compile(r"(---|\+\+\+)[ \t]*\n")
_CLOSE = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*(?:\n|\Z)", re.MULTILINE),
}
_KEY_LINE = re.compile(r"""(?:[^\W\d_][\w.-]*|"[^"\n]+"|'[^'\n]+')[ \t]*:(?:[ \t]|$)""")
_WORDY_KEY_LINE = re.compile(r"""[^\W\d_][\w .-]{0,40}:(?:[ \t]|$)""")
_TOP_KEY = re.compile(r"^(?=[^\s#\-\[\]{}])", re.MULTILINE)
_SIMPLE = re.compile(r"""([\w.-]+)[ \t]*:[ \t]+(\S.*)""")
_SALVAGE_LIMIT: Final = 200


@dataclass(frozen=True, slots=True)
class Split:
    """A file cut in two: the `block` between its fences (None without one) and the `body`.

    `block_line` and `body_line` are 1-based lines of the file. `fence` is `---` or `+++`; `is_closed` False where only
    the opening one is there.
    """

    block: str | None
    body: str
    block_line: int = 2
    body_line: int = 1
    fence: str = ""
    is_closed: bool = True


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields of a block, where they stand, and what was wrong. `is_whole` False where some could not be read."""

    split: Split
    values: YamlMap | TomlMap
    problems: tuple[Problem, ...] = ()
    is_whole: bool = True

    def plain(self, key: str) -> Plain:
        """Give a value with every scalar as written; an empty text where there is none."""
        return self.values.plain(key)

    def line(self, key: str, index: int | None = None, inner: str = "") -> int:
        """Give the 1-based line of the file a key, an item of its list, or a key of that item stands on; 1 if none."""
        if key not in self.values:
            return 1
        return self.split.block_line + self.values.line(key, index, inner)


def split(text: str) -> Split:
    """Cut a file's text at its front matter."""
    opened = _OPEN.match(text)
    if not opened:
        return Split(None, text)
    fence, start = opened[1], opened.end()
    closed = _CLOSE[fence].search(text, start)
    if closed:
        block = text[start : closed.start()]
        if _looks_like_fields(block, fence):
            return Split(block, text[closed.end() :], 2, 2 + text.count("\n", start, closed.end()), fence)
        return Split(None, text)
    block = _unclosed(text[start : start + MAX_BLOCK])
    if fence == "+++" or not _KEY_LINE.match(block):
        return Split(None, text)
    end = start + len(block)
    return Split(block, text[end:], 2, 2 + block.count("\n"), fence, is_closed=False)


def read_front_matter(text: str, path: str) -> FrontMatter:
    """Read the front matter of a file's text; whatever is wrong becomes problems of `path`."""
    cut = split(text)
    block = cut.block
    if block is None:
        return FrontMatter(cut, YamlMap(None))
    if len(block) > MAX_BLOCK or len(block.encode("utf-8", "replace")) > MAX_BLOCK:
        problem = Problem(path, 1, ProblemCode.FRONT_MATTER_TOO_LARGE, Severity.ERROR, detail=str(len(block)))
        return FrontMatter(cut, YamlMap(None), (problem,), is_whole=False)
    try:
        values = read_toml_map(block) if cut.fence == "+++" else read_yaml_map(block)
    except YamlFault as fault:
        if fault.code is ProblemCode.FRONT_MATTER_NOT_A_MAP:
            return _not_a_map(text, path)
        code = fault.code
        problem = Problem(path, cut.block_line + fault.line, code, Severity.ERROR, detail=fault.detail)
        kept = _salvage(block) if code is ProblemCode.FRONT_MATTER_BROKEN and cut.fence == "---" else YamlMap(None)
        return FrontMatter(cut, kept, (problem,), is_whole=False)
    return FrontMatter(cut, values, tuple(_remarks(cut, values, path)))


def _remarks(cut: Split, values: YamlMap | TomlMap, path: str) -> list[Problem]:
    broken = ProblemCode.FRONT_MATTER_BROKEN
    found = [
        Problem(path, cut.block_line + line, ProblemCode.FIELD_DUPLICATE, Severity.ERROR, key, key)
        for key, line in values.duplicates
    ]
    if not cut.is_closed:
        found.append(Problem(path, 1, broken, Severity.ERROR, detail="the closing --- is missing"))
    odd = odd_line(cut.block or "")
    if odd is not None:
        found.append(Problem(path, cut.block_line + odd, broken, Severity.WARNING, detail="control character"))
    return found


def _not_a_map(text: str, path: str) -> FrontMatter:
    """Show the whole text: a list between two rulers may as well be what the writer wants read."""
    problem = Problem(path, 1, ProblemCode.FRONT_MATTER_NOT_A_MAP, Severity.WARNING)
    return FrontMatter(Split(None, text), YamlMap(None), (problem,))


def _looks_like_fields(block: str, fence: str) -> bool:
    """Tell a block of fields from the text between two thematic breaks."""
    if fence == "+++":
        return True
    if not block.strip():
        return "\n\n" not in f"\n{block}"
    lines = block.split("\n")
    first = next((line for line in lines if line.strip() and not line.lstrip().startswith("#")), "")
    if not first:
        # Nothing but comments, which are headings if this is no front matter; a program writes them side by side.
        return bool(lines[0].strip()) and "" not in lines[:-1]
    if first.startswith(("{", "? ", "<<", "%", "!", "&", "[", "- ")):
        return bool(lines[0].strip())
    return bool(_KEY_LINE.match(first)) or (bool(lines[0].strip()) and bool(_WORDY_KEY_LINE.match(first)))


def _unclosed(text: str) -> str:
    """Take the lines that still belong to a block whose closing fence was forgotten."""
    end = 0
    for line in text.splitlines(keepends=True):
        if not (_KEY_LINE.match(line) or (line.startswith((" ", "\t", "- ", "#")) and not re.match(r"#+ ", line))):
            break
        end += len(line)
    return text[:end]


def _salvage(block: str) -> YamlMap:
    """Read the fields of a broken block one by one, so that a forgotten quote costs one field and not the title."""
    starts = [m.start() for m in _TOP_KEY.finditer(block)][:_SALVAGE_LIMIT]
    if not starts:
        return YamlMap(None)
    good: list[str] = ["\n" * block.count("\n", 0, starts[0])]
    for start, end in zip(starts, [*starts[1:], len(block)], strict=True):
        piece = block[start:end]
        good.append(piece if _is_sound(piece) else _quoted(piece))
    try:
        return read_yaml_map("".join(good))
    except YamlFault:
        return YamlMap(None)


def _is_sound(piece: str) -> bool:
    try:
        read_yaml_map(piece)
    except YamlFault:
        return False
    return bool(piece.endswith("\n"))


def _quoted(piece: str) -> str:
    """Quote a one-line value that YAML could not read; keep the line count of anything else, and nothing more."""
    match = _SIMPLE.fullmatch(piece.rstrip("\n"))
    breaks = "\n" * max(1, piece.count("\n"))
    if not match or match[2][0] in "[{&*!|>%@`":
        return breaks
    value = match[2].strip()
    if value[0] in "\"'":
        # A quote that was never closed, or that ends before the line does.
        value = value[1:].removesuffix(value[0])
    value = value.replace("'", "''")
    return f"{match[1]}: '{value}'{breaks}"
