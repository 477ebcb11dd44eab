"""Starts `program` as a process of its own and talks with it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Other:
    """The other program; every wait ends, because its output ends when it does."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def hear(self) -> str:
        """The next line that it says; empty once it has ended."""
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def finish(self) -> str:
        """Let it close the file and end; its last line."""
        said, _ = self._process.communicate("go\n")
        assert self._process.returncode == 0
        return said.strip()

    def kill(self) -> list[str]:
        """End it at once, as a power cut would, and hear what it had said until then."""
        self._process.kill()
        said, _ = self._process.communicate()
        return said.split()


@contextmanager
def other(*task: str | Path) -> Generator[Other]:
    """A running `program` with this task; killed at the end if it still runs."""
    command = [sys.executable, "-m", "tests.storage.program", *map(str, task)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        try:
            yield Other(process)
        finally:
            process.kill()
