class TermNotFound(Exception): ...

class TermInfo:
    def __init__(
        self,
        weight: float = 0,
        df: int = 0,
        minlength: int | None = None,
        maxlength: int = 0,
        maxweight: float = 0,
        minid: int | None = None,
        maxid: int = 0,
    ) -> None: ...
