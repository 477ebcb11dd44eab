from __future__ import annotations

import pytest

from interview_app.domain.posting_file import PostingRefused, PostingTrouble
from interview_app.intake.posting.reading.formats import Format, format_of
from tests.intake.posting.reading import FILES
from tests.intake.workbooks import workbook

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100)


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("writer.pdf", Format.PDF),
        ("posting.docx", Format.WORD),
        ("posting.odt", Format.OPEN),
        ("page.html", Format.HTML),
        ("README.md", Format.TEXT),
    ],
)
def test_a_document_is_known_by_what_is_in_it_whatever_its_name(file: str, kind: Format) -> None:
    content = (FILES / file).read_bytes()
    assert format_of(content, file) is kind
    assert format_of(content, "posting") is kind
    assert format_of(content, "posting.unknown") is kind


@pytest.mark.parametrize(
    ("content", "name", "trouble"),
    [
        (b"plain words", "posting.pdf", PostingTrouble.MISNAMED),
        (b"plain words", "posting.DOCX", PostingTrouble.MISNAMED),
        (b"<html>", "posting.odt", PostingTrouble.MISNAMED),
        (b"\x89PNG\r\n", "scan.png", PostingTrouble.OTHER_KIND),
        (b"{\\rtf1 words}", "posting.rtf", PostingTrouble.OLD_DOCUMENT),
        (COMPOUND + "WordDocument".encode("utf-16-le"), "posting.doc", PostingTrouble.OLD_DOCUMENT),
        (COMPOUND + "EncryptedPackage".encode("utf-16-le"), "posting.docx", PostingTrouble.ENCRYPTED),
        (COMPOUND, "message.msg", PostingTrouble.OTHER_KIND),
        (b"PK\x03\x04 and no more", "posting.docx", PostingTrouble.DAMAGED),
        (workbook({"a": [["b"]]}), "list.docx", PostingTrouble.OTHER_KIND),
        ((FILES / "posting.docx").read_bytes()[:4000], "posting.docx", PostingTrouble.DAMAGED),
    ],
)
def test_what_cannot_be_read_is_refused_by_what_it_is(
    content: bytes, name: str, trouble: PostingTrouble
) -> None:
    with pytest.raises(PostingRefused) as refused:
        format_of(content, name)
    assert refused.value.trouble is trouble


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (b"<!-- a --> <!DOCTYPE html><p>x", "a", Format.HTML),
        (b"<?xml version='1.0'?>\n<html>", "a", Format.HTML),
        (b"<p>eins</p><p>zwei</p><div>", "a", Format.HTML),
        (b"<p>eins</p><p>zwei</p><div>", "a.txt", Format.TEXT),
        (b"eins < zwei > drei", "a", Format.TEXT),
        (b"eins", "a.htm", Format.HTML),
        ("<html>".encode("utf-16"), "a", Format.HTML),
    ],
)
def test_a_page_is_told_from_text_by_its_tags(content: bytes, name: str, kind: Format) -> None:
    assert format_of(content, name) is kind
