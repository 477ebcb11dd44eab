"""CSV files as Excel, LibreOffice and personnel systems write them."""

from __future__ import annotations

import codecs
import csv
import io
import re

from interview_app.domain.candidate_list import ListRefused, ListRow, ListTrouble
from interview_app.intake import limits

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DELIMITERS = (";", "\t", ",")
_SAMPLE_ROWS, _SAMPLE = 40, 20_000
_SAID = re.compile(r"sep=([;,\t])\r?\n", re.IGNORECASE)
_KEPT = re.compile(r"^'(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20\d])")
"""The apostrophe with which this program and others keep words from being computed."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f]")


def read_text(content: bytes, name: str) -> tuple[ListRow, ...]:
    """The rows of a CSV file; raises ListRefused where it is none."""
    words = _decoded(content, name)
    if _CONTROL.search(words):
        raise ListRefused(ListTrouble.OTHER_KIND, name)
    said = _SAID.match(words)
    if said:
        words = words[said.end() :]
    delimiter = said.group(1) if said else _delimiter(words)
    return _rows(words, delimiter, name, skipped=1 if said else 0)


def _decoded(content: bytes, name: str) -> str:
    """The file's words: by its mark, else UTF-8, else UTF-16 where every second byte is empty, else Windows-1252."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decode(content, encoding, name)
    if b"\0" in content[:1000]:
        return _decode(content, "utf-16-le" if content[1:2] == b"\0" else "utf-16-be", name)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _decode(content, "cp1252", name)


def _decode(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise ListRefused(ListTrouble.OTHER_KIND, name) from error


def _delimiter(words: str) -> str:
    """The delimiter that cuts most of the first rows into as many cells as the widest of them has.

    `csv.Sniffer` guesses any letter that occurs evenly, and its patterns can run for minutes on an odd file.
    """
    return max(_DELIMITERS, key=lambda each: _evenness(words[:_SAMPLE], each))


def _evenness(sample: str, delimiter: str) -> tuple[int, int]:
    widths = []
    try:
        for row in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter):
            if any(cell.strip() for cell in row):
                widths.append(len(row))
            if len(widths) == _SAMPLE_ROWS:
                break
    except csv.Error:
        return 0, 0
    widest = max(widths, default=0)
    return (sum(each == widest for each in widths), widest) if widest > 1 else (0, 0)


def _rows(words: str, delimiter: str, name: str, *, skipped: int) -> tuple[ListRow, ...]:
    reader = csv.reader(io.StringIO(words, newline=""), delimiter=delimiter, strict=True)
    found: list[ListRow] = []
    line = skipped + 1
    try:
        for cells in reader:
            if len(cells) > limits.COLUMNS:
                raise ListRefused(ListTrouble.TOO_MANY_COLUMNS, name, count=limits.COLUMNS)
            trimmed = tuple(_KEPT.sub("", cell.strip()) for cell in cells)
            if any(trimmed):
                found.append(ListRow(line, trimmed))
            if len(found) > limits.ROWS + 1:
                raise ListRefused(ListTrouble.TOO_MANY_ROWS, name, count=limits.ROWS)
            line = skipped + reader.line_num + 1
    except csv.Error as error:
        raise ListRefused(ListTrouble.QUOTATION, name, line=line) from error
    return tuple(found)
