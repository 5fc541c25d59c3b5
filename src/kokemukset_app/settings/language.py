"""Which of our languages the system speaks."""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Mapping

_OURS = ("fi", "sv", "en")


def system_language(environment: Mapping[str, str] | None = None) -> str:
    """Give `fi`, `sv` or `en`: the system's language if it is one of them, Finnish where it has none, else English."""
    env = os.environ if environment is None else environment
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := env.get(name):
            return _nearest(value)
    if environment is None and sys.platform in ("win32", "darwin"):
        return _nearest(locale.getlocale()[0] or "")
    return "fi"


def _nearest(name: str) -> str:
    low = name.lower()
    if low in ("", "c", "posix") or low.startswith("c."):
        return "fi"
    code = {"finnish": "fi", "swedish": "sv"}.get(low.split("_")[0], low[:2])
    return code if code in _OURS else "en"
