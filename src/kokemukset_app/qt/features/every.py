"""All features of the window, in the order of their views."""

# Views behind a door are loaded when one first goes to them, hence the imports inside.
# ruff: noqa: PLC0415

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kokemukset_app.qt.features.door import Door, Needs
from kokemukset_app.qt.features.editor import EditorFeature
from kokemukset_app.qt.features.feature import Feature, Surroundings
from kokemukset_app.qt.features.searches_feature import SearchesFeature
from kokemukset_app.qt.features.view_switch import ViewSwitch

if TYPE_CHECKING:
    from kokemukset_app.qt.desk import Desk
    from kokemukset_app.qt.features.care import CareFeature
    from kokemukset_app.qt.features.overview import OverviewFeature
    from kokemukset_app.qt.features.plan_feature import PlanFeature
    from kokemukset_app.qt.features.presenting import Presenting
    from kokemukset_app.qt.features.publications import PublicationsFeature
    from kokemukset_app.qt.features.workshops import WorkshopFeature

_CARE_WRITES = ("holds", "holds_not", "adopt", "rename", "bulk", "import")
_OF_PDFS = ("publication_chosen", "publication_lit", "publication_wanted")
_PDF_ACTIONS = (
    "next_match",
    "previous_match",
    "larger",
    "smaller",
    "print",
    "open_outside",
    "copy_citation",
    "find",
    "lesson_from_page",
    "reload",
    "rebuild",
)


def make_features(around: Surroundings, parent: QObject) -> tuple[Feature, ...]:
    """Make what every window has from its start, and the doors to the rest; once, for the life of the window."""
    return (
        ViewSwitch(around, parent),
        Door(around, parent, _overview, ("overview", "neighbours")),
        EditorFeature(around, parent),
        Door(
            around,
            parent,
            _presenting,
            ("pick", "basket", "present"),
            Needs(signals=("page_picked", "picture_picked"), soon=_has_basket),
        ),
        Door(around, parent, _workshops, ("workshops", "to_board")),
        Door(around, parent, _plan, ("plan",)),
        SearchesFeature(around, parent),
        Door(around, parent, _care, ("care", "export", *_CARE_WRITES), Needs(_CARE_WRITES, soon=_has_interrupted)),
        Door(around, parent, _publications, (), Needs(follows=_PDF_ACTIONS, signals=_OF_PDFS, soon=_always)),
    )


def _overview() -> type[OverviewFeature]:
    from kokemukset_app.qt.features.overview import OverviewFeature

    return OverviewFeature


def _workshops() -> type[WorkshopFeature]:
    from kokemukset_app.qt.features.workshops import WorkshopFeature

    return WorkshopFeature


def _plan() -> type[PlanFeature]:
    from kokemukset_app.qt.features.plan_feature import PlanFeature

    return PlanFeature


def _care() -> type[CareFeature]:
    from kokemukset_app.qt.features.care import CareFeature

    return CareFeature


def _presenting() -> type[Presenting]:
    from kokemukset_app.qt.features.presenting import Presenting

    return Presenting


def _publications() -> type[PublicationsFeature]:
    from kokemukset_app.qt.features.publications import PublicationsFeature

    return PublicationsFeature


def _has_basket(around: Surroundings, desk: Desk) -> bool:
    """Tell whether something was picked in this library: the list marks it."""
    return around.folders.basket_of(desk.session.key).exists()


def _has_interrupted(_around: Surroundings, desk: Desk) -> bool:
    """Tell whether a change of many files was begun and never ended: it is to be told of."""
    return desk.session.library.is_writable and desk.session.has_interrupted()


def _always(_around: Surroundings, _desk: Desk) -> bool:
    """PDFs are looked for in every library."""
    return True
