"""Where a child process begins. Nothing of pdfium is loaded by importing this: only the child loads it."""

from __future__ import annotations

import multiprocessing
import os
import time
from multiprocessing.connection import Connection
from threading import Thread

_LOOK_SECONDS = 2.0


def enter(pipe: Connection, memory: int) -> None:
    """Be the child process, with so many bytes of memory at the most."""
    Thread(target=_end_with_parent, name="parent-watch", daemon=True).start()
    from kokemukset_app.publications.child import run_child  # noqa: PLC0415  # see above

    run_child(pipe, memory)


def _end_with_parent() -> None:
    """End when the parent has gone, even in the middle of a file that keeps pdfium busy for ever."""
    parent = multiprocessing.parent_process()
    while parent is not None and parent.is_alive():
        time.sleep(_LOOK_SECONDS)
    os._exit(1)
