"""The three answers to a lesson side by side, and the reason that goes with them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.core.plan import PlanAnswer
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.controls.edged_field import EdgedField

TYPING_MS = 500
MAX_REASON = 1000
_ICONS = {PlanAnswer.ADOPTED: "check", PlanAnswer.ADAPTED: "edit", PlanAnswer.NOT_RELEVANT: "minus"}


class AnswerBar(QWidget):
    """Tell `answered` with the answer and the reason; pressing the answer that stands takes it back."""

    answered = Signal(object, str)

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer = PlanAnswer.OPEN
        self._buttons = {answer: Button(themes, icons, "quiet", icon=icon) for answer, icon in _ICONS.items()}
        self._reason = EdgedField(themes, parent=self)
        self._reason.edit.setMaxLength(MAX_REASON)
        self._pause = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._pause.timeout.connect(self._tell)
        self._reason.edit.textEdited.connect(self._on_edited)
        self._reason.edit.editingFinished.connect(self._finish)
        row = QHBoxLayout()
        row.setSpacing(4)
        for answer, button in self._buttons.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, chosen=answer: self._on_clicked(chosen))
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._reason)
        self._reason.hide()
        self.retranslate()

    def show_answer(self, answer: PlanAnswer, reason: str) -> None:
        """Show what was decided; nothing is told."""
        self._answer = answer
        if self._reason.edit.text() != reason:
            self._reason.edit.setText(reason)
        for own, button in self._buttons.items():
            button.setChecked(own is answer)
            button.update()
        self._reason.setVisible(answer is not PlanAnswer.OPEN)

    def button(self, answer: PlanAnswer) -> Button:
        """Give the button of an answer."""
        return self._buttons[answer]

    @property
    def reason(self) -> EdgedField:
        """The field of the reason."""
        return self._reason

    def retranslate(self) -> None:
        """Word the answers again after a change of language."""
        self._buttons[PlanAnswer.ADOPTED].set_words(self.tr("Take into use"))
        self._buttons[PlanAnswer.ADAPTED].set_words(self.tr("Apply in our way"))
        self._buttons[PlanAnswer.NOT_RELEVANT].set_words(self.tr("Does not concern us"))
        words = self.tr("Reason: what is done, or why not")
        self._reason.edit.setPlaceholderText(words)
        self._reason.edit.setAccessibleName(words)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _on_clicked(self, answer: PlanAnswer) -> None:
        self.show_answer(PlanAnswer.OPEN if answer is self._answer else answer, self._reason.edit.text())
        self._tell()

    def _on_edited(self, _text: str) -> None:
        self._pause.start()

    def _finish(self) -> None:
        if self._pause.isActive():
            self._tell()

    def _tell(self) -> None:
        self._pause.stop()
        self.answered.emit(self._answer, self._reason.edit.text().strip())
