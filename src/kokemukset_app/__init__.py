"""Kokemukset: an offline library of what cities learned."""

__version__ = "0.1.0"
