"""Where a key stands in a TOML text.

The TOML parser of the standard library gives values without their lines, so the lines are looked up here.  This
reads headers and keys only; inside a list or a string it names the line where that began.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from interview_app.domain.problems import Path

_HEADER = re.compile(r"(\[\[?)([^\]]+)\]\]?\s*(?:#.*)?")
_KEY = re.compile(r"""((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=(.*)""")
_STEP = re.compile(r"""[\w-]+|"[^"]*"|'[^']*'""")
_TOKEN = re.compile(r'"""|\'\'\'|"(?:\\.|[^"\\])*"|\'[^\']*\'|#.*|[\[\]{}]')


DEEPEST = 8
"""No key of a form lies deeper; whatever is below is found by its beginning."""


class Lines:
    """The line of every key of one text, counted from one."""

    def __init__(self, text: str) -> None:
        self._lines: dict[Path, int] = {}
        for path, line in _keys(text):
            for length in range(1, min(len(path), DEEPEST) + 1):
                self._lines.setdefault(path[:length], line)

    def of(self, path: Path) -> int | None:
        """The line of the longest known beginning of `path`; None where nothing of it is written."""
        for length in range(min(len(path), DEEPEST), 0, -1):
            if path[:length] in self._lines:
                return self._lines[path[:length]]
        return None


def named(path: Path, table: object) -> Path:
    """`path` with positions replaced by the id that the table at that place has, where it has one."""
    steps: list[str | int] = []
    for step in path:
        table = _inside(table, step)
        id = table.get("id") if isinstance(step, int) and isinstance(table, dict) else None
        steps.append(f"[{id}]" if isinstance(id, str) and id else step)
    return tuple(steps)


def _inside(table: object, step: str | int) -> object:
    if isinstance(step, str) and isinstance(table, Mapping):
        return table.get(step)
    if isinstance(step, int) and isinstance(table, list) and step < len(table):
        return table[step]
    return None


def _keys(text: str) -> Iterator[tuple[Path, int]]:
    """Every header and key with its path and line, in the order of the text."""
    counts: dict[Path, int] = {}
    prefix: Path = ()
    open_string, depth = "", 0
    for number, line in enumerate(text.split("\n"), start=1):
        if open_string or depth:
            open_string, depth = _after(line, open_string, depth)
        elif header := _HEADER.fullmatch(line.strip()):
            prefix = _header(header.group(2), counts, repeated=header.group(1) == "[[")
            yield prefix, number
        elif key := _KEY.fullmatch(line.strip()):
            yield (*prefix, *_steps(key.group(1))), number
            open_string, depth = _after(key.group(2), "", 0)


def _header(words: str, counts: dict[Path, int], *, repeated: bool) -> Path:
    """The path of a table header, with the positions of the repeated tables above it."""
    path: Path = ()
    steps = _steps(words)
    for index, step in enumerate(steps):
        path = (*path, step)
        if repeated and index == len(steps) - 1:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path


def _steps(words: str) -> Path:
    return tuple(step.strip("\"'") for step in _STEP.findall(words))


def _after(line: str, open_string: str, depth: int) -> tuple[str, int]:
    """Which long string is open after `line`, and how many brackets are."""
    position = 0
    while position < len(line):
        if open_string:
            end = line.find(open_string, position)
            if end < 0:
                return open_string, depth
            open_string, position = "", end + 3
            continue
        token = _TOKEN.search(line, position)
        if token is None:
            break
        position = token.end()
        if token.group() in ('"""', "'''"):
            open_string = token.group()
        elif token.group() in "[{":
            depth += 1
        elif token.group() in "]}":
            depth = max(0, depth - 1)
    return open_string, depth
