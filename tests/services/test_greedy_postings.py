"""Files that would take more than a laptop has: refused at once, and if not, when their time or memory is up."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import pytest

from interview_app.domain.posting_file import PostingRefused, PostingTrouble
from interview_app.intake.posting import process
from interview_app.services.postings.reading import read
from tests.intake.posting.reading import FILES
from tests.intake.workbooks import replaced

WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'


def word(body: bytes) -> bytes:
    content = (FILES / "posting.docx").read_bytes()
    return replaced(content, "word/document.xml", WORD.encode() + body + b"</w:body></w:document>")


def open_document(body: str) -> bytes:
    content = (FILES / "posting.odt").read_bytes()
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        words = packed.read("content.xml").decode()
    at = words.index(">", words.index("<office:text")) + 1
    return replaced(content, "content.xml", f"{words[:at]}{body}{words[at:]}".encode())


def trouble_with(path: Path) -> PostingTrouble:
    with pytest.raises(PostingRefused) as refused:
        read(path)
    return refused.value.trouble


@pytest.mark.parametrize(
    ("name", "content", "trouble"),
    [
        ("a.docx", word(b"<w:p/>" * 600_000), PostingTrouble.TOOK_TOO_MUCH),
        ("b.odt", open_document("<text:p/>" * 600_000), PostingTrouble.TOOK_TOO_MUCH),
        ("c.docx", word(b" " * 21_000_000), PostingTrouble.TOOK_TOO_MUCH),
        ("d.html", b"<p>" * 7_000_000, PostingTrouble.TOO_MANY_PAGES),
        ("e.txt", b"x\n" * 2_100_000, PostingTrouble.TOO_MANY_PAGES),
        ("f.odt", open_document("<text:p>" + "x" * 1_100_000 + "</text:p>"), PostingTrouble.TOO_MANY_PAGES),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_that_unpacks_to_far_too_much_is_refused(
    tmp_path: Path, name: str, content: bytes, trouble: PostingTrouble
) -> None:
    (tmp_path / name).write_bytes(content)
    assert trouble_with(tmp_path / name) is trouble


def test_a_page_that_keeps_the_parser_busy_for_minutes_is_stopped(tmp_path: Path) -> None:
    (tmp_path / "slow.html").write_bytes(b"<html>" + b"<!--" * 4_000_000)
    with pytest.raises(PostingRefused) as refused:
        process.ask(
            {"path": str(tmp_path / "slow.html")},
            cancelled=lambda: False,
            progress=lambda done, total: None,
            seconds=1,
        )
    assert refused.value.trouble is PostingTrouble.TOOK_TOO_LONG


def test_a_document_that_needs_more_memory_than_the_process_may_have_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "greedy.odt").write_bytes(open_document("<text:p/>" * 450_000))
    import_and_bind = (
        "import sys; from interview_app.intake.posting import child, limits\n"
        "limits.MEMORY = 50_000_000\nsys.exit(child.main())"
    )
    monkeypatch.setattr(process, "command", lambda: (sys.executable, "-c", import_and_bind))
    assert trouble_with(tmp_path / "greedy.odt") in {PostingTrouble.TOOK_TOO_MUCH, PostingTrouble.BROKE_OFF}
