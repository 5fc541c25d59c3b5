from typing import Any

loads: Any
