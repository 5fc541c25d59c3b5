"""What all tests share: no display, no network, folders of their own."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import hypothesis
import pytest
from pytestqt.qtbot import QtBot
from typing_extensions import override

# What lands must not hang on luck: the gate tries the same examples each time, `make fuzz` new ones. Nor on how busy
# the machine is: an example that takes longer than others, or is slow to be thought of, tells nothing here.
UNHURRIED = hypothesis.settings(deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.register_profile("gate", UNHURRIED, derandomize=True, database=None)
hypothesis.settings.register_profile("fuzz", UNHURRIED, max_examples=int(os.environ.get("KOKEMUKSET_EXAMPLES", "2000")))
hypothesis.settings.load_profile(os.environ.get("KOKEMUKSET_PROFILE", "gate"))

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.fonts=false")

ROOT = Path(__file__).resolve().parents[1]
PATIENCE_MS = 60_000


class NetworkTouched(AssertionError):
    """The program promised to open no connection."""


class PatientBot(QtBot):
    """Waits as long as a busy machine may need; what comes, comes no later for it."""

    @override
    def waitUntil(self, callback, *, timeout=PATIENCE_MS):
        super().waitUntil(callback, timeout=timeout)

    @override
    def waitSignal(self, signal, *, timeout=PATIENCE_MS, **more):
        return super().waitSignal(signal, timeout=timeout, **more)

    @override
    def waitSignals(self, signals, *, timeout=PATIENCE_MS, **more):
        return super().waitSignals(signals, timeout=timeout, **more)


@pytest.fixture
def qtbot(qapp, request: pytest.FixtureRequest) -> QtBot:
    """Stand in for the plug-in's own, whose patience of five seconds a crowded machine uses up."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail any test in which something tries to reach beyond this machine."""
    real = socket.socket.connect

    def refuse(self: socket.socket, address: object) -> None:
        if self.family == getattr(socket, "AF_UNIX", None):
            real(self, address)  # type: ignore[arg-type]
            return
        raise NetworkTouched(f"a connection to {address} was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(autouse=True)
def own_home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep the program's own files of a test in a folder of the test."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("KOKEMUKSET_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def repository() -> Path:
    """The checkout."""
    return ROOT
