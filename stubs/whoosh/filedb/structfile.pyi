from typing import Any

load_pickle: Any

class StructFile:
    def __init__(self, fileobj: Any, name: str | None = None) -> None: ...
