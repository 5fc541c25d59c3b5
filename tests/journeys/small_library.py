"""A small library as a city might keep it: 60 entries, 2 cities, 3 themes, links, and two faults."""

from __future__ import annotations

from pathlib import Path

ENTRIES = 60
CITIES = ("tampere", "oulu")
THEMES = ("kokeilut", "data", "liikkuminen")
SUBJECTS = ("bussi", "rajapinta", "koulu", "sensori", "palaute", "hankinta")


def write_entry(root: Path, number: int, *, title: str = "", body: str = "", links: str = "") -> Path:
    """Write one whole entry; what depends on the number alone is the same at each run."""
    name = f"oppi-{number:03}"
    subject = SUBJECTS[number % len(SUBJECTS)]
    lines = [
        "---",
        f"id: {name}",
        "type: lesson",
        f"title: {title or f'Kokeilu {number}: {subject} opetti kaupunkia'}",
        f"summary: Mitä {subject} opetti kokeilussa {number}.",
        "lang: fi",
        "status: approved",
        "outcome: success",
        f"themes: [{THEMES[number // 6 % 3]}]",
        f"cities: [{CITIES[number // 6 % 2]}]",
        f"year: {2016 + number % 5}",
        f"created: 2020-01-{1 + number % 28:02}",
        "---",
        "",
        "## Tausta",
        "",
        body or f"Kaupunki kokeili, miten {subject} toimii arjessa. Asukkaat olivat mukana.",
        "",
        "## Oppi",
        "",
        links or f"Katso myös [[oppi-{(number + 1) % ENTRIES:03}]].",
        "",
    ]
    path = root / "lessons" / f"{name}.md"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def write_library(root: Path) -> None:
    """Write the library into a new folder."""
    (root / "lessons").mkdir(parents=True)
    (root / "library.yaml").write_text("name: Pieni kirjasto\nlanguages: [fi, en]\n", encoding="utf-8")
    for number in range(ENTRIES - 1):
        write_entry(root, number)
    write_entry(
        root,
        7,
        title="Lumiaura löytää reitin",
        body="Lumiaura kulki yöllä. Talvi on pitkä, ja lumiaura on hidas.",
        links="Jatkoa: [[oppi-008]] ja [[oppi-jota-ei-ole]].",
    )
    broken = "---\nid: [oppi\ntitle: Rikkinäinen: alku\n---\n\nSammakko jäi silti löydettäväksi.\n"
    (root / "lessons" / "rikki.md").write_text(broken, encoding="utf-8")
