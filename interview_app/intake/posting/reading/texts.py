"""Plain text in the encodings that offices use, line by line; and text that was pasted."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from interview_app.domain.posting_file import PostingRefused, PostingTrouble
from interview_app.intake.posting import limits
from interview_app.intake.posting.line import Line
from interview_app.intake.posting.reading.words import plain

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BREAKS = re.compile(r"\r\n|[\n\r\v\x1c-\x1e\x85\u2028\u2029]")
_STRANGE = re.compile("[\x00-\x07\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 2000
_WIDEST = 4
"""Bytes that a character takes at most."""


def read_text(content: bytes) -> Iterator[Line]:
    """The lines of a text file; raises PostingRefused where it is none."""
    if len(content) > _WIDEST * limits.CHARACTERS + _WIDEST:
        raise PostingRefused(PostingTrouble.TOO_MANY_PAGES, limit=limits.PAGES)
    return lines_of(decoded(content))


def lines_of(text: str) -> Iterator[Line]:
    """The lines of a text, form feeds beginning pages; of blank lines in a row, one."""
    for page, part in enumerate(text.split("\f"), start=1):
        blank = True
        for line in _BREAKS.split(part):
            words = plain(line)
            if words or not blank:
                yield Line(words, page)
            blank = not words


def decoded(content: bytes) -> str:
    """The words of a text file: by its mark, else UTF-8, else UTF-16 where every second byte is empty, else Windows.

    Windows-1252 leaves five bytes open; a file that has one of them is read as Latin-1.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decode(content[len(mark) :], encoding)
    if b"\0" in content[:_SAMPLE]:
        even, odd = (content[at:_SAMPLE:2].count(0) for at in (0, 1))
        return _decode(content, "utf-16-le" if odd > even else "utf-16-be")
    try:
        return _text(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _decode(content, "cp1252" if _fits(content, "cp1252") else "latin-1")


def _fits(content: bytes, encoding: str) -> bool:
    return "\ufffd" not in content.decode(encoding, "replace")


def _decode(content: bytes, encoding: str) -> str:
    try:
        return _text(content.decode(encoding))
    except UnicodeDecodeError as error:
        raise PostingRefused(PostingTrouble.OTHER_KIND) from error


def _text(words: str) -> str:
    """The words, unless they hold signs that no text does."""
    if len(_STRANGE.findall(words)) > len(words) // 1000:
        raise PostingRefused(PostingTrouble.OTHER_KIND)
    return words
