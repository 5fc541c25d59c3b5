"""Slides, handouts and cards on paper: PDF and printers."""
