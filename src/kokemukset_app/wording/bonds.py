"""Why an entry stands beside another."""

from __future__ import annotations

from kokemukset_app.core.overview import Bond
from kokemukset_app.wording.catalogue import QT_TRANSLATE_NOOP, Translate

_TEXTS: dict[Bond, str] = {
    Bond.PROJECT: QT_TRANSLATE_NOOP("Bond", "Its project"),
    Bond.RELATED: QT_TRANSLATE_NOOP("Bond", "Stated relation"),
    Bond.LINKED: QT_TRANSLATE_NOOP("Bond", "Linked from here"),
    Bond.LINKING: QT_TRANSLATE_NOOP("Bond", "Links here"),
    Bond.MEMBER: QT_TRANSLATE_NOOP("Bond", "Belongs to this project"),
    Bond.SIMILAR: QT_TRANSLATE_NOOP("Bond", "Alike"),
    Bond.TOGETHER: QT_TRANSLATE_NOOP("Bond", "From the same project"),
}


def bond_text(bond: Bond, translate: Translate) -> str:
    """Word a bond in the user's language."""
    return translate("Bond", _TEXTS[bond])
