"""Passages of a text: from Python's positions to Qt's and back, and where they stand on the screen."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock


def to_qt(words: str, position: int) -> int:
    """The UTF-16 unit at which character `position` of `words` begins."""
    return len(words[:position].encode("utf-16-le", "surrogatepass")) // 2


def to_python(words: str, position: int) -> int:
    """The character that begins at UTF-16 unit `position` of `words`."""
    units = words.encode("utf-16-le", "surrogatepass")[: position * 2]
    return len(units.decode("utf-16-le", "ignore"))


def passage_lines(block: QTextBlock, span: tuple[int, int], origin: QPointF) -> Iterator[QRectF]:
    """The rectangles that the part of `span` in `block` covers, line by line; `origin` is the block's corner."""
    start, end = span[0] - block.position(), span[1] - block.position()
    layout = block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first >= last:
            continue
        left, right = _x(line.cursorToX(first)), _x(line.cursorToX(last))
        yield QRectF(origin.x() + left, origin.y() + line.y(), right - left, line.height())


def _x(place: object) -> float:
    """Qt answers with the position, or with a pair of it and the cursor."""
    first = place[0] if isinstance(place, tuple) else place
    if not isinstance(first, int | float):
        raise TypeError(f"A place on a line is a number, not {first!r}.")
    return float(first)
