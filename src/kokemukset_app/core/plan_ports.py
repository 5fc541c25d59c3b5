"""What the plan check needs from the outer world, as protocols."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.plan import PlanCheck, PlanDocument, PlanSummary, PlanText
from kokemukset_app.core.results import PassageMatch


class PassageIndex(Protocol):
    """What the plan check asks of the index of a library. Safe on any thread."""

    def matching(self, plan: PlanText, limit: int, cancel: CancelToken) -> Sequence[Sequence[PassageMatch]]:
        """Give, for each passage of a plan, the entries that share several telling words with it."""
        ...


class DocumentReader(Protocol):
    """Reads a document that a user brings. Safe on any thread; never on the GUI thread."""

    def read(self, path: Path, cancel: CancelToken) -> PlanDocument:
        """Read a file's text; raises `DocumentUnreadable`, which says why."""
        ...

    def of_text(self, text: str, name: str = "") -> PlanDocument:
        """Take a text as it was pasted or piped."""
        ...


class PlanStore(Protocol):
    """The saved plan checks of one library, in the user's own folder. Used from one thread at a time."""

    def list(self) -> Sequence[PlanSummary]:
        """List the checks, newest first; a file that cannot be read is left out, and left where it is."""
        ...

    def load(self, check_id: str) -> PlanCheck:
        """Read a check; raises `PlanMissing`."""
        ...

    def save(self, check: PlanCheck) -> PlanCheck:
        """Write a check and give it with its id; raises `PlanNotSaved`, and what was there stays."""
        ...

    def remove(self, check_id: str) -> None:
        """Take a check out of the list; `restore` brings it back. Raises `PlanNotSaved`."""
        ...

    def restore(self, check_id: str) -> None:
        """Bring back a check that was removed; raises `PlanMissing`."""
        ...
