"""Start the program: `python -m kokemukset_app`, and the `kokemukset` command."""

from __future__ import annotations

import multiprocessing
import sys


def main() -> int:
    """Run with the command line's arguments; gives the exit code."""
    multiprocessing.freeze_support()  # a packaged Windows program starts its child processes through here
    from kokemukset_app.bootstrap import run  # noqa: PLC0415  # nothing is loaded in a packaged child before this

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
