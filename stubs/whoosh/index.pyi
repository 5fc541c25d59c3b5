from collections.abc import Sequence
from typing import Any

from whoosh.codec.base import Segment
from whoosh.fields import Schema
from whoosh.filedb.filestore import FileStorage

pickle: Any

class TOC:
    segments: list[Any]
    def __init__(self, schema: Schema, segments: Sequence[Segment], generation: int) -> None: ...
    @classmethod
    def _filename(cls, indexname: str, gen: int) -> str: ...
    @classmethod
    def _latest_generation(cls, storage: FileStorage, indexname: str) -> int: ...
    @classmethod
    def read(cls, storage: FileStorage, indexname: str, gen: int | None = None, schema: Schema | None = None) -> TOC: ...
    def write(self, storage: FileStorage, indexname: str) -> None: ...

def clean_files(storage: FileStorage, indexname: str, gen: int, segments: Sequence[Segment]) -> None: ...
