"""A field for several lines of plain text that grows within limits.

Times at the start of a line ("11:05 ...") are set small and quiet; passages can be marked.  Positions are Python's:
characters of `text()`, not the UTF-16 units that Qt counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QTextEdit, QWidget

from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour, TypeRole
from interview_app.ui.widgets.inputs import PASSING
from interview_app.ui.widgets.passages import passage_lines, to_python, to_qt
from interview_app.ui.widgets.typing_pause import TypingPause

_FRAME = 20
_MARK = 2


@dataclass(frozen=True, slots=True)
class TextPlace:
    """Where somebody was in a text: cursor, the other end of the selection, and the first visible line."""

    cursor: int = 0
    anchor: int = 0
    scroll: int = 0


class TextArea(QPlainTextEdit):
    """Plain text over several lines; Tab leaves the field.

    With `fill` it takes the room that the page has, else it grows from `lines` to `most_lines` and then scrolls.
    `paused`: as `TypingPause` tells it.  `left`: the focus went to another field.
    """

    paused = Signal()
    left = Signal()

    def __init__(
        self,
        placeholder: str = "",
        *,
        lines: int = 2,
        most_lines: int = 8,
        fill: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines, self._most_lines, self._fill = lines, max(lines, most_lines), fill
        self._passages: tuple[tuple[int, int], ...] = ()
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._times = _Times(self.document(), self)
        self._pause = TypingPause(self)
        self._pause.ended.connect(self.paused)
        self.textChanged.connect(self._pause.typed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        policy = QSizePolicy.Policy.Expanding if fill else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, policy)
        on_theme_change(self._restyle)

    def text(self) -> str:
        """What stands in the field."""
        return self.toPlainText()

    def set_text(self, words: str) -> None:
        """Show another text: no signal, nothing to undo, cursor at the end of nothing typed."""
        if words == self.text():
            return
        self.blockSignals(True)
        self.setPlainText(words)
        self.blockSignals(False)
        self._pause.stop()
        self._fit()

    def is_pausing(self) -> bool:
        """Whether something was typed that `paused` has not told yet."""
        return self._pause.running

    def place(self) -> TextPlace:
        """Where the cursor is and how far the text is scrolled."""
        cursor = self.textCursor()
        return TextPlace(cursor.position(), cursor.anchor(), self.verticalScrollBar().value())

    def set_place(self, place: TextPlace) -> None:
        """Go back to where somebody was; positions beyond the text mean its end."""
        end = self.document().characterCount() - 1
        cursor = self.textCursor()
        cursor.setPosition(min(place.anchor, end))
        cursor.setPosition(min(place.cursor, end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(place.scroll)

    def selected_passage(self) -> tuple[int, int] | None:
        """Start and end of what is selected, or None."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        words = self.text()
        return to_python(words, cursor.selectionStart()), to_python(words, cursor.selectionEnd())

    def set_passages(self, passages: Sequence[tuple[int, int]]) -> None:
        """Mark these passages (start, end) with the accent's ground and a line below."""
        self._passages = tuple(passages)
        theme = theme_of(self)
        words = self.text()
        marks = []
        for start, end in self._passages:
            mark = QTextEdit.ExtraSelection()
            mark.format = QTextCharFormat()
            mark.format.setBackground(theme.colour(Colour.ACCENT_GROUND))
            mark.cursor = QTextCursor(self.document())
            mark.cursor.setPosition(to_qt(words, start))
            mark.cursor.setPosition(to_qt(words, end), QTextCursor.MoveMode.KeepAnchor)
            marks.append(mark)
        self.setExtraSelections(marks)

    def passages(self) -> tuple[tuple[int, int], ...]:
        """The marked passages, moved along with what was typed since."""
        words = self.text()
        found = [
            (mark.cursor.selectionStart(), mark.cursor.selectionEnd()) for mark in self.extraSelections()
        ]
        return tuple((to_python(words, start), to_python(words, end)) for start, end in found if start < end)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        selections = self.extraSelections()
        if not selections:
            return
        theme = theme_of(self)
        painter = QPainter(self.viewport())
        width = theme.px(_MARK)
        block = self.firstVisibleBlock()
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if box.top() > event.rect().bottom():
                break
            for mark in selections:
                span = (mark.cursor.selectionStart(), mark.cursor.selectionEnd())
                for line in passage_lines(block, span, box.topLeft()):
                    below = QRectF(line.left(), line.bottom() - width / 2, line.width(), width)
                    painter.fillRect(below, theme.colour(Colour.ACCENT))
            block = block.next()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        if self.viewport().width() != event.size().width():
            self._wrap_anew()
            self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._pause.tell()
        if event.reason() not in PASSING:
            self.left.emit()

    def _wrap_anew(self) -> None:
        """Wrap to the width that is there now.

        While the field comes up, the height that fits its text brings or takes a scroll bar, and with it width, before
        the resizing to the width before has ended; of that Qt tells nothing.
        """
        layout = self.document().documentLayout()
        layout.blockSignals(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        layout.blockSignals(False)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)

    def _fit(self) -> None:
        """Grow or shrink to the text, within the limits."""
        theme = theme_of(self)
        if self._fill:
            return
        lines = min(max(int(self.document().size().height()), self._lines), self._most_lines)
        height = lines * theme.line(TypeRole.BASE) + theme.px(_FRAME)
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def _restyle(self) -> None:
        theme = theme_of(self)
        if self._fill:
            self.setMinimumHeight(self._lines * theme.line(TypeRole.BASE) + theme.px(_FRAME))
        self.setCursorWidth(theme.px(2))
        self._times.rehighlight()
        self.set_passages(self.passages())
        self._fit()


class _Times(QSyntaxHighlighter):
    """Sets a time of day at the start of a line small and quiet."""

    def __init__(self, document: QTextDocument, area: TextArea) -> None:
        super().__init__(document)
        self._area = area

    def highlightBlock(self, text: str) -> None:
        hours, colon, rest = text[:5].partition(":")
        if not (colon and len(hours) == 2 and hours.isdigit() and rest.isdigit() and len(rest) == 2):
            return
        theme = theme_of(self._area)
        small = QTextCharFormat()
        small.setFontPointSize(theme.points(TypeRole.SMALL))
        small.setForeground(theme.colour(Colour.QUIET))
        self.setFormat(0, 5, small)
