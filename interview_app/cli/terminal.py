"""What a command has in hand: two streams, a language, a way to the window."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from interview_app.i18n import Say

WELL, FOUND, UNUSABLE = 0, 1, 2
"""Exit codes: all well, a problem was found, bad usage or input."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where a command writes, the language it speaks, and how it opens the window on a file."""

    say: Say
    open_window: Callable[[Path | None], int]

    def out(self, line: str) -> None:
        """A line of the result."""
        print(line)

    def err(self, line: str) -> None:
        """A sentence about what went wrong."""
        print(line, file=sys.stderr)

    def progress(self, done: int, total: int) -> bool:
        """Show how far something long has come, where somebody is watching; Ctrl+C is the way to stop it."""
        if sys.stderr.isatty():
            words = self.say("{done} of {total}", done=done, total=total)
            print(f"\r{words}", end="\n" if done == total else "", file=sys.stderr, flush=True)
        return True
