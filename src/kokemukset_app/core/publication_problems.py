"""What is wrong with a PDF, as problems of the library."""

from __future__ import annotations

from kokemukset_app.core.problems import Problem, ProblemCode, Severity
from kokemukset_app.core.publication import PdfTrouble, Publication

_NAMED_PAGES = 12
_CODES = {
    PdfTrouble.EMPTY: (ProblemCode.PDF_DAMAGED, Severity.ERROR),
    PdfTrouble.DAMAGED: (ProblemCode.PDF_DAMAGED, Severity.ERROR),
    PdfTrouble.CRASHED: (ProblemCode.PDF_DAMAGED, Severity.ERROR),
    PdfTrouble.LOCKED: (ProblemCode.PDF_LOCKED, Severity.WARNING),
    PdfTrouble.TOO_SLOW: (ProblemCode.PDF_CUT, Severity.WARNING),
    PdfTrouble.TOO_LARGE: (ProblemCode.PDF_CUT, Severity.WARNING),
    PdfTrouble.UNREADABLE: (ProblemCode.PDF_UNREADABLE, Severity.ERROR),
}


def publication_problems(publication: Publication) -> tuple[Problem, ...]:
    """List what is wrong with a PDF: why it could not be read, and the pages without text."""
    path, text = publication.path, publication.text
    found: list[Problem] = []
    if text.trouble is not None:
        code, severity = _CODES[text.trouble]
        detail = f"{len(text.pages)}/{text.page_count}" if text.page_count else ""
        found.append(Problem(path, 0, code, severity, detail=detail))
    bare = text.pages_without_text()
    if bare and not (text.trouble and not text.pages):
        detail = f"{len(bare)}/{len(text.pages)}: {_ranges(bare)}"
        found.append(Problem(path, 0, ProblemCode.PDF_NO_TEXT, Severity.WARNING, detail=detail))
    return tuple(found)


def _ranges(pages: tuple[int, ...]) -> str:
    """Write page numbers with runs joined: `1–3, 7`."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and runs[-1][1] == page - 1:
            runs[-1][1] = page
        else:
            runs.append([page, page])
    texts = [str(a) if a == b else f"{a}–{b}" for a, b in runs]  # ranges are written so
    return ", ".join(texts[:_NAMED_PAGES]) + (" …" if len(texts) > _NAMED_PAGES else "")
