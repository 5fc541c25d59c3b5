"""Where things are: the user's folders, and the one finder of what ships with the program."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from kokemukset_app.core.text import slug

_APP = "kokemukset"
HOME_VARIABLE = "KOKEMUKSET_HOME"
"""Set to a folder, everything the program writes for itself lies in it (a memory stick, a test)."""


@dataclass(frozen=True, slots=True)
class UserFolders:
    """The program's own folders: settings, things remembered, what can be made again, and what the user made."""

    config: Path
    state: Path
    cache: Path
    own: Path | None = None

    @property
    def data(self) -> Path:
        """Where what the user made lies: beside the things remembered, unless the system has a place for it."""
        return self.own or self.state / "data"

    @classmethod
    def of_this_user(cls) -> UserFolders:
        """Follow the system's custom, or `KOKEMUKSET_HOME` where that is set."""
        if home := os.environ.get(HOME_VARIABLE):
            base = Path(home).expanduser()
            return cls(base / "config", base / "state", base / "cache", base / "data")
        return cls(
            platformdirs.user_config_path(_APP, appauthor=False),
            platformdirs.user_state_path(_APP, appauthor=False),
            platformdirs.user_cache_path(_APP, appauthor=False),
            platformdirs.user_data_path(_APP, appauthor=False),
        )

    def index_of(self, root: Path) -> Path:
        """Give the folder for a library's index: one for each place, told apart by the whole path."""
        full = str(root.resolve())
        digest = hashlib.blake2b(os.path.normcase(full).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
        return self.cache / "index" / f"{slug(root.name, 24) or 'library'}-{digest}"

    def kept_of(self, key: str) -> Path:
        """Give the folder for what the user keeps of a library; its key is the name of its index's folder."""
        return self.state / "libraries" / key

    def basket_of(self, key: str) -> Path:
        """Give the file of what is picked in a library."""
        return self.kept_of(key) / "basket.json"


def shipped(*parts: str) -> Path:
    """Find a file or folder that ships with the program: inside the installed package, else in the checkout.

    An editable install has no copy inside the package, so the checkout serves (`resources/`, `knowledge/`).
    Raises FileNotFoundError naming both places.
    """
    package = Path(__file__).resolve().parents[1]
    places = (package.joinpath(*parts), package.parents[1].joinpath(*parts))
    for place in places:
        if place.exists():
            return place
    raise FileNotFoundError(f"{places[0]} | {places[1]}")
