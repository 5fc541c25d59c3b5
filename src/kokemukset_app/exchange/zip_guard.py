"""A look at a zip before any library opens it: how much it would become, where it would go, what it would run."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import Final

from kokemukset_app.core.exchange import MAX_FILE, ExchangeError, ExchangeFault

MAX_UNPACKED: Final = 256 * 1024 * 1024
MAX_PART: Final = 96 * 1024 * 1024
MAX_PARTS: Final = 8000
MAX_RATIO: Final = 150
"""Spreadsheets of real tables are packed 5 to 20 times; a bomb a thousand times."""
_SMALL: Final = 1024 * 1024
"""A part that becomes no more than this does no harm, however well it was packed."""

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MACRO_NAME = re.compile(r"(?:^|/)(?:vbaProject\.bin|vbaData\.xml)$|(?:^|/)(?:macrosheets|activeX)/", re.IGNORECASE)
_XML_NAME = re.compile(r"\.(?:xml|rels|vml)$", re.IGNORECASE)


def guarded(data: bytes, needed: str) -> None:
    """Refuse an office file that is a bomb, leads outside, carries macros or is not what it says; `needed` is a part.

    Raises `ExchangeError`.
    """
    if len(data) > MAX_FILE:
        raise ExchangeError(ExchangeFault.TOO_LARGE)
    if data.startswith(_OLE):
        # An old binary file or one with a password lies in the same kind of box.
        raise ExchangeError(ExchangeFault.ENCRYPTED)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _look(archive, needed)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, OSError) as error:
        raise ExchangeError(ExchangeFault.BROKEN) from error


def _look(archive: zipfile.ZipFile, needed: str) -> None:
    parts = archive.infolist()
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise ExchangeError(ExchangeFault.BOMB)
    names = [part.filename for part in parts]
    if len({name.lower() for name in names}) != len(names):
        raise ExchangeError(ExchangeFault.BROKEN, "double part")
    for part in parts:
        _look_at(part)
    if needed not in names or "[Content_Types].xml" not in names:
        raise ExchangeError(ExchangeFault.BROKEN, needed)
    total = 0
    for part in parts:
        if _XML_NAME.search(part.filename):
            total += _look_inside(archive, part)
    if total > MAX_UNPACKED:
        raise ExchangeError(ExchangeFault.BOMB)


def _look_at(part: zipfile.ZipInfo) -> None:
    name = part.filename
    if name.startswith(("/", "\\")) or "\\" in name or ":" in name or ".." in name.split("/") or "\0" in name:
        raise ExchangeError(ExchangeFault.OUTSIDE, name[:80])
    if part.flag_bits & 1:
        raise ExchangeError(ExchangeFault.ENCRYPTED)
    if _MACRO_NAME.search(name):
        raise ExchangeError(ExchangeFault.MACROS, name[:80])
    is_packed = part.file_size > _SMALL and part.file_size > MAX_RATIO * max(1, part.compress_size)
    if part.file_size > MAX_PART or is_packed:
        raise ExchangeError(ExchangeFault.BOMB, name[:80])


def _look_inside(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> int:
    """Unpack a part of XML once, counting what really comes out: a header may lie about it."""
    size, tail = 0, b""
    with archive.open(part) as stream:
        while chunk := stream.read(1 << 20):
            size += len(chunk)
            if size > MAX_PART:
                raise ExchangeError(ExchangeFault.BOMB, part.filename[:80])
            seen = (tail + chunk).replace(b"\0", b"").lower()
            if b"<!doctype" in seen or b"<!entity" in seen:
                raise ExchangeError(ExchangeFault.UNSAFE_XML, part.filename[:80])
            if b"macroenabled" in seen and part.filename == "[Content_Types].xml":
                raise ExchangeError(ExchangeFault.MACROS, part.filename)
            tail = chunk[-40:]
    return size
