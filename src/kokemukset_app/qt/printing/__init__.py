"""Paper and PDF: what Qt lays out page by page."""
