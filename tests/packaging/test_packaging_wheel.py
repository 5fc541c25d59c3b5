"""The wheel is whole, and installed alone it searches the bundled library."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory, repository: Path) -> Path:
    """Build the wheel from a copy of what belongs to it, with the build back end that is installed here."""
    tree = tmp_path_factory.mktemp("tree")
    for name in ("src", "resources", "knowledge", "LICENSES"):
        shutil.copytree(repository / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(repository / name, tree / name)
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", str(out), str(tree)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(out.glob("*.whl"))


def test_the_wheel_carries_everything_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for wanted in (
        "kokemukset_app/resources/theme/tokens.toml",
        "kokemukset_app/resources/vocabulary.yaml",
        "kokemukset_app/resources/lexicon/fi.kxt.xz",
        "kokemukset_app/resources/i18n/kokemukset_fi.ts",
        "kokemukset_app/knowledge/library.yaml",
        "kokemukset_app/knowledge/vocabulary.yaml",
    ):
        assert wanted in names
    assert sum(name.startswith("kokemukset_app/knowledge/lessons/") for name in names) > 100
    tops = {name.split("/")[0] for name in names}
    assert all(top == "kokemukset_app" or top.endswith(".dist-info") for top in tops)
    assert not [name for name in names if "__pycache__" in name or "/tests/" in name]


def test_the_installed_wheel_searches_from_anywhere(wheel: Path, tmp_path: Path) -> None:
    """Install into a new environment; what it depends on is lent from this one, since tests use no network."""
    place = tmp_path / "venv"
    venv.create(place, with_pip=False)
    scripts = place / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / ("python.exe" if os.name == "nt" else "python")
    found = subprocess.run(
        [str(python), "-c", "import sysconfig; print(sysconfig.get_paths()['purelib'])"],
        capture_output=True,
        text=True,
        check=True,
    )
    packages = Path(found.stdout.strip())
    with zipfile.ZipFile(wheel) as file:
        file.extractall(packages)
    (packages / "lent.pth").write_text(sysconfig.get_paths()["purelib"] + "\n")
    home = tmp_path / "home"
    environment = {**os.environ, "KOKEMUKSET_HOME": str(home), "PYTHONPATH": ""}
    command = [str(python), "-m", "kokemukset_app"]

    def run(*argv: str) -> str:
        done = subprocess.run(
            [*command, *argv], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert run("--version").startswith("kokemukset ")
    answer = json.loads(run("search", "kokeilujen opit", "--format", "json"))
    assert answer["total"] > 10
    where = "import kokemukset_app.settings.paths as p; print(p.shipped('knowledge'))"
    shown = subprocess.run(
        [str(python), "-c", where], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert Path(shown.stdout.strip()).is_relative_to(packages)
