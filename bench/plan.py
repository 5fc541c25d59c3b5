"""Measure the plan check: a generated plan of so many pages, as text, Word and PDF, against the bundled library.

    python bench/plan.py [--pages 30] [--text FILE] [--knowledge DIR] [--out FILE]

Prints JSON. The plan is written from invented Finnish, the worst case, as its words are hardly ever known; or it is the
text of a file, such as real sentences (a CoNLL-U treebank is read as the sentences it holds, twelve a chapter). Each
form is read and checked in a process of its own, so that no word has been analysed before; the time of starting the
program and of bringing the index up to date is not part of it.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from kokemukset_app.core.cancel import NEVER
from kokemukset_app.settings.paths import UserFolders

WORDS_OF_A_PAGE = 320
SENTENCES_OF_A_CHAPTER = 12


def plan_text(pages: int) -> str:
    """Write a plan: chapters of invented Finnish, with headings."""
    from finnish_library import library  # noqa: PLC0415  # the document's reading process imports this file again

    parts: list[str] = []
    words = 0
    for number, (_, entry) in enumerate(library(400, seed=77), 1):
        body = entry.split("---", 2)[2]
        parts.append(f"# {number} Osahanke {number}\n\n{body}")
        words += len(body.split())
        if words >= pages * WORDS_OF_A_PAGE:
            break
    return "\n\n".join(parts)


def text_of(path: Path, pages: int) -> str:
    """Give so many pages of a file's text; of a treebank its sentences under headings."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".conllu":
        lines = [line[9:].strip() for line in text.splitlines() if line.startswith("# text = ")]
        chapters = [lines[at : at + SENTENCES_OF_A_CHAPTER] for at in range(0, len(lines), SENTENCES_OF_A_CHAPTER)]
        text = "\n\n".join(f"# {number} Osahanke\n\n{' '.join(some)}" for number, some in enumerate(chapters, 1))
    words, end = 0, 0
    for match in re.finditer(r"\S+", text):
        words, end = words + 1, match.end()
        if words >= pages * WORDS_OF_A_PAGE:
            break
    return text[:end]


def write_docx(text: str, path: Path) -> None:
    """Write the plan as a Word file."""
    import docx  # noqa: PLC0415  # as above: it would be paid for twice

    document = docx.Document()
    for line in text.splitlines():
        if line.startswith("#"):
            document.add_heading(line.lstrip("# "), min(4, len(line) - len(line.lstrip("#"))))
        elif line.strip():
            document.add_paragraph(line)
    document.save(str(path))


def write_pdf(text: str, path: Path) -> None:
    """Write the plan as a PDF."""
    from PySide6.QtGui import QGuiApplication, QPageSize, QPdfWriter, QTextDocument  # noqa: PLC0415  # as above

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication.instance() or QGuiApplication([])
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    document = QTextDocument()
    document.setMarkdown(text)
    document.print_(writer)
    del app


def measure(path: Path, knowledge: Path | None) -> dict[str, object]:
    """Read and check one plan in this process."""
    from kokemukset_app.bootstrap import make_workplace  # noqa: PLC0415  # as above

    workplace = make_workplace(UserFolders.of_this_user(), in_window=False)
    session = workplace.open(knowledge or workplace.bundled)
    session.index.catch_up(lambda _: None, NEVER)
    started, processor = time.perf_counter(), time.process_time()
    document = session.plans.read(path)
    read = time.perf_counter()
    check = session.plans.check(document)
    done, processor = time.perf_counter(), time.process_time() - processor
    session.close()
    return {
        "form": path.suffix.lstrip("."),
        "words": len(document.text.split()),
        "sections": len(check.sections),
        "lessons": len(check.items),
        "read_s": round(read - started, 3),
        "check_processor_s": round(processor, 3),
        "check_s": round(done - read, 3),
        "total_s": round(done - started, 3),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=30)
    parser.add_argument("--text", type=Path)
    parser.add_argument("--knowledge", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(measure(options.one, options.knowledge)))
        return
    text = text_of(options.text, options.pages) if options.text else plan_text(options.pages)
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"suunnitelma.{suffix}" for suffix in ("md", "docx", "pdf")]
        paths[0].write_text(text, encoding="utf-8")
        write_docx(text, paths[1])
        write_pdf(text, paths[2])
        extra = ["--knowledge", str(options.knowledge)] if options.knowledge else []
        runs = [
            json.loads(
                subprocess.run(
                    [sys.executable, __file__, "--one", str(path), *extra], check=True, capture_output=True, text=True
                ).stdout.splitlines()[-1]
            )
            for path in paths
        ]
    report = json.dumps({"pages": options.pages, "runs": runs}, indent=2)
    print(report)
    if options.out:
        options.out.write_text(report + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
