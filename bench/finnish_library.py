"""Write a plausible Finnish library of any size: the same seed gives the same files, byte for byte.

    python bench/finnish_library.py FOLDER 10000 [--seed 6]

Entries are lessons, results, projects and articles in this project's format, with front matter, headings, lists, tables
and links between entries. Their words are invented; only their statistics are meant to be true to life.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent))
from finnish_words import Noun, Words, listed

_CITIES = listed(
    "helsinki espoo tampere vantaa oulu turku jyvaskyla lahti kuopio pori joensuu vaasa lappeenranta kotka rovaniemi"
)
_THEMES = listed(
    "kokeilut data yritysyhteistyo osallistaminen juurruttaminen liikkuminen ohjelman-johtaminen koordinaatio viestinta"
    " arviointi hankevalmistelu rahoitus-ja-hallinto yhteiskehittaminen oppiminen terveys-ja-hyvinvointi kiertotalous"
    " energia-ja-ilmasto tyollisyys-ja-osaaminen innovaatioalustat elinkeinot-ja-yritykset"
)
_PHASES = listed("idea application start pilot delivery evaluation rollout closed")
_OUTCOMES = listed("success success success partial partial mixed failure")
_STATUSES = listed("approved approved approved approved approved in_review draft outdated archived")
_TYPES = ("lesson", "result", "project", "article")
_PREFIX = {"lesson": "oppi", "result": "tulos", "project": "hanke", "article": "artikkeli"}
_FOLDER = {"lesson": "lessons", "result": "results", "project": "projects", "article": "articles"}
_HEADINGS = {
    "lesson": ("Tausta", "Mitä tapahtui", "Oppi", "Suositus", "Näyttö"),
    "result": ("Mitä syntyi", "Miten se toimii", "Hyödyt ja luvut", "Käyttöönotto"),
    "project": ("Tavoite", "Toteutus", "Tulokset", "Opit"),
    "article": ("Johdanto", "Havainnot", "Pohdinta"),
}
_SETTLED = (
    "avoin data",
    "julkinen hankinta",
    "ketterä kokeilu",
    "kestävä kaupunkikehittäminen",
    "6Aika-ohjelma",
    "EAKR:n rahoitus",
)


def library(count: int, seed: int = 6) -> Iterator[tuple[str, str]]:
    """Give path and text of each entry."""
    random = Random(seed)
    writer = _Writer(random, count)
    for number in range(count):
        yield writer.entry(number)


class _Writer:
    def __init__(self, random: Random, count: int) -> None:
        self._random = random
        self._count = count
        self._words = Words(random, max(200, int(12 * count**0.75)))
        self._tags = [self._words.compound([]).nominative for _ in range(max(30, count // 20))]
        self._projects = max(3, count // 25)

    def entry(self, number: int) -> tuple[str, str]:
        random = self._random
        kind = "project" if number < self._projects else random.choices(_TYPES, (60, 20, 0, 20))[0]
        name = f"{_PREFIX[kind]}-{number:06}"
        topic = [self._words.noun([]) for _ in range(6)]
        title = self._title(topic)
        year = random.randint(2014, 2026)
        lines = [
            "---",
            f"id: {name}",
            f"type: {kind}",
            f"title: {title}",
            f"summary: {self._sentence(topic)}",
            "lang: fi",
        ]
        lines.append(f"status: {random.choice(_STATUSES)}")
        if kind == "lesson":
            lines.append(f"outcome: {random.choice(_OUTCOMES)}")
        lines.append(f"themes: [{', '.join(self._some(_THEMES, 1, 3))}]")
        lines.append(f"tags: [{', '.join(dict.fromkeys(random.choices(self._tags, k=random.randint(0, 4))))}]")
        lines.append(f"cities: [{', '.join(self._some(_CITIES, 1, 3))}]")
        if kind != "project":
            lines.append(f"projects: [{self._project()}]")
        lines.append(f"phase: [{random.choice(_PHASES)}]")
        lines.append(
            f"sources:\n  - {{title: Loppuraportti {year}, url: https://example.org/{name}, accessed: {year}-11-02}}"
        )
        day = f"{random.randint(1, 12):02}-{random.randint(1, 28):02}"
        lines += [f"year: {year}", f"created: {year}-{day}", f"updated: {min(2026, year + random.randint(0, 3))}-{day}"]
        lines += ["owner: Kaupunkikehitys", "---", "", self._body(kind, topic)]
        return f"{_FOLDER[kind]}/{name}.md", "\n".join(lines)

    def _body(self, kind: str, topic: list[Noun]) -> str:
        random = self._random
        scale = min(12.0, random.lognormvariate(0.0, 0.6))
        parts: list[str] = []
        for heading in _HEADINGS[kind]:
            parts.append(f"## {heading}")
            parts += [self._paragraph(topic) for _ in range(max(1, round(2 * scale * random.random() + 0.5)))]
            draw = random.random()
            if draw < 0.18:
                parts.append("\n".join(f"- {self._sentence(topic)}" for _ in range(random.randint(2, 6))))
            elif draw < 0.24:
                rows = [f"| {self._words.noun_form(topic)} | {random.randint(1, 9999)} |" for _ in range(4)]
                parts.append("\n".join(["| Mittari | Arvo |", "|---|---:|", *rows]))
        if random.random() < 0.6:
            parts.append(
                f"Katso myös [[{self._project()}]] ja [[{_PREFIX['lesson']}-{random.randrange(self._count):06}]]."
            )
        return "\n\n".join(parts) + "\n"

    def _paragraph(self, topic: list[Noun]) -> str:
        return " ".join(self._sentence(topic) for _ in range(self._random.randint(2, 6)))

    def _sentence(self, topic: list[Noun]) -> str:
        random, words = self._random, self._words
        out: list[str] = []
        for _ in range(random.randint(5, 14)):
            draw = random.random()
            if draw < 0.46:
                out.append(words.noun_form(topic))
            elif draw < 0.68:
                out.append(words.small())
            elif draw < 0.80:
                out.append(words.verb())
            elif draw < 0.90:
                out.append(words.adjective())
            elif draw < 0.955:
                out.append(words.name())
            elif draw < 0.975:
                out.append(
                    str(random.choice((random.randint(1, 100), random.randint(2012, 2026), random.randint(1, 9_999))))
                )
            else:
                out.append(random.choice(_SETTLED))
        text = " ".join(out)
        return text[0].upper() + text[1:] + "."

    def _title(self, topic: list[Noun]) -> str:
        words = self._words
        text = f"{words.noun_form(topic)} {words.verb()} {words.adjective()} {words.noun_form(topic)}"
        return text[0].upper() + text[1:]

    def _project(self) -> str:
        return f"hanke-{min(int(self._random.paretovariate(0.6)), self._projects) - 1:06}"

    def _some(self, values: list[str], least: int, most: int) -> list[str]:
        picks = [min(int(self._random.expovariate(4.0 / len(values))), len(values) - 1) for _ in range(most)]
        return list(dict.fromkeys(values[pick] for pick in picks))[: self._random.randint(least, most)]


def write_library(folder: Path, count: int, seed: int = 6) -> None:
    """Write a library's files; what is there already stays."""
    for name in (*_FOLDER.values(), "collections"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "library.yaml").write_text(f"name: Koekirjasto {count}\nversion: 1\nlanguages: [fi]\n", "utf-8")
    for path, text in library(count, seed):
        (folder / path).write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=6)
    chosen = parser.parse_args()
    write_library(chosen.folder, chosen.count, chosen.seed)
