"""Descriptions of settings: what a form needs to know to show one, in words already."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SettingKind(StrEnum):
    """What a setting holds: true or false, one of some values, a whole number, a folder's path, a line of text."""

    BOOL = "bool"
    CHOICE = "choice"
    INT = "int"
    FOLDER = "folder"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class SettingChoice:
    """One value a setting may have."""

    value: object
    label: str


@dataclass(frozen=True, slots=True)
class SettingItem:
    """A setting: `key` in the settings, words, and what it may be. Items of one `group` stand together."""

    key: str
    kind: SettingKind
    label: str
    help: str = ""
    group: str = ""
    choices: tuple[SettingChoice, ...] = ()
    minimum: int = 0
    maximum: int = 100
    step: int = 1
    suffix: str = ""
