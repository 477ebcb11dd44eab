"""XLSX workbooks: the cells of one sheet as words.

A formula's cached value is taken and never computed; macros, links and pictures are not looked at.
"""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from typing import Literal, Protocol

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from interview_app.domain.candidate_list import ListRefused, ListRow, ListTrouble
from interview_app.intake import limits
from interview_app.intake.broken import BROKEN
from interview_app.intake.columns import holds_list


class _Sheet(Protocol):
    """A sheet of a workbook that is read row by row."""

    title: str

    def reset_dimensions(self) -> None: ...
    def iter_rows(self, *, max_col: int, values_only: Literal[True]) -> Iterable[Sequence[object]]: ...


def read_workbook(content: bytes, name: str, sheet: str) -> tuple[tuple[str, ...], str, tuple[ListRow, ...]]:
    """The sheets' names, the one that was read, its rows.

    Without a `sheet` it is the first one with the headings of a list, else the first that holds anything.

    Raises ListRefused where the file is no workbook that can be read.
    """
    with _named_errors(name):
        _look_inside(content, name)
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        try:
            return _read(book.worksheets, name, sheet)
        finally:
            book.close()


def _read(pages: Sequence[_Sheet], name: str, sheet: str) -> tuple[tuple[str, ...], str, tuple[ListRow, ...]]:
    titles = tuple(each.title for each in pages)
    if not pages or (sheet and sheet not in titles):
        raise ListRefused(ListTrouble.NO_SHEET, name, sheet=sheet)
    if sheet:
        return titles, sheet, _rows(pages[titles.index(sheet)], name)
    title, rows = _likely(pages, name)
    return titles, title, rows


def _likely(pages: Sequence[_Sheet], name: str) -> tuple[str, tuple[ListRow, ...]]:
    """The sheet that is meant where none is named; one that cannot be read stands against no earlier one that can."""
    found: tuple[str, tuple[ListRow, ...]] | None = None
    for page in pages:
        try:
            rows = _rows(page, name)
        except ListRefused:
            if found is None:
                raise
            continue
        if holds_list(rows):
            return page.title, rows
        if rows and found is None:
            found = page.title, rows
    return found or (pages[0].title, ())


def _rows(page: _Sheet, name: str) -> tuple[ListRow, ...]:
    """What stands on a sheet, whatever size it claims to have."""
    page.reset_dimensions()
    found: list[ListRow] = []
    most = limits.ROWS + 1
    for line, cells in enumerate(page.iter_rows(values_only=True, max_col=limits.COLUMNS + 1), start=1):
        words = [_words(cell) for cell in cells]
        while words and not words[-1]:
            words.pop()
        if len(words) > limits.COLUMNS:
            raise ListRefused(ListTrouble.TOO_MANY_COLUMNS, name, count=limits.COLUMNS)
        if words:
            found.append(ListRow(line, tuple(words)))
        if len(found) > most or line > 10 * most:
            raise ListRefused(ListTrouble.TOO_MANY_ROWS, name, count=limits.ROWS)
    return tuple(found)


def _words(value: object) -> str:
    """A cell as words: days as 2023-03-14, moments as 2023-03-14 09:30, whole numbers without decimals."""
    match value:
        case None:
            return ""
        case datetime() if value.time() == time(0):
            return value.date().isoformat()
        case datetime():
            return value.isoformat(sep=" ", timespec="minutes")
        case date():
            return value.isoformat()
        case time():
            return value.isoformat(timespec="minutes")
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value).strip()


def _look_inside(content: bytes, name: str) -> None:
    """Refuse what is no workbook, is locked, or would unpack to far more than it seems."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        parts = packed.infolist()
        names = {part.filename for part in parts}
        if "[Content_Types].xml" not in names or not any(each.startswith("xl/") for each in names):
            raise ListRefused(ListTrouble.OTHER_KIND, name)
        if any(part.flag_bits & 1 for part in parts):
            raise ListRefused(ListTrouble.ENCRYPTED, name)
        if len(parts) > limits.PARTS or sum(part.file_size for part in parts) > limits.UNPACKED:
            raise ListRefused(ListTrouble.TOO_LARGE, name)
        tags = 0
        for part in parts:
            content = packed.read(part) if part.filename.endswith((".xml", ".rels")) else b""
            if _declares_entities(content):
                raise ListRefused(ListTrouble.DAMAGED, name)
            tags += content.count(b"<")
        if tags > limits.TAGS:
            raise ListRefused(ListTrouble.TOO_LARGE, name)


def _declares_entities(content: bytes) -> bool:
    """Whether an XML part defines words of its own, as no spreadsheet does and a bomb must."""
    return b"<!DOCTYPE" in content.replace(b"\0", b"")


@contextmanager
def _named_errors(name: str) -> Iterator[None]:
    """One known error for everything that is wrong with a workbook; remarks of the library are not for anybody."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except (*BROKEN, InvalidFileException) as error:
        raise ListRefused(ListTrouble.DAMAGED, name) from error
