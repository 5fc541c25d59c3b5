"""`make run`: the window; without a display, say so and show a search in the terminal instead."""

import sys

from kokemukset_app.bootstrap import has_display, run

EXAMPLE = "kokeilujen opit"


def main(argv: list[str]) -> int:
    if has_display() or argv:
        return run(argv)
    run([])  # says that there is no display
    print(f"\n$ kokemukset search {EXAMPLE} --limit 5")
    return run(["search", EXAMPLE, "--limit", "5"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
