"""What reviews, the privacy check, renaming and the quality view say."""

from __future__ import annotations

from kokemukset_app.core.errors import KokemuksetError
from kokemukset_app.core.exchange import ExchangeError
from kokemukset_app.core.privacy import PrivacyCode
from kokemukset_app.core.workflow import Refusal, StepRefused, Tick
from kokemukset_app.wording.catalogue import QT_TRANSLATE_NOOP, Translate
from kokemukset_app.wording.exchange import fault_text

_PRIVACY: dict[PrivacyCode, str] = {
    PrivacyCode.IDENTITY_CODE: QT_TRANSLATE_NOOP("Care", "personal identity code: {text}"),
    PrivacyCode.PHONE: QT_TRANSLATE_NOOP("Care", "phone number: {text}"),
    PrivacyCode.EMAIL: QT_TRANSLATE_NOOP("Care", "e-mail address: {text}"),
    PrivacyCode.PERSON_NAME: QT_TRANSLATE_NOOP("Care", "name of a person: {text}"),
}
_REFUSALS: dict[Refusal, str] = {
    Refusal.NOT_OURS: QT_TRANSLATE_NOOP("Care", "The entry has no status, so it has no review: {detail}"),
    Refusal.NO_SUCH_STEP: QT_TRANSLATE_NOOP("Care", "The status cannot change like this: {detail}"),
    Refusal.REASON_MISSING: QT_TRANSLATE_NOOP("Care", "This step needs a reason ({detail}). Say in a sentence why."),
    Refusal.FIELDS_MISSING: QT_TRANSLATE_NOOP("Care", "Before approval these fields are needed: {detail}"),
    Refusal.TICKS_MISSING: QT_TRANSLATE_NOOP("Care", "Before approval these need a yes: {detail}"),
    Refusal.PERSONAL_DATA: QT_TRANSLATE_NOOP(
        "Care", "The entry may point to a person: {detail}. Change it, or say that you have looked at it."
    ),
    Refusal.NAME_MISSING: QT_TRANSLATE_NOOP("Care", "Say who does this ({detail})."),
    Refusal.DATE_INVALID: QT_TRANSLATE_NOOP("Care", "The day of the next review has to be a day to come: {detail}"),
}
_TICKS: dict[Tick, str] = {
    Tick.SIGNIFICANT: QT_TRANSLATE_NOOP("Care", "Significant: somebody does something differently because of this"),
    Tick.VALID: QT_TRANSLATE_NOOP("Care", "Valid: the sources say what the entry says"),
    Tick.APPLICABLE: QT_TRANSLATE_NOOP("Care", "Applicable: it can be used in another city"),
}
_RENAMES = {
    "not_found": QT_TRANSLATE_NOOP("Care", "Nothing in the library is called so: {detail}"),
    "same": QT_TRANSLATE_NOOP("Care", "The new name is the same as the old one: {detail}"),
    "bad_name": QT_TRANSLATE_NOOP("Care", "This cannot be a name here: {detail}"),
    "not_in_vocabulary": QT_TRANSLATE_NOOP(
        "Care", "The vocabulary has no “{detail}”. Add it to vocabulary.yaml first, or choose one that is there."
    ),
}


STILL_HOLDS = QT_TRANSLATE_NOOP("Care", "Still holds")
"""What the review log says of an entry that was looked at and left as it is."""


def privacy_text(code: PrivacyCode, text: str, translate: Translate) -> str:
    """Word what may point to a person."""
    return translate("Care", _PRIVACY[code]).replace("{text}", text)


def tick_text(tick: Tick, translate: Translate) -> str:
    """Word what an approver says yes to."""
    return translate("Care", _TICKS[tick])


def rename_refusal_text(code: str, detail: str, translate: Translate) -> str:
    """Word why something cannot be renamed so."""
    return translate("Care", _RENAMES[code]).replace("{detail}", detail)


def care_error_text(error: KokemuksetError, translate: Translate) -> str | None:
    """Word an error of looking after a library; None for one of another kind."""
    if isinstance(error, ExchangeError):
        return fault_text(error, translate)
    if isinstance(error, StepRefused):
        return translate("Care", _REFUSALS[error.reason]).replace("{detail}", error.detail)
    reason = getattr(error, "reason", None)
    if isinstance(reason, str) and reason in _RENAMES:
        return rename_refusal_text(reason, error.detail, translate)
    return None
