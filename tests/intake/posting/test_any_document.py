"""Whatever file somebody drops on the window: lines or a named error, never a crash and never a wait."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_app.domain.posting_file import PostingRefused, PostingTrouble
from interview_app.intake.posting.line import Line
from interview_app.services.postings.reading import read, read_pasted
from tests.intake.posting.reading import FILES, lines_in
from tests.intake.workbooks import replaced

NAMES = ["writer.pdf", "groff.pdf", "posting.docx", "posting.odt", "page.html"]
CONTENTS = {name: (FILES / name).read_bytes() for name in NAMES}
SUFFIXES = ["", ".pdf", ".docx", ".odt", ".html", ".txt", ".doc", ".xyz"]
NEVER = {PostingTrouble.TOOK_TOO_LONG, PostingTrouble.CANCELLED, PostingTrouble.MISSING}
TAGS = st.sampled_from(
    [
        b"<w:p>",
        b"</w:p>",
        b"<w:tbl>",
        b"<w:numPr>",
        b"<w:ilvl w:val='x'/>",
        b"<text:p>",
        b"<text:list>",
        b"&#0;",
        b"&x;",
    ]
)


def changed(content: bytes, draw: st.DataObject) -> bytes:
    """A file cut off, with some bytes overwritten, or with a piece taken out or put in."""
    for _ in range(draw.draw(st.integers(1, 4), label="changes")):
        at = draw.draw(st.integers(0, max(len(content) - 1, 0)), label="at")
        size = draw.draw(st.sampled_from([1, 4, 64, 2000]), label="size")
        piece = draw.draw(st.binary(max_size=8) | TAGS, label="piece")
        match draw.draw(st.sampled_from(["cut", "overwrite", "remove", "insert"]), label="how"):
            case "cut":
                content = content[:at]
            case "overwrite":
                content = content[:at] + piece + content[at + len(piece) :]
            case "remove":
                content = content[:at] + content[at + size :]
            case _:
                content = content[:at] + piece + content[at:]
    return content


def trouble_in(act: Callable[[], Sequence[Line]]) -> PostingTrouble | None:
    """Why a document cannot be read, None where it can."""
    try:
        lines = act()
    except PostingRefused as refused:
        return refused.trouble
    assert all(line.page > 0 for line in lines)
    return None


def lines_or_a_named_error(content: bytes, name: str) -> None:
    assert trouble_in(lambda: lines_in(content, name)) not in NEVER


def posting_or_a_named_error(path: Path) -> None:
    assert trouble_in(lambda: read(path).lines) not in NEVER


@settings(max_examples=60)
@given(content=st.binary(max_size=400) | st.text().map(str.encode), suffix=st.sampled_from(SUFFIXES))
def test_any_bytes_with_any_name(content: bytes, suffix: str) -> None:
    lines_or_a_named_error(content.replace(b"%PDF-", b""), f"posting{suffix}")


@settings(max_examples=150)
@given(data=st.data())
def test_a_real_document_that_was_damaged(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from([each for each in NAMES if not each.endswith(".pdf")]))
    lines_or_a_named_error(changed(CONTENTS[name], data), name)


@settings(max_examples=150)
@given(data=st.data())
def test_a_packed_document_whose_parts_were_damaged(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(["posting.docx", "posting.odt"]))
    with zipfile.ZipFile(io.BytesIO(CONTENTS[name])) as packed:
        part = data.draw(st.sampled_from([each for each in packed.namelist() if each.endswith(".xml")]))
        words = packed.read(part)
    lines_or_a_named_error(replaced(CONTENTS[name], part, changed(words, data)), name)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("postings")


@settings(max_examples=20)
@given(data=st.data())
def test_a_real_pdf_that_was_damaged_harms_nothing_but_the_process_that_reads_it(
    folder: Path, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(["writer.pdf", "groff.pdf"]))
    (folder / "damaged.pdf").write_bytes(changed(CONTENTS[name], data))
    posting_or_a_named_error(folder / "damaged.pdf")


@settings(max_examples=10)
@given(
    content=st.binary(max_size=300).map(b"%PDF-1.7\n".__add__) | st.binary(max_size=300),
    suffix=st.sampled_from(SUFFIXES),
)
def test_any_bytes_by_way_of_the_process(folder: Path, content: bytes, suffix: str) -> None:
    path = folder / f"any{suffix}"
    path.write_bytes(content)
    posting_or_a_named_error(path)


@settings(max_examples=8)
@given(st.text(max_size=300))
def test_any_pasted_words_by_way_of_the_process(text: str) -> None:
    assert trouble_in(lambda: read_pasted(text).lines) in {None, PostingTrouble.EMPTY}
