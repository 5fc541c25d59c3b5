"""The search index: Whoosh's index on the disk, answered from mapped arrays beside it; only this room knows Whoosh."""

from kokemukset_app.index.building import build_index
from kokemukset_app.index.folder_index import FolderIndex, open_index

__all__ = ["FolderIndex", "build_index", "open_index"]
