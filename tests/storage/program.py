"""Another program on the same file: started by tests as a process of its own, spoken to by lines.

hold PATH [read]     open, say how, wait for a line, close
type PATH            write drafts and settle them without end, saying the number of each that is on the disk
guest PATH           open as a user who owns nothing, say how and what is in it
"""

from __future__ import annotations

import os
import sys
from datetime import timedelta
from itertools import count
from pathlib import Path

from interview_app.domain.errors import FileRefused
from interview_app.storage.drafts import put_draft, settle
from interview_app.storage.file import ProcedureFile, open_file
from interview_app.storage.procedures import Sheets, read_procedure
from tests.storage.builders import CHAIR, MUSTER, NOON, fresh_ids

NOBODY = 65534


def say(*words: object) -> None:
    print(*words, flush=True)


def how(file: ProcedureFile) -> str:
    if not file.read_only:
        return "writes"
    return f"reads {file.read_only_because.value if file.read_only_because else 'asked'}"


def hold(path: Path, *, read_only: bool) -> None:
    with open_file(path, read_only=read_only, at=NOON) as file:
        say(how(file))
        for _ in sys.stdin:
            break
    say("closed")


def type_without_end(path: Path) -> None:
    """Every tenth text is settled: revision, journal row, end of the draft, in one go."""
    ids = fresh_ids(str(os.getpid()))
    file = open_file(path, at=NOON)
    say(how(file))
    for number in count(1):
        text, at = f"Satz {number} " * 40, NOON + timedelta(seconds=number)
        with file.writing() as db:
            if number % 10:
                put_draft(db, author=MUSTER, field="answer", text=text, at=at)
            else:
                settle(
                    db,
                    author=MUSTER,
                    field="answer",
                    words=text,
                    actor=CHAIR,
                    act="record-answer",
                    subject="k1",
                    at=at,
                    fresh_id=ids,
                )
        say(number)


def be_guest(path: Path) -> None:
    if os.geteuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    try:
        with open_file(path, at=NOON) as file:
            with file.reading() as db:
                people = len(read_procedure(db, sheets=Sheets.NONE).panel)
            say(how(file), people)
    except FileRefused as refused:
        say("refused", refused.trouble.value)


if __name__ == "__main__":
    task, target = sys.argv[1], Path(sys.argv[2])
    if task == "hold":
        hold(target, read_only=sys.argv[3:] == ["read"])
    elif task == "type":
        type_without_end(target)
    else:
        be_guest(target)
