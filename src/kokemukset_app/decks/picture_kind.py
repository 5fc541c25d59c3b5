"""The kind and size of a picture from its first bytes; only PNG and JPEG, which every program shows."""

from __future__ import annotations

import struct


def picture_kind(data: bytes) -> str:
    """Name the kind: `png`, `jpeg`, or nothing."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    return "jpeg" if data.startswith(b"\xff\xd8\xff") else ""


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Give width and height in pixels; None where the bytes do not tell."""
    kind = picture_kind(data)
    if kind == "png" and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return (width, height) if width and height else None
    return _jpeg_size(data) if kind == "jpeg" else None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        mark, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if 0xC0 <= mark <= 0xCF and mark not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return (width, height) if width and height else None
        at += 2 + length
    return None
