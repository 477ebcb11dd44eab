from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from interview_app.domain.posting_file import PostingRefused, PostingTrouble
from interview_app.intake.posting import process
from interview_app.intake.posting.line import Line
from interview_app.intake.posting.messages import Message, heard, progress, refusal, told, written
from interview_app.intake.posting.understanding import understood
from tests.intake.posting.pdfs import words
from tests.intake.posting.reading import FILES, lines_of_file

TEXT: Message = {"text": "Die Stadt Musterstadt sucht eine Sachbearbeitung."}


def trouble_of(
    code: str, *, seconds: float = 30, cancelled: process.Cancelled = lambda: False
) -> PostingTrouble:
    """How it ends where the process is a program that runs this code instead."""
    with pytest.raises(PostingRefused) as refused:
        process.ask(
            TEXT,
            cancelled=cancelled,
            progress=lambda done, total: None,
            seconds=seconds,
            how=(sys.executable, "-c", code),
        )
    return refused.value.trouble


def read(file: str, *, seen: list[tuple[int, int]] | None = None) -> tuple[Line, ...]:
    """The lines of a file, by way of the process."""
    told_so = [] if seen is None else seen
    question: Message = {"path": str(FILES / file)}
    return process.ask(
        question, cancelled=lambda: False, progress=lambda done, total: told_so.append((done, total))
    )[0]


@pytest.mark.parametrize("file", ["writer.pdf", "posting.docx", "posting.odt", "page.html", "README.md"])
def test_the_process_hands_on_every_line_as_the_reader_found_it(file: str) -> None:
    assert read(file) == lines_of_file(file)


def test_progress_is_told_page_by_page() -> None:
    seen: list[tuple[int, int]] = []
    read("writer.pdf", seen=seen)
    assert seen == [(1, 2), (2, 2)]


def test_lines_and_what_was_found_survive_the_way_between_the_processes() -> None:
    lines = (
        Line("Größe \u00ad \U0001f600", 3, 1.5, 2.0, 300.0, 11.0),
        Line("x", 1, cell=(1, 2, 3), item=2, marker="•", strong=True, whole=True, link=True, heading=4),
    )
    found = understood(lines)
    message = told(lines, found)
    assert heard(message) == (lines, found)
    assert written(message).isascii()
    assert written(progress(1, 2)).count("\n") == 1


def test_a_refusal_survives_the_way_with_its_facts() -> None:
    with pytest.raises(PostingRefused) as refused:
        heard(refusal(PostingRefused(PostingTrouble.TOO_MANY_PAGES, limit=200)))
    assert refused.value.facts == {"limit": 200}


def test_a_process_that_hangs_is_stopped_when_its_time_is_up() -> None:
    assert trouble_of("while True: pass", seconds=0.3) is PostingTrouble.TOOK_TOO_LONG


def test_a_process_that_nobody_wants_any_more_is_stopped() -> None:
    assert trouble_of("while True: pass", cancelled=iter([False, True]).__next__) is PostingTrouble.CANCELLED


@pytest.mark.parametrize(
    "code",
    [
        "import os; os.abort()",
        "import sys; sys.exit(3)",
        "print('no answer')",
        "print('{}')",
        'print(\'{"lines": [[1]], "found": {}}\')',
        'print(\'{"refused": "nonsense"}\')',
        "print('[]')",
        "print('\u00ff' * 9)",
        "print('{\"progress\": 5}')",
    ],
)
def test_a_process_that_breaks_off_or_talks_nonsense_is_one_named_error(code: str) -> None:
    assert trouble_of(code) is PostingTrouble.BROKE_OFF


def test_no_process_is_left_behind() -> None:
    started = "import os, sys; print(os.getpid(), file=open(sys.argv[1], 'w')) or open(0).read()"
    place = Path(os.environ["HOME"]) / "pid"
    with pytest.raises(PostingRefused):
        process.ask(
            TEXT,
            cancelled=place.exists,
            progress=lambda done, total: None,
            how=(sys.executable, "-c", f"{started}\nwhile True: pass", str(place)),
        )
    with pytest.raises(ProcessLookupError):
        os.kill(int(place.read_text("ascii") or 0) or 2**22 + 1, 0)


def bound(code: str) -> subprocess.CompletedProcess[bytes]:
    """A program that is bound as the process is, then runs this code."""
    program = (
        "import os; from interview_app.intake.posting import child, limits\n"
        "limits.SECONDS = -4\n"
        f"child._bind(os.open(os.devnull, os.O_WRONLY))\n{code}"
    )
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=False, cwd=FILES.parents[3]
    )


def test_the_process_ends_itself_when_nobody_is_left_to_stop_it() -> None:
    assert bound("while True: pass").returncode == 1


def test_the_process_cannot_take_more_memory_than_it_may() -> None:
    assert b"MemoryError" in bound("bytearray(limits.MEMORY)").stderr


def test_a_document_that_takes_more_memory_than_it_may_is_a_named_error() -> None:
    code = (
        "import sys; from interview_app.intake.posting import child, limits\n"
        "child.lines_of = lambda text: [bytearray(limits.MEMORY)]\n"
        "sys.exit(child.main())"
    )
    assert trouble_of(code) is PostingTrouble.TOOK_TOO_MUCH


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert process.command() == (sys.executable, process.HIDDEN_WORD)


def test_the_hidden_word_reads_a_posting() -> None:
    how = (sys.executable, "-m", "interview_app", process.HIDDEN_WORD)
    lines, _ = process.ask(TEXT, cancelled=lambda: False, progress=lambda done, total: None, how=how)
    assert [line.text for line in lines] == [TEXT["text"]]


def test_what_a_library_prints_does_not_disturb_the_answer() -> None:
    code = (
        "import os, sys; from interview_app.intake.posting import child\n"
        "real = child.lines_of\n"
        "child.lines_of = lambda text: (os.write(1, b'noise'), print('noise'), real(text))[2]\n"
        "sys.exit(child.main())"
    )
    how = (sys.executable, "-c", code)
    lines, _ = process.ask(TEXT, cancelled=lambda: False, progress=lambda done, total: None, how=how)
    assert len(lines) == 1


def test_more_text_than_two_hundred_pages_is_refused() -> None:
    question: Message = {"text": "Wort und noch ein Wort\n" * 60_000}
    with pytest.raises(PostingRefused) as refused:
        process.ask(question, cancelled=lambda: False, progress=lambda done, total: None)
    assert refused.value.trouble is PostingTrouble.TOO_MANY_PAGES


def test_a_process_that_is_killed_while_it_reads_is_one_named_error(tmp_path: Path) -> None:
    long = tmp_path / "long.pdf"
    long.write_bytes(words((72, 100, "Die Stadt Musterstadt sucht"), pages=200))
    code = "import os, sys; from interview_app.intake.posting import child\n"
    code += "child.understood = lambda lines: os.abort()\nsys.exit(child.main())"
    with pytest.raises(PostingRefused) as refused:
        process.ask(
            {"path": str(long)},
            cancelled=lambda: False,
            progress=lambda done, total: None,
            how=(sys.executable, "-c", code),
        )
    assert refused.value.trouble is PostingTrouble.BROKE_OFF
