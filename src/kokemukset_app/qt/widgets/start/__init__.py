"""The library at rest: newest, recently read, collections, themes."""
