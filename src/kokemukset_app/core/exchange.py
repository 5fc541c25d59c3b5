"""What goes in from other programs' files and out to them, as values."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, Protocol

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import Entry
from kokemukset_app.core.errors import KokemuksetError
from kokemukset_app.core.events import Progress

MAX_FILE: Final = 128 * 1024 * 1024
"""Bytes of a file to be imported."""
MAX_COLUMNS: Final = 256
MAX_ROWS: Final = 50_000
MAX_CELL: Final = 1_000_000
"""Characters of a cell."""


def _nothing(path: str) -> bytes | None:
    del path
    return None


class ExchangeFault(StrEnum):
    """Why a file cannot be taken in or made; `wording/exchange.py` has the words."""

    UNREADABLE = "unreadable"
    UNKNOWN_KIND = "unknown_kind"
    TOO_LARGE = "too_large"
    TOO_MANY_COLUMNS = "too_many_columns"
    TOO_MANY_ROWS = "too_many_rows"
    BINARY = "binary"
    BROKEN = "broken"
    BOMB = "bomb"
    OUTSIDE = "outside"
    MACROS = "macros"
    ENCRYPTED = "encrypted"
    UNSAFE_XML = "unsafe_xml"
    NO_HEADER = "no_header"
    DOUBLE_HEADER = "double_header"
    NO_TITLE_COLUMN = "no_title_column"
    BAD_MAPPING = "bad_mapping"
    NOTHING = "nothing"
    NOT_WRITTEN = "not_written"


class ExchangeError(KokemuksetError):
    """A file that cannot be taken in or made; nothing was changed. `detail` says which, or what of it."""

    def __init__(self, fault: ExchangeFault, detail: str = "") -> None:
        super().__init__(detail)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Table:
    """A table as read: names of columns, and rows of texts, each with the 1-based row it has in its file."""

    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that came inside a document: a name for it, and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Document:
    """A word document as Markdown; pictures stand in the body as `![alt](picture:N)`, N counted from 0."""

    title: str
    body: str
    pictures: tuple[Picture, ...] = ()
    author: str = ""


class ExportFormat(StrEnum):
    """What a selection can be written as; the value is the suffix."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    DOCX = "docx"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class ExportItem:
    """An entry to write: its metadata, and its page as HTML of the reader's subset with its title and sources."""

    entry: Entry
    html: str = ""


@dataclass(frozen=True, slots=True)
class Export:
    """A selection to write.

    `words` gives a field's value as people read it; `files` a file of the library by its path, or None. `has_cover`
    tells whether a document begins with a cover and contents. A PDF is set in `columns`; in several, `hyphenate` says
    where words of a text may be broken (by soft hyphens).
    """

    title: str
    subtitle: str
    lang: str
    items: tuple[ExportItem, ...]
    labels: Mapping[str, str] = field(default_factory=dict[str, str])
    files: Callable[[str], bytes | None] = _nothing
    has_cover: bool = True
    columns: int = 1
    hyphenate: Callable[[str], str] = str


Report = Callable[[Progress], None]
"""Told how far a long job is."""


class ExportWriter(Protocol):
    """Makes a file of a selection; raises `ExchangeError`, `Cancelled`."""

    def __call__(self, export: Export, report: Report, cancel: CancelToken) -> bytes:
        """Give the bytes of the file."""
        ...


class ImportReader(Protocol):
    """Reads the files of other programs, within bounds; raises `ExchangeError`."""

    def table(self, data: bytes, suffix: str) -> Table:
        """Read a table (`.csv`, `.tsv`, `.txt`, `.xlsx`)."""
        ...

    def document(self, data: bytes, name: str) -> Document:
        """Read a word document (`.docx`); `name` is its title where it has none."""
        ...


@dataclass(frozen=True, slots=True)
class OutsideFile:
    """A Markdown file of a folder: its path in it, its bytes (None: not readable), and how to get files beside it."""

    path: str
    data: bytes | None
    beside: Callable[[str], bytes | None] = _nothing


class Outside(Protocol):
    """Files outside the library, within bounds; raises `ExchangeError`."""

    def is_folder(self, path: str) -> bool:
        """Tell whether the path is a folder."""
        ...

    def read(self, path: str) -> bytes:
        """Read a file."""
        ...

    def markdown(self, path: str, cancel: CancelToken) -> Sequence[OutsideFile]:
        """Read the Markdown files of a folder, and the pictures and documents beside them by need."""
        ...


EXPORT_FIELDS: Final[Sequence[str]] = (
    "id", "type", "title", "summary", "lang", "status", "outcome", "kind", "themes", "tags", "cities", "projects",
    "phase", "evidence_level", "owner", "visibility", "year", "created", "updated", "review_by", "sources", "related",
    "body",
)  # fmt: skip
"""The columns of a table of entries. The contact is not among them: it is never for others."""
