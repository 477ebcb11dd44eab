"""How much memory a process took; imports nothing heavy, since it is used where a start is measured."""

from __future__ import annotations

from pathlib import Path


def peak_kib() -> int:
    """The largest resident size of this process so far, where the system tells it; else 0.

    What it inherited from its parent does not count.
    """
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    line = next(line for line in status.read_text("ascii").splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1])
