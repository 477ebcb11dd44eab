"""The frame of a page: title, one sentence, actions at the right, content below."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_app.ui import tokens
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.banner import Banner
from interview_app.ui.widgets.button import Button
from interview_app.ui.widgets.text_label import LabelRole, TextLabel

_LINES = 2
"""Lines that the sentence may take beside the actions; where it needs more, it stands across below them."""


class PageFrame(QWidget):
    """Margins 20 above, 24 at the sides, 16 below.  `banner` stands between head and content; fill `content`.

    Only one of the action buttons may be primary; the last one added stands at the far right.
    """

    def __init__(self, title: str = "", subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = TextLabel(title, LabelRole.TITLE, parent=self)
        self._subtitle = TextLabel(subtitle, LabelRole.QUIET, wrap=True, parent=self)
        self._words = QVBoxLayout()
        self._title_line = QHBoxLayout()
        self._title_line.addWidget(self._title)
        self._title_line.addStretch(1)
        self._words.addLayout(self._title_line)
        self._words.addWidget(self._subtitle)
        self._actions = QHBoxLayout()
        self._head = QHBoxLayout()
        self._head.addLayout(self._words, 1)
        self._head.addLayout(self._actions)
        self.banner = Banner(self)
        self.content = QVBoxLayout()
        self._top = QVBoxLayout()
        self._top.addLayout(self._head)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addWidget(self.banner)
        self._column.addLayout(self.content, 1)
        self.setAccessibleName(title)
        on_theme_change(self._restyle)

    def set_title(self, title: str) -> None:
        """Call the page by what it shows now."""
        self._title.set_words(title)
        self.setAccessibleName(title)

    def set_subtitle(self, sentence: str) -> None:
        """Say what the page is for and what is missing."""
        self._subtitle.set_words(sentence)

    def add_action(self, button: Button) -> None:
        """Put a button into the head, right of those already there."""
        self._actions.addWidget(button)

    def add_beside_title(self, widget: QWidget) -> None:
        """Put a control, such as a choice of candidate, right after the title."""
        self._title_line.insertWidget(self._title_line.count() - 1, widget)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._place_subtitle()
        return super().event(event)

    def _place_subtitle(self) -> None:
        """Beside the actions where there is room, else below them."""
        margins = self._column.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self._head.spacing()
        room -= self._actions.sizeHint().width()
        wanted = self._subtitle.fontMetrics().horizontalAdvance(self._subtitle.text())
        place = self._words if wanted <= _LINES * room else self._top
        if place.indexOf(self._subtitle) < 0:
            for column in (self._words, self._top):
                column.removeWidget(self._subtitle)
            place.addWidget(self._subtitle)

    def _restyle(self) -> None:
        theme = theme_of(self)
        side = theme.px(tokens.PAGE_SIDE)
        self._column.setContentsMargins(side, theme.px(tokens.PAGE_TOP), side, theme.px(16))
        self._column.setSpacing(theme.px(12))
        self._words.setSpacing(theme.px(4))
        self._top.setSpacing(theme.px(4))
        self._title_line.setSpacing(theme.px(12))
        self._head.setSpacing(theme.px(16))
        self._actions.setSpacing(theme.px(8))
        self.content.setSpacing(theme.px(12))
        self._subtitle.setMaximumWidth(theme.px(tokens.TEXT_WIDTH))
