"""Start the program: `python -m kokemukset_app`, and the `kokemukset` command."""

from __future__ import annotations

import gc
import multiprocessing
import sys


def main() -> int:
    """Run with the command line's arguments; gives the exit code."""
    multiprocessing.freeze_support()  # a packaged Windows program starts its child processes through here
    # What is made while modules load stays for ever: looking through it again and again costs a tenth of the start,
    # and a moment's halt of the window later.
    gc.disable()
    from kokemukset_app.bootstrap import run  # noqa: PLC0415  # nothing is loaded in a packaged child before this

    gc.freeze()
    gc.enable()
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
