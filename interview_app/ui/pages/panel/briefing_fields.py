"""How a member was prepared: what is on record, and a line for one more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_app.domain.panel import Briefing
from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.models.rows import LinkRow
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import secondary_button
from interview_app.ui.widgets.entry_field import DayField
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import LineEdit
from interview_app.ui.widgets.link_list import LinkList
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class BriefingFields(QWidget):
    """`noted` and `taken_back` carry a Briefing."""

    noted = Signal(object)
    taken_back = Signal(object)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._shown: tuple[Briefing, ...] = ()
        self._changeable = True
        self.list = LinkList(self, whole=True)
        self.what = LineEdit()
        self.what.setPlaceholderText(say("Such as: observer training"))
        self._what_field = Field(say("Training or briefing"), self.what)
        self._day_field = DayField(say, say("On"))
        self.day = self._day_field.line
        self.add_button = secondary_button(say("Note briefing"))
        self._column, self._row = QVBoxLayout(self), QHBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(TextLabel(say("Briefing and training"), LabelRole.LABEL))
        self._column.addWidget(self.list)
        self._column.addWidget(self._what_field)
        self._row.addWidget(self._day_field, 1)
        self._row.addWidget(self.add_button)
        self._column.addLayout(self._row)
        self.list.acted.connect(lambda row: self.taken_back.emit(self._shown[row]))
        self.add_button.clicked.connect(self.settle)
        for field in (self.what, self.day):
            field.returnPressed.connect(self.settle)
            field.textChanged.connect(self._show_ready)
        on_theme_change(self._restyle)
        self._show_ready()

    def show_briefings(self, briefings: Sequence[Briefing]) -> None:
        """Show what is on record about a member."""
        self._shown = tuple(briefings)
        self._fill()

    def clear(self) -> None:
        """The line was noted."""
        for field in (self.what, self.day):
            field.clear()

    def settle(self) -> None:
        """Tell the line, if it says something and its day can be read."""
        words = self.what.text().strip()
        if not words or not self._changeable:
            return
        day = self._day_field.day()
        if not self._day_field.error():
            self.noted.emit(Briefing(day, words))

    def set_changeable(self, changeable: bool) -> None:
        """Let the record be changed, or only read."""
        if changeable != self._changeable:
            self._changeable = changeable
            self._fill()
        for part in (self._what_field, self._day_field, self.add_button):
            part.setVisible(changeable)

    def _fill(self) -> None:
        say = self._say
        action = say("Remove") if self._changeable else ""
        self.list.set_rows(
            tuple(
                LinkRow(
                    each.what,
                    say.date(each.on) if each.on else say("no date"),
                    action,
                    Icon.CHECK,
                    tip=each.what,
                )
                for each in self._shown
            )
        )
        self.list.setVisible(bool(self._shown))

    def _show_ready(self) -> None:
        self.add_button.setEnabled(bool(self.what.text().strip()))

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._column.setSpacing(theme.px(8))
        self._row.setSpacing(theme.px(8))
        self._row.setAlignment(self.add_button, Qt.AlignmentFlag.AlignBottom)
