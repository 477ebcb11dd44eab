"""Beside the participation ledger: one body, when it was invited, whether it came, and what it said."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from interview_app.domain.participation import Body, Participation
from interview_app.i18n import Say
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.entry_field import DayField, EntryField
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.labels import line_label


class BodyPane(ScrollColumn):
    """`entered` carries the line of the ledger as it now is, when something of it changed.

    A day that cannot be read says so, keeps its words, and leaves the rest to be stored.
    """

    entered = Signal(object)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._held: Participation | None = None
        self._title = TextLabel("", LabelRole.SECTION, wrap=True)
        self._entries, self._days = self._named(), self._dated()
        self.lines = {name: field.line for name, field in (self._entries | self._days).items()}
        self.areas = {
            "statement": TextArea(lines=3, most_lines=8),
            "not_involved": TextArea(lines=2, most_lines=4),
        }
        self._grid = QGridLayout()
        self._lay_out()
        for line in self.lines.values():
            line.left.connect(self.settle)
            line.returnPressed.connect(self.settle)
        for area in self.areas.values():
            area.left.connect(self.settle)
        on_theme_change(self._set_gaps)

    def show_line(self, line: Participation) -> None:
        """Show a body; what is being typed about the same one stays."""
        same = self._held is not None and self._held.id == line.id
        self._held = line
        self._title.set_words(line_label(self._say, line))
        self._entries["name"].setVisible(line.body is Body.OTHER)
        for name, field in self._entries.items():
            if not (same and field.line.hasFocus()):
                field.show_words(getattr(line, name), record=line.id)
        for name, day in self._days.items():
            if not (same and day.line.hasFocus()):
                day.show_day(getattr(line, name), record=line.id)
        for name, area in self.areas.items():
            if not (same and area.hasFocus()):
                area.set_text(getattr(line, name))
        self._read()
        if not same:
            self.verticalScrollBar().setValue(0)

    def settle(self) -> None:
        """Tell what was entered, if it differs from what is held and can be read."""
        held = self._held
        if held is None:
            return
        line = self._read()
        if line != held:
            self.entered.emit(line)

    def set_changeable(self, changeable: bool) -> None:
        """Let the fields be changed, or only read."""
        for line in self.lines.values():
            line.setReadOnly(not changeable)
        for area in self.areas.values():
            area.setReadOnly(not changeable)

    def _read(self) -> Participation:
        """What stands in the fields; what cannot be read is marked there, and what was held is taken."""
        held = self._held
        if held is None:
            raise ValueError("no body is shown")
        name = self.lines["name"].text().strip()
        missing = held.body is Body.OTHER and not name
        self._entries["name"].set_error(self._say("A name is needed.") if missing else "")
        return replace(
            held,
            name=held.name if missing or held.body is not Body.OTHER else name,
            person=self.lines["person"].text().strip(),
            invited=self._days["invited"].day(instead=held.invited),
            declined=self._days["declined"].day(instead=held.declined),
            attended=self._days["attended"].day(instead=held.attended),
            stated=self._days["stated"].day(instead=held.stated),
            statement=self.areas["statement"].text().strip(),
            not_involved=self.areas["not_involved"].text().strip(),
        )

    def _named(self) -> dict[str, EntryField]:
        say = self._say
        return {
            "name": EntryField(say("Name of the body")),
            "person": EntryField(say("Represented by")),
        }

    def _dated(self) -> dict[str, DayField]:
        say = self._say
        return {
            "invited": DayField(say, say("Invited on")),
            "declined": DayField(say, say("Declined on")),
            "attended": DayField(say, say("Attended on")),
            "stated": DayField(say, say("Statement of")),
        }

    def _lay_out(self) -> None:
        say = self._say
        self.column.addWidget(self._title)
        for field in self._entries.values():
            self.column.addWidget(field)
        for place, day in enumerate(self._days.values()):
            self._grid.addWidget(day, *divmod(place, 2), Qt.AlignmentFlag.AlignTop)
            self._grid.setColumnStretch(place % 2, 1)
        self.column.addLayout(self._grid)
        self.column.addWidget(Field(say("Statement"), self.areas["statement"]))
        self.column.addWidget(Field(say("Not to be involved, because"), self.areas["not_involved"]))
        self.column.addStretch(1)

    def _set_gaps(self) -> None:
        theme = theme_of(self)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(8))
