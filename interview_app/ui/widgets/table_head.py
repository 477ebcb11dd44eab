"""The head of a table: small words over an edge line, the first line semibold, further lines regular."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from interview_app.ui.models.hyphens import hyphenated
from interview_app.ui.theme import Theme, theme_of
from interview_app.ui.tokens import Colour, TypeRole

_PADDING, _NARROW = 8, 4
"""Room at both sides of the words, and where they stand in the middle of their column."""
_ROOM = 12
_BREAKS = " -/"
"""After which letters a line can be broken."""


class TableHead(QHeaderView):
    """A line break in the words of a column is kept, and a line that has no room is broken once more, within a long
    word if need be.

    `even` makes every line semibold.
    """

    def __init__(self, parent: QWidget, *, even: bool = False) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._even = even
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self.setMinimumSectionSize(16)
        self.setSectionsClickable(False)
        self._height = 0
        self._lines_of: dict[tuple[str, int, bool, Theme], list[str]] = {}
        self._metrics: dict[tuple[bool, Theme], QFontMetrics] = {}
        self.sectionResized.connect(lambda: self._show_height())

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        lines = self._height = max((len(self._lines(column)) for column in range(self.count())), default=1)
        return QSize(self.length(), self._high(theme, lines))

    def sectionSizeFromContents(self, column: int) -> QSize:
        theme = theme_of(self)
        width = 0
        for number, line in enumerate(self._words(column)):
            metrics = self._measure(theme, strong=self._even or number == 0)
            width = max(width, metrics.horizontalAdvance(line) + 1)
        return QSize(width + 2 * self._padding(theme, column), self._high(theme, len(self._lines(column))))

    def paintSection(self, painter: QPainter, rect: QRect, column: int) -> None:
        theme = theme_of(self)
        painter.save()
        painter.fillRect(rect, theme.colour(Colour.PAPER))
        edge = theme.px(1)
        painter.fillRect(rect.x(), rect.bottom() + 1 - edge, rect.width(), edge, theme.colour(Colour.EDGE))
        self._paint_words(painter, theme, rect, column)
        painter.restore()

    def _paint_words(self, painter: QPainter, theme: Theme, rect: QRect, column: int) -> None:
        lines = self._lines(column)
        height = theme.line(TypeRole.SMALL)
        inside = self._padding(theme, column)
        top = rect.bottom() + 1 - theme.px(_ROOM) // 2 + theme.px(1) - height * len(lines)
        painter.setPen(theme.colour(Colour.QUIET))
        for number, line in enumerate(lines):
            font = theme.font(TypeRole.SMALL, strong=self._strong(number, column))
            painter.setFont(font)
            place = QRect(rect.x() + inside, top + number * height, rect.width() - 2 * inside, height)
            shown = QFontMetrics(font).elidedText(line, Qt.TextElideMode.ElideRight, place.width() + 1)
            painter.drawText(place, int(self._aligned(column) | Qt.AlignmentFlag.AlignVCenter), shown)

    def _high(self, theme: Theme, lines: int) -> int:
        """How high a head of so many lines is, in pixels."""
        return lines * theme.line(TypeRole.SMALL) + theme.px(_ROOM)

    def _shown(self) -> QAbstractItemModel | None:
        """The model, which Qt takes away from a head while its table is being destroyed."""
        return self.model()

    def _padding(self, theme: Theme, column: int) -> int:
        centred = self._aligned(column) == Qt.AlignmentFlag.AlignHCenter
        return theme.px(_NARROW if centred else _PADDING)

    def _show_height(self) -> None:
        """Take more height, or less, where a width has broken a line or joined it again."""
        before = self._height
        if self.sizeHint().height() and self._height != before:
            self.geometriesChanged.emit()

    def _strong(self, line: int, column: int) -> bool:
        """Whether a line as it is shown is semibold: the first of the words, with what was broken off from it."""
        first = len(self._broken(self._words(column)[0], column, strong=True))
        return self._even or line < first

    def _lines(self, column: int) -> list[str]:
        """The lines as they are shown."""
        return [
            part
            for number, line in enumerate(self._words(column))
            for part in self._broken(line, column, strong=self._even or number == 0)
        ]

    def _broken(self, line: str, column: int, *, strong: bool) -> list[str]:
        """A line, or two where it has no room; Qt asks for all of them at each step of a width."""
        theme = theme_of(self)
        room = self.sectionSize(column) - 2 * self._padding(theme, column) + 1
        key = line, room, strong, theme
        if key not in self._lines_of:
            self._lines_of[key] = _fitted(line, room, self._measure(theme, strong=strong))
        return self._lines_of[key]

    def _measure(self, theme: Theme, *, strong: bool) -> QFontMetrics:
        if (strong, theme) not in self._metrics:
            self._metrics[strong, theme] = QFontMetrics(theme.font(TypeRole.SMALL, strong=strong))
        return self._metrics[strong, theme]

    def _words(self, column: int) -> list[str]:
        """The lines that the model asks for."""
        model = self._shown()
        words = model.headerData(column, Qt.Orientation.Horizontal) if model is not None else None
        return str(words).split("\n") if words is not None else [""]

    def _aligned(self, column: int) -> Qt.AlignmentFlag:
        model = self._shown()
        role = Qt.ItemDataRole.TextAlignmentRole
        found = model.headerData(column, Qt.Orientation.Horizontal, role) if model is not None else None
        if found is None:
            return Qt.AlignmentFlag.AlignLeft
        return Qt.AlignmentFlag(found) & Qt.AlignmentFlag.AlignHorizontal_Mask


def _fitted(line: str, room: int, metrics: QFontMetrics) -> list[str]:
    """A line, or two where it has no room: broken at a space, else within its one word."""
    if room <= 0 or metrics.horizontalAdvance(line) <= room:
        return [line]
    places = [at + 1 for at, letter in enumerate(line[:-1]) if letter in _BREAKS]
    if not places:
        return list(hyphenated(line) or (line,))
    at = min(places, key=lambda place: abs(2 * place - len(line)))
    return [line[:at].rstrip(), line[at:].lstrip()]
