"""A show that runs: two windows, one place in the slides, one clock."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kokemukset_app.core.show_run import (
    Cover,
    ShowRun,
    Timing,
    clock_text,
    pace,
    planned_until,
)
from kokemukset_app.core.slides import Deck, Slide, Stage
from kokemukset_app.qt.runtime.awake import Awake
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.slide_painting import SlidePainter
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.show.audience_window import AudienceWindow
from kokemukset_app.qt.widgets.show.console_parts import ClockFace
from kokemukset_app.qt.widgets.show.console_window import ConsoleWindow
from kokemukset_app.qt.widgets.show.jump_panel import JumpRow

TICK_MS = 500
_FRAME = 40
_TITLES_FOUND = 6


class ShowRunner(QObject):
    """Runs one deck. Made for one show, thrown away after `ended`. GUI thread only.

    `search_wanted` asks for entries of some words (answer by `show_found`), `cue_wanted` for an entry's slides
    (answer by `cue`), `size_wanted` for the deck in another text size (1 or -1; answer by `take`);
    `noted` tells what the room said.
    """

    ended = Signal()
    search_wanted = Signal(str)
    cue_wanted = Signal(str)
    size_wanted = Signal(int)
    noted = Signal(str)

    def __init__(
        self,
        deck: Deck,
        stage: Stage,
        painter: SlidePainter,
        looks: tuple[ThemeHolder, Icons],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._deck, self._stage, self._painter = deck, stage, painter
        self.run = ShowRun.of(deck)
        self.timing = Timing.begun(self._now())
        self._points = False
        self._rows: list[JumpRow] = []
        self._places: dict[QWidget, QScreen] = {}
        """Where each window was put: Qt has moved one off a screen before it tells that the screen is gone."""
        self._captioned: tuple[Slide, ...] = ()
        self._captions: Sequence[str] = ()
        self._is_over = self._was_full = False
        self.audience = AudienceWindow(painter, stage, deck.title)
        self.console = ConsoleWindow(*looks)
        self.awake = Awake(self)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._show_time)
        self._commands = self._command_table()
        self._connect()

    def begin(self, *, in_window: bool = False) -> None:
        """Open the windows: the audience's on another screen where there is one, else over this one or in a window."""
        screens = QGuiApplication.screens()
        primary = QGuiApplication.primaryScreen()
        other = next((s for s in screens if s is not primary), primary)
        self._put(self.audience, other, full=not in_window)
        self._put(self.console, primary, full=False)
        if len(screens) > 1:
            self.console.raise_()
            self.console.activateWindow()
        else:
            (self.console if in_window else self.audience).activateWindow()
            (self.console if in_window else self.audience).raise_()
        self.awake.hold()
        self._tick.start()
        self._show_all()

    def do(self, command: str) -> None:
        """Do what a key or a button asks for."""
        name, _, rest = command.partition(":")
        if name == "go":
            self.console.show_overview(on=False)
            self._go(int(rest))
        elif name == "jump":
            self._to_console()
            self.console.jump.open_jump(rest)
        elif name == "cue":
            self.cue_wanted.emit(rest)
        elif name in self._commands:
            self._commands[name]()

    def take(self, deck: Deck, stage: Stage) -> None:
        """Go on with the same deck set anew."""
        self._deck, self._stage = deck, stage
        self.run = self.run.reset_with(deck)
        self.audience.set_stage(self._painter, stage)
        self._show_all()

    def cue(self, slides: Sequence[Slide], deck: Deck) -> None:
        """Put an entry's slides next; the audience sees nothing of it until they are gone to."""
        if slides and deck.items:
            self.run = self.run.cued(slides, deck.items[-1])
            self.tell(self.tr("Next: {0}").format(slides[0].title))
            self._show_all()

    def show_found(self, rows: Sequence[JumpRow]) -> None:
        """Show the entries that were found, under the slides."""
        self.console.jump.show_rows([*self._rows, *rows])

    def tell(self, text: str) -> None:
        """Say something to the presenter only."""
        self.console.news.setText(text)

    def show_findings(self, said: Sequence[str]) -> None:
        """Show what the room has said, the latest last: `14.21  words`."""
        self.console.findings.show_lines(self.tr("What the room said"), said)

    def end(self) -> None:
        """Close both windows."""
        if self._is_over:
            return
        self._is_over = True
        self._tick.stop()
        self.awake.release()
        for window in (self.audience, self.console):
            window.hide()
            window.deleteLater()
        self.ended.emit()

    def _command_table(self) -> dict[str, Callable[[], object]]:
        return {
            "next": lambda: self._go(self.run.at + 1),
            "previous": lambda: self._go(self.run.at - 1),
            "first": lambda: self._go(0),
            "last": lambda: self._go(len(self.run.slides) - 1),
            "uncover": lambda: self._go(self.run.at),
            "black": lambda: self._change(self.run.covered(Cover.BLACK)),
            "white": lambda: self._change(self.run.covered(Cover.WHITE)),
            "freeze": lambda: self._change(self.run.freeze()),
            "overview": self._overview,
            "console": self._to_console,
            "swap": self._swap,
            "note": self._note,
            "pause": self._pause,
            "reset": self._reset,
            "pointer": self._toggle_pointer,
            "larger": lambda: self.size_wanted.emit(1),
            "smaller": lambda: self.size_wanted.emit(-1),
            "full_screen": self._toggle_full_screen,
            "end": self.end,
        }

    def _connect(self) -> None:
        for window in (self.audience, self.console):
            window.commanded.connect(self.do)
            window.closed.connect(self.end)
        jump = self.console.jump
        jump.typed.connect(self._on_typed)
        jump.chosen.connect(self.do)
        jump.noted.connect(self.noted)
        jump.left.connect(self.console.setFocus)
        self.console.live.pointed.connect(self._on_pointed)
        self.console.live.clicked.connect(lambda: self.do("next"))
        self.awake.told.connect(self._on_awake)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenRemoved.connect(self._on_screen_removed)
            app.screenAdded.connect(self._on_screen_added)

    # Going

    def _go(self, place: int) -> None:
        before = self.run.item
        if place >= len(self.run.slides) and self.run.cover is Cover.NONE:
            self.tell(self.tr("That was the last slide. Esc ends the show."))
        self.run = self.run.to(place)
        if self.run.item != before:
            self.timing = self.timing.next_item(self._now())
        self._show_all()

    def _change(self, run: ShowRun) -> None:
        self.run = run
        self._show_all()

    def _overview(self) -> None:
        if self.console.is_overview:
            self.console.show_overview(on=False)
            return
        self._to_console()
        self.console.overview.show_slides(self._painter, self._stage, self.run.slides, self.run.at)
        self.console.show_overview(on=True)

    def _to_console(self) -> None:
        self.console.show()
        self.console.raise_()
        self.console.activateWindow()
        self.console.setFocus()

    def _note(self) -> None:
        self._to_console()
        self.console.jump.open_note()

    def _pause(self) -> None:
        self.timing = self.timing.toggled(self._now())
        self._show_all()

    def _reset(self) -> None:
        self.timing = Timing.begun(self._now())
        self._show_all()

    def _toggle_pointer(self) -> None:
        self._points = not self._points
        if not self._points:
            self.audience.point(None)
        self._show_all()

    def _on_pointed(self, place: object) -> None:
        if self._points:
            self.audience.point(place if isinstance(place, QPointF) else None)

    def _on_typed(self, text: str) -> None:
        """Look among the slides at once, and among the entries as soon as they are found."""
        words = text.strip().casefold()
        self._rows = []
        if words.isascii() and words.isdigit() and 0 < int(words[:6]) <= len(self.run.slides):
            place = int(words) - 1
            self._rows.append(JumpRow(f"go:{place}", f"{words}  {self.run.slides[place].title}"))
        elif words:
            captions = self._captions_of(self.run.slides)
            firsts = [n for n, s in enumerate(self.run.slides) if s.part == 1 and words in captions[n].casefold()]
            self._rows = [JumpRow(f"go:{n}", f"{n + 1}  {captions[n]}") for n in firsts[:_TITLES_FOUND]]
        self.console.jump.show_rows(self._rows)
        if words and not words.isdigit():
            self.search_wanted.emit(text)

    # Windows

    def _put(self, window: AudienceWindow | ConsoleWindow, screen: QScreen, *, full: bool) -> None:
        window.showNormal()
        self._places[window] = screen
        # The frame that the desktop puts around a window needs room too.
        room = screen.availableGeometry().adjusted(0, 0 if full else _FRAME, 0, 0)
        size = window.size().boundedTo(room.size())
        window.resize(size)
        window.setScreen(screen)
        window.move(room.center() - window.rect().center())
        if full:
            window.setGeometry(screen.geometry())
            window.showFullScreen()

    def _swap(self) -> None:
        screens = QGuiApplication.screens()
        if len(screens) < 2:
            self.tell(self.tr("There is only one screen."))
            return
        now = self.audience.screen()
        place = next((n for n, s in enumerate(screens) if s is now), 0)
        target = screens[(place + 1) % len(screens)]
        free = next((s for s in screens if s is not target), target)
        self._put(self.audience, target, full=self.audience.isFullScreen() or self._was_full)
        self._put(self.console, free, full=False)
        self._was_full = False
        self.tell("")
        self._to_console()

    def _toggle_full_screen(self) -> None:
        if self.audience.isFullScreen():
            self.audience.showNormal()
        else:
            self.audience.showFullScreen()

    def _on_screen_removed(self, gone: QScreen) -> None:
        """Go on when the projector is unplugged: the audience's window comes here, and only the presenter is told."""
        if self._is_over:
            return
        left = [s for s in QGuiApplication.screens() if s is not gone]
        is_lost = self._places.get(self.audience) is gone
        if len(left) > 1 and not is_lost and self._places.get(self.console) is not gone:
            return
        if left and (is_lost or len(left) < 2):
            self._was_full = self._was_full or self.audience.isFullScreen()
            self._put(self.audience, left[0], full=False)
        if left:
            self._put(self.console, left[-1], full=False)
        self.tell(self.tr("A screen was unplugged. The audience’s window is here; X moves it when the screen is back."))
        self._to_console()

    def _on_screen_added(self, _screen: QScreen) -> None:
        if not self._is_over:
            self.tell(self.tr("A screen was plugged in. X moves the audience’s window there."))

    def _on_awake(self, is_held: bool) -> None:  # noqa: FBT001  # a signal's argument
        if not is_held:
            self.tell(self.tr("The screen saver could not be held off here."))

    # What is seen

    def _show_all(self) -> None:
        run = self.run
        count = len(run.slides)
        page = f"{run.at + 1} / {count}" if count else ""
        seen = run.audience
        seen_page = page if run.frozen is None else self._page_of(run.frozen)
        self.audience.show_slide(seen, seen_page, run.cover)
        console = self.console
        for thumb in (console.live, console.next):
            thumb.set_stage(self._painter, self._stage)
        console.live.show_slide(run.slide, page, self._veil())
        console.next.show_slide(run.next_slide)
        above = self.tr("Audience sees now  ·  {0}") if run.frozen is None else self.tr("You see  ·  {0}")
        item = self.tr("item {0}/{1}").format(run.item + 1, len(run.items)) if run.items else ""
        above = above.format("  ·  ".join(p for p in (page, item) if p))
        coming = run.next_slide
        next_title = self.tr("End of the show")
        if coming is not None:
            next_title = coming.title if coming.caption == coming.title else f"{coming.caption}\n{coming.title}"
        notes = run.slide.notes if run.slide is not None else self.tr("There is nothing to show.")
        console.show_words(self._deck.title, above, next_title, notes)
        pressed = [run.cover.value, "freeze" if run.frozen else "", "pointer" if self._points else ""]
        console.show_pressed([*pressed, "pause" if self.timing.paused_at is not None else ""])
        console.film.show_titles(self._captions_of(run.slides), run.at)
        self._show_time()

    def _captions_of(self, slides: tuple[Slide, ...]) -> Sequence[str]:
        """Name all slides; wording two thousand of them at each step would take longer than painting the next one."""
        if self._captioned is not slides:
            self._captioned, self._captions = slides, [slide.caption for slide in slides]
        return self._captions

    def _page_of(self, slide: Slide) -> str:
        place = next((n for n, s in enumerate(self.run.slides) if s is slide), None)
        return f"{place + 1} / {len(self.run.slides)}" if place is not None else ""

    def _veil(self) -> str:
        run = self.run
        covers = {Cover.BLACK: self.tr("Audience: black"), Cover.WHITE: self.tr("Audience: white")}
        return covers.get(run.cover) or (self.tr("Audience: frozen") if run.frozen is not None else "")

    def _show_time(self) -> None:
        now, run = self._now(), self.run
        planned = sum(i.minutes for i in run.items)
        item = run.items[run.item] if run.items else None
        elapsed, in_item = self.timing.elapsed(now), self.timing.item_elapsed(now)
        words, kind = "", pace(elapsed, planned)
        if item is not None and item.minutes:
            left = item.minutes * 60 - in_item
            words = self.tr("This item: {0} of {1}, left {2}").format(
                clock_text(in_item), clock_text(item.minutes * 60), clock_text(left)
            )
            kind = max(kind, pace(in_item, item.minutes), key=("none", "in_time", "close", "late").index)
        self.console.clock.show_face(
            ClockFace(
                elapsed=clock_text(elapsed),
                planned=f"/ {clock_text(planned * 60)}" if planned else "",
                day_time=datetime.now().astimezone().strftime("%H.%M"),
                item=words,
                share=elapsed / (planned * 60) if planned else 0.0,
                mark=planned_until(run.items, run.item) / planned if planned else None,
                pace=kind,
                is_paused=self.timing.paused_at is not None,
            )
        )

    @staticmethod
    def _now() -> float:
        return time.monotonic()

    @override
    def deleteLater(self) -> None:
        self.end()
        super().deleteLater()
