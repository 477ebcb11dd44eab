"""Walks the real window on a real accessibility bus: `python -m tests.atspi.walk` from the checkout.

Needs what a bare machine has not: Xvfb, a window manager (for the keyboard), dbus-run-session, the AT-SPI registry and
the system's Python with gi.  On Debian: apt install xvfb openbox dbus at-spi2-core gir1.2-atspi-2.0 python3-gi.
`lacking()` says what is missing.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PROBE = Path(__file__).with_name("probe.py")
ROOT = PROBE.parent.parent.parent
SYSTEM_PYTHON = "/usr/bin/python3"
NEEDED = ("xvfb-run", "openbox", "dbus-run-session", SYSTEM_PYTHON)
_HAS_GI = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"


def lacking() -> str:
    """What stands in the way of the walk on this machine, or nothing."""
    for program in NEEDED:
        if shutil.which(program) is None:
            return f"{program} is not installed"
    asked = subprocess.run([SYSTEM_PYTHON, "-c", _HAS_GI], capture_output=True, check=False)
    return "" if asked.returncode == 0 else f"{SYSTEM_PYTHON} has no gi with AT-SPI"


def walk() -> subprocess.CompletedProcess[str]:
    """Make the sample procedure, open it under Xvfb with a bus of its own, and probe it."""
    with tempfile.TemporaryDirectory() as scratch:
        make = [sys.executable, "-m", "interview_app", "demo", "--no-window", "--out", scratch]
        subprocess.run(make, cwd=ROOT, check=True, capture_output=True)
        (file,) = Path(scratch).glob("*.interview")
        screen = ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "dbus-run-session", "--"]
        probe = [SYSTEM_PYTHON, str(PROBE), sys.executable, str(file)]
        return subprocess.run([*screen, *probe], cwd=ROOT, capture_output=True, text=True, check=False)


if __name__ == "__main__":
    trouble = lacking()
    if trouble:
        sys.exit(trouble)
    done = walk()
    print(done.stdout + done.stderr)
    sys.exit(done.returncode)
