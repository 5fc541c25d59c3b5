"""What a process that makes an index tells the one that started it: progress, and its end, whatever that is."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from kokemukset_app.core.errors import Cancelled, IndexUnavailable, KokemuksetError, LibraryMissing, LibraryUnreadable

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

POLL_SECONDS: Final = 0.05
_ERRORS: Final[dict[str, type[KokemuksetError]]] = {
    kind.__name__: kind for kind in (LibraryMissing, LibraryUnreadable, IndexUnavailable, Cancelled)
}
P = TypeVar("P")
R = TypeVar("R")


def follow(
    pipe: Connection, kinds: tuple[type[P], type[R]], progress: Callable[[P], None], look: Callable[[], None], job: str
) -> R:
    """Listen to a child until it reports.

    Args:
        pipe: ours of the two ends.
        kinds: of what tells progress, and of the report.
        progress: is told how far the child is.
        look: is called again and again; may raise `Cancelled`.
        job: what the child does, for the detail of an error.

    Raises whatever ended the child's work, and `IndexUnavailable` where it ended without a word.
    """
    step, report = kinds
    while True:
        look()
        if not pipe.poll(POLL_SECONDS):
            continue
        try:
            message: object = pipe.recv()
        except (EOFError, OSError):
            raise IndexUnavailable(f"{job}: the process stopped") from None
        if isinstance(message, step):
            progress(message)
        elif isinstance(message, report):
            return message
        else:
            raise _error(message, job)


def _error(message: object, job: str) -> KokemuksetError:
    match message:
        case (str() as name, str() as detail):
            return _ERRORS.get(name, IndexUnavailable)(detail)
        case _:
            return IndexUnavailable(f"{job}: {message!r}")


@contextmanager
def telling_end(pipe: Connection, folder: Path) -> Generator[None]:
    """Be the child: whatever ends the block is told to the parent, who words it for the user."""
    try:
        yield
    except KokemuksetError as error:
        _tell(pipe, type(error).__name__, error.detail)
    except OSError as error:
        _tell(pipe, IndexUnavailable.__name__, f"{folder}: {error.strerror or error}")
    except Exception as error:  # the child's crash net
        _tell(pipe, IndexUnavailable.__name__, f"{folder}: {type(error).__name__}: {error}")


def _tell(pipe: Connection, name: str, detail: str) -> None:
    with contextlib.suppress(OSError):  # a parent that has gone needs no last word
        pipe.send((name, detail))
