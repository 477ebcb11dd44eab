"""The runs of a page: words that stand on one line without a wide gap between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from interview_app.intake.posting.reading.pdf_asking import Asking, Place
from interview_app.intake.posting.reading.pdf_boxes import AFTER_MARK, Box, joined, seen, sideways
from interview_app.intake.posting.reading.pdf_dealing import dealt, fills
from interview_app.intake.posting.reading.pdf_type import reach, size_of
from interview_app.intake.posting.reading.words import plain, raised

_NUMBER_BEFORE, _NUMBER_BEHIND = re.compile(r"^\d{1,2}(?![\d.)]) ?"), re.compile(r"(?<!\d)\d{1,2}$")
_LOST_DOTS, _CAPITAL = re.compile(r" ¨$"), re.compile(r"\b[AOU](?=[a-z])")
"""The dots of a capital umlaut, which TeX draws so high that PDFium puts them at the end of the line."""
_DOTTED = re.compile(
    "Uber|Ubung|Ublich|Offentl|Offnung|Okolog|Okonom|Ortlich|Osterr|Anderung|Amter|Arzte|Arztin|Außer"
)
"""How words begin that have lost them where others in the line might have."""
_FEW = 4
"""Lines from which on a page that lies on its side is believed to."""
_HYPHEN = "\ufffe"
"""What PDFium writes for a hyphen at the end of a line together with that end."""


class Run(NamedTuple):
    """Words that stand on one line without a wide gap between them, with the size of their type and their baseline."""

    text: str
    left: float
    right: float
    baseline: float
    size: float


def _nowhere(_begin: int, _letters: str) -> None:
    """Nobody can be asked."""


def runs_of(text: str, boxes: Sequence[Box], place: Place = _nowhere) -> list[Run]:
    """The runs of a page, in the order in which it draws them; on a page that lies on its side they have no place."""
    lines, boxes = _lines(text), list(filter(seen, boxes))
    if "¨" in text and any(map(_LOST_DOTS.search, lines)):
        lines, boxes = list(map(_dotted, lines)), [box for box in boxes if not _is_dots(box)]
    with_marks = joined(boxes, AFTER_MARK)
    if len(lines) >= _FEW and sideways(with_marks):
        return [Run(line, 0, 0, 0, 0) for line in lines]
    if len(lines) == len(with_marks):
        sizes = list(map(size_of, lines, with_marks))
        if all(map(fills, lines, sizes, [box.right - box.left for box in with_marks])):
            return list(map(_run, lines, with_marks, sizes))
    words = dealt(lines, boxes, Asking(text, place))
    return [_run(line, box, size_of(line, box)) for line, box in words]


def _lines(text: str) -> list[str]:
    """The lines of the text that show anything, with the hyphens that PDFium took away."""
    whole = text.replace("\r\n", "\n").replace("\r", "\n").replace(_HYPHEN, "-\n")
    return [line for line in map(plain, whole.split("\n")) if line]


def _dotted(line: str) -> str:
    """A line whose lost dots are put where they belong, if only one word begins so that they can."""
    capitals = list(_CAPITAL.finditer(line)) if _LOST_DOTS.search(line) else []
    if len(capitals) > 1:
        capitals = [each for each in capitals if _DOTTED.match(line, each.start())]
    line = _LOST_DOTS.sub("", line)
    if len(capitals) != 1:
        return line
    at = capitals[0].start()
    return line[:at] + "ÄÖÜ"["AOU".index(line[at])] + line[at + 1 :]


def _is_dots(box: Box) -> bool:
    """Whether nothing larger than two dots stands there."""
    return box.bottom - box.top < 3 and 2 < box.right - box.left < 6


def _run(text: str, place: Box, size: float) -> Run:
    if place.note_behind:
        text = _NUMBER_BEHIND.sub(lambda number: raised(number.group()), text)
    if place.note_before:
        text = _NUMBER_BEFORE.sub(lambda number: raised(number.group()) + " ", text)
    return Run(text, place.left, place.right, place.bottom - reach(text)[1] * size, size)
