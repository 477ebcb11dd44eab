"""Tables as XLSX: one sheet a page, words marked as words, and the same bytes for the same tables and moment."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from interview_app.domain.display import rounded
from interview_app.reporting.lists.harmless import computed, printable
from interview_app.reporting.lists.page import ListPage, Rounded, Value

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_WIDEST, _LEAST = 48, 8
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def xlsx_bytes(pages: Sequence[ListPage], at: datetime) -> bytes:
    """The workbook; `at` is when it was made."""
    book = Workbook()
    book.remove(book.worksheets[0])
    moment = at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    book.properties.creator = "interview_app"
    book.properties.created = moment
    for page in pages:
        sheet = book.create_sheet(_FORBIDDEN.sub(" ", page.title)[:31])
        for line, row in enumerate([page.heads, *page.rows], start=1):
            for column, value in enumerate(row, start=1):
                cell = sheet.cell(line, column)
                if isinstance(cell, Cell):
                    _fill(cell, value)
        for column, head in enumerate(page.heads, start=1):
            sheet.cell(1, column).font = Font(bold=True)
            widest = max(
                len(str(row[column - 1] or "")) for row in [page.heads, *page.rows] if len(row) >= column
            )
            kept = min(max(widest if page.rows else len(head), _LEAST), _WIDEST)
            sheet.column_dimensions[get_column_letter(column)].width = kept + 2
        sheet.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return _repeatable(out.getvalue(), moment)


def _fill(cell: Cell, value: Value) -> None:
    if value == "":
        return
    if isinstance(value, str):
        words = printable(value)
        cell.value = words
        cell.data_type = "s"
        if computed(words):
            cell.quotePrefix = True
    elif isinstance(value, Rounded):
        cell.value = Decimal(rounded(value.value, value.digits))
        cell.number_format = f"0.{'0' * value.digits}" if value.digits else "0"
    else:
        cell.value = value


def _repeatable(content: bytes, moment: datetime) -> bytes:
    """The workbook without the moment of its packing, which the library takes from the clock."""
    out = io.BytesIO()
    stamp = moment.isoformat().encode("ascii") + b"Z"
    with zipfile.ZipFile(io.BytesIO(content)) as packed, zipfile.ZipFile(out, "w") as again:
        for part in packed.infolist():
            words = packed.read(part)
            if part.filename == "docProps/core.xml":
                words = _MODIFIED.sub(rb"\g<1>" + stamp, words)
            again.writestr(zipfile.ZipInfo(part.filename, _FIRST_DAY), words, zipfile.ZIP_DEFLATED)
    return out.getvalue()
