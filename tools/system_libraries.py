"""See that the system has the libraries Qt needs; install Debian's where we are root, else name them in one line."""

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

# library file → Debian package. The first group is needed even without a display.
ALWAYS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
}
FOR_WINDOWS = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
FONTS = "fonts-dejavu-core"


def missing() -> list[str]:
    wanted = dict(ALWAYS)
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        wanted.update(FOR_WINDOWS)
    packages = [package for name, package in wanted.items() if not loads(name)]
    if not has_font():
        packages.append(FONTS)
    return packages


def loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def has_font() -> bool:
    places = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".fonts")
    return any(next(place.rglob("*.[to]tf"), None) for place in places if place.is_dir())


def main() -> int:
    if not sys.platform.startswith("linux"):
        return 0
    packages = missing()
    if not packages:
        return 0
    command = f"apt-get install -y {' '.join(packages)}"
    if shutil.which("apt-get") is None:
        print(f"These libraries are missing (Debian's names): {' '.join(packages)}", file=sys.stderr)
        return 0
    if os.geteuid() != 0:
        print(f"Some system libraries are missing. Install them with: sudo {command}", file=sys.stderr)
        return 0
    print(f"Installing system libraries: {' '.join(packages)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=False, env=environment, stdout=subprocess.DEVNULL)
    done = subprocess.run(
        ["apt-get", "install", "-y", "-qq", *packages], check=False, env=environment, stdout=subprocess.DEVNULL
    )
    if done.returncode:
        print(f"They could not be installed. Try by hand: {command}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
