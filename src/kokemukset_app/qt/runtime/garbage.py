"""Keeping Python's search for garbage short: it halts the window for as long as it takes."""

from __future__ import annotations

import gc

from PySide6.QtCore import QTimer

_YOUNG, _MIDDLE, _OLD = 10_000, 20, 50
"""An answer makes some thousands of objects that go again with the next one: by Python's own measure (700, 10, 10) a
search for garbage would fall into every key press."""


def collect_seldom() -> None:
    """Look for garbage after ten thousand objects in place of seven hundred, and through all of it seldom."""
    gc.set_threshold(_YOUNG, _MIDDLE, _OLD)


def leave_in_peace() -> None:
    """Take everything there is now out of the collector's sight.

    For moments at which much was made that stays: a library was opened, its heads were read, a feature came up. A full
    collection looks at every such object, 50 to 60 ms at 10,000 entries, in whichever thread made the last one. What
    nobody holds any more still goes at once; only cycles that exist now and fall away later stay in memory.
    """
    gc.freeze()


def look_again() -> None:
    """Give back what `leave_in_peace` took away, and look through it as soon as the events at hand are done.

    For when a library is closed: what hung on it falls away in cycles. This one look may take 60 ms; the window shows
    that another library is being opened meanwhile.
    """
    gc.unfreeze()
    QTimer.singleShot(0, gc.collect)
