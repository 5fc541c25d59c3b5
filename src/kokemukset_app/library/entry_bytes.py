"""A file's bytes as text that turns back into the very same bytes: mark, encoding, line ends and stray bytes kept."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kokemukset_app.library.decoding import MARKS, decode

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_SURROGATE = re.compile("[\ud800-\udfff]")
_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class RawText:
    """The text of a file with its own line ends; bytes that are no UTF-8 are held as lone surrogates."""

    text: str
    mark: bytes = b""
    encoding: str = "utf-8"

    @property
    def newline(self) -> str:
        """The line end most lines have; a line feed where there is none."""
        crlf = self.text.count("\r\n")
        counts = {"\n": self.text.count("\n") - crlf, "\r\n": crlf, "\r": self.text.count("\r") - crlf}
        return max(counts, key=lambda end: counts[end])

    def with_text(self, text: str) -> RawText:
        """Give another text in the same dress."""
        return RawText(text, self.mark, self.encoding)

    def data(self) -> bytes:
        """Give the bytes."""
        errors = "surrogateescape" if self.encoding == "utf-8" else "strict"
        return self.mark + self.text.encode(self.encoding, errors)


def raw_text(data: bytes) -> RawText | None:
    """Decode a file so that its bytes can be had again; None where its encoding does not allow that."""
    mark, encoding = next(((m, e) for m, e in MARKS if data.startswith(m)), (b"", "utf-8"))
    errors = "surrogateescape" if encoding == "utf-8" else "strict"
    try:
        return RawText(data[len(mark) :].decode(encoding, errors), mark, encoding)
    except UnicodeDecodeError:
        return None


def shown(raw: str) -> str:
    """Give a piece of raw text as a reader sees it: line feeds, and stray bytes read as the reader reads them."""
    if _SURROGATE.search(raw):
        return decode(raw.encode("utf-8", "surrogateescape")).text
    return _END.sub("\n", raw) if "\r" in raw else raw


def clean(text: str) -> str:
    """Make a text that somebody typed fit for a file: no half characters, line feeds as line ends."""
    text = _SURROGATE.sub("\ufffd", text)
    return _END.sub("\n", text) if "\r" in text else text


def lines_of(raw: str) -> list[str]:
    """Cut raw text into lines with their ends."""
    return _LINE.findall(raw)


def replaced(raw: str, new: str, newline: str) -> str:
    """Give `new` (line feeds) with the line ends and bytes of `raw` in the lines that both begin and end with."""
    old_lines, new_lines = lines_of(raw), lines_of(clean(new))
    old_shown = [shown(line) for line in old_lines]
    head = 0
    while head < min(len(old_lines), len(new_lines)) and old_shown[head] == new_lines[head]:
        head += 1
    tail = 0
    room = min(len(old_lines), len(new_lines)) - head
    while tail < room and old_shown[-1 - tail] == new_lines[-1 - tail]:
        tail += 1
    middle = "".join(new_lines[head : len(new_lines) - tail])
    if newline != "\n":
        middle = middle.replace("\n", newline)
    return "".join(old_lines[:head]) + middle + "".join(old_lines[len(old_lines) - tail :])
