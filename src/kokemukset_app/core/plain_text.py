"""Markdown turned to the words it shows: for the index and its snippets, where HTML would be a detour."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kokemukset_app.core.outline import headings

_FENCE_LINE = re.compile(r"^ {0,3}(?:`{3,}|~{3,}).*$")
_TABLE_RULE = re.compile(r"^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_RULE = re.compile(r"^ {0,3}(?:[-*_][ \t]*){3,}$")
_LEAD = re.compile(r"^[ \t]*(?:>[ \t]?)*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:\[[ xX]\][ \t]+)?")
_CALLOUT = re.compile(r"^(?:!!!|\?\?\?\+?)[ \t]+[\w-]+(?:[ \t]+\"(.*?)\")?[ \t]*$|^\[![\w-]+\][+-]?[ \t]*(.*)$")
_DEFINITION = re.compile(r"^(?::[ \t]+|\[\^[^\]]+\]:[ \t]*)")
_LINK_TARGET = re.compile(r"^ {0,3}\[[^\]^][^\]]*\]:[ \t]+\S+.*$")
# Every run inside brackets is bounded: a line of ten thousand brackets must not take its square in steps.
_TARGET = r"\([^()\s]{0,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:[ \t]+\"[^\"]{0,300}\")?\)"
_IMAGE = re.compile(rf"!\[([^\[\]]{{0,500}})\]{_TARGET}|!\[\[([^\[\]|]{{1,300}})(?:\|[^\[\]]{{0,300}})?\]\]")
_LINK = re.compile(rf"\[([^\[\]]{{0,500}})\]{_TARGET}|\[([^\[\]]{{1,500}})\]\[[^\[\]]{{0,300}}\]")
_ENTRY_LINK = re.compile(r"\[\[([^\[\]|#]{0,300})(?:#([^\[\]|]{0,300}))?(?:\|([^\[\]]{0,300}))?\]\]")
_FOOTNOTE = re.compile(r"\[\^[^\[\]]{1,100}\]")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,300}>")
_MARKS = re.compile(r"(?<![\w\\])(?:\*{1,3}|_{1,3}|~~|==)(?=\S)|(?<=\S)(?:\*{1,3}|_{1,3}|~~|==)(?!\w)|`+")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~-])")
# Escaped marks wait in the private use area while the others are taken off.
_HIDDEN = 0xE000
_UNHIDE = re.compile("[\ue020-\ue07e]")
_SPACE = re.compile(r"[ \t]+")


@dataclass(frozen=True, slots=True)
class Section:
    """The plain text under a heading; `heading` is empty before the first one. Paragraphs are lines of `text`.

    `level` is the heading's, 1 to 6; 0 where there is none or where it is not known.
    """

    heading: str
    text: str
    level: int = 0


def plain_line(line: str) -> str:
    """Strip one line of Markdown to the words it shows."""
    if _FENCE_LINE.match(line) or _TABLE_RULE.match(line) or _RULE.match(line) or _LINK_TARGET.match(line):
        return ""
    text = _LEAD.sub("", line, count=1)
    if callout := _CALLOUT.match(text):
        return (callout[1] or callout[2] or "").strip()
    text = _DEFINITION.sub("", text)
    text = _ESCAPE.sub(lambda m: chr(_HIDDEN + ord(m[1])), text)
    text = _IMAGE.sub(lambda m: m[1] or "", text)
    text = _ENTRY_LINK.sub(lambda m: m[3] or m[1] or m[2] or "", text)
    text = _LINK.sub(lambda m: m[1] or m[2] or "", text)
    text = _FOOTNOTE.sub("", text)
    text = _TAG.sub("", text)
    if text.lstrip().startswith("|"):
        text = text.strip().strip("|").replace("|", " · ")
    text = _MARKS.sub("", text)
    return _SPACE.sub(" ", _UNHIDE.sub(lambda m: chr(ord(m[0]) - _HIDDEN), text)).strip()


def sections(body: str) -> tuple[Section, ...]:
    """Cut a body at its headings and give each part as plain text, one paragraph or list item a line."""
    lines = _without_comments(body).splitlines()
    found: list[Section] = []
    heading, level, start = "", 0, 0
    for mark in (*headings("\n".join(lines)), None):
        end = mark.line if mark else len(lines)
        text = _paragraphs(lines[start:end])
        if heading or text:
            found.append(Section(heading, text, level))
        if mark:
            heading, level, start = plain_line(mark.text), mark.level, mark.line + 1
            if start < len(lines) and set(lines[start].strip()) in ({"="}, {"-"}):
                start += 1
    return tuple(found)


def _without_comments(body: str) -> str:
    """Blank out HTML comments, keeping the count of lines; one that never ends is text."""
    kept: list[str] = []
    at = 0
    while (start := body.find("<!--", at)) >= 0 and (end := body.find("-->", start + 4)) >= 0:
        kept += [body[at:start], "\n" * body.count("\n", start, end)]
        at = end + 3
    return "".join([*kept, body[at:]])


def plain_text(body: str) -> str:
    """Give the whole body as plain text, headings on lines of their own."""
    return "\n".join(line for s in sections(body) for line in (s.heading, s.text) if line)


def _paragraphs(lines: list[str]) -> str:
    """Join wrapped lines of one paragraph; keep list items and table rows on lines of their own."""
    out: list[str] = []
    joins = False
    for line in lines:
        text = plain_line(line)
        if not text:
            joins = False
            continue
        lead = _LEAD.match(line)
        starts_anew = bool(lead and lead[0].strip()) or line.lstrip().startswith(("|", "!!!", "???"))
        if joins and not starts_anew:
            out[-1] = f"{out[-1]} {text}"
        else:
            out.append(text)
        joins = not line.lstrip().startswith("|")
    return "\n".join(out)
