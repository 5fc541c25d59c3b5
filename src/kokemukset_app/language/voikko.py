"""Finnish spell check by libvoikko, where this computer has it; never shipped with the program.

The library is found at run time through `ctypes`: there are no wheels of it, and its dictionary is under the GPL.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable, Iterable, Sequence
from threading import Lock
from typing import Any, Final

from kokemukset_app.core.spelling import MAX_WORD, plain_word

_NAMES: Final = {
    "win32": ("libvoikko-1.dll", "voikko.dll"),
    "darwin": ("libvoikko.1.dylib", "/opt/homebrew/lib/libvoikko.1.dylib", "/usr/local/lib/libvoikko.1.dylib"),
}
_OTHER_NAMES: Final = ("libvoikko.so.1",)
_RIGHT: Final = 1
_MOST_SUGGESTIONS: Final = 7
_IGNORE_DOT: Final = 0

LoadLibrary = Callable[[str], Any]


def open_voikko(names: Iterable[str] = (), load: LoadLibrary = ctypes.CDLL) -> Voikko | None:
    """Open the spell checker; None where there is no library, no Finnish dictionary, or it is not what it should be.

    Takes some tens of milliseconds. `names` and `load` are for tests.
    """
    for name in tuple(names) or _NAMES.get(sys.platform, _OTHER_NAMES):
        try:
            library = load(name)
        except OSError:
            continue
        try:
            return Voikko(library)
        except (AttributeError, LookupError):
            continue  # another library by that name, or one without its dictionary
    return None


class Voikko:
    """The port `SpellChecker` over a loaded library. One call at a time: a handle is no more than one thread's."""

    def __init__(self, library: Any) -> None:  # noqa: ANN401  # a foreign library has no type
        """Begin; raises LookupError where there is no Finnish dictionary, AttributeError for another library."""
        self._lock = Lock()
        self._library = library
        _declare(library)
        error = ctypes.c_char_p()
        handle = library.voikkoInit(ctypes.byref(error), b"fi", None)
        if not handle:
            raise LookupError((error.value or b"").decode("utf-8", "replace"))
        self._handle = handle
        library.voikkoSetBooleanOption(handle, _IGNORE_DOT, 1)

    def is_right(self, word: str) -> bool:
        """Tell whether a word is written right; what cannot be asked about is."""
        data = _data(word)
        if data is None:
            return True
        with self._lock:
            return int(self._library.voikkoSpellCstr(self._handle, data)) == _RIGHT

    def suggestions(self, word: str) -> Sequence[str]:
        """Give what a word may have been meant to be, the likeliest first."""
        data = _data(word)
        if data is None:
            return ()
        found: list[str] = []
        with self._lock:
            texts = self._library.voikkoSuggestCstr(self._handle, data)
            if texts:
                place = 0
                while texts[place] is not None and place < _MOST_SUGGESTIONS:
                    found.append(texts[place].decode("utf-8", "replace"))
                    place += 1
                self._library.voikkoFreeCstrArray(texts)
        return tuple(found)


def _declare(library: Any) -> None:  # noqa: ANN401
    texts = ctypes.POINTER(ctypes.c_char_p)
    handle, text, number = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
    for name, result, arguments in (
        ("voikkoInit", handle, (texts, text, text)),
        ("voikkoSetBooleanOption", number, (handle, number, number)),
        ("voikkoSpellCstr", number, (handle, text)),
        ("voikkoSuggestCstr", texts, (handle, text)),
        ("voikkoFreeCstrArray", None, (texts,)),
    ):
        function = getattr(library, name)
        function.restype, function.argtypes = result, list(arguments)


def _data(word: str) -> bytes | None:
    """Give a word as the library reads it; None for what is no word to it."""
    plain = plain_word(word)
    if not plain or len(plain) > MAX_WORD or "\0" in plain:
        return None
    try:
        return plain.encode()
    except UnicodeEncodeError:  # half a surrogate pair
        return None
