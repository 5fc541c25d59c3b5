"""Widgets: they get values and emit signals, and call no service."""
