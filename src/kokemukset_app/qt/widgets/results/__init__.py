"""The hit list: rows, its head, and what stands there when nothing was found."""
