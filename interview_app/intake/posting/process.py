"""Asks a process of its own to read a document, waits, and ends it when time is up or nobody wants it."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread
from time import monotonic
from typing import IO, cast

import interview_app
from interview_app.domain.found_posting import FoundPosting
from interview_app.domain.posting_file import PostingRefused, PostingTrouble
from interview_app.intake.posting import limits
from interview_app.intake.posting.line import Line
from interview_app.intake.posting.messages import Message, heard, written

HIDDEN_WORD = "--read-posting"
"""The word with which a frozen program, which has no `-m`, starts itself as this process."""
_MODULE = "interview_app.intake.posting.child"
_GLANCE = 0.05
"""Seconds between two looks at the clock and at whether somebody wants to stop."""

Cancelled = Callable[[], bool]
Progress = Callable[[int, int], object]


def command() -> Sequence[str]:
    """How the process is started: by the same interpreter, or by the frozen program itself."""
    if getattr(sys, "frozen", False):
        return (sys.executable, HIDDEN_WORD)
    return (sys.executable, "-P", "-m", _MODULE)


def ask(
    question: Message,
    *,
    cancelled: Cancelled,
    progress: Progress,
    seconds: float = limits.SECONDS,
    how: Sequence[str] = (),
) -> tuple[tuple[Line, ...], FoundPosting]:
    """The lines of a document and what they mean; raises PostingRefused."""
    with _process(how or command()) as process:
        answers: queue.Queue[str | None] = queue.Queue()
        Thread(target=_talk, args=(process, written(question), answers), daemon=True).start()
        end = monotonic() + seconds
        while True:
            if cancelled():
                raise PostingRefused(PostingTrouble.CANCELLED)
            if monotonic() > end:
                raise PostingRefused(PostingTrouble.TOOK_TOO_LONG, limit=round(seconds))
            with suppress(queue.Empty):
                found = _heard(answers.get(timeout=_GLANCE), progress)
                if found is not None:
                    return found


@contextmanager
def _process(how: Sequence[str]) -> Iterator[subprocess.Popen[str]]:
    """The process, which does not outlive its use."""
    place = str(Path(interview_app.__file__).parent.parent)
    path = os.pathsep.join(filter(None, (place, os.environ.get("PYTHONPATH"))))
    process = subprocess.Popen(
        how,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="ascii",
        env={**os.environ, "PYTHONPATH": path},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def _talk(process: subprocess.Popen[str], question: str, answers: queue.Queue[str | None]) -> None:
    """Ask, then hand on each answer; None when the process has ended, whatever the reason."""
    asking, answering = cast(IO[str], process.stdin), cast(IO[str], process.stdout)
    with suppress(OSError, ValueError):
        with asking:
            asking.write(question)
        with answering:
            while answer := answering.readline(limits.ANSWER):
                answers.put(answer)
    answers.put(None)


def _heard(answer: str | None, progress: Progress) -> tuple[tuple[Line, ...], FoundPosting] | None:
    """What an answer says, None where it only tells how far reading has come.

    Raises PostingRefused, also where the process ended without an answer or said what is none.
    """
    try:
        message = cast(Message, json.loads(answer or ""))
        if "progress" not in message:
            return heard(message)
        done, total = cast(list[int], message["progress"])
    except (ValueError, KeyError, TypeError) as error:
        raise PostingRefused(PostingTrouble.BROKE_OFF) from error
    progress(done, total)
    return None
