"""Keeping the screen on while a show runs, by what each platform has for it; where it has nothing, it says so."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys

from PySide6.QtCore import QObject, Signal

_ON, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2
_SERVICE, _PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
_CONNECTION = "kokemukset-show"


class Awake(QObject):
    """Holds off screen saver and sleep from `hold` to `release`. GUI thread only.

    `told` says once whether it worked. Nothing is waited for: the desktop's answer comes when it comes.
    """

    told = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: subprocess.Popen[bytes] | None = None
        self._has_bus = False

    def hold(self) -> None:
        """Ask the platform to keep the screen on."""
        if sys.platform == "win32":
            self.told.emit(bool(ctypes.windll.kernel32.SetThreadExecutionState(_ON | _SYSTEM | _DISPLAY)))
        elif sys.platform == "darwin":
            program = shutil.which("caffeinate")
            if program:
                self._process = subprocess.Popen([program, "-d", "-i", "-w", str(os.getpid())])
            self.told.emit(bool(program))
        else:
            self._hold_by_bus()

    def release(self) -> None:
        """Let the screen sleep again."""
        if sys.platform == "win32":
            ctypes.windll.kernel32.SetThreadExecutionState(_ON)
        if self._process is not None:
            self._process.terminate()
            self._process = None
        self._release_bus()

    def _hold_by_bus(self) -> None:
        """Ask on a connection of our own: the desktop takes the wish back when that connection ends."""
        if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
            self.told.emit(False)
            return
        try:
            from PySide6.QtDBus import (  # noqa: PLC0415  # only a show needs it
                QDBusConnection,
                QDBusMessage,
                QDBusPendingCallWatcher,
            )
        except ImportError:
            self.told.emit(False)
            return
        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _CONNECTION)
        if not bus.isConnected():
            self.told.emit(False)
            return
        self._has_bus = True
        message = QDBusMessage.createMethodCall(_SERVICE, _PATH, _SERVICE, "Inhibit")
        message.setArguments(["Kokemukset", "presentation"])
        watcher = QDBusPendingCallWatcher(bus.asyncCall(message), self)
        watcher.finished.connect(lambda: self.told.emit(not watcher.reply().errorName()))

    def _release_bus(self) -> None:
        if self._has_bus:
            from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415  # as above

            QDBusConnection.disconnectFromBus(_CONNECTION)
            self._has_bus = False
