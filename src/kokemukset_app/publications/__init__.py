"""PDFs: their text and the pictures of their pages, read in child processes. The only room that knows pypdfium2."""
