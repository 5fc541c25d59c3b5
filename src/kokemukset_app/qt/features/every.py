"""All features of the window, in the order of their views."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kokemukset_app.qt.features.editor import EditorFeature
from kokemukset_app.qt.features.feature import Feature, Surroundings
from kokemukset_app.qt.features.presenting import Presenting
from kokemukset_app.qt.features.workshops import WorkshopFeature


def make_features(around: Surroundings, parent: QObject) -> tuple[Feature, ...]:
    """Make every feature once, for the life of the window."""
    return (EditorFeature(around, parent), Presenting(around, parent), WorkshopFeature(around, parent))
