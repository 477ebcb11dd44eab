"""What the agenda still wants, below its list: each line leads to its place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from interview_app.i18n import Say
from interview_app.ui import tokens
from interview_app.ui.icons import Icon, draw_icon
from interview_app.ui.models.agenda import AgendaRow, PartState
from interview_app.ui.models.agenda_model import state_words
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour, TypeRole
from interview_app.ui.widgets.hairline import Hairline

_MOST = 3


class HintLine(QAbstractButton):
    """An icon and small quiet words, to be clicked."""

    def __init__(self, words: str, icon: Icon, colour: Colour, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._colour = icon, colour
        self.setText(words.replace("&", "&&"))
        self._words = words
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        on_theme_change(self.updateGeometry)

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        width = QFontMetrics(theme.font(TypeRole.SMALL)).horizontalAdvance(self._words)
        return QSize(width + theme.px(tokens.SMALL_ICON + 8), theme.px(20))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_of(self).px(tokens.SMALL_ICON), theme_of(self).px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        side = theme.px(tokens.SMALL_ICON)
        place = QRect(0, 0, side, self.height())
        draw_icon(painter, theme, self._icon, place, self._colour, size=tokens.SMALL_ICON)
        left = side + theme.px(8)
        font = theme.font(TypeRole.SMALL)
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(theme.colour(Colour.QUIET))
        room = QFontMetrics(font).elidedText(self._words, Qt.TextElideMode.ElideRight, self.width() - left)
        painter.drawText(
            QRect(left, 0, self.width() - left, self.height()), int(Qt.AlignmentFlag.AlignVCenter), room
        )


class AgendaHints(QWidget):
    """At most three lines, what is wanting first; `part_chosen` carries the row in the agenda."""

    part_chosen = Signal(int)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._shown: tuple[tuple[int, str, PartState], ...] = ()
        self._lines: list[HintLine] = []
        self._column = QVBoxLayout(self)
        self._gap = QSpacerItem(0, 0)
        self._column.addWidget(Hairline(parent=self))
        self._column.addItem(self._gap)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setVisible(False)
        on_theme_change(self._restyle)

    def set_rows(self, rows: Sequence[AgendaRow], *, current: int) -> None:
        """Say what these parts still want; the open part says so itself."""
        wanting = [
            (at, row) for at, row in enumerate(rows) if row.state is PartState.WANTING and at != current
        ]
        skipped = [(at, row) for at, row in enumerate(rows) if row.state is PartState.SKIPPED]
        found = tuple((at, self._words(row), row.state) for at, row in (*wanting, *skipped))
        if found == self._shown:
            return
        self._shown = found
        for line in self._lines:
            self._column.removeWidget(line)
            line.deleteLater()
        self._lines = [self._line(*hint) for hint in found[:_MOST]]
        if len(found) > _MOST:
            rest = len(found) - _MOST + 1
            words = self._say.plural("{count} further hint", "{count} further hints", count=rest)
            self._lines[-1].deleteLater()
            self._lines[-1] = self._line(found[_MOST - 1][0], words, PartState.WANTING)
        for line in self._lines:
            self._column.addWidget(line)
        self.setVisible(bool(self._lines))

    def _words(self, row: AgendaRow) -> str:
        state = state_words(self._say, row)
        if row.number is None:
            return self._say("{title}: {state}", title=row.title, state=state)
        return self._say("Question {number}: {state}", number=row.number, state=state)

    def _line(self, at: int, words: str, state: PartState) -> HintLine:
        skipped = state is PartState.SKIPPED
        icon = Icon.SKIP if skipped else Icon.CIRCLE_ALERT
        line = HintLine(words, icon, Colour.QUIET if skipped else Colour.WARN, self)
        line.clicked.connect(lambda: self.part_chosen.emit(at))
        return line

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._column.setSpacing(0)
        self._column.setContentsMargins(theme.px(16), 0, theme.px(8), theme.px(16))
        self._gap.changeSize(0, theme.px(8))
