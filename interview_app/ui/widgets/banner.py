"""A banner: what concerns the page or file, in one sentence, with the way out at its right."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from interview_app.ui.icons import Icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.button import Button
from interview_app.ui.widgets.button_look import ButtonRole
from interview_app.ui.widgets.icon_mark import IconMark
from interview_app.ui.widgets.text_label import TextLabel


class BannerKind(StrEnum):
    """What a banner tells; the value is the stylesheet's `banner`."""

    INFO = "info"
    DONE = "done"
    WARN = "warn"
    BAD = "bad"


_LOOK = {
    BannerKind.INFO: (Icon.INFO, Colour.ACCENT),
    BannerKind.DONE: (Icon.CIRCLE_CHECK, Colour.GOOD),
    BannerKind.WARN: (Icon.CIRCLE_ALERT, Colour.WARN),
    BannerKind.BAD: (Icon.CIRCLE_X, Colour.BAD),
}


class Banner(QFrame):
    """Hidden until `show_words`; `acted` is the click on the way out."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._mark = IconMark(*_LOOK[BannerKind.INFO], parent=self)
        self._words = TextLabel(wrap=True, parent=self)
        self._way = Button("", ButtonRole.TEXT, parent=self)
        self._way.setVisible(False)
        self._way.clicked.connect(self.acted)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._way, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setVisible(False)
        on_theme_change(self._restyle)

    def show_words(self, kind: BannerKind, words: str, *, lead: str = "", way: str = "") -> None:
        """Show a sentence, `lead` in semibold before it, `way` as the words of the way out."""
        self.setProperty("banner", kind.value)
        self.style().unpolish(self)
        self.style().polish(self)
        self._mark.set_icon(*_LOOK[kind])
        if lead:
            self._words.set_lead(lead, words)
        else:
            self._words.set_words(words)
        self._way.set_words(way)
        self._way.setVisible(bool(way))
        self.setAccessibleName(f"{lead} {words}".strip())
        self._restyle()
        self.setVisible(True)

    def clear(self) -> None:
        """Take the banner away."""
        self.setVisible(False)

    def _restyle(self) -> None:
        theme = theme_of(self)
        upright = 2 if self._way.isVisibleTo(self) else 10
        self._row.setContentsMargins(theme.px(12), theme.px(upright), theme.px(4), theme.px(upright))
        self._row.setSpacing(theme.px(12))
