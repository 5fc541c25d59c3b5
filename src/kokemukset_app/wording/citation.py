"""An entry as a citation: what one puts under a text to say where a claim comes from."""

from __future__ import annotations

from kokemukset_app.core.entry import Entry


def citation(entry: Entry, library: str, lang: str) -> str:
    """Write who, when, what, where: the library's entry first, then the entry's own sources with their dates."""
    head = entry.head
    date = head.updated or head.created
    author = f"{entry.owner}. " if entry.owner else ""
    year = f" ({date[:4]})" if date else ""
    lines = [f"{author}{head.title_in(lang)}{year}. {library}: {head.id}."]
    for source in entry.sources:
        place = source.url or " ".join(part for part in (source.file, source.page) if part)
        seen = f" [{source.accessed}]" if source.accessed else ""
        lines.append(f"– {source.title}. {place}{seen}".replace("– . ", "– "))
    return "\n".join(lines)
