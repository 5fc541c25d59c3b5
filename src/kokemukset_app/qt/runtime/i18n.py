"""The language of the window: our translations and Qt's own, switched while it runs."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator
from typing_extensions import override

SOURCE_LANGUAGE = "en"
_LOCALES = {"fi": "fi_FI", "sv": "sv_FI", "en": "en_GB"}


class TsTranslator(QTranslator):
    """Translations straight from a Qt Linguist source file, where no compiled one lies beside it (a bare checkout)."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages: dict[tuple[str, str], tuple[str, ...]] = {}
        root = ET.parse(path).getroot()  # noqa: S314  # our own file, shipped with the program
        for context in root.iter("context"):
            name = context.findtext("name", "")
            for message in context.iter("message"):
                translation = message.find("translation")
                if translation is None:
                    continue
                plural = tuple(form.text or "" for form in translation.iter("numerusform"))
                self._messages[name, message.findtext("source", "")] = plural or (translation.text or "",)

    @override
    def isEmpty(self) -> bool:
        return not self._messages

    @override
    def translate(  # pyright: ignore[reportIncompatibleMethodOverride]  # None means: ask the next translator
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        forms = self._messages.get((context, sourceText))
        if not forms:
            return None
        text = forms[0] if n in (-1, 1) or len(forms) == 1 else forms[1]
        return text or None


class Translations(QObject):
    """Install and switch the language. GUI thread only; widgets are told by Qt's LanguageChange event."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._installed: list[QTranslator] = []
        self.lang = SOURCE_LANGUAGE

    def switch(self, lang: str) -> None:
        """Speak `fi`, `sv` or `en`, numbers and dates included."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
        self._installed = []
        self.lang = lang
        QLocale.setDefault(QLocale(_LOCALES.get(lang, "en_GB")))
        own = self._own(lang)
        theirs = QTranslator(self)
        if theirs.load(f"qtbase_{lang}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            self._install(theirs)
        if own is not None:
            self._install(own)

    def _own(self, lang: str) -> QTranslator | None:
        compiled = self._folder / f"kokemukset_{lang}.qm"
        source = compiled.with_suffix(".ts")
        # A compiled file that is older than its source is left aside: it would speak yesterday's words.
        if compiled.exists() and (not source.exists() or compiled.stat().st_mtime >= source.stat().st_mtime):
            translator = QTranslator(self)
            if translator.load(str(compiled)):
                return translator
        return TsTranslator(source, self) if source.exists() else None

    def _install(self, translator: QTranslator) -> None:
        QCoreApplication.installTranslator(translator)
        self._installed.append(translator)
