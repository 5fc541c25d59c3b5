"""Markdown of entries turned to safe HTML, for the reading view and for files of its own."""
