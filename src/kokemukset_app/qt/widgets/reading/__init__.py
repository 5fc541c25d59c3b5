"""The reading view: an entry set as a page, its contents list, find in entry."""
