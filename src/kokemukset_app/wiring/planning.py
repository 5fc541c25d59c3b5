"""Checking a plan against the lessons."""

from __future__ import annotations

from datetime import datetime

from kokemukset_app.library.document_formats import docx_text
from kokemukset_app.library.documents import Documents
from kokemukset_app.publications.document_text import pdf_text
from kokemukset_app.services.plan_service import PlanService
from kokemukset_app.settings.plan_store import PlanFiles
from kokemukset_app.wiring.ground import Ground


def make_plans(ground: Ground) -> PlanService:
    """Wire what reads plans, finds their lessons and keeps what was marked."""
    documents = Documents({".docx": docx_text, ".pdf": pdf_text})
    files = PlanFiles(ground.folders.data / "plans" / ground.folder.name)
    return PlanService(ground.index, documents, files, _now)


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")
