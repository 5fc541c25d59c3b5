"""Features that are loaded and made when one first goes to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, SignalInstance
from typing_extensions import override

from kokemukset_app.qt.desk import Desk
from kokemukset_app.qt.features.feature import Feature, Surroundings
from kokemukset_app.qt.runtime.garbage import leave_in_peace
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.lanes import Lane

F = TypeVar("F", bound=Feature)
Kind = Callable[[], Callable[[Surroundings, QObject], Feature]]
"""Loads the module of a feature and gives its class."""
SOON_MS = 700
"""How long after a library was opened the features with work of their own are made: the first search comes before."""


@dataclass(frozen=True, slots=True)
class Needs:
    """What a feature behind a door has to do with the open library before one goes to it.

    Args:
        writes: those of its actions that need a library one may write to.
        follows: actions it shares with others, which mean something to it only once it is there.
        signals: names of the desk's signals that only this feature answers; the first one makes it.
        soon: tells whether it has work of its own in this library: it is then made once the start is over.
    """

    writes: Sequence[str] = ()
    follows: Sequence[str] = ()
    signals: Sequence[str] = ()
    soon: Callable[[Surroundings, Desk], bool] | None = None


class Door(Feature):
    """Stands in the window for a feature whose view nobody has opened yet: the start is not held up by it.

    Args:
        around: what every feature may use.
        parent: lives as long as the window.
        kind: loads the feature's class.
        names: its actions. The first one that is triggered makes the feature, and then does what it is for.
        needs: what else of the open library makes it.
    """

    def __init__(
        self, around: Surroundings, parent: QObject, kind: Kind, names: Sequence[str], needs: Needs | None = None
    ) -> None:
        super().__init__(parent)
        self._around, self.kind = around, kind
        self.names, self._needs = tuple(names), needs or Needs()
        self._desk: Desk | None = None
        self._lane: Lane | None = None
        self._feature: Feature | None = None
        self._acts: Mapping[str, Callable[[], object]] = {}

    @property
    def is_made(self) -> bool:
        """Tell whether somebody has been here."""
        return self._feature is not None

    @property
    def feature(self) -> Feature:
        """The feature itself; made now if it was not yet."""
        if self._feature is None:
            feature = self.kind()(self._around, self)
            self._feature, self._acts = feature, feature.slots()
            if self._desk is not None:
                feature.open(self._desk)
            leave_in_peace()
        return self._feature

    @override
    def slots(self) -> Mapping[str, Callable[[], object]]:
        follows = {name: partial(self._follow, name) for name in self._needs.follows}
        return follows | {name: partial(self._act, name) for name in self.names}

    @override
    def open(self, desk: Desk) -> None:
        self._desk = desk
        for name in self._needs.writes:
            self._around.actions[name].setEnabled(desk.session.library.is_writable)
        if self._feature is not None:
            self._feature.open(desk)
            return
        for name in self._needs.signals:
            signal = getattr(desk, name)
            signal.connect(partial(self._on_signal, desk, signal))
        if self._needs.soon is not None and self._needs.soon(self._around, desk):
            QTimer.singleShot(SOON_MS, self, self._load)

    def _on_signal(self, desk: Desk, signal: SignalInstance, *values: object) -> None:
        """Answer the first signal with the feature that was not there to hear it."""
        if self._feature is None and desk is self._desk:
            self.feature  # noqa: B018  # made, and connected to the desk
            signal.emit(*values)

    def _load(self) -> None:
        """Load the feature's modules on a thread, so that only its making is left for this one."""
        if self._feature is None and self._desk is not None:
            self._lane = self._lane or Lane("load", newest_wins=False, parent=self)
            self._lane.submit(lambda _cancel: self.kind(), self._on_loaded, self._around.messages.tell_trouble)

    def _on_loaded(self, _kind: object) -> None:
        if self._desk is not None:
            self.feature  # noqa: B018  # made

    @override
    def close(self) -> None:
        if self._lane is not None:
            self._lane.close()
            self._lane.deleteLater()
            self._lane = None
        if self._feature is not None and self._desk is not None:
            self._feature.close()
        self._desk = None

    @override
    def set_labels(self, labels: Labels) -> None:
        if self._feature is not None:
            self._feature.set_labels(labels)

    def _act(self, name: str) -> None:
        self.feature  # noqa: B018  # made, so that its actions are known
        self._acts[name]()

    def _follow(self, name: str) -> None:
        if self._feature is not None:
            self._acts[name]()


def find_feature(features: Iterable[Feature], kind: type[F]) -> F:
    """Find a feature among those of the window, behind a door or not; raises `LookupError` where it is not there."""
    for feature in features:
        found = feature.feature if isinstance(feature, Door) and feature.kind() is kind else feature
        if isinstance(found, kind):
            return found
    raise LookupError(kind.__name__)
