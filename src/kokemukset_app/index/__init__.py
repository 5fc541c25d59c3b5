"""The search index: Whoosh's index on the disk, answered from mapped arrays beside it; only this room knows Whoosh."""
