from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from interview_app.domain.posting_file import PostingRefused, PostingTrouble
from interview_app.intake.posting import limits
from interview_app.services.postings.reading import read, read_pasted
from tests.intake.posting.pdfs import words
from tests.intake.posting.reading import FILES, lines_of_file


def trouble_with(path: Path) -> PostingTrouble:
    with pytest.raises(PostingRefused) as refused:
        read(path)
    assert refused.value.path == str(path)
    return refused.value.trouble


def test_a_posting_is_read_with_its_lines_and_its_digest() -> None:
    posting = read(FILES / "writer.pdf")
    assert posting.name == "writer.pdf"
    assert posting.digest == hashlib.sha256((FILES / "writer.pdf").read_bytes()).hexdigest()
    assert posting.lines == lines_of_file("writer.pdf")
    assert all(posting.lines[at].text for passage in posting.found.passages for at in passage.lines)


def test_a_path_is_taken_from_where_the_program_runs_and_may_have_any_letters(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Größe – „Stelle“.txt").write_text("Gesucht wird eine Person.", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert read(Path("Größe – „Stelle“.txt")).lines[0].text == "Gesucht wird eine Person."


def test_pasted_words_are_read() -> None:
    posting = read_pasted("Gesucht wird eine Person.\n\nAufgaben:")
    assert [line.text for line in posting.lines] == ["Gesucht wird eine Person.", "", "Aufgaben:"]


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        (" \n", PostingTrouble.EMPTY),
        ("\u200b", PostingTrouble.EMPTY),
        ("x" * (limits.CHARACTERS + 1), PostingTrouble.TOO_MANY_PAGES),
    ],
)
def test_pasted_words_that_are_none_or_too_many_are_refused(text: str, trouble: PostingTrouble) -> None:
    with pytest.raises(PostingRefused) as refused:
        read_pasted(text)
    assert refused.value.trouble is trouble


def test_a_file_that_is_not_there_or_is_none_is_refused(tmp_path: Path) -> None:
    assert trouble_with(tmp_path / "gone.pdf") is PostingTrouble.MISSING
    assert trouble_with(tmp_path) is PostingTrouble.UNREADABLE


def test_an_empty_file_and_one_without_words_are_refused(tmp_path: Path) -> None:
    for content in (b"", b" \n\t\r\n"):
        (tmp_path / "empty.txt").write_bytes(content)
        assert trouble_with(tmp_path / "empty.txt") is PostingTrouble.EMPTY


def test_a_file_that_is_too_large_is_refused_before_anything_reads_it(tmp_path: Path) -> None:
    large = tmp_path / "large.pdf"
    with large.open("wb") as file:
        file.truncate(limits.BYTES + 1)
    assert trouble_with(large) is PostingTrouble.TOO_LARGE


def test_reading_stops_when_somebody_wants_it_to(tmp_path: Path) -> None:
    (tmp_path / "long.pdf").write_bytes(words((72, 100, "Die Stadt Musterstadt sucht"), pages=200))
    seen: list[int] = []
    with pytest.raises(PostingRefused) as refused:
        read(
            tmp_path / "long.pdf",
            cancelled=lambda: bool(seen),
            progress=lambda done, total: seen.append(done),
        )
    assert refused.value.trouble is PostingTrouble.CANCELLED
