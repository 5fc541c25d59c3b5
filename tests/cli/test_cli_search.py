"""`search`: the shape of its answer, what narrows it, and what may be typed."""

from collections import Counter

import pytest

HIT = {
    "id": str, "type": str, "title": str, "summary": str, "path": str, "score": float, "status": str | None,
    "lang": str, "cities": list, "themes": list, "projects": list, "year": int | None, "snippet": str,
    "matches": list, "why": list, "page": int | None,
}  # fmt: skip
ANSWER = {
    "query": str, "interpreted": str, "total": int, "took_ms": int | float, "hits": list, "facets": dict,
    "did_you_mean": str | None,
}  # fmt: skip
WHY = {"exact", "inflection", "compound_part", "synonym", "translation", "typo", "prefix"}


def is_of(value, shape):
    return list(value) == list(shape) and all(isinstance(value[k], kind) for k, kind in shape.items())


def ids(answer):
    return [hit["id"] for hit in answer.json["hits"]]


@pytest.fixture
def search(kokemukset, library):
    def ask(*words):
        answer = kokemukset("--knowledge", library, "search", "--format", "json", *words)
        assert answer.code == 0, answer
        return answer

    return ask


def test_search_answer_has_the_shape_of_the_contract(search):
    answer = search("kokeilujen", "kehittäminen")
    assert is_of(answer.json, ANSWER)
    assert answer.json["query"] == "kokeilujen kehittäminen"
    assert answer.json["total"] == 32  # the four Swedish entries know no Finnish forms
    assert len(answer.json["hits"]) == 20
    for hit in answer.json["hits"]:
        assert is_of(hit, HIT)
        assert set(hit["why"]) <= WHY
        assert hit["why"]
        assert "⟦" in hit["snippet"]
        assert hit["snippet"].count("⟦") == hit["snippet"].count("⟧")
    scores = [hit["score"] for hit in answer.json["hits"]]
    assert scores == sorted(scores, reverse=True)
    for counts in answer.json["facets"].values():
        assert all(is_of(c, {"value": str, "label": str, "count": int}) for c in counts)
    assert answer.out.count("\n") == 1
    assert answer.err == ""


def test_search_counts_are_those_counted_by_hand(search, kokemukset, library):
    answer = search("paljon", "--limit", "100")
    shown = [kokemukset("show", i, "--format", "json", "--knowledge", library).json for i in ids(answer)]
    assert len(shown) == answer.json["total"] == 8
    by_hand = {
        "type": Counter(e["type"] for e in shown),
        "city": Counter(c for e in shown for c in e["cities"]),
        "theme": Counter(t for e in shown for t in e["themes"]),
        "status": Counter(e["status"] for e in shown),
        "project": Counter(p for e in shown for p in e["projects"]),
        "tag": Counter(t for e in shown for t in e["tags"]),
        "lang": Counter(e["lang"] for e in shown),
        "year": Counter(str(e["year"]) for e in shown),
    }
    for field, counts in by_hand.items():
        assert {c["value"]: c["count"] for c in answer.json["facets"][field]} == counts


@pytest.mark.parametrize(
    ("options", "total"),
    [
        (["--city", "turku"], 12),
        (["--city", "Turku"], 12),
        (["--city", "turku", "--city", "oulu"], 18),
        (["--city", "turku", "--theme", "kokeilut"], 6),
        (["--city", "turku", "--theme", "data"], 6),
        (["--type", "project"], 2),
        (["--type", "Hanke"], 2),
        (["--type", "project", "--type", "lesson"], 38),
        (["--status", "draft"], 9),
        (["--tag", "avoin data"], 36),
        (["--tag", "tagi 0", "--status", "draft"], 9),
        (["--project", "hanke-a"], 18),
        (["--project", "rajapinnat"], 18),
        (["--year", "2019"], 5),
        (["--year", "2019-2021"], 15),
        (["--year", "2021-2019"], 15),
        (["--year", "2015", "--year", "2021", "--type", "lesson"], 11),
        (["--year", "0000-9999"], 38),
        (["--city", "pori"], 0),
        (["--year", "1900"], 0),
        (["--project", "hanke-jota-ei-ole"], 0),
        (["--tag", "-ei-ole"], 0),
    ],
)
def test_search_ors_inside_a_facet_and_ands_across(search, options, total):
    answer = search(*options)
    assert answer.json["total"] == total
    assert len(answer.json["facets"]["year"]) < 12


def test_search_facets_in_use_count_what_a_click_adds(search):
    alone = {c["value"]: c["count"] for c in search("--theme", "data").json["facets"]["city"]}
    used = search("--theme", "data", "--city", "helsinki").json
    assert {c["value"]: c["count"] for c in used["facets"]["city"]} == alone
    assert used["total"] == alone["helsinki"]


@pytest.mark.parametrize("sort", ["relevance", "newest", "title"])
def test_search_pages_join_to_one_list_without_repeats(search, sort):
    whole = ids(search("kokeilu", "--sort", sort, "--limit", "100"))
    pages = [i for at in range(0, 42, 7) for i in ids(search("kokeilu", "--sort", sort, "--limit=7", f"--offset={at}"))]
    assert pages == whole
    assert len(set(whole)) == 36


def test_search_sorts(search):
    titles = [h["title"] for h in search("kokeilu", "--sort", "title", "--limit", "100").json["hits"]]
    assert titles == sorted(titles)
    years = [h["year"] for h in search("kokeilu", "--sort", "newest", "--limit", "100").json["hits"]]
    assert years == sorted(years, reverse=True)
    assert search("kokeilu", "--limit", "0").json["hits"] == []
    assert search("kokeilu", "--offset", "999999999").json["hits"] == []


def test_search_takes_minus_words_and_words_after_options(search):
    assert search("paljon", "-liikkuminen").json["query"] == "paljon -liikkuminen"
    without = search("kokeilu", "--theme", "data", "-paljon").json
    assert without["query"] == "kokeilu -paljon"
    assert without["total"] == 12 - search("kokeilu", "paljon", "--theme", "data").json["total"]
    assert search("-paljon").json["total"] == 30
    assert search("-x").json["query"] == "-x"
    assert search("--", "--kokeilu").json["query"] == "--kokeilu"


@pytest.mark.parametrize(
    "text",
    ["", " ", "-", "--", "*", '"', "((((", "a:b:c", "kaupunki:", "vuosi:x-y", "\x07\x1b[31m", "😀", "ä\u0308ö",
     "\ufeff", "NOT", "OR OR", "a" * 5000, "() AND -", "[[oppi]]", "\\", "%s{0}", "'; DROP", "<b>", "\udcff"],
)  # fmt: skip
def test_search_answers_any_text(search, text):
    answer = search(*(["--", text] if text.startswith("--") else [text]))
    assert is_of(answer.json, ANSWER)


def test_search_says_what_may_have_been_meant(search):
    answer = search("liikuminen")
    assert answer.json["total"] > 0
    assert answer.json["hits"][0]["why"] == ["typo"]
    meant = answer.json["did_you_mean"]
    assert isinstance(meant, str)
    assert search(meant).json["hits"][0]["id"] == answer.json["hits"][0]["id"]
    assert search("zzzzqqqq").json["did_you_mean"] is None


def test_search_speaks_the_language_asked_for(kokemukset, library):
    texts = {}
    for lang in ("fi", "sv", "en"):
        before = kokemukset("--lang", lang, "search", "paljon", "--knowledge", library)
        after = kokemukset("search", "paljon", f"--lang={lang}", f"--knowledge={library}")
        assert before.out == after.out
        texts[lang] = before.out
        labels = kokemukset("search", "--lang", lang, "--format", "json", "--knowledge", library).json["facets"]["type"]
        texts[f"{lang} label"] = next(c["label"] for c in labels if c["value"] == "lesson")
    assert texts["fi label"] == "Oppi"
    assert len({texts["fi label"], texts["sv label"], texts["en label"]}) == 3


def test_search_text_names_hits_and_badges(kokemukset, library):
    out = kokemukset("search", "paljon", "--limit", "1", "--knowledge", library).out
    assert "8" in out.splitlines()[0]
    assert "Oppi" in out
    assert "\x1b" not in out


@pytest.mark.parametrize(
    "argv",
    [
        ["search", "x", "--limit", "-1"],
        ["search", "x", "--limit", "many"],
        ["search", "x", "--offset", "1.5"],
        ["search", "x", "--sort", "best"],
        ["search", "x", "--year", "20192"],
        ["search", "x", "--year", "2019-"],
        ["search", "x", "--year", "٢٠١٩"],
        ["search", "x", "--nonsense"],
        ["search", "x", "--city"],
        ["search", "x", "--format", "xml"],
        ["search", "x", "--lang", "de"],
        ["--knowledge", "", "search", "x"],
        ["show"],
        ["show", "a", "b"],
        ["index", "--rebuild", "now"],
        ["check", "--lim", "1"],
        ["fly"],
        ["--nonsense"],
    ],
)
def test_wrong_usage_exits_2_and_writes_no_result(kokemukset, library, argv):
    answer = kokemukset(*argv)
    assert answer.code == 2
    assert answer.out == ""
    assert "Traceback" not in answer.err
    assert len(answer.err.strip().splitlines()) >= 1


def test_version_and_help_exit_0(kokemukset):
    assert kokemukset("--version").out.startswith("kokemukset ")
    for argv in (["--help"], ["search", "--help"], ["search", "-h"]):
        answer = kokemukset(*argv)
        assert answer.code == 0
        assert "--knowledge" in answer.out


def test_words_that_are_commands_can_be_searched(search):
    assert search("analyze", "search", "show").json["query"] == "analyze search show"
