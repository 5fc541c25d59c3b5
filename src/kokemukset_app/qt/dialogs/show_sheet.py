"""Before the show: what is shown and how, what had to be split, and what the guard keeps from the audience."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.core.slides import Deck, Ratio, Reason, RemarkKind, SplitAt, TextSize
from kokemukset_app.qt.dialogs.quiet_window import QuietWindow
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.controls.flow_layout import FlowLayout
from kokemukset_app.qt.widgets.controls.words import Words

_LISTED = 60


@dataclass(frozen=True, slots=True)
class SheetChoice:
    """What was chosen: the source's key, the shape, the text size, and whether the audience's window is a window.

    `city` is the code of the city whose look the slides have; empty for the library's own.
    """

    source: str
    ratio: Ratio
    size: TextSize
    in_window: bool = False
    city: str = ""


class ShowSheet(QuietWindow):
    """Not modal.

    `changed` tells another choice, `allowed` an entry and whether it may be shown, `started` that the show begins.
    """

    changed = Signal(object)
    allowed = Signal(str, bool)
    started = Signal()

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._icons = icons
        self.choice = SheetChoice("", Ratio.WIDE, TextSize.NORMAL)
        """What is chosen now."""
        self._sources: Sequence[tuple[str, str]] = ()
        self._deck: Deck | None = None
        self._looks: Sequence[tuple[str, str]] = ()
        self._screens = 1
        self._start: Button | None = None
        self.resize(680, 620)

    @property
    def start_button(self) -> Button | None:
        """The button that begins the show, once there is something to show."""
        return self._start

    def show_looks(self, cities: Sequence[tuple[str, str]]) -> None:
        """Offer the looks of these cities, by code and name, beside the library's own; shown by `show_sheet`."""
        self._looks = cities

    def show_sheet(self, sources: Sequence[tuple[str, str]], choice: SheetChoice, screens: int) -> None:
        """Offer these sources; the deck comes when it is made."""
        self._sources, self.choice, self._deck, self._screens = sources, choice, None, screens
        self._fill()
        self.open_beside()

    def show_deck(self, deck: Deck) -> None:
        """Tell what the show will be."""
        self._deck = deck
        self._fill()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self.isVisible():
            self._fill()
        super().changeEvent(event)

    def _fill(self) -> None:
        self.clear_column()
        self.set_title(self.tr("Before the show"))
        if len(self._sources) > 1:
            self.add_heading(self.tr("What is shown"))
            self._choices([(key, text, key == self.choice.source) for key, text in self._sources], "source")
        self.add_heading(self.tr("Slides"))
        self._choices([(r.value, r.value, r is self.choice.ratio) for r in Ratio], "ratio")
        sizes = {
            TextSize.SMALL: self.tr("Small text"),
            TextSize.NORMAL: self.tr("Normal text"),
            TextSize.LARGE: self.tr("Large text"),
        }
        self._choices([(s.value, sizes[s], s is self.choice.size) for s in TextSize], "size")
        places = (
            ("full", self.tr("Over the whole screen"), not self.choice.in_window),
            ("window", self.tr("In a window, for sharing"), self.choice.in_window),
        )
        self._choices(places, "place")
        if self._looks:
            self.add_heading(self.tr("Colours and logo"))
            looks = [("", self.tr("The library’s own")), *self._looks]
            self._choices([(code, name, code == self.choice.city) for code, name in looks], "city")
        if self._deck is not None:
            self._tell(self._deck)
        self.column.addStretch(1)
        self.fit()

    def _tell(self, deck: Deck) -> None:
        told = [self.tr("%n slides", "", len(deck.slides))]
        if deck.minutes:
            told.append(self.tr("{0} min").format(deck.minutes))
        if self._screens < 2:
            told.append(self.tr("one screen: S brings the console forward"))
        row = QHBoxLayout()
        row.setContentsMargins(0, 20, 0, 0)
        self._start = Button(self.themes, self._icons, "primary", icon="present")
        self._start.set_words(self.tr("Start the show"))
        self._start.setEnabled(bool(deck.slides))
        self._start.clicked.connect(self.started)
        row.addWidget(self._start)
        row.addSpacing(12)
        row.addWidget(self._words("  ·  ".join(told), "text-muted"), 1)
        holder = QWidget()
        holder.setLayout(row)
        self.column.addWidget(holder)
        self._start.setFocus(Qt.FocusReason.OtherFocusReason)
        if deck.slides and not (deck.held or deck.splits or deck.remarks):
            whole = self._words(self.tr("Everything is shown whole: nothing is split or left out."), "text-muted")
            whole.setContentsMargins(0, 12, 0, 2)
            self.column.addWidget(whole)
        self._tell_held(deck)
        self._tell_remarks(deck)
        self._tell_splits(deck)

    def _tell_held(self, deck: Deck) -> None:
        if not deck.held:
            return
        self.add_heading(self.tr("Kept from the audience; tick what may be shown this time"))
        shown = {slide.entry for slide in deck.slides}
        reasons = {
            Reason.DRAFT: self.tr("draft"),
            Reason.INTERNAL: self.tr("internal"),
            Reason.RESTRICTED: self.tr("restricted"),
        }
        for held in deck.held[:_LISTED]:
            box = QCheckBox(f"{held.title}  ({reasons[held.reason]})".replace("&", "&&"))
            box.setFont(self.themes.theme.font("ui"))
            box.setChecked(held.entry in shown)
            box.toggled.connect(partial(self.allowed.emit, str(held.entry)))
            self.column.addWidget(box)

    def _tell_remarks(self, deck: Deck) -> None:
        if not deck.remarks:
            return
        words = {
            RemarkKind.ENTRY_MISSING: self.tr("No longer in the library: {0}"),
            RemarkKind.PICTURE_LEFT_OUT: self.tr("The picture cannot be shown: {0}"),
            RemarkKind.TABLE_AS_LIST: self.tr("A table is too wide for a slide and is shown as a list: {0}"),
            RemarkKind.CONTACT_LEFT_OUT: self.tr("Contact details were left out: {0}"),
            RemarkKind.INTERNAL_LEFT_OUT: self.tr("An internal part was left out: {0}"),
            RemarkKind.NOTHING_TO_SHOW: self.tr("No entry here can be shown."),
        }
        self.add_heading(self.tr("Worth knowing"))
        for remark in deck.remarks[:_LISTED]:
            detail = " – ".join(p for p in (str(remark.entry or ""), remark.detail) if p)
            self.column.addWidget(self._words(words[remark.kind].format(detail)))

    def _tell_splits(self, deck: Deck) -> None:
        if not deck.splits:
            return
        self.add_heading(self.tr("Texts on several slides"))
        places = {
            SplitAt.ITEM: self.tr("between items"),
            SplitAt.SENTENCE: self.tr("between sentences"),
            SplitAt.WORD: self.tr("inside a long sentence"),
        }
        for split in deck.splits[:_LISTED]:
            title = "  ·  ".join(p for p in (split.title, split.heading) if p)
            self.column.addWidget(self._words(f"{title}: 1–{split.parts}, {places[split.at]}"))
        if len(deck.splits) > _LISTED:
            more = self.tr("and %n more", "", len(deck.splits) - _LISTED)
            self.column.addWidget(self._words(more, "text-muted"))

    def _words(self, text: str, role: str = "text") -> Words:
        words = Words(self.themes, "ui", role=role)
        words.setText(text)
        words.setWordWrap(True)
        words.setContentsMargins(0, 2, 0, 2)
        return words

    def _choices(self, choices: Sequence[tuple[str, str, bool]], what: str) -> None:
        holder = QWidget()
        row = FlowLayout(holder, gap=6)
        for key, text, is_on in choices:
            button = Button(self.themes, self._icons, "quiet", icon="check" if is_on else "")
            button.set_words(text)
            button.setCheckable(True)
            button.setChecked(is_on)
            button.clicked.connect(lambda _on=False, k=key: self._choose(what, k))
            row.addWidget(button)
        self.column.addWidget(holder)

    def _choose(self, what: str, key: str) -> None:
        now = self.choice
        self.choice = SheetChoice(
            key if what == "source" else now.source,
            Ratio(key) if what == "ratio" else now.ratio,
            TextSize(key) if what == "size" else now.size,
            key == "window" if what == "place" else now.in_window,
            key if what == "city" else now.city,
        )
        self.changed.emit(self.choice)
