"""Push buttons by role, with an icon of the theme before or after the words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from interview_app.ui import tokens
from interview_app.ui.icons import Icon, draw_icon
from interview_app.ui.theme import Theme, on_theme_change, theme_of
from interview_app.ui.tokens import Colour, TypeRole
from interview_app.ui.widgets.button_look import ButtonLook, ButtonRole, button_look

__all__ = [
    "Button",
    "ButtonRole",
    "danger_button",
    "icon_button",
    "primary_button",
    "secondary_button",
    "text_button",
]


class Button(QPushButton):
    """A push button of one role, painted by itself: a stylesheet cannot set icon and words 8 apart.

    Enter presses the button that has the focus, as the space bar does, on a page as in a dialog.
    Words are taken literally, so an ampersand makes no shortcut.  A button without words needs `name`.
    """

    def __init__(
        self,
        words: str = "",
        role: ButtonRole = ButtonRole.SECONDARY,
        icon: Icon | None = None,
        *,
        name: str = "",
        icon_after: bool = False,
        small: bool = False,
        icon_colour: Colour | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role = role
        self._icon = icon
        self._icon_after = icon_after
        self._small = small
        self._icon_colour = icon_colour
        self._words = ""
        self.setAutoDefault(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_words(words)
        if name:
            self.setAccessibleName(name)
            if not words:
                self.setToolTip(name)
        on_theme_change(self.updateGeometry)

    def set_words(self, words: str) -> None:
        """Change what stands on the button."""
        self._words = words
        self.setText(words.replace("&", "&&"))
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """What stands on the button."""
        return self._words

    def set_icon(self, icon: Icon | None) -> None:
        """Change the icon."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        width = 2 * self._padding(theme) + self._content_width(theme)
        height = theme.px(tokens.SMALL_CONTROL if self._small else tokens.CONTROL)
        return QSize(max(width, height), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        look = self._look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, theme, look)
        width = min(self._content_width(theme), self.width())
        content = QRect((self.width() - width) // 2, 0, width, self.height())
        words, image = self._places(theme, content)
        if self._icon is not None:
            colour = self._icon_colour if self._icon_colour and self.isEnabled() else look.words
            draw_icon(painter, theme, self._icon, image, colour, size=self._icon_size())
        painter.setFont(self._font(theme))
        painter.setPen(theme.colour(look.words))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self._words)

    def _look(self) -> ButtonLook:
        return button_look(
            self._role,
            enabled=self.isEnabled(),
            checked=self.isChecked(),
            hover=self.underMouse() or self.isDown(),
        )

    def _paint_ground(self, painter: QPainter, theme: Theme, look: ButtonLook) -> None:
        if look.ground is None:
            return
        border = theme.px(look.border) if look.edge else 0
        half = border / 2
        painter.setBrush(theme.colour(look.ground))
        painter.setPen(QPen(theme.colour(look.edge), border) if look.edge else Qt.PenStyle.NoPen)
        corner = theme.px(tokens.CORNER) - half
        painter.drawRoundedRect(self.rect().toRectF().adjusted(half, half, -half, -half), corner, corner)

    def _places(self, theme: Theme, content: QRect) -> tuple[QRect, QRect]:
        """Where words and icon stand inside `content`."""
        if self._icon is None:
            return content, QRect()
        side = theme.px(self._icon_size())
        step = side + self._gap(theme) if self._words else 0
        if self._icon_after:
            return content.adjusted(0, 0, -step, 0), QRect(
                content.right() - side + 1, 0, side, content.height()
            )
        return content.adjusted(step, 0, 0, 0), QRect(content.left(), 0, side, content.height())

    def _content_width(self, theme: Theme) -> int:
        icon = theme.px(self._icon_size()) if self._icon is not None else 0
        gap = self._gap(theme) if icon and self._words else 0
        return icon + gap + self._words_width(theme)

    def _words_width(self, theme: Theme) -> int:
        return QFontMetrics(self._font(theme)).horizontalAdvance(self._words) + 1 if self._words else 0

    def _font(self, theme: Theme) -> QFont:
        return theme.font(TypeRole.SMALL if self._small else TypeRole.BASE, strong=self._look().strong)

    def _padding(self, theme: Theme) -> int:
        if self._role is ButtonRole.PLAIN and self._words:
            return theme.px(4)
        if not self._words or self._role is ButtonRole.TEXT:
            return theme.px(8)
        return theme.px(12 if self._small else 16)

    def _gap(self, theme: Theme) -> int:
        return theme.px(4 if self._small else 8)

    def _icon_size(self) -> int:
        return tokens.SMALL_ICON if self._small else tokens.ICON


def primary_button(words: str, icon: Icon | None = None, *, icon_after: bool = False) -> Button:
    """The one filled button of a page."""
    return Button(words, ButtonRole.PRIMARY, icon, icon_after=icon_after)


def secondary_button(words: str, icon: Icon | None = None, *, small: bool = False) -> Button:
    """An outlined button."""
    return Button(words, ButtonRole.SECONDARY, icon, small=small)


def text_button(words: str, icon: Icon | None = None, *, small: bool = False) -> Button:
    """A button that looks like a link: a way out, an addition."""
    return Button(words, ButtonRole.TEXT, icon, small=small)


def danger_button(words: str, icon: Icon | None = None, *, filled: bool = False) -> Button:
    """A dangerous act: outlined on a page, `filled` only in the dialog that says what becomes final."""
    return Button(words, ButtonRole.DANGER_FILLED if filled else ButtonRole.DANGER, icon)


def icon_button(icon: Icon, name: str, *, role: ButtonRole = ButtonRole.PLAIN, small: bool = False) -> Button:
    """A square button with nothing but an icon; `name` is its tooltip and what a screen reader says."""
    return Button("", role, icon, name=name, small=small)
