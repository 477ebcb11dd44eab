"""The levels of a scale as cards: number above, behavioural anchor below, one of them chosen or none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from interview_app.ui import tokens
from interview_app.ui.icons import Icon, draw_icon
from interview_app.ui.theme import Theme, on_theme_change, theme_of
from interview_app.ui.tokens import Colour, TypeRole

_ANCHOR_LINES = 3
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_FORTH = (Qt.Key.Key_Right, Qt.Key.Key_Down)


class LevelCard(QAbstractButton):
    """One level.  `label` is its number, `anchor` the whole sentence; the card shows as much as fits in three lines."""

    def __init__(self, label: str, anchor: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self._anchor = anchor
        self._compact = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{label}: {anchor}" if anchor else label)
        on_theme_change(self.updateGeometry)

    def set_compact(self, compact: bool) -> None:
        """Show the number only; the anchor stays in the accessible name."""
        self._compact = compact
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        height = tokens.CARD_COMPACT if self._compact else tokens.CARD
        return QSize(theme.px(56 if self._compact else 120), theme.px(height))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_of(self).px(36), self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter, theme)
        if self._compact:
            self._paint_compact(painter, theme)
        else:
            self._paint_full(painter, theme)

    def _paint_card(self, painter: QPainter, theme: Theme) -> None:
        border = theme.px(2 if self.isChecked() else 1)
        ground, edge = Colour.PAPER, Colour.EDGE
        if not self.isEnabled():
            ground, edge = Colour.RAISED, Colour.LINE
        if self.isChecked():
            ground, edge = Colour.ACCENT_GROUND, Colour.ACCENT if self.isEnabled() else Colour.EDGE
        elif self.underMouse() and self.isEnabled():
            ground = Colour.RAISED
        half = border / 2
        painter.setPen(QPen(theme.colour(edge), border))
        painter.setBrush(theme.colour(ground))
        corner = theme.px(tokens.CORNER) - half
        painter.drawRoundedRect(self.rect().toRectF().adjusted(half, half, -half, -half), corner, corner)

    def _number_colour(self) -> Colour:
        if not self.isEnabled():
            return Colour.QUIET
        return Colour.ACCENT if self.isChecked() else Colour.TEXT

    def _paint_full(self, painter: QPainter, theme: Theme) -> None:
        colour = self._number_colour()
        side, top = theme.px(12), theme.px(6)
        line = theme.line(TypeRole.SECTION)
        painter.setFont(theme.font(TypeRole.SECTION))
        painter.setPen(theme.colour(colour))
        number = QRect(side, top, self.width() - 2 * side, line)
        painter.drawText(number, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self._label)
        if self.isChecked():
            icon = theme.px(tokens.ICON)
            place = QRect(self.width() - side - icon + theme.px(1), top, icon, line)
            draw_icon(painter, theme, Icon.CIRCLE_CHECK, place, colour)
        below = top + line + theme.px(2)
        painter.setPen(theme.colour(Colour.TEXT if self.isChecked() and self.isEnabled() else Colour.QUIET))
        _draw_lines(
            painter, theme, self._anchor, QRect(side, below, self.width() - 2 * side, self.height() - below)
        )

    def _paint_compact(self, painter: QPainter, theme: Theme) -> None:
        colour = self._number_colour()
        font = theme.font(TypeRole.SECTION)
        width = QFontMetrics(font).horizontalAdvance(self._label)
        icon = theme.px(tokens.ICON) if self.isChecked() else 0
        gap = theme.px(8) if icon else 0
        left = (self.width() - width - gap - icon) // 2
        painter.setFont(font)
        painter.setPen(theme.colour(colour))
        number = QRect(left, 0, width + 1, self.height())
        painter.drawText(number, int(Qt.AlignmentFlag.AlignVCenter), self._label)
        if icon:
            draw_icon(
                painter, theme, Icon.CIRCLE_CHECK, QRect(left + width + gap, 0, icon, self.height()), colour
            )


def _draw_lines(painter: QPainter, theme: Theme, words: str, place: QRect) -> None:
    """Draw at most three lines of `words`, the last one elided, each as high as the type's grid."""
    font = theme.font(TypeRole.SMALL)
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    metrics = QFontMetrics(font)
    painter.setFont(font)
    height = theme.line(TypeRole.SMALL)
    layout.beginLayout()
    for number in range(_ANCHOR_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(place.width())
        start = line.textStart()
        piece = words[start : start + line.textLength()].rstrip()
        if number == _ANCHOR_LINES - 1:
            piece = _last_line(words[start:].strip(), piece, metrics, place.width())
        row = QRect(place.x(), place.y() + number * height, place.width(), height)
        painter.drawText(row, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), piece)
    layout.endLayout()


def _last_line(rest: str, piece: str, metrics: QFontMetrics, width: int) -> str:
    """`piece` if it is all that is left, else as many of its words as fit before an ellipsis."""
    if piece == rest:
        return piece
    while " " in piece and metrics.horizontalAdvance(f"{piece} …") > width:
        piece = piece.rpartition(" ")[0]
    return metrics.elidedText(f"{piece} …", Qt.TextElideMode.ElideRight, width)


class LevelCards(QWidget):
    """All levels of one scale, side by side and equally wide; at most one is chosen.

    While a card has focus, a bare digit chooses the level with that label, arrows move along, space chooses.  The
    group is one stop of the Tab key.  `chosen` speaks only of what the user does, with the index of the level.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[LevelCard] = []
        self._labels: list[str] = []
        self._compact = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        on_theme_change(self._restyle)

    def set_levels(self, levels: Sequence[tuple[str, str]]) -> None:
        """Show these levels, each as label and anchor; none is chosen."""
        if [(card.accessibleName()) for card in self._cards] == [_name(level) for level in levels]:
            self.clear()
            return
        for card in self._cards:
            self._row.removeWidget(card)
            card.deleteLater()
        self._labels = [label for label, _ in levels]
        self._cards = [LevelCard(label, anchor, self) for label, anchor in levels]
        for index, card in enumerate(self._cards):
            card.set_compact(self._compact)
            card.clicked.connect(lambda _=False, at=index: self.choose(at))
            card.installEventFilter(self)
            self._row.addWidget(card, 1)
            card.show()  # at once, so that it can take the focus at once
        self._one_tab_stop()

    def set_compact(self, compact: bool) -> None:
        """Show numbers only, for large scales of the window."""
        self._compact = compact
        for card in self._cards:
            card.set_compact(compact)

    def choose(self, index: int) -> None:
        """What a click does: choose the level and say so.  Out of range does nothing."""
        if 0 <= index < len(self._cards) and self.isEnabled():
            self.set_chosen(index)
            self.chosen.emit(index)

    def choose_label(self, label: str) -> bool:
        """Choose the level that carries `label`, such as the digit of Alt+digit; False if there is none.

        The keyboard follows where it is on the cards: Tab leads on from there, not first to the chosen card.
        """
        if label not in self._labels:
            return False
        self.choose(self._labels.index(label))
        if any(card.hasFocus() for card in self._cards):
            self.focus_card()
        return True

    def set_chosen(self, index: int | None) -> None:
        """Show which level is chosen, without a signal."""
        for at, card in enumerate(self._cards):
            card.setChecked(at == index)
        self._one_tab_stop()

    def clear(self) -> None:
        """Show that no level is chosen."""
        self.set_chosen(None)

    def chosen_index(self) -> int | None:
        """The chosen level, or None."""
        return next((at for at, card in enumerate(self._cards) if card.isChecked()), None)

    def cards(self) -> tuple[LevelCard, ...]:
        """The cards, in the order of the levels."""
        return tuple(self._cards)

    def focus_card(self) -> None:
        """Put the focus on the chosen card, or on the first."""
        if self._cards:
            self._cards[self.chosen_index() or 0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and isinstance(watched, LevelCard)
        ):
            return self._key(watched, event)
        return False

    def _key(self, card: LevelCard, event: QKeyEvent) -> bool:
        """Arrows and bare digits; True if the key was one of ours."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if not plain:
            return False
        key = event.key()
        if key in (*_BACK, *_FORTH):
            step = 1 if key in _FORTH else -1
            at = min(max(self._cards.index(card) + step, 0), len(self._cards) - 1)
            self._cards[at].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose(self._cards.index(card))
            return True
        return event.text().isdigit() and self.choose_label(event.text())

    def _one_tab_stop(self) -> None:
        stop = self.chosen_index() or 0
        for at, card in enumerate(self._cards):
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus if at == stop else Qt.FocusPolicy.ClickFocus)

    def _restyle(self) -> None:
        self._row.setSpacing(theme_of(self).px(8))


def _name(level: tuple[str, str]) -> str:
    label, anchor = level
    return f"{label}: {anchor}" if anchor else label
