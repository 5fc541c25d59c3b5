"""The keys of a show in words, for the help."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kokemukset_app.wording.catalogue import QT_TRANSLATE_NOOP

_ROWS = (
    (QT_TRANSLATE_NOOP("ShowHelp", "Next slide (also a clicker)"), ("→", "PgDn")),
    (QT_TRANSLATE_NOOP("ShowHelp", "Previous slide"), ("←", "PgUp")),
    (QT_TRANSLATE_NOOP("ShowHelp", "Go to a number, or search and put next"), ("G",)),
    (QT_TRANSLATE_NOOP("ShowHelp", "All slides"), ("O",)),
    (QT_TRANSLATE_NOOP("ShowHelp", "Audience black; white"), ("B", "W")),
    (QT_TRANSLATE_NOOP("ShowHelp", "Freeze the audience"), ("Z",)),
    (QT_TRANSLATE_NOOP("ShowHelp", "Presenter’s console; swap screens"), ("S", "X")),
    (QT_TRANSLATE_NOOP("ShowHelp", "Note what the room said"), ("N",)),
    (QT_TRANSLATE_NOOP("ShowHelp", "Pause the clock; begin it again"), ("P", "R")),
    (QT_TRANSLATE_NOOP("ShowHelp", "Text size; pointer"), ("+", "−", "L")),
    (QT_TRANSLATE_NOOP("ShowHelp", "End the show"), ("Esc",)),
)


def show_keys() -> list[tuple[str, tuple[str, ...]]]:
    """List what can be done during a show, with its keys."""
    return [(QCoreApplication.translate("ShowHelp", words), keys) for words, keys in _ROWS]
