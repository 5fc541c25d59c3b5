"""What an index remembers of the vocabulary that its entries were read with."""

from __future__ import annotations

from typing import Protocol


class Sealed(Protocol):
    """A part of the port of the index: codes in entries come from the vocabulary, so another one may change them."""

    @property
    def vocabulary_seal(self) -> str:
        """The seal of the vocabulary that the entries were read with; empty where it is not known."""
        ...

    def keep_vocabulary_seal(self, seal: str) -> None:
        """Remember that every entry is read with the vocabulary of this seal."""
        ...
