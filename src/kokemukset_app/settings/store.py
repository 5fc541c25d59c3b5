"""Preferences in a TOML file: unknown keys are kept, bad values are reported and replaced by defaults."""

from __future__ import annotations

import contextlib
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import tomli_w

from kokemukset_app.core.errors import SettingsError
from kokemukset_app.settings.atomic import write_atomically
from kokemukset_app.settings.schema import NAMES, Settings, valid


class SettingsStore:
    """One settings file. Used from one thread at a time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._raw: dict[str, Any] = {}
        self.bad: tuple[str, ...] = ()
        """Names of settings whose value in the file could not be used; `"*"` when the whole file could not be read."""

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._path

    def load(self) -> Settings:
        """Read the file; defaults where it is missing or wrong."""
        try:
            self._raw = tomllib.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            self._raw = {}
        except (OSError, ValueError, RecursionError):
            self._raw = {}
            self.bad = ("*",)
            return Settings()
        good: dict[str, Any] = {}
        bad: list[str] = []
        for name in NAMES:
            if name in self._raw:
                value = valid(name, self._raw[name])
                if value is None:
                    bad.append(name)
                else:
                    good[name] = value
        self.bad = tuple(bad)
        return replace(Settings(), **good)

    def save(self, settings: Settings) -> None:
        """Write the file; raises `SettingsError` when it cannot be written.

        A file that could not be read is put aside first, with `.bad` after its name: its user may mend it.
        """
        defaults = Settings()
        for name in NAMES:
            value = getattr(settings, name)
            plain = str(value) if isinstance(value, str) else value
            if value == getattr(defaults, name):
                self._raw.pop(name, None)
            else:
                self._raw[name] = plain
        try:
            data = tomli_w.dumps(self._raw).encode()
            if self.bad == ("*",):
                with contextlib.suppress(OSError):
                    self._path.replace(self._path.with_name(f"{self._path.name}.bad"))
                self.bad = ()
            write_atomically(self._path, data)
        except OSError as error:
            raise SettingsError(f"{self._path}: {error.strerror or error}") from error
        except ValueError as error:  # a name that is no text of any encoding
            raise SettingsError(f"{self._path}: {error}") from error
