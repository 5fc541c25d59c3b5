"""Bytes of a file turned to text, whatever wrote them."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

# The longer mark first: UTF-32's little-endian one begins with UTF-16's.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
WESTERN_NAME = "Windows-1252"
_WESTERN = "kokemukset.western"


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text with line feeds as line ends; `is_guessed` where some bytes were not of the encoding expected."""

    text: str
    is_guessed: bool = False


def decode(data: bytes, *, is_cut: bool = False) -> Decoded:
    """Decode UTF-8, UTF-16 and UTF-32 by their marks, else UTF-8; bytes that are not read as Windows-1252.

    `is_cut` says that the data ends in the middle of a file, so that half a character at its end is no fault.
    """
    mark, encoding = next(((m, e) for m, e in MARKS if data.startswith(m)), (b"", "utf-8"))
    data = data[len(mark) :]
    if is_cut:
        data = _whole_characters(data, encoding)
    is_guessed = False
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, errors=_WESTERN if encoding == "utf-8" else "replace")
        is_guessed = True
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(text, is_guessed)


def _whole_characters(data: bytes, encoding: str) -> bytes:
    """Drop the bytes of a character that the cut went through."""
    width = {"utf-16": 2, "utf-32": 4}.get(encoding[:6])
    if width:
        return data[: len(data) - len(data) % width]
    for back in range(1, min(4, len(data) + 1)):
        byte = data[-back]
        if byte >= 0xC0:
            return data[:-back]
        if byte < 0x80:
            break
    return data


def _western(error: UnicodeError) -> tuple[str, int]:
    """Read the bytes that are not UTF-8 as Windows-1252, and its five holes as Latin-1."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    text = "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in wrong)
    return text, error.end


codecs.register_error(_WESTERN, _western)
