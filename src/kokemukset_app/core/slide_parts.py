"""Small steps of the slide rules: blocks sorted, sections as text, paths; and the headings that mean something."""

from __future__ import annotations

from collections.abc import Sequence

from kokemukset_app.core.entry import Figure
from kokemukset_app.core.slide_source import Block, BlockKind, Section

LESSON = frozenset({"oppi", "lärdom", "lesson"})
ADVICE = frozenset({"suositus", "rekommendation", "recommendation"})
HAPPENED = frozenset({"mitä tapahtui", "vad hände", "what happened"})
EVIDENCE = frozenset({"näyttö", "belägg", "evidence"})
CONTEXT = frozenset({"tausta", "bakgrund", "context", "sovellettavuus", "överförbarhet", "transferability"})
"""Sections of a lesson that the presenter has in the notes."""
FIGURES = frozenset({"hyödyt ja luvut", "nytta och siffror", "benefits and figures"})


def texts(blocks: Sequence[Block]) -> list[Block]:
    """Give the blocks that can stand in a panel."""
    return [b for b in blocks if b.kind not in (BlockKind.TABLE, BlockKind.PICTURE)]


def runs(blocks: Sequence[Block]) -> list[list[Block]]:
    """Group blocks: texts that flow together, and tables alone; pictures have slides of their own."""
    runs: list[list[Block]] = []
    for block in blocks:
        if block.kind is BlockKind.PICTURE:
            continue
        if block.kind is not BlockKind.TABLE and runs and runs[-1][-1].kind is not BlockKind.TABLE:
            runs[-1].append(block)
        else:
            runs.append([block])
    return runs


def words_of(section: Section) -> str:
    """Give a section as one text."""
    return " ".join(b.text for b in section.blocks if b.text)


def figure_text(figure: Figure) -> str:
    """Give a figure as one line."""
    value = f"{figure.value} {figure.unit}".strip()
    return f"{value} – {figure.label}" if figure.label else value


def path_of(path: str, entry_path: str) -> str:
    """Give a picture's path inside the library: beside the entry, or from the library's root."""
    parts = entry_path.split("/")[:-1]
    if path.startswith("/"):
        parts, path = [], path.lstrip("/")
    for step in path.split("/"):
        if step == "..":
            if not parts:
                return path
            parts.pop()
        elif step not in (".", ""):
            parts.append(step)
    return "/".join(parts)
