"""Raised numbers of footnotes that PDFium sets on lines of their own, put to the lines they belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from interview_app.intake.posting.reading.pdf_boxes import Box
from interview_app.intake.posting.reading.words import raised

_BEHIND = re.compile(r"(?<=[^\W\d])([.,;)]?)(\d{1,2})$")
_NOTE = re.compile(r"(\d{1,2})(?:$|[,.;)]? )")


def with_notes(lines: Sequence[str], rows: Sequence[Sequence[Box]]) -> list[str]:
    """The lines, of which there are more than rows, with the numbers among them put to their neighbours.

    PDFium begins a new line at each raised number, and may go on in it with the rest of the line.
    """
    spare = len(lines) - len(rows)
    found: list[str] = []
    before = ""
    for line in lines:
        note = _NOTE.match(line) if spare > 0 and 0 < len(found) <= len(rows) else None
        if note and (note.end() < len(line) or rows[len(found) - 1][-1].note_behind):
            found[-1] += raised(note.group(1)) + line[note.end(1) :]
            spare -= 1
        elif note and len(found) < len(rows) and rows[len(found)][0].note_before:
            before = note.group(1) + " "
            spare -= 1
        else:
            found.append(before + line)
            before = ""
    return found


def with_note_raised(line: str) -> str:
    """The line, the number of a footnote raised that it ends with."""
    return _BEHIND.sub(lambda found: found.group(1) + raised(found.group(2)), line)
