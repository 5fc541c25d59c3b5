"""What the services need to find, show and search PDFs, as protocols."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Collection as SomeOf
from typing import Protocol

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import Fingerprint
from kokemukset_app.core.events import PublicationProgress, PublicationReport
from kokemukset_app.core.hold import Hold
from kokemukset_app.core.problems import Problem
from kokemukset_app.core.publication import PageLetters, PagePicture, Publication, PublicationFacts


class PublicationFiles(Protocol):
    """The PDFs of the open library folder. Nothing here changes a byte of it. Safe on any thread."""

    def scan_publications(self, cancel: CancelToken) -> Mapping[str, Fingerprint]:
        """List the PDFs by path with size and time; raises `LibraryMissing`, `LibraryUnreadable`."""
        ...

    def has(self, path: str) -> bool:
        """Tell whether there is a PDF of this path inside the library."""
        ...


class PublicationReader(Protocol):
    """Reads PDFs by their paths in the library. Safe on any thread."""

    def fingerprint(self, path: str, cancel: CancelToken) -> Fingerprint | None:
        """Give size, time and digest of a file; None where it has gone. Without a digest it cannot be read."""
        ...

    def read(self, path: str, cancel: CancelToken) -> Publication | None:
        """Read a PDF; None where it has gone. One that cannot be read gives its name and its trouble."""
        ...

    def forget_others(self, digests: frozenset[str]) -> None:
        """Keep for another time only what files of these contents say."""
        ...


class PageIndex(Protocol):
    """The index of a library's PDFs, page by page. Writers take turns. May raise `IndexDamaged`, `IndexUnavailable`."""

    def refresh(self) -> bool:
        """See the newest commit, also another process's; True if it was a newer one."""
        ...

    def known_publications(self) -> Mapping[str, Fingerprint]:
        """List the PDFs that are in, by path; without a digest where one is not in whole."""
        ...

    def begin_reading(self) -> bool:
        """Take note that PDFs are being read; True if the reading before this one did not come to its end."""
        ...

    def end_reading(self) -> None:
        """Take note that all of them are in."""
        ...

    def apply_publications(self, changed: SomeOf[Publication], removed: SomeOf[str]) -> Sequence[Problem]:
        """Index new and changed PDFs, forget removed paths. Gives the problems of PDFs that could not be indexed."""
        ...

    def touch(self, files: Mapping[str, Fingerprint]) -> None:
        """Keep new sizes and times of PDFs whose content is what the index has already."""
        ...


class PageViewer(Protocol):
    """Shows PDFs by their paths in the library. Safe on any thread, one question at a time.

    Every method raises `PublicationRefused` where the PDF cannot be shown, `Cancelled` where it was taken back.
    """

    def open(self, path: str, cancel: CancelToken) -> PublicationFacts:
        """Open a PDF: what it tells of itself, and the sizes of its pages."""
        ...

    def picture(self, path: str, page: int, scale: float, cancel: CancelToken) -> PagePicture:
        """Draw a page (from 1 on) at so many pixels a point."""
        ...

    def letters(self, path: str, page: int, cancel: CancelToken) -> PageLetters:
        """Say where the letters of a page (from 1 on) stand."""
        ...

    def stamp(self, path: str) -> tuple[int, int] | None:
        """Give size and time of a PDF as it lies on the disk now; None where it has gone. Raises nothing."""
        ...

    def find(self, path: str, needle: str, pages: Sequence[int], cancel: CancelToken) -> Sequence[tuple[int, int]]:
        """Count a text on some pages (from 1 on), case aside; gives pairs of page and number where there is any."""
        ...

    def close(self) -> None:
        """Let go; a question under way ends."""
        ...


class PublicationIndexer(Protocol):
    """Brings the index of a library's PDFs up to date, outside this process where there is a window to keep smooth."""

    def run(
        self,
        progress: Callable[[PublicationProgress], None],
        cancel: CancelToken,
        hold: Hold,
        *,
        anew: bool = False,
    ) -> PublicationReport:
        """Block until it is done, making all pages again where `anew`.

        Raises `Cancelled`, `LibraryMissing`, `IndexUnavailable`.
        """
        ...
