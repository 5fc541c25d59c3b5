"""One entry as an HTML page of its own: for a browser, a mail or a printer, without the app."""

from __future__ import annotations

import html
from collections.abc import Iterator
from typing import Final

from kokemukset_app.core.entry import Entry, Source
from kokemukset_app.render.words import kind_word, sources_word

# One column of a readable width, the reader's own sans serif, both colour schemes, and no colour that means something.
_STYLE: Final = """
:root { color-scheme: light dark; --ink: #16191d; --quiet: #555e68; --line: #dfe3e8; --link: #14598c; --box: #f0f5fa; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e7eaed; --quiet: #a4adb7; --line: #2e343b; --link: #86bfea; --box: #1a242d; }
  body { background: #15181c; }
}
body { font: 1.0625rem/1.55 system-ui, sans-serif; color: var(--ink); }
body { max-width: 42rem; margin: 3rem auto; padding: 0 1.25rem; }
h1 { font-size: 1.75rem; line-height: 1.22; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 1.75rem 0 .4rem; }
h3, h4, h5, h6 { font-size: 1.0625rem; margin: 1.5rem 0 .3rem; }
a { color: var(--link); overflow-wrap: anywhere; }
.kind, .lead, .facts, footer, .no-image { color: var(--quiet); }
.lead { font-size: 1.125rem; }
img { max-width: 100%; height: auto; }
blockquote { margin: 1rem 0; padding: .1rem 1.1rem; border-left: 2px solid var(--quiet); }
.admonition { margin: 1rem 0; padding: .6rem 1.25rem; border-left: 3px solid var(--link); background: var(--box); }
.admonition-title { font-weight: 600; margin: 0; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { padding: .45rem 1rem .45rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
[align=right] { text-align: right; } [align=center] { text-align: center; }
pre { overflow-x: auto; padding: .75rem 1rem; background: var(--box); } code { font-size: .9em; }
hr { border: 0; border-top: 1px solid var(--line); } .checked, .unchecked { list-style: none; margin-left: -1.2em; }
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); font-size: .9rem; }
@media print { body { margin: 0; max-width: none; } a { color: inherit; } }
"""
# Nothing is fetched and nothing runs, whatever is pasted into the page later.
_POLICY: Final = (
    '<meta http-equiv="Content-Security-Policy" '
    """content="default-src 'none'; img-src 'self' data: file:; style-src 'unsafe-inline'">"""
)


def page_html(entry: Entry, body: str) -> str:
    """Write the page; `body` is sanitised HTML. The contact of the entry is left out: a page may go to anybody."""
    head = entry.head
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{_attribute(head.lang)}">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            _POLICY,
            f"<title>{_text(head.title)}</title>",
            f"<style>{_STYLE}</style>",
            "</head>",
            "<body>",
            "<article>",
            *_top(entry),
            body,
            *_sources(entry),
            "</article>",
            f"<footer><p>{_text(head.id)} · {_text(head.path)}</p></footer>",
            "</body>",
            "</html>",
        ]
    )


def _top(entry: Entry) -> Iterator[str]:
    head = entry.head
    years = f"{head.years[0]}–{head.years[-1]}" if len(head.years) > 1 else "".join(map(str, head.years))
    facts = [kind_word(head.type, head.lang), years, entry.owner, head.updated or head.created]
    yield f'<p class="kind">{_text(" · ".join(fact for fact in facts if fact))}</p>'
    yield f"<h1>{_text(head.title)}</h1>"
    if head.summary:
        yield f'<p class="lead">{_text(head.summary)}</p>'


def _sources(entry: Entry) -> Iterator[str]:
    if not entry.sources:
        return
    yield f"<h2>{sources_word(entry.head.lang)}</h2>"
    yield "<ul>"
    for source in entry.sources:
        yield f"<li>{_source(source)}</li>"
    yield "</ul>"


def _source(source: Source) -> str:
    title = _text(source.title or source.url or source.file)
    if source.url.lower().startswith(("http://", "https://")):
        title = f'<a href="{_attribute(source.url)}">{title}</a>'
    more = [source.file if source.title else "", source.page, source.accessed]
    return ", ".join([title, *(_text(text) for text in more if text)])


def _text(text: str) -> str:
    return html.escape(text, quote=False)


def _attribute(text: str) -> str:
    return html.escape(text, quote=True)
