"""Labels by role: plain text always, because names and answers may hold anything."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import TypeRole


def escape(words: str) -> str:
    """`words` for a place that reads markup."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


class LabelRole(StrEnum):
    """What a label is; the value is the stylesheet's `role`."""

    TITLE = "title"
    QUESTION = "question"
    SECTION = "section"
    BASE = "base"
    STRONG = "strong"
    QUIET = "quiet"
    SMALL = "small"
    NOTE = "note"
    LABEL = "label"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"


_TYPE = {
    LabelRole.TITLE: TypeRole.TITLE,
    LabelRole.QUESTION: TypeRole.QUESTION,
    LabelRole.SECTION: TypeRole.SECTION,
    LabelRole.BASE: TypeRole.BASE,
    LabelRole.STRONG: TypeRole.BASE,
    LabelRole.QUIET: TypeRole.BASE,
}


class TextLabel(QLabel):
    """A label of one role, at least one line of the grid high; `wrap` lets it break lines."""

    def __init__(
        self,
        words: str = "",
        role: LabelRole = LabelRole.BASE,
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role = role
        self.setProperty("role", role.value)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setText(words)
        on_theme_change(self._restyle)

    def set_role(self, role: LabelRole) -> None:
        """Make the label another kind of text."""
        if role is self._role:
            return
        self._role = role
        self.setProperty("role", role.value)
        self.style().unpolish(self)
        self.style().polish(self)
        self._restyle()

    def set_lead(self, lead: str, rest: str) -> None:
        """Show `lead` in semibold and `rest` after it; both are taken literally."""
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(f'<span style="font-weight:600">{escape(lead)}</span> {escape(rest)}')
        self.setAccessibleName(f"{lead} {rest}")

    def set_words(self, words: str) -> None:
        """Show `words` literally, also after `set_lead`."""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(words)
        self.setAccessibleName("")

    def _restyle(self) -> None:
        self.setMinimumHeight(theme_of(self).line(_TYPE.get(self._role, TypeRole.SMALL)))


class ShortLabel(TextLabel):
    """A label of one line that takes the room it gets and ends in an ellipsis where that is too little."""

    def __init__(
        self, words: str = "", role: LabelRole = LabelRole.BASE, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, role, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def shown(self) -> str:
        """What there is room for."""
        room = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.style().drawItemText(
            QPainter(self),
            self.contentsRect(),
            int(self.alignment()),
            self.palette(),
            self.isEnabled(),
            self.shown(),
            self.foregroundRole(),
        )


def literal_tip(words: str) -> str:
    """A tooltip that shows `words` as they are, even if they look like markup, and breaks long lines."""
    return f"<span>{escape(words)}</span>" if words else ""
