"""The running interview laid out: bar above, agenda at the left, the open part, and the foot below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from interview_app.i18n import Say
from interview_app.ui.models.agenda import AgendaRow
from interview_app.ui.pages.interview.pane import InterviewPane
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.agenda_hints import AgendaHints
from interview_app.ui.widgets.agenda_list import AgendaList
from interview_app.ui.widgets.hairline import Hairline
from interview_app.ui.widgets.interview_bar import InterviewBar
from interview_app.ui.widgets.interview_foot import InterviewFoot

_LIST = 248
_LOW, _NARROW = 560, 1040


class InterviewLayout(QWidget):
    """`part_chosen` is a part chosen in the list, in a hint or in the compact bar; `turned_compact` its change."""

    part_chosen = Signal(int)
    turned_compact = Signal(bool)

    def __init__(self, say: Say, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._compact = False
        self.bar = InterviewBar(say, self)
        self.agenda = AgendaList(say)
        self.hints = AgendaHints(say)
        self.pane = InterviewPane(say, clock)
        self.foot = InterviewFoot(say)
        for chooser in (self.agenda, self.hints, self.bar):
            chooser.part_chosen.connect(self.part_chosen)
        self._side = QFrame(self)
        self._side.setProperty("role", "ground")
        self._side_column = QVBoxLayout(self._side)
        self._side_column.addWidget(self.agenda, 1)
        self._side_column.addWidget(self.hints)
        self._line = Hairline(upright=True, parent=self)
        self._build()
        on_theme_change(self._restyle)

    @property
    def compact(self) -> bool:
        """Whether the list is a choice in the bar and the aids open on demand."""
        return self._compact

    def show_agenda(self, rows: Sequence[AgendaRow], *, current: int) -> None:
        """Show the states of all parts, in the list and in the bar."""
        self.agenda.set_rows(rows, current=current)
        self.hints.set_rows(rows, current=current)
        total = sum(row.number is not None for row in rows)
        self.bar.set_parts([self._part_words(row, total) for row in rows], current=current)
        number = rows[current].number
        if number is None:
            reached = max((row.number or 0 for row in rows[:current]), default=0)
            self.bar.set_progress(rows[current].title, reached, total)
        else:
            words = self._say("Question {number} of {total}", number=number, total=total)
            self.bar.set_progress(words, number, total)

    def take_bar_back(self) -> None:
        """Put the bar above the work again, wherever a window had put it."""
        self._column.insertWidget(0, self.bar)
        self.bar.set_lean(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _part_words(self, row: AgendaRow, total: int) -> str:
        if row.number is None:
            return row.title
        return self._say(
            "Question {number} of {total}: {title}", number=row.number, total=total, title=row.title
        )

    def _fit(self) -> None:
        """Turn compact where list and cards would not leave room for the answer."""
        theme = theme_of(self)
        compact = self.height() < theme.px(_LOW) or self.width() < theme.px(_NARROW)
        if compact == self._compact:
            return
        self._compact = compact
        self._side.setVisible(not compact)
        self._line.setVisible(not compact)
        for part in (self.bar, self.pane, self.foot):
            part.set_compact(compact)
        self.turned_compact.emit(compact)

    def _build(self) -> None:
        work = QVBoxLayout()
        work.addWidget(self.pane, 1)
        work.addWidget(self.foot)
        across = QHBoxLayout()
        across.addWidget(self._side)
        across.addWidget(self._line)
        across.addLayout(work, 1)
        self._column = column = QVBoxLayout(self)
        column.addWidget(self.bar)
        column.addLayout(across, 1)
        for layout in (work, across, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self.bar.set_compact(False)

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._side.setFixedWidth(theme.px(_LIST) - theme.px(1))
        self._side_column.setContentsMargins(0, theme.px(8), 0, 0)
        self._side_column.setSpacing(theme.px(8))
        self._fit()
