"""Every text is translated, and the check would tell if one were not."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SOURCES = Path("resources") / "i18n"


def checked(repository: Path, *folder: Path) -> tuple[int, str]:
    tool = repository / "tools" / "translations.py"
    done = subprocess.run(
        [sys.executable, str(tool), "--check", *map(str, folder)],
        cwd=repository,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={"PYTHONUTF8": "1", "PATH": ""},
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def copy(repository: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "i18n"
    shutil.copytree(repository / SOURCES, folder, ignore=shutil.ignore_patterns("*.qm"))
    return folder


def change(path: Path, pattern: str, new: str) -> None:
    before = path.read_text(encoding="utf-8")
    after, count = re.subn(pattern, new, before, count=1)
    assert count == 1
    path.write_text(after, encoding="utf-8")


def test_every_text_of_the_program_is_translated(repository: Path) -> None:
    code, told = checked(repository)
    assert code == 0, told


@pytest.mark.parametrize("lang", ["fi", "sv"])
def test_a_text_without_translation_is_told(repository: Path, copy: Path, lang: str) -> None:
    change(
        copy / f"kokemukset_{lang}.ts",
        r"<translation>(Ei verkko|Ingen nät)[^<]*</translation>",
        "<translation></translation>",
    )
    code, told = checked(repository, copy)
    assert code == 1
    assert f"{lang}: [StatusStrip] not translated: No network connection" in told


def test_a_missing_plural_form_is_told_even_in_english(repository: Path, copy: Path) -> None:
    change(copy / "kokemukset_en.ts", r"<numerusform>%n hits</numerusform>", "<numerusform></numerusform>")
    code, told = checked(repository, copy)
    assert code == 1
    assert "not translated: %n hits" in told


def test_a_lost_place_holder_is_told(repository: Path, copy: Path) -> None:
    change(copy / "kokemukset_fi.ts", r"Osuma \{0\}/\{1\}", "Osuma {0}")
    code, told = checked(repository, copy)
    assert code == 1
    assert "place holders differ: Match {0} of {1}" in told


def test_a_translation_of_what_is_gone_is_told(repository: Path, copy: Path) -> None:
    change(copy / "kokemukset_sv.ts", r"<source>Cancel</source>", "<source>Cancel it all</source>")
    code, told = checked(repository, copy)
    assert code == 1
    assert "no longer used: Cancel it all" in told
