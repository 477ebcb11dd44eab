"""Outline icons (lucide), rendered from their SVG in a colour of the theme.

Rendered pixmaps lie in Qt's own pixmap cache, keyed by name, colour, size and pixel ratio.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QByteArray, QRect, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from interview_app.resources import resource
from interview_app.ui import tokens
from interview_app.ui.theme import Theme
from interview_app.ui.tokens import Colour

_STROKE = (b'stroke-width="2"', b'stroke-width="1.75"')


class Icon(StrEnum):
    """The icons that the program uses; the value is the file's name in resources/icons."""

    ACTIVITY = "activity"
    CHECK = "check"
    CHEVRON_DOWN = "chevron-down"
    CHEVRON_LEFT = "chevron-left"
    CHEVRON_RIGHT = "chevron-right"
    CIRCLE = "circle"
    CIRCLE_ALERT = "circle-alert"
    CIRCLE_CHECK = "circle-check"
    CIRCLE_DOT = "circle-dot"
    CIRCLE_QUESTION = "circle-question-mark"
    CIRCLE_X = "circle-x"
    CLOCK = "clock"
    ELLIPSIS = "ellipsis"
    EQUAL = "equal"
    FILE_ALERT = "file-exclamation-point"
    FILE_DOWN = "file-down"
    FILE_PLUS = "file-plus"
    FILE_TEXT = "file-text"
    FLAG = "flag"
    FOLDER_OPEN = "folder-open"
    FOLDER_OUTPUT = "folder-output"
    GAVEL = "gavel"
    HISTORY = "history"
    HOUSE = "house"
    INFO = "info"
    LIST_ORDERED = "list-ordered"
    LOCK = "lock"
    MAIL = "mail"
    MENU = "menu"
    MESSAGES = "messages-square"
    MONITOR = "monitor"
    MINUS = "minus"
    PAUSE = "pause"
    PENCIL = "pencil"
    PLAY = "play"
    PLUS = "plus"
    PRINTER = "printer"
    QUOTE = "quote"
    SCALE = "scale"
    SCROLL = "scroll-text"
    SKIP = "skip-forward"
    STAMP = "stamp"
    TRASH = "trash-2"
    REDO = "redo-2"
    UNDO = "undo-2"
    USER = "user"
    USER_CHECK = "user-check"
    USERS = "users"
    X = "x"
    ZOOM_IN = "zoom-in"
    ZOOM_OUT = "zoom-out"


def pixmap(
    theme: Theme, name: Icon, colour: Colour = Colour.TEXT, *, size: int = tokens.ICON, ratio: float = 1.0
) -> QPixmap:
    """The icon at `size` (unscaled pixels) for a screen of pixel `ratio`."""
    side = round(theme.px(size) * ratio)
    paint = theme.colours[colour]
    key = f"{name}{paint}{side}@{ratio}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    drawing = resource("icons", f"{name}.svg").read_bytes()
    drawing = drawing.replace(b"currentColor", paint.encode()).replace(*_STROKE)
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    made.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, made)
    return made


def icon(theme: Theme, name: Icon, colour: Colour = Colour.TEXT, *, size: int = tokens.ICON) -> QIcon:
    """The icon for a Qt control, quiet while the control is disabled."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(theme, name, colour, size=size, ratio=ratio), QIcon.Mode.Normal)
        made.addPixmap(pixmap(theme, name, Colour.QUIET, size=size, ratio=ratio), QIcon.Mode.Disabled)
    return made


def draw_icon(
    painter: QPainter, theme: Theme, name: Icon, place: QRect, colour: Colour, *, size: int = tokens.ICON
) -> None:
    """Draw the icon centred in `place`.

    The pixel ratio comes from the painter's transform: asking for its device makes PySide load every widget class.
    """
    ratio = painter.deviceTransform().m11()
    image = pixmap(theme, name, colour, size=size, ratio=ratio)
    side = theme.px(size)
    painter.drawPixmap(
        place.x() + (place.width() - side) // 2, place.y() + (place.height() - side) // 2, image
    )
