"""The words that argparse itself says (usage, options, what is wrong), in the user's language."""

from __future__ import annotations

import argparse
from collections.abc import Generator
from contextlib import contextmanager

from kokemukset_app.wording.catalogue import QT_TRANSLATE_NOOP, Translate

_TEXTS = frozenset(
    (
        QT_TRANSLATE_NOOP("Usage", "usage: "),
        QT_TRANSLATE_NOOP("Usage", "options"),
        QT_TRANSLATE_NOOP("Usage", "positional arguments"),
        QT_TRANSLATE_NOOP("Usage", "show this help message and exit"),
        QT_TRANSLATE_NOOP("Usage", "%(prog)s: error: %(message)s\n"),
        QT_TRANSLATE_NOOP("Usage", "argument %(argument_name)s: %(message)s"),
        QT_TRANSLATE_NOOP("Usage", "expected one argument"),
        QT_TRANSLATE_NOOP("Usage", "ignored explicit argument %r"),
        QT_TRANSLATE_NOOP("Usage", "invalid choice: %(value)r (choose from %(choices)s)"),
        QT_TRANSLATE_NOOP("Usage", "the following arguments are required: %s"),
        QT_TRANSLATE_NOOP("Usage", "unrecognized arguments: %s"),
    )
)
"""Those of argparse's texts that this program can bring about; another one stays English."""


@contextmanager
def speaking(translate: Translate) -> Generator[None]:
    """Let argparse speak through `translate` while a command line is read.

    argparse takes its words from `_` in its own module, which would otherwise be gettext with compiled catalogues.
    """

    def word(text: str) -> str:
        return translate("Usage", text) if text in _TEXTS else text

    before: object = vars(argparse)["_"]
    name = "_"
    setattr(argparse, name, word)
    try:
        yield
    finally:
        setattr(argparse, name, before)
