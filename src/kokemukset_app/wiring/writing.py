"""Writing entries: the editor, new ones, what is attached, and the boards of workshops."""

from __future__ import annotations

from functools import partial

from kokemukset_app.core.ports import Analysis
from kokemukset_app.language.finnish import STEM_MARK
from kokemukset_app.language.voikko import open_voikko
from kokemukset_app.library.draft_files import DraftFiles
from kokemukset_app.library.local_history import FolderHistory
from kokemukset_app.library.templates import FolderTemplates
from kokemukset_app.library.word_file import WordFiles
from kokemukset_app.services.editing_service import EditingService
from kokemukset_app.services.new_entries import NewEntries
from kokemukset_app.services.spelling_service import CHECKED_LANGUAGE, SpellingService
from kokemukset_app.settings.paths import shipped
from kokemukset_app.wiring.ground import Ground


def make_editing(ground: Ground) -> EditingService:
    """Wire what changes entries."""
    history, drafts = FolderHistory(ground.kept), DraftFiles(ground.kept / "drafts")
    return EditingService(ground.writer(), ground.library, ground.indexing, history, drafts)


def make_new_entries(ground: Ground) -> NewEntries:
    """Wire what begins entries from templates."""
    return NewEntries(FolderTemplates(ground.root, shipped("resources", "templates")), ground.writer())


def make_spelling(ground: Ground) -> SpellingService:
    """Wire the spell check; the checker itself is looked for at its first use."""
    words = WordFiles(ground.root, ground.folders.state / "right-words.txt")
    return SpellingService(open_voikko, partial(_is_known, ground.analysis), words)


def _is_known(analysis: Analysis, word: str) -> bool:
    """Tell whether our lexicon or a word list knows a Finnish word: only an unknown one is also kept by its stem."""
    return not any(term.startswith(STEM_MARK) for term in analysis.document_terms(word, CHECKED_LANGUAGE))
