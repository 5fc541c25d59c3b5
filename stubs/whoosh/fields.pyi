from typing import Any

from whoosh.formats import Format

class FieldType:
    format: Format
    def __init__(
        self,
        format: Format,
        analyzer: Any,
        scorable: bool = False,
        stored: bool = False,
        unique: bool = False,
    ) -> None: ...

class Schema:
    def __init__(self, **fields: FieldType) -> None: ...
    def __getitem__(self, name: str) -> FieldType: ...
