"""`make run`: the window; without a display, say so and show a search in the terminal instead."""

import sys

from kokemukset_app.bootstrap import has_display, run
from kokemukset_app.settings.paths import shipped

EXAMPLE = "kokeilujen opit"
CANNOT = 3


def main(argv: list[str]) -> int:
    if has_display() or argv:
        return run(argv)
    run([])  # says that there is no display
    print(f"\n$ kokemukset search {EXAMPLE} --limit 5")
    code = run(["search", EXAMPLE, "--limit", "5"])
    if code == CANNOT:  # it has said why: the library of the settings may have gone
        folder = shipped("knowledge")
        print(f"\n$ kokemukset --knowledge {folder.name} search {EXAMPLE} --limit 5")
        code = run(["--knowledge", str(folder), "search", EXAMPLE, "--limit", "5"])
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
