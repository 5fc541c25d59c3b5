"""Keep the translations complete.

python tools/translations.py --update   collect the strings of the source into resources/i18n/*.ts
python tools/translations.py --check    fail on a string that is missing, unfinished, or loses a place holder
                                        (with a folder: of the files in that folder)
"""

import ast
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("fi", "sv", "en")
PLACE_HOLDER = re.compile(r"\{\w+\}|%n|%L?\d|%\(\w+\)[rs]|%[rs]")


def sources() -> list[str]:
    return sorted(str(p.relative_to(ROOT)) for p in (ROOT / "src").rglob("*.py"))


def collect(folder: Path) -> None:
    """Run lupdate for every language; English keeps only what has plural forms."""
    program = Path(sys.executable).with_name("pyside6-lupdate")
    for lang in LANGUAGES:
        target = folder / f"kokemukset_{lang}.ts"
        options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", lang]
        if lang == "en":
            options.append("-pluralonly")
        done = subprocess.run(
            [str(program), *options, *sources(), "-ts", str(target)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            sys.exit(done.stdout + done.stderr)


def messages(path: Path) -> dict[tuple[str, str], ET.Element]:
    found: dict[tuple[str, str], ET.Element] = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            found[context.findtext("name", ""), message.findtext("source", "")] = message
    return found


def faults(lang: str, fresh: Path) -> list[str]:
    wanted = messages(fresh)
    found: list[str] = []
    for (context, source), message in wanted.items():
        translation = message.find("translation")
        forms = [] if translation is None else [f.text or "" for f in translation.iter("numerusform")]
        texts = forms or [(translation.text or "") if translation is not None else ""]
        is_unfinished = translation is None or translation.get("type") == "unfinished"
        if is_unfinished or not all(t.strip() for t in texts):
            found.append(f"{lang}: [{context}] not translated: {source}")
            continue
        marks = set(PLACE_HOLDER.findall(source))
        found += [
            f"{lang}: [{context}] place holders differ: {source} → {t}"
            for t in texts
            if set(PLACE_HOLDER.findall(t)) != marks
            and not (len(texts) > 1 and marks - set(PLACE_HOLDER.findall(t)) <= {"%n"})
        ]
    return found


def unseen(fresh: Path) -> list[str]:
    """Find texts that lupdate did not collect: it reads Python by its own rules, and misses some calls silently."""
    known = messages(fresh)
    found: list[str] = []
    for path in sources():
        for context, text in marked(ast.parse((ROOT / path).read_text(encoding="utf-8")), ""):
            message = known.get((context, text))
            if message is None:
                found.append(f"{path}: [{context}] lupdate does not see: {text}")
            elif "%n" in text and message.get("numerus") != "yes":
                found.append(f"{path}: [{context}] lupdate sees no plural forms: {text}")
    return found


def marked(node: ast.AST, owner: str) -> Iterator[tuple[str, str]]:
    """List (context, text) of every literal that is given to tr, translate or QT_TRANSLATE_NOOP."""
    if isinstance(node, ast.ClassDef):
        owner = node.name
    if isinstance(node, ast.Call):
        name = getattr(node.func, "attr", None) or getattr(node.func, "id", "")
        literals = [a.value if isinstance(a, ast.Constant) else None for a in node.args]
        if name == "tr" and literals:
            literals = [owner, *literals]
        if name in ("tr", "translate", "QT_TRANSLATE_NOOP") and len(literals) > 1:
            context, text = literals[:2]
            if isinstance(context, str) and isinstance(text, str):
                yield context, text
    for child in ast.iter_child_nodes(node):
        yield from marked(child, owner)


def check(committed_in: Path) -> int:
    problems: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for lang in LANGUAGES:
            committed = committed_in / f"kokemukset_{lang}.ts"
            if committed.exists():
                shutil.copy(committed, folder)
        collect(folder)
        problems += unseen(folder / f"kokemukset_{LANGUAGES[0]}.ts")
        for lang in LANGUAGES:
            problems += faults(lang, folder / f"kokemukset_{lang}.ts")
            gone = set(messages(committed_in / f"kokemukset_{lang}.ts")) - set(
                messages(folder / f"kokemukset_{lang}.ts")
            )
            problems += [f"{lang}: [{context}] no longer used: {source}" for context, source in sorted(gone)]
    for line in problems[:60]:
        print(line)
    if problems:
        print(f"{len(problems)} faults in the translations. Run: make i18n")
    return 1 if problems else 0


def main(argv: list[str]) -> int:
    if argv[:1] == ["--check"] and len(argv) <= 2:
        return check(Path(argv[1]) if len(argv) == 2 else FOLDER)
    if argv == ["--update"]:
        FOLDER.mkdir(parents=True, exist_ok=True)
        collect(FOLDER)
        return 0
    print(__doc__)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
