"""A folder as an entry store: whatever lies in it is read, and nothing of it changes."""

from __future__ import annotations

import hashlib
import os
import unicodedata
from pathlib import Path

import pytest

from kokemukset_app.core.cancel import NEVER, CancelToken
from kokemukset_app.core.entry import EntryType, Status, Visibility
from kokemukset_app.core.errors import Cancelled, EntryMissing, LibraryMissing, LibraryUnreadable
from kokemukset_app.core.problems import ProblemCode
from kokemukset_app.library.attachments import read_file
from kokemukset_app.library.folder_store import FolderStore
from kokemukset_app.library.layout import MAX_ENTRY_BYTES
from kokemukset_app.library.vocabulary import read_vocabulary

ROOT = Path(__file__).parents[2]
DEFAULT = read_vocabulary(ROOT / "resources" / "vocabulary.yaml")
as_user = pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may read everything")


@pytest.fixture
def store(tmp_path: Path) -> FolderStore:
    return FolderStore(tmp_path, DEFAULT)


def put(root: Path, path: str, data: bytes | str) -> Path:
    place = root / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(data.encode() if isinstance(data, str) else data)
    return place


def tree_hash(root: Path) -> str:
    found = hashlib.sha256()
    for place in sorted(root.rglob("*")):
        info = place.lstat()
        found.update(f"{place}{info.st_mode}{info.st_mtime_ns}{info.st_size}".encode("utf-8", "surrogateescape"))
        if place.is_file() and os.access(place, os.R_OK):
            found.update(place.read_bytes())
    return found.hexdigest()


TEXT = "---\ntitle: Äänekosken öljy\n---\nRivi yksi\nRivi kaksi – ”lainaus”\n"


@pytest.mark.parametrize(
    ("data", "is_guessed"),
    [
        (TEXT.encode(), False),
        (b"\xef\xbb\xbf" + TEXT.encode(), False),
        (TEXT.replace("\n", "\r\n").encode(), False),
        (TEXT.replace("\n", "\r").encode(), False),
        (TEXT.encode("utf-16"), False),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), False),
        (b"\xff\xfe\x00\x00" + TEXT.encode("utf-32-le"), False),
        (TEXT.encode("cp1252"), True),
        (TEXT.replace("\n", "\r\n").encode("cp1252"), True),
    ],
    ids=["utf8", "bom", "crlf", "cr", "utf16", "utf16be", "utf32", "cp1252", "cp1252crlf"],
)
def test_a_text_is_the_same_in_every_encoding(
    store: FolderStore, tmp_path: Path, data: bytes, is_guessed: bool
) -> None:
    put(tmp_path, "a.md", data)
    read = store.read("a.md")
    assert read.entry.head.title == "Äänekosken öljy"
    assert read.entry.body == "Rivi yksi\nRivi kaksi – ”lainaus”\n"
    assert read.entry.body_line == 4
    assert [p.code for p in read.problems] == ([ProblemCode.ENCODING_GUESSED] if is_guessed else [])
    assert read.entry.fingerprint.size == len(data)


def test_one_wrong_byte_does_not_spoil_the_rest_of_a_file(store: FolderStore, tmp_path: Path) -> None:
    put(tmp_path, "a.md", "# Ääkköset\nhyvä ".encode() + b"\xe4\x81" + " loppu 💡".encode())
    assert store.read("a.md").entry.body == "# Ääkköset\nhyvä ä\x81 loppu 💡"


def test_nul_and_odd_characters_survive(store: FolderStore, tmp_path: Path) -> None:
    put(tmp_path, "a.md", "alku\0\x07\x0c\u2028\u200d👩‍🚒 e\u0301 loppu\n")
    assert store.read("a.md").entry.body == "alku\0\x07\x0c\u2028\u200d👩‍🚒 e\u0301 loppu\n"


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\0\0\0\0", b"\xff\xfe", b"\xff\xfe\x00", os.urandom(5000)])
def test_any_bytes_give_an_entry(store: FolderStore, tmp_path: Path, data: bytes) -> None:
    put(tmp_path, "outo-nimi.md", data)
    assert store.read("outo-nimi.md").entry.path == "outo-nimi.md"


def test_a_large_file_is_read_whole_and_a_huge_one_in_part(store: FolderStore, tmp_path: Path) -> None:
    put(tmp_path, "five.md", "ä" * 2_600_000)
    put(tmp_path, "huge.md", b"a" + "ä".encode() * (MAX_ENTRY_BYTES // 2 + 10))
    five, huge = store.read("five.md"), store.read("huge.md")
    assert five.problems == ()
    assert len(five.entry.body) == 2_600_000
    assert [p.code for p in huge.problems] == [ProblemCode.FILE_TOO_LARGE]
    assert huge.entry.body == "a" + "ä" * (MAX_ENTRY_BYTES // 2 - 1)


NAMES = [
    "a b.md",
    "Ääkköset ja öljy.md",
    unicodedata.normalize("NFD", "Äiti.md"),
    "emoji 💡.md",
    "ISO.MD",
    "piste.jossain.md",
    "#risuaita%20?.md",
    "x" * 200 + ".md",
    "/".join(["syvä"] * 30) + "/pohja.md",
    "[hakasulut].md",
    "'lainaus\".md",
    "rivi\nvaihto.md",
]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_odd_names_are_found_and_read(store: FolderStore, tmp_path: Path) -> None:
    for name in NAMES:
        put(tmp_path, name, f"teksti: {name}")
    found = store.scan(NEVER)
    assert set(found) == set(NAMES)
    for name in NAMES:
        entry = store.read(name).entry
        assert entry.body == f"teksti: {name}"
        assert entry.id == unicodedata.normalize("NFC", name[:-3])
        assert found[name].same_stat(entry.fingerprint)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_name_that_is_no_text_is_found_and_read(store: FolderStore, tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/pahan\xe4.md")).write_text("teksti")
    (path,) = store.scan(NEVER)
    path.encode()
    assert store.read(path).entry.body == "teksti"
    assert FolderStore(tmp_path, DEFAULT).read(path).entry.body == "teksti"


def test_hidden_folders_and_attachments_are_left_out(store: FolderStore, tmp_path: Path) -> None:
    for path in (
        ".obsidian/x.md",
        "a/.git/x.md",
        "attachments/x.md",
        "a/attachments/x.md",
        ".x.md",
        "x.markdown",
        "md",
    ):
        put(tmp_path, path, "x")
    put(tmp_path, "a/on.md", "x")
    (tmp_path / "kansio.md").mkdir()
    assert set(store.scan(NEVER)) == {"a/on.md"}
    for path in (".obsidian/x.md", "attachments/x.md", "kansio.md", "x.markdown"):
        with pytest.raises(EntryMissing):
            store.read(path)


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_links_lead_neither_out_nor_round(
    store: FolderStore, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    put(outside, "salaisuus.md", "salaisuus")
    put(tmp_path, "oma/a.md", "a")
    put(tmp_path, "liite.txt", "liite")
    (tmp_path / "ulos").symlink_to(outside, target_is_directory=True)
    (tmp_path / "ulos.md").symlink_to(outside / "salaisuus.md")
    (tmp_path / "oma" / "kehä").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "rikki.md").symlink_to(tmp_path / "ei-ole.md")
    (tmp_path / "itse.md").symlink_to(tmp_path / "itse.md")
    (tmp_path / "sama.md").symlink_to(tmp_path / "oma" / "a.md")
    (tmp_path / "liite.md").symlink_to(tmp_path / "liite.txt")
    assert set(store.scan(NEVER)) == {"oma/a.md", "liite.md"}
    for path in ("ulos.md", "ulos/salaisuus.md"):
        with pytest.raises(EntryMissing):
            store.read(path)
        assert read_file(tmp_path, path) is None


@pytest.mark.parametrize(
    "path", ["../x.md", "a/../../x.md", "/etc/passwd.md", "", ".", "C:\\x.md", "\\\\srv\\x.md", "a\0.md", "//srv/x.md"]
)
def test_no_path_leads_out(store: FolderStore, tmp_path: Path, path: str) -> None:
    put(tmp_path.parent, "x.md", "ulkona")
    with pytest.raises(EntryMissing):
        store.read(path)
    assert read_file(tmp_path, path) is None


@as_user
def test_what_may_not_be_read_is_still_there(store: FolderStore, tmp_path: Path) -> None:
    put(tmp_path, "kiinni.md", "x").chmod(0)
    put(tmp_path, "lukko/x.md", "x")
    (tmp_path / "lukko").chmod(0)
    try:
        assert set(store.scan(NEVER)) == {"kiinni.md"}
        read = store.read("kiinni.md")
        assert (read.entry.head.title, read.entry.body) == ("Kiinni", "")
        assert [p.code for p in read.problems] == [ProblemCode.FILE_UNREADABLE]
        assert [(p.path, p.code) for p in store.folder_problems()] == [("lukko", ProblemCode.FILE_UNREADABLE)]
    finally:
        (tmp_path / "lukko").chmod(0o700)


def test_a_folder_that_is_not_there_is_missing(tmp_path: Path) -> None:
    gone = FolderStore(tmp_path / "ei-ole", DEFAULT)
    put(tmp_path, "tiedosto", "x")
    for store in (gone, FolderStore(tmp_path / "tiedosto", DEFAULT)):
        for call in (store.info, store.vocabulary, store.collections, store.folder_problems):
            with pytest.raises(LibraryMissing):
                call()
        with pytest.raises(LibraryMissing):
            store.scan(NEVER)
        with pytest.raises(LibraryMissing):
            store.read("a.md")
    assert not gone.is_writable


@as_user
def test_a_locked_folder_is_unreadable(store: FolderStore, tmp_path: Path) -> None:
    tmp_path.chmod(0)
    try:
        with pytest.raises(LibraryUnreadable):
            store.scan(NEVER)
        with pytest.raises(LibraryUnreadable):
            store.info()
    finally:
        tmp_path.chmod(0o700)


def test_an_entry_that_went_is_missing(store: FolderStore, tmp_path: Path) -> None:
    place = put(tmp_path, "a.md", "x")
    store.read("a.md")
    place.unlink()
    with pytest.raises(EntryMissing):
        store.read("a.md")


def test_a_scan_can_be_taken_back(store: FolderStore) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        store.scan(token)


def test_reading_everything_changes_nothing(store: FolderStore, tmp_path: Path) -> None:
    for name in NAMES[:8]:
        put(tmp_path, name, "---\ntitle: [\n---\n# Otsikko\n[[puuttuva]]")
    put(tmp_path, "library.yaml", "name: A")
    put(tmp_path, "vocabulary.yaml", "fields: {theme: {a: {fi: A}}}")
    put(tmp_path, "collections/c.yaml", "title: C\nitems: [x]")
    before = tree_hash(tmp_path)
    for path in store.scan(NEVER):
        store.read(path)
    for call in (store.info, store.vocabulary, store.collections, store.folder_problems):
        call()
    assert tree_hash(tmp_path) == before


def test_the_vocabulary_of_the_library_lies_over_the_built_in_and_follows_its_file(
    store: FolderStore, tmp_path: Path
) -> None:
    assert store.vocabulary().code_of("type", "oppi") == "lesson"
    assert [t.code for t in store.vocabulary().terms("city")] == [
        "helsinki",
        "espoo",
        "vantaa",
        "tampere",
        "turku",
        "oulu",
    ]
    assert not store.vocabulary().has_field("theme")
    put(tmp_path, "vocabulary.yaml", "fields:\n  theme:\n    data: {fi: Data, hue: 160, synonyms: [tieto]}\n")
    term = store.vocabulary().term("theme", "data")
    assert term is not None
    assert (term.label("sv"), term.hue, term.synonyms) == ("Data", 160.0, ("tieto",))
    assert store.vocabulary().has_field("status")
    put(tmp_path, "vocabulary.yaml", "fields: [rikki")
    assert not store.vocabulary().has_field("theme")
    assert [(p.path, p.code) for p in store.folder_problems()] == [("vocabulary.yaml", ProblemCode.VOCABULARY_BROKEN)]


@pytest.mark.parametrize(
    "name", ["type", "status", "outcome", "phase", "evidence_level", "kind", "visibility", "relation"]
)
def test_every_built_in_value_has_three_labels(name: str) -> None:
    terms = DEFAULT.terms(name)
    assert terms
    for term in terms:
        assert set(term.labels) == {"fi", "sv", "en"}
        for word in (term.code, *term.labels.values(), *term.synonyms):
            assert DEFAULT.code_of(name, word) == term.code


def test_the_types_of_the_vocabulary_are_those_of_the_program() -> None:
    for name, enum in (("type", EntryType), ("status", Status), ("visibility", Visibility)):
        assert [t.code for t in DEFAULT.terms(name)] == [member.value for member in enum]


def test_library_and_collections_are_read(store: FolderStore, tmp_path: Path) -> None:
    assert store.info().name == tmp_path.name
    put(tmp_path, "library.yaml", "name: Nimi\nname_sv: Namn\nversion: 1.0\nlanguages: [fi, sv]\nlicence: CC BY 4.0\n")
    info = store.info()
    assert (info.name_in("sv"), info.name_in("en"), info.version, info.languages) == (
        "Namn",
        "Nimi",
        "1.0",
        ("fi", "sv"),
    )
    put(
        tmp_path,
        "collections/b.yaml",
        "title: B\nlang: sv\nitems:\n  - entry: x\n    note: n\n  - heading: H\n  - '[[y]]'\n",
    )
    put(tmp_path, "collections/a.yml", "items: [z]\n")
    put(tmp_path, "collections/rikki.yaml", "items: {a: b}\n")
    put(tmp_path, "collections/osin.yaml", "items:\n  - entry: x\n  - note: vain\n")
    names = {c.name: c for c in store.collections()}
    assert list(names) == ["a", "b", "osin"]
    assert [(i.entry, i.heading, i.note) for i in names["b"].items] == [("x", "", "n"), (None, "H", ""), ("y", "", "")]
    assert names["b"].entry_count == 2
    assert [(p.path, p.line, p.code) for p in store.folder_problems()] == [
        ("collections/osin.yaml", 3, ProblemCode.COLLECTION_BROKEN),
        ("collections/rikki.yaml", 1, ProblemCode.COLLECTION_BROKEN),
    ]


def test_read_file_reads_what_is_inside(tmp_path: Path) -> None:
    put(tmp_path, "attachments/a b.png", b"png")
    assert read_file(tmp_path, "attachments/a b.png") == b"png"
    assert read_file(tmp_path, "attachments") is None
    assert read_file(tmp_path, "attachments/puuttuu.png") is None
