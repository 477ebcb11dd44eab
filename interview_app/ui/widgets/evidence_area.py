"""The evidence for a level: marked passages of the answer, and a sentence of one's own, in one box."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QFrame, QMenu, QSizePolicy, QWidget

from interview_app.i18n import Say
from interview_app.ui import tokens
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour, TypeRole
from interview_app.ui.widgets.quote_line import QuoteLine
from interview_app.ui.widgets.text_area import TextArea

_LINES = 2
_INSIDE = 10


class EvidenceArea(QFrame):
    """Always as high as two lines (one when compact): passages stand in one line above the sentence.

    The line of passages is a button whose menu takes a single one back: `unmark_wanted` carries its position.
    """

    unmark_wanted = Signal(int)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._quotes: tuple[str, ...] = ()
        self._compact = self._writable = False
        self.setProperty("error", False)
        self.text_area = TextArea(
            say("What in the answer carries the level?"), lines=1, fill=True, parent=self
        )
        self.text_area.setStyleSheet(
            "QPlainTextEdit, QPlainTextEdit:focus, QPlainTextEdit:disabled { border: none; padding: 0;"
            " background: transparent; }"
        )
        self.text_area.viewport().setAutoFillBackground(False)
        self.text_area.installEventFilter(self)
        self.text_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._passages = QuoteLine(self)
        self._passages.setVisible(False)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill_menu)
        self._passages.clicked.connect(self._open_menu)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.addWidget(self._passages)
        self._box.addWidget(self.text_area, 1)
        self.setFocusProxy(self.text_area)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        on_theme_change(self._restyle)

    def set_passages(self, quotes: Sequence[str]) -> None:
        """Show these words as evidence."""
        self._quotes = tuple(quotes)
        self._passages.setVisible(bool(quotes))
        spoken = " ".join(self._quoted(quote) for quote in quotes)
        self._passages.setAccessibleName(self._say("Marked passages: {passages}", passages=spoken))
        self._say_passages()

    def passages_button(self) -> QuoteLine:
        """The line of passages."""
        return self._passages

    def set_writable(self, writable: bool) -> None:
        """Let write, or only read."""
        self._writable = writable
        self.text_area.setReadOnly(not writable)
        if not writable:
            flags = Qt.TextInteractionFlag
            self.text_area.setTextInteractionFlags(
                flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
            )
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Keep one line, passages as a count before it."""
        self._compact = compact
        way = QBoxLayout.Direction
        self._box.setDirection(way.LeftToRight if compact else way.TopToBottom)
        self._restyle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.text_area.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus = self.text_area.hasFocus()
        width = theme.px(2 if focus else 1)
        painter.setPen(QPen(theme.colour(Colour.ACCENT if focus else Colour.EDGE), width))
        painter.setBrush(theme.colour(Colour.PAPER))
        half = width / 2
        corner = theme.px(tokens.CORNER) - half
        painter.drawRoundedRect(self.rect().toRectF().adjusted(half, half, -half, -half), corner, corner)

    def _quoted(self, words: str) -> str:
        return self._say("“{words}”", words=" ".join(words.split()))

    def _say_passages(self) -> None:
        """All passages in one line, or their count where there is room for no more."""
        line = "  ".join(self._quoted(quote) for quote in self._quotes)
        self._passages.set_words(str(len(self._quotes)) if self._compact else line)

    def _open_menu(self) -> None:
        self.menu.popup(self._passages.mapToGlobal(self._passages.rect().bottomLeft()))

    def _fill_menu(self) -> None:
        self.menu.clear()
        for at, quote in enumerate(self._quotes):
            words = self._say("Take back {passage}", passage=self._quoted(_shortened(quote)))
            act = self.menu.addAction(words.replace("&", "&&"))
            act.setEnabled(self._writable)
            act.triggered.connect(lambda _=False, position=at: self.unmark_wanted.emit(position))

    def _restyle(self) -> None:
        theme = theme_of(self)
        lines = 1 if self._compact else _LINES
        line = theme.line(TypeRole.BASE)
        room = theme.px(8 if self._compact else _INSIDE)
        below = room - theme.px(4)
        self._box.setContentsMargins(theme.px(12), room, theme.px(4), below)
        self._box.setSpacing(theme.px(8) if self._compact else 0)
        self.setFixedHeight(lines * line + 2 * room)
        self.text_area.setMinimumHeight(line)
        self._passages.setFixedHeight(line)
        self._say_passages()


def _shortened(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:59].rstrip()} …"
