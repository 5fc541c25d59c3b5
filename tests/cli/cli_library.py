"""Libraries whose numbers can be counted by hand."""

from pathlib import Path

CITIES = ("helsinki", "espoo", "vantaa", "tampere", "turku", "oulu")
THEMES = ("data", "kokeilut", "liikkuminen")


def write(root: Path, path: str, text: str | bytes) -> Path:
    place = root / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(text if isinstance(text, bytes) else text.encode())
    return place


def write_library(root: Path) -> Path:
    """Write 36 lessons and 2 projects whose numbers can be counted by hand."""
    for n in range(36):
        cities = [CITIES[n % 6], CITIES[(n + 1) % 6]] if n % 3 == 0 else [CITIES[n % 6]]
        write(
            root,
            f"lessons/oppi-{n:02}.md",
            f"""---
id: oppi-{n:02}
type: lesson
title: Kokeilu numero {n:02}
summary: Mitä kokeilusta {n} jäi käteen.
lang: {"sv" if n % 9 == 8 else "fi"}
status: {"draft" if n % 4 == 0 else "approved"}
outcome: success
themes: [{THEMES[n % 3]}]
tags: [avoin data, "tagi {n % 2}"]
cities: [{", ".join(cities)}]
projects: [{"hanke-a" if n % 2 else "hanke-b"}]
year: {2015 + n % 7}
created: {2015 + n % 7}-03-04
updated: {2015 + n % 7}-03-{n % 28 + 1:02}
---
## Oppi

Kaupunkikehittämisessä kokeiltiin {"paljon" if n % 5 == 0 else "vähän"} asioita. Ks. [[oppi-{(n + 1) % 36:02}]].
""",
        )
    for name, title in (("a", "Avoimet rajapinnat"), ("b", "Älykäs liikkuminen")):
        write(
            root,
            f"projects/hanke-{name}.md",
            f"---\nid: hanke-{name}\ntype: project\ntitle: {title}\nlang: fi\nstatus: approved\nyear: 2015\n"
            f"created: 2015-01-01\nupdated: 2015-01-01\n---\nHanke.\n",
        )
    return root
