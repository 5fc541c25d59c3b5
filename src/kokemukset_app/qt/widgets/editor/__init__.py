"""Editing an entry: the form, the Markdown text, the comparison of two texts, and the small windows of new entries."""
