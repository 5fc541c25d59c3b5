from typing import Any

load_pickle: Any
