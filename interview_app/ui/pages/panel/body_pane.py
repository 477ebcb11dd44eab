"""Beside the participation ledger: one body, when it was invited, whether it came, and what it said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from interview_app.domain.ids import ParticipationId
from interview_app.domain.participation import Body, Participation
from interview_app.i18n import Say
from interview_app.ui.models.dates import day_of, day_words
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import LineEdit
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.labels import line_label

_DAYS = ("invited", "declined", "attended", "stated")


class BodyPane(ScrollColumn):
    """`entered` carries the line of the ledger as it now is, when something of it changed.

    A day that cannot be read says so, keeps its words, and leaves the rest to be stored.
    """

    entered = Signal(object)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._held: Participation | None = None
        self._unread: dict[tuple[ParticipationId, str], str] = {}
        self._title = TextLabel("", LabelRole.SECTION, wrap=True)
        self.lines = {name: LineEdit() for name in ("name", "person", *_DAYS)}
        self.areas = {
            "statement": TextArea(lines=3, most_lines=8),
            "not_involved": TextArea(lines=2, most_lines=4),
        }
        self._labels = self._labelled()
        self._days = QGridLayout()
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
        self._labels["name"].setVisible(line.body is Body.OTHER)
        for name, field in self.lines.items():
            held = getattr(line, name)
            words = self._unread.get((line.id, name), day_words(held) if name in _DAYS else held)
            if field.text() != words and not (same and field.hasFocus()):
                field.setText(words)
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
        self._labels["name"].set_error(self._say("A name is needed.") if missing else "")
        return replace(
            held,
            name=held.name if missing or held.body is not Body.OTHER else name,
            person=self.lines["person"].text().strip(),
            invited=self._day(held, "invited", held.invited),
            declined=self._day(held, "declined", held.declined),
            attended=self._day(held, "attended", held.attended),
            stated=self._day(held, "stated", held.stated),
            statement=self.areas["statement"].text().strip(),
            not_involved=self.areas["not_involved"].text().strip(),
        )

    def _day(self, held: Participation, name: str, usual: date | None) -> date | None:
        words = self.lines[name].text()
        try:
            day = day_of(words)
        except ValueError:
            self._unread[(held.id, name)] = words
            self._labels[name].set_error(self._say("No date such as 14.03.2023."))
            return usual
        self._unread.pop((held.id, name), None)
        self._labels[name].set_error("")
        return day

    def _labelled(self) -> dict[str, Field]:
        say, lines, areas = self._say, self.lines, self.areas
        return {
            "name": Field(say("Name of the body"), lines["name"]),
            "person": Field(say("Represented by"), lines["person"]),
            "invited": Field(say("Invited on"), lines["invited"]),
            "declined": Field(say("Declined on"), lines["declined"]),
            "attended": Field(say("Attended on"), lines["attended"]),
            "stated": Field(say("Statement of"), lines["stated"]),
            "statement": Field(say("Statement"), areas["statement"]),
            "not_involved": Field(say("Not to be involved, because"), areas["not_involved"]),
        }

    def _lay_out(self) -> None:
        labels = self._labels
        self.column.addWidget(self._title)
        self.column.addWidget(labels["name"])
        self.column.addWidget(labels["person"])
        for place, name in enumerate(_DAYS):
            self._days.addWidget(labels[name], *divmod(place, 2), Qt.AlignmentFlag.AlignTop)
            self._days.setColumnStretch(place % 2, 1)
        self.column.addLayout(self._days)
        self.column.addWidget(labels["statement"])
        self.column.addWidget(labels["not_involved"])
        self.column.addStretch(1)

    def _set_gaps(self) -> None:
        theme = theme_of(self)
        self._days.setHorizontalSpacing(theme.px(12))
        self._days.setVerticalSpacing(theme.px(8))
