"""All printing."""

from __future__ import annotations

import contextlib
import io
import json
import math
import os
import re
import shutil
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO, cast

from kokemukset_app.core.events import Progress, PublicationProgress
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
        print(self._as_json(value, indent=2 if self.is_terminal else None), file=self._out)

    def json_line(self, value: object) -> None:
        """Print one JSON document on one line, at once."""
        print(self._as_json(value), file=self._out, flush=True)

    def file(self, data: bytes) -> None:
        """Give a file as it is, byte for byte; a terminal gets its text, cleaned of control characters."""
        buffer = getattr(self._out, "buffer", None)
        if buffer is None or self.is_terminal:
            self.line(data.decode("utf-8-sig", "replace").replace("\r\n", "\n").rstrip("\n"))
            return
        self._out.flush()
        buffer.write(data)
        buffer.flush()

    def flush(self) -> None:
        """See everything written; raises OSError where that cannot be."""
        self._out.flush()

    def abandon(self) -> None:
        """Write no more results: Python would else complain about them when it ends."""
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), self._out.fileno())

    def problem(self, text: str) -> None:
        """Print a line on the problem stream."""
        with contextlib.suppress(OSError):
            print(_CONTROL.sub("", text), file=self._err, flush=True)

    def _as_json(self, value: object, *, indent: int | None = None) -> str:
        """Write JSON that loses nothing, in whatever encoding the stream has; numbers JSON lacks become null."""
        encoding = (self._out.encoding or "").lower().replace("_", "-")
        is_unicode = encoding in ("utf-8", "utf8", "cp65001", "")
        return json.dumps(_finite(value), ensure_ascii=not is_unicode, allow_nan=False, indent=indent)

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

    def pdf_progress(self, progress: PublicationProgress) -> None:
        """Show how far the reading of PDFs is, on a terminal only."""
        self.progress(Progress(progress.done, progress.total))

    def no_display(self, translate: Translate, names: Iterable[str]) -> None:
        """Say that there is no display, and what works without one."""
        self.problem(
            translate(
                "Cli",
                "There is no display for the window. These commands need none: {0}.",
            ).replace("{0}", ", ".join(names))
        )


def _finite(value: object) -> object:
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {str(key): _finite(item) for key, item in cast("Mapping[object, object]", value).items()}
    if isinstance(value, list | tuple):
        return [_finite(item) for item in cast("Sequence[object]", value)]
    return value
