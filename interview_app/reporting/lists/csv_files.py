"""Tables as CSV: semicolons, UTF-8 with its mark, and the reader's decimal mark, as the German Excel expects."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Sequence
from datetime import date

from interview_app.domain.display import rounded
from interview_app.i18n import Say
from interview_app.reporting.lists.harmless import computed, mistaken, printable
from interview_app.reporting.lists.page import ListPage, Rounded, Value


def csv_bytes(pages: Sequence[ListPage], say: Say) -> bytes:
    """The pages one below the other, an empty line between them."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for number, page in enumerate(pages):
        if number:
            writer.writerow([])
        writer.writerow([_words(head) for head in page.heads])
        for row in page.rows:
            writer.writerow([_cell(value, say) for value in row])
    return codecs.BOM_UTF8 + out.getvalue().encode("utf-8")


def _cell(value: Value, say: Say) -> str:
    match value:
        case None:
            return ""
        case str():
            return _words(value)
        case int():
            return str(value)
        case date():
            return value.isoformat() if say.language == "en" else say.date(value)
        case Rounded():
            shown = rounded(value.value, value.digits)
            return shown.replace(".", ",") if say.language == "de" else shown


def _words(words: str) -> str:
    """Words that stay words."""
    harmless = printable(words)
    return f"'{harmless}" if computed(harmless) or mistaken(harmless) else harmless
