"""The borders of the house hold, and the tools that watch them would notice."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from kokemukset_app.settings import paths

SOURCE = Path("src/kokemukset_app")
MAX_MODULE, MAX_FUNCTION = 400, 60
ROOMS = ("core", "services", "language", "library", "publications", "index", "render", "settings", "wording", "cli")


def modules(repository: Path) -> list[Path]:
    return sorted((repository / SOURCE).rglob("*.py"))


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [str(program), "--no-cache"],
        cwd=folder,
        env={"PYTHONPATH": str(folder / "src"), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_planted_import_breaks_the_contracts(repository: Path, tmp_path: Path) -> None:
    shutil.copytree(repository / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(repository / "pyproject.toml", tmp_path)
    good = lint_imports(tmp_path)
    assert good.returncode == 0, good.stdout
    planted = tmp_path / SOURCE / "core" / "text.py"
    planted.write_text(planted.read_text(encoding="utf-8") + "\nimport PySide6.QtCore\n", encoding="utf-8")
    assert lint_imports(tmp_path).returncode != 0


@pytest.mark.parametrize("room", ROOMS)
def test_no_room_but_qt_loads_qt(room: str, repository: Path) -> None:
    names = [
        ".".join(p.relative_to(repository / "src").with_suffix("").parts)
        for p in (repository / SOURCE / room).glob("*.py")
    ]
    code = f"import sys, importlib\nfor n in {names!r}: importlib.import_module(n.removesuffix('.__init__'))\n"
    code += "sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_modules_and_functions_stay_small(repository: Path) -> None:
    too_large: list[str] = []
    for path in modules(repository):
        text = path.read_text(encoding="utf-8")
        if len(text.splitlines()) > MAX_MODULE:
            too_large.append(str(path))
        too_large += [
            f"{path}:{node.name}"
            for node in ast.walk(ast.parse(text))
            if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= MAX_FUNCTION
        ]
    assert too_large == []


def test_nothing_in_the_source_can_reach_the_network(repository: Path) -> None:
    banned = re.compile(
        r"^\s*(?:from|import)\s+(?:socket|ssl|http|urllib\.request|requests|aiohttp|ftplib|smtplib"
        r"|PySide6\.Qt(?:Network|WebEngine\w*|WebSockets))\b",
        re.MULTILINE,
    )
    assert [str(p) for p in modules(repository) if banned.search(p.read_text(encoding="utf-8"))] == []


def test_what_is_committed_names_no_machine_and_leaves_nothing_undone(repository: Path) -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=repository, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a checkout")
    home = re.compile("/(?:home|root|work)/[a-z]")
    undone = re.compile("TODO|FIXME|XXX|NotImplementedError")
    faults: list[str] = []
    for name in listed.stdout.splitlines():
        path = repository / name
        if path.suffix not in {".py", ".md", ".toml", ".yaml", ".txt", ""} or not path.is_file():
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        if home.search(text) or (name.startswith("src/") and undone.search(text)):
            faults.append(name)
    assert faults == []


def test_none_keeps_its_references() -> None:
    """PySide6 6.12.0 on Python 3.11 loses one with every call that returns nothing, until the process aborts."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(3_000):
        thing.setObjectName("name")
    assert sys.getrefcount(None) > before - 1_000


def test_shipped_files_are_found_in_the_checkout(repository: Path) -> None:
    assert paths.shipped("knowledge") == repository / "knowledge"
    with pytest.raises(FileNotFoundError, match="nowhere"):
        paths.shipped("nowhere")


def test_shipped_files_are_found_in_an_installed_package_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    package = tmp_path / "site" / "kokemukset_app"
    (package / "settings").mkdir(parents=True)
    (package / "resources" / "theme").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(package / "settings" / "paths.py"))
    assert paths.shipped("resources", "theme") == package / "resources" / "theme"
