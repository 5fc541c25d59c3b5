"""The crash net: what nobody expected is written down and told in one line; the program goes on."""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QObject, Qt, QtMsgType, Signal, qInstallMessageHandler

log = logging.getLogger("kokemukset")


class CrashNet(QObject):
    """Catch what escapes every handler, on any thread, and tell it on the GUI thread."""

    _caught = Signal(object)

    def __init__(self, folder: Path, tell: Callable[[BaseException], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tell = tell
        self._folder = folder
        self._handler: logging.Handler | None = None
        self._fault_file: TextIO | None = None
        self.log_file = folder / "kokemukset.log"
        self._caught.connect(self._on_caught, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over the hooks of Python and Qt."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(self._on_qt_message)
        self._open_logs()

    def close(self) -> None:
        """Give the hooks back and close the logs; the last thing a program does."""
        sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__
        qInstallMessageHandler(None)
        if self._handler is not None:
            log.removeHandler(self._handler)
            self._handler.close()
            self._handler = None
        if self._fault_file is not None:
            faulthandler.disable()
            self._fault_file.close()
            self._fault_file = None

    def _open_logs(self) -> None:
        with contextlib.suppress(OSError):  # without a place for the log the program still runs
            self._folder.mkdir(parents=True, exist_ok=True)
            handler = RotatingFileHandler(self.log_file, maxBytes=500_000, backupCount=1, encoding="utf-8", delay=True)
            handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
            log.addHandler(handler)
            self._handler = handler
            self._fault_file = (self._folder / "faults.log").open("a", encoding="utf-8")
            faulthandler.enable(self._fault_file)

    def _on_exception(self, kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, traceback)
            return
        log.error("unexpected", exc_info=(kind, error, traceback))
        self._caught.emit(error)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    def _on_caught(self, error: object) -> None:
        if isinstance(error, BaseException):
            self._tell(error)

    @staticmethod
    def _on_qt_message(kind: QtMsgType, _context: object, text: str) -> None:
        level = logging.INFO if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) else logging.WARNING
        log.log(level, "qt: %s", text)
