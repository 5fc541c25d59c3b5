"""`library.yaml`: what a library says of itself."""

from __future__ import annotations

from kokemukset_app.core.brand import hex_colour
from kokemukset_app.core.entry import LANGUAGES
from kokemukset_app.core.library_info import LibraryInfo
from kokemukset_app.core.problems import Problem, ProblemCode, Severity
from kokemukset_app.library.field_values import one_text, texts
from kokemukset_app.library.lang_guess import lang_code
from kokemukset_app.library.layout import LIBRARY_FILE
from kokemukset_app.library.yaml_tree import YamlFault, read_yaml_map


def parse_library_info(text: str, folder_name: str) -> tuple[LibraryInfo, tuple[Problem, ...]]:
    """Read what a library says of itself; the folder's name stands in where it does not say its own."""
    try:
        found = read_yaml_map(text)
    except YamlFault as fault:
        code = ProblemCode.LIBRARY_FILE_BROKEN
        problem = Problem(LIBRARY_FILE, fault.line + 1, code, Severity.ERROR, detail=fault.detail)
        return LibraryInfo(folder_name), (problem,)
    languages = dict.fromkeys(code for text in texts(found.plain("languages")) if (code := lang_code(text)))

    def by_lang(key: str) -> dict[str, str]:
        return {lang: value for lang in LANGUAGES if (value := one_text(found.plain(f"{key}_{lang}")))}

    info = LibraryInfo(
        name=one_text(found.plain("name")) or one_text(found.plain("title")) or folder_name,
        description=one_text(found.plain("description")),
        version=one_text(found.plain("version")),
        languages=tuple(languages),
        licence=one_text(found.plain("licence")) or one_text(found.plain("license")),
        names=by_lang("name"),
        descriptions=by_lang("description"),
        accent=hex_colour(one_text(found.plain("accent"))),
        logo=one_text(found.plain("logo")),
    )
    if one_text(found.plain("accent")) and not info.accent:
        line, code = found.line("accent") + 1, ProblemCode.LIBRARY_FILE_BROKEN
        return info, (Problem(LIBRARY_FILE, line, code, Severity.WARNING, "accent", "#RRGGBB"),)
    return info, ()
