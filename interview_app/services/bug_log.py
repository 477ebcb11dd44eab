"""The program's own log of mistakes of its own.

It says where in the code something happened, never with which words: texts and names of people stay out.
"""

from __future__ import annotations

import platform
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from platformdirs import user_log_path

from interview_app import __version__

_LARGEST = 1_000_000


def log_file() -> Path:
    """Where the program's log lies."""
    return user_log_path("interview_app", appauthor=False) / "interview_app.log"


def without_persons(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The kind of a mistake and the way that led to it: files, lines and names of functions, no values."""
    package = Path(__file__).resolve().parent.parent
    lines = [f"{kind.__module__}.{kind.__qualname__}"]
    for frame in traceback.extract_tb(trace):
        file = Path(frame.filename)
        place = file.relative_to(package) if file.is_relative_to(package) else Path(file.name)
        lines.append(f"  {place.as_posix()}:{frame.lineno} {frame.name}")
    return "\n".join(lines)


def write_down(words: str, log: Path) -> bool:
    """Append to the log with the moment and the versions; whether that was possible."""
    head = f"{datetime.now(UTC).isoformat(timespec='seconds')} {__version__} {platform.platform()}"
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        mode = "a" if not log.exists() or log.stat().st_size < _LARGEST else "w"
        with log.open(mode, encoding="utf-8") as file:
            file.write(f"{head}\n{words}\n\n")
    except OSError:
        return False
    return True
