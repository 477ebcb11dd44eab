"""The process in which a document is read: a file that breaks or hangs the reader takes nothing with it.

Run as `python -m interview_app.intake.posting.child`, or by a frozen program through its hidden word (`cli.main`).  It
reads one line from standard input, answers on standard output (`messages`) and ends.
"""

from __future__ import annotations

import faulthandler
import gc
import json
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO, cast

from interview_app.domain.posting_file import PostingRefused, PostingTrouble
from interview_app.intake.posting import limits
from interview_app.intake.posting.line import Line
from interview_app.intake.posting.messages import Message, Tell, refusal, told, written
from interview_app.intake.posting.reading.formats import Format, format_of
from interview_app.intake.posting.reading.texts import lines_of, read_text
from interview_app.intake.posting.understanding import understood

if sys.platform != "win32":
    import resource

_IN, _OUT = 0, 1


def main() -> int:
    """Answer the one question that stands on standard input."""
    with _answers() as answers, Path(os.devnull).open("wb") as nowhere:
        _bind(nowhere.fileno())
        with os.fdopen(_IN, "rb") as asking:
            question = cast(dict[str, str], json.loads(asking.readline()))

        def tell(message: Message) -> None:
            answers.write(written(message))
            answers.flush()

        try:
            tell(_answer(question, tell))
        except BrokenPipeError:
            return 1
    return 0


def _answers() -> TextIO:
    """The stream for answers; whatever else a library prints goes nowhere."""
    kept = os.dup(_OUT)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, _OUT)
    os.close(nowhere)
    return os.fdopen(kept, "w", encoding="ascii", newline="\n")


def _bind(nowhere: int) -> None:
    """Bind this process in time, and where the system can, in memory: also when nobody is left to stop it.

    It reads one document and ends, so nothing is gained by looking for circles of objects to free.
    """
    gc.disable()
    faulthandler.dump_traceback_later(limits.SECONDS + 5, exit=True, file=nowhere)
    if sys.platform != "win32":
        _, most = resource.getrlimit(resource.RLIMIT_DATA)
        least = limits.MEMORY if most == resource.RLIM_INFINITY else min(limits.MEMORY, most)
        resource.setrlimit(resource.RLIMIT_DATA, (least, least))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _answer(question: dict[str, str], tell: Tell) -> Message:
    try:
        found = tuple(_within_limits(_lines(question, tell)))
        if not any(line.text for line in found):
            raise PostingRefused(PostingTrouble.EMPTY)
        return told(found, understood(found))
    except PostingRefused as error:
        return refusal(error)
    except OSError:
        return refusal(PostingRefused(PostingTrouble.UNREADABLE))
    except MemoryError:
        return refusal(PostingRefused(PostingTrouble.TOOK_TOO_MUCH))


def _lines(question: dict[str, str], tell: Tell) -> Iterable[Line]:
    """The lines of the document, by what kind it is."""
    if "text" in question:
        return lines_of(question["text"])
    content = _content(Path(question["path"]))
    match format_of(content, question["path"]):
        case Format.PDF:
            from interview_app.intake.posting.reading.pdf import read_pdf

            return read_pdf(content, tell)
        case Format.WORD:
            from interview_app.intake.posting.reading.word import read_word

            return read_word(content)
        case Format.OPEN:
            from interview_app.intake.posting.reading.open_document import read_open_document

            return read_open_document(content)
        case Format.HTML:
            from interview_app.intake.posting.reading.html_page import read_html

            return read_html(content)
        case Format.TEXT:
            return read_text(content)


def _content(path: Path) -> bytes:
    with path.open("rb") as file:
        content = file.read(limits.BYTES + 1)
    if len(content) > limits.BYTES:
        raise PostingRefused(PostingTrouble.TOO_LARGE, limit=limits.BYTES // 1_000_000)
    return content


def _within_limits(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, as long as they are no more than a posting has."""
    characters = 0
    for count, line in enumerate(lines):
        characters += len(line.text)
        if characters > limits.CHARACTERS or count > limits.LINES:
            raise PostingRefused(PostingTrouble.TOO_MANY_PAGES, limit=limits.PAGES)
        yield line


if __name__ == "__main__":
    sys.exit(main())
