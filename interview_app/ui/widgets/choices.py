"""A tick box and a round choice with the outline of the icon set."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from interview_app.ui import tokens
from interview_app.ui.icons import Icon, draw_icon
from interview_app.ui.theme import Theme, on_theme_change, theme_of
from interview_app.ui.tokens import Colour, TypeRole

_GAP = 8


class CheckBox(QCheckBox):
    """A yes or no; `small` for beside small labels."""

    def __init__(self, words: str = "", *, small: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self._type = TypeRole.SMALL if small else TypeRole.BASE
        _prepare(self)

    def set_words(self, words: str) -> None:
        """Say something else."""
        self.setText(words.replace("&", "&&"))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return _size(self, self._type)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(14 if self._type is TypeRole.SMALL else 16)
        width = 1.5 * theme.scale
        box = QRect(theme.px(1), (self.height() - side) // 2, side, side)
        filled = self.isChecked()
        colour = _mark_colour(self, checked=filled)
        painter.setPen(QPen(theme.colour(colour), width))
        if filled:
            painter.setBrush(theme.colour(colour))
        half = width / 2
        corner = theme.px(2)
        painter.drawRoundedRect(box.toRectF().adjusted(half, half, -half, -half), corner, corner)
        if filled:
            tick = Colour.ON_ACCENT if self.isEnabled() else Colour.PAPER
            draw_icon(painter, theme, Icon.CHECK, box, tick, size=14)
        _draw_words(self, painter, theme, self._type)


class RadioButton(QRadioButton):
    """One of several; chosen it carries a dot."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        _prepare(self)

    def set_words(self, words: str) -> None:
        """Say something else."""
        self.setText(words.replace("&", "&&"))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return _size(self, TypeRole.BASE)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRect(0, 0, theme.px(tokens.ICON), self.height())
        icon = Icon.CIRCLE_DOT if self.isChecked() else Icon.CIRCLE
        draw_icon(painter, theme, icon, place, _mark_colour(self, checked=self.isChecked()))
        _draw_words(self, painter, theme, TypeRole.BASE)


def _prepare(button: QAbstractButton) -> None:
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    on_theme_change(button.updateGeometry)


def _mark_colour(button: QAbstractButton, *, checked: bool) -> Colour:
    if not button.isEnabled():
        return Colour.EDGE
    return Colour.ACCENT if checked else Colour.QUIET


def _words_left(theme: Theme, kind: TypeRole) -> int:
    return theme.px((tokens.SMALL_ICON if kind is TypeRole.SMALL else tokens.ICON) + _GAP - 2)


def _size(button: QAbstractButton, kind: TypeRole) -> QSize:
    theme = theme_of(button)
    words = QFontMetrics(theme.font(kind)).horizontalAdvance(_words(button))
    return QSize(_words_left(theme, kind) + words + 1, theme.px(24 if kind is TypeRole.SMALL else 28))


def _words(button: QAbstractButton) -> str:
    return button.text().replace("&&", "&")


def _draw_words(button: QAbstractButton, painter: QPainter, theme: Theme, kind: TypeRole) -> None:
    painter.setFont(theme.font(kind))
    painter.setPen(theme.colour(Colour.TEXT if button.isEnabled() else Colour.QUIET))
    left = _words_left(theme, kind)
    place = QRect(left, 0, button.width() - left, button.height())
    painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), _words(button))
