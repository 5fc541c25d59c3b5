from typing import Any

loads: Any

class Format: ...

class Existence(Format):
    def __init__(self, field_boost: float = 1.0) -> None: ...
