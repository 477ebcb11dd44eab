"""What the process that reads and the one that asked say to each other: a line of JSON each, never anything that runs.

Asked:     {"path": …, "name": …} or {"text": …}
Answered:  {"progress": [done, total]}, any number of times, then one of
           {"lines": […], "found": {…}, "passages": […]} and {"refused": trouble, "facts": {…}}
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import cast

from interview_app.domain.found_posting import (
    FoundPosting,
    Passage,
    PassageKind,
    PassageReason,
    PassageRule,
)
from interview_app.domain.plain import from_plain, to_plain
from interview_app.domain.posting_file import PostingRefused, PostingTrouble
from interview_app.intake.posting.line import Line

Message = dict[str, object]
Tell = Callable[[Message], None]
_CELL, _USUAL = Line._fields.index("cell"), Line._fields.index("heading")


def written(message: Message) -> str:
    """A message as one line, in letters that every stream can carry; looking for circles would cost as much again."""
    return json.dumps(message, ensure_ascii=True, check_circular=False, separators=(",", ":")) + "\n"


def progress(done: int, total: int) -> Message:
    """The message how many pages have been read."""
    return {"progress": [done, total]}


def told(lines: Sequence[Line], found: FoundPosting) -> Message:
    """The message that reading has ended well."""
    bare = replace(found, passages=())
    return {
        "lines": [_row(line) for line in lines],
        "found": to_plain(bare),
        "passages": [_told(each) for each in found.passages],
    }


def refusal(error: PostingRefused) -> Message:
    """The message that the file cannot be read."""
    return {"refused": error.trouble.value, "facts": error.facts}


def heard(message: Message) -> tuple[tuple[Line, ...], FoundPosting]:
    """The end of reading; raises PostingRefused, and ValueError, KeyError or TypeError where a message is none."""
    if "refused" in message:
        facts = cast(dict[str, str | int], message.get("facts", {}))
        raise PostingRefused(PostingTrouble(cast(str, message["refused"])), **facts)
    rows = cast(list[list[object]], message["lines"])
    passages = tuple(_passage(row) for row in cast(list[list[object]], message["passages"]))
    found = replace(from_plain(FoundPosting, message["found"]), passages=passages)
    return tuple(_line(row) for row in rows), found


def _row(line: Line) -> list[object]:
    """A line without its names; what most lines leave as it is comes last and is left out."""
    return list(line if any(line[_USUAL:]) else line[:_USUAL])


def _told(passage: Passage) -> list[object]:
    """A passage without its names."""
    kind, reason = passage.kind.value, passage.reason
    return [
        passage.text,
        kind,
        passage.heading,
        passage.page,
        passage.lines,
        reason.rule.value,
        reason.cue,
        passage.post,
    ]


def _passage(row: list[object]) -> Passage:
    text, kind, heading, page, lines, rule, cue, post = cast(
        tuple[str, str, str, int, list[int], str, str, int], row
    )
    reason = PassageReason(PassageRule(rule), cue)
    return Passage(text, PassageKind(kind), heading, page, tuple(lines), reason, post)


def _line(row: list[object]) -> Line:
    if len(row) > _CELL and row[_CELL] is not None:
        row[_CELL] = tuple(cast(list[int], row[_CELL]))
    return Line(*cast(tuple[str, int], tuple(row)))
