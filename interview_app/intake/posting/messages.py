"""What the process that reads and the one that asked say to each other: a line of JSON each, never anything that runs.

Asked:     {"path": …, "name": …} or {"text": …}
Answered:  {"progress": [done, total]}, any number of times, then one of
           {"lines": […], "found": {…}} and {"refused": trouble, "facts": {…}}
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import fields
from typing import cast

from interview_app.domain.found_posting import FoundPosting
from interview_app.domain.plain import from_plain, to_plain
from interview_app.domain.posting_file import PostingRefused, PostingTrouble
from interview_app.intake.posting.line import Line

Message = dict[str, object]
Tell = Callable[[Message], None]
_CELL = [each.name for each in fields(Line)].index("cell")


def written(message: Message) -> str:
    """A message as one line, in letters that every stream can carry."""
    return json.dumps(message, ensure_ascii=True, separators=(",", ":")) + "\n"


def progress(done: int, total: int) -> Message:
    """The message how many pages have been read."""
    return {"progress": [done, total]}


def told(lines: Sequence[Line], found: FoundPosting) -> Message:
    """The message that reading has ended well."""
    return {"lines": [_row(line) for line in lines], "found": to_plain(found)}


def refusal(error: PostingRefused) -> Message:
    """The message that the file cannot be read."""
    return {"refused": error.trouble.value, "facts": error.facts}


def heard(message: Message) -> tuple[tuple[Line, ...], FoundPosting]:
    """The end of reading; raises PostingRefused, and ValueError, KeyError or TypeError where a message is none."""
    if "refused" in message:
        facts = cast(dict[str, str | int], message.get("facts", {}))
        raise PostingRefused(PostingTrouble(cast(str, message["refused"])), **facts)
    rows = cast(list[list[object]], message["lines"])
    return tuple(_line(row) for row in rows), from_plain(FoundPosting, message["found"])


def _row(line: Line) -> list[object]:
    """A line without its names; what most lines leave as it is comes last and is left out."""
    row: list[object] = [line.text, line.page, line.left, line.top, line.right, line.height]
    rest = [line.heading, line.item, line.marker, line.strong, line.cell, line.whole, line.link]
    return row + rest if any(rest) else row


def _line(row: list[object]) -> Line:
    if len(row) > _CELL and row[_CELL] is not None:
        row[_CELL] = tuple(cast(list[int], row[_CELL]))
    return Line(*cast(tuple[str, int], tuple(row)))
