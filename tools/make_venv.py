"""Make the virtual environment; on Debian without python3-venv say (or, as root, do) what is missing."""

import importlib.util
import os
import shutil
import subprocess
import sys

MINIMUM = (3, 11)


def main(folder: str) -> int:
    if sys.version_info < MINIMUM:
        found = ".".join(map(str, sys.version_info[:3]))
        print(f"Kokemukset needs Python 3.11 or newer; this is {found}. Try: make PYTHON=python3.12 run")
        return 1
    if importlib.util.find_spec("ensurepip") is None:
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        can_install = shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0
        if not can_install:
            print(f"Python cannot make virtual environments here. Install it first: sudo apt-get install {package}")
            return 1
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        subprocess.run(["apt-get", "install", "-y", "-qq", package], check=True)
    print(f"Making {folder} with Python {sys.version.split()[0]} …")
    return subprocess.run([sys.executable, "-m", "venv", folder], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
