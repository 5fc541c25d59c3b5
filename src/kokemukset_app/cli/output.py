"""All printing."""

from __future__ import annotations

import io
import json
import re
import shutil
import textwrap
from typing import TextIO

from kokemukset_app.core.events import Progress
from kokemukset_app.wording.catalogue import Translate

_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
_OURS = re.compile(r"(\x1b\[[01]m)")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Output:
    """Results on one stream, problems on the other; bold and progress only on a terminal."""

    def __init__(self, out: TextIO, err: TextIO) -> None:
        self._out = out
        self._err = err
        for stream in (out, err):
            if isinstance(stream, io.TextIOWrapper):
                # A terminal of another encoding shows a mark instead of stopping the program.
                stream.reconfigure(errors="replace")

    @property
    def is_terminal(self) -> bool:
        """Tell whether a person looks at the results."""
        return self._out.isatty()

    def line(self, text: str = "") -> None:
        """Print a line; of control characters only our own bold reaches the terminal, never an entry's."""
        parts = _OURS.split(text)
        print("".join(p if _OURS.fullmatch(p) else _CONTROL.sub("", p) for p in parts), file=self._out)

    def json(self, value: object) -> None:
        """Print one JSON document."""
        print(json.dumps(value, ensure_ascii=False, indent=2 if self.is_terminal else None), file=self._out)

    def json_line(self, value: object) -> None:
        """Print one JSON document on one line, at once."""
        print(json.dumps(value, ensure_ascii=False), file=self._out, flush=True)

    def problem(self, text: str) -> None:
        """Print a line on the problem stream."""
        print(_CONTROL.sub("", text), file=self._err)

    def bold(self, text: str) -> str:
        """Give the text as a terminal shows it bold, cleaned of control characters."""
        clean = _CONTROL.sub("", text)
        return f"{_BOLD}{clean}{_PLAIN}" if self.is_terminal else clean

    def wrapped(self, text: str, indent: str = "") -> None:
        """Print a paragraph in the width of the terminal."""
        width = max(40, min(100, shutil.get_terminal_size((88, 24)).columns))
        for paragraph in text.splitlines() or [""]:
            body = textwrap.fill(
                paragraph, width, initial_indent=indent, subsequent_indent=indent, break_long_words=False
            )
            self.line(body)

    def progress(self, progress: Progress) -> None:
        """Show how far a job is, on a terminal only, over the same line."""
        if self._err.isatty():
            end = "\n" if progress.total and progress.done >= progress.total else ""
            print(f"\r{progress.done}/{progress.total} ", file=self._err, end=end, flush=True)

    def no_display(self, translate: Translate) -> None:
        """Say that there is no display, and what works without one."""
        self.problem(
            translate(
                "Cli",
                "There is no display for the window. These commands need none: search, show, index, check, analyze.",
            )
        )
