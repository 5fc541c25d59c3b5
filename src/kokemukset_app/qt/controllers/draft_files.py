"""Files for a draft: put into the library's attachments, then shown in its text or named in its form."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from urllib.parse import quote

from PySide6.QtCore import QObject

from kokemukset_app.core.editing import Draft
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.widgets.editor.editor_pane import EditorPane
from kokemukset_app.services.draft_work import DraftWork

Told = Callable[[Exception], None]


class DraftFiles(QObject):
    """Takes the files that the editor's pane gives. GUI thread only; files are read and written on the lane."""

    def __init__(
        self, work: DraftWork, lane: Lane, pane: EditorPane, draft: Callable[[], Draft | None], failed: Told
    ) -> None:
        super().__init__(lane)
        self._work, self._lane, self._pane, self._draft, self._failed = work, lane, pane, draft, failed
        pane.source.file_given.connect(self.add_to_text)
        pane.tools.file_wanted.connect(self._on_chosen)
        pane.form.file_given.connect(self._add_to_form)

    def add_to_text(self, given: object) -> None:
        """Put a file (a path, or a name with bytes) into the attachments and show it where the cursor is."""
        self._add(given, self._on_text_file)

    def _on_chosen(self, path: str) -> None:
        self.add_to_text(Path(path))

    def _add_to_form(self, given: object, told: Callable[[str], object]) -> None:
        self._add(given, told)

    def _add(self, given: object, told: Callable[[str], object]) -> None:
        draft = self._draft()
        if draft is not None:
            work = self._work
            done = partial(self._on_attached, draft.key, told)
            self._lane.submit(lambda _cancel: work.attached(given), done, self._failed)

    def _on_attached(self, key: str, told: Callable[[str], object], path: str) -> None:
        draft = self._draft()
        if draft is not None and draft.key == key:
            told(path)

    def _on_text_file(self, path: str) -> None:
        draft, source = self._draft(), self._pane.source
        if draft is None:
            return
        depth = draft.base.path.count("/") if draft.base.path else 1
        target = "../" * depth + quote(path)
        name = path.rsplit("/", 1)[-1].rsplit(".", 1)[0].replace("-", " ")
        is_picture = not path.lower().endswith(".pdf")
        source.insertPlainText(f"{'!' if is_picture else ''}[{name}]({target})")
        source.setFocus()
