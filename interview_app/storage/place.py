"""What kind of place a file lies in: a disk of this machine, or a share on the network."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

_NETWORK = (
    "nfs",
    "cifs",
    "smb",
    "9p",
    "afs",
    "ceph",
    "fuse.sshfs",
    "fuse.davfs",
    "davfs",
    "fuse.gvfs",
    "ncpfs",
)
_REMOTE_DRIVE = 4


def may_share_memory(path: Path) -> bool:
    """Whether programs on this machine can share memory through files here, which writing ahead needs.

    An unknown place counts as a disk of this machine: SQLite itself then falls back where it must.
    """
    if path.absolute().drive.startswith("\\\\"):
        return False
    if sys.platform == "win32":
        return ctypes.windll.kernel32.GetDriveTypeW(path.absolute().anchor) != _REMOTE_DRIVE
    return not file_system(path).startswith(_NETWORK)


def file_system(path: Path, table: Path = Path("/proc/self/mounts")) -> str:
    """The kind of file system that holds `path`, by the system's table of mounts; empty where there is none."""
    if not table.exists():
        return ""
    place = path.absolute()
    mounts = (line.split(" ") for line in table.read_text(encoding="utf-8", errors="replace").splitlines())
    # A later mount on the same point hides an earlier one; a space in a name is written as an escape.
    holding = [
        (len(folder), order, kind)
        for order, (folder, kind) in enumerate(
            (m[1].replace("\\040", " "), m[2]) for m in mounts if len(m) > 2
        )
        if place.is_relative_to(folder)
    ]
    return max(holding)[2] if holding else ""
