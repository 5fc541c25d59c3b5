from whoosh.fields import Schema
from whoosh.index import FileIndex

class FileStorage:
    folder: str
    def __init__(self, path: str) -> None: ...

class RamStorage:
    def __init__(self) -> None: ...
    def create_index(self, schema: Schema, indexname: str) -> FileIndex: ...
