"""All interviews: whom, when, how far, and whether the own sheet is sealed; never anything about a rating."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.i18n import Say
from interview_app.services.overview import InterviewLine
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import Cell, CellTable, Head, Row
from interview_app.ui.pages.interview.frame import place_words
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.button import text_button
from interview_app.ui.widgets.table import Column, Table
from interview_app.ui.widgets.text_label import LabelRole, TextLabel

_COLUMNS = (Column(150), Column(88), Column(0, stretch=True), Column(150), Column(200), Column(130))


class InterviewList(QWidget):
    """`chosen` tells that another line is current, `opened` a double click or Enter on it.

    Below stand the ways for what was done on paper: `held_button` and `paper_button`.
    """

    chosen = Signal()
    opened = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._lines: tuple[InterviewLine, ...] = ()
        self._heads = _heads(say)
        self._model = CellTable(self)
        self._model.show(self._heads, ())
        self.table = Table(say("Interviews"), parent=self)
        self.table.setModel(self._model)
        self.table.set_columns(_COLUMNS)
        self.table.chosen.connect(lambda row, column: self.chosen.emit())
        self.table.opened.connect(lambda row, column: self.opened.emit())
        note = say(
            "Until all expected sheets on a candidate are sealed, only their authors see what is in them."
        )
        self.held_button = text_button(say("Record a held interview …"), Icon.CLOCK, small=True)
        self.paper_button = text_button(say("Type a paper sheet …"), Icon.PENCIL, small=True)
        afterwards = QHBoxLayout()
        afterwards.addWidget(self.held_button)
        afterwards.addWidget(self.paper_button)
        afterwards.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addLayout(afterwards)
        column.addWidget(TextLabel(note, LabelRole.NOTE, wrap=True, parent=self))

    def set_lines(self, lines: Sequence[InterviewLine], reader: PanelistId | None) -> None:
        """Show these interviews to `reader`; the chosen line stays, at first the next one to do is chosen."""
        chosen = self.current()
        self._lines = tuple(lines)
        self._model.show(self._heads, [self._row(line, reader) for line in lines])
        ids = [line.candidate.id for line in lines]
        if chosen is not None and chosen.candidate.id in ids:
            self.table.choose_row(ids.index(chosen.candidate.id))
        elif lines:
            self.table.choose_row(_first(lines, reader))

    def current(self) -> InterviewLine | None:
        """The chosen line."""
        row = self.table.currentIndex().row()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def choose(self, candidate: CandidateId) -> None:
        """Choose a candidate's line."""
        for at, line in enumerate(self._lines):
            if line.candidate.id == candidate:
                self.table.choose_row(at)

    def _row(self, line: InterviewLine, reader: PanelistId | None) -> Row:
        """One candidate in words; there is no cell for anything that somebody rated."""
        interview, person = line.interview, line.candidate
        started = interview.started if interview is not None else person.appointment
        current = line.next or (interview is not None and interview.running)
        cells = (
            Cell(self._say.moment(started) if started is not None else self._say("not fixed")),
            Cell(person.number),
            Cell(person.name, strong=True),
            Cell(person.place if interview is None else place_words(self._say, interview)),
            Cell(self._state(line), strong=current, colour=Colour.ACCENT if current else None),
            self._sheet(line, reader),
        )
        return Row(person.id, cells)

    def _sheet(self, line: InterviewLine, reader: PanelistId | None) -> Cell:
        """Whether the own sheet is sealed, or why there is none."""
        say = self._say
        if reader in line.sealed:
            return Cell(say("sealed"), icon=Icon.LOCK, icon_colour=Colour.GOOD, small=True)
        if reader not in line.raters or not line.candidate.in_procedure:
            return Cell(say("none to fill in"), colour=Colour.QUIET, small=True)
        if line.interview is None:
            return Cell(say("from the interview on"), colour=Colour.QUIET, small=True)
        return Cell(say("open"), icon=Icon.CIRCLE, icon_colour=Colour.QUIET, small=True)

    def _state(self, line: InterviewLine) -> str:
        interview = line.interview
        if interview is None:
            return self._say("next") if line.next else self._say("not begun")
        if interview.paused:
            return self._say("interrupted")
        if interview.running:
            return self._say("running")
        return self._say("held, {minutes} min", minutes=interview.seconds() // 60)


def sheet_open(line: InterviewLine, reader: PanelistId | None) -> bool:
    """Whether `reader` still has a sheet to fill in or to seal on this candidate."""
    expected = reader in line.raters and reader not in line.sealed
    return line.interview is not None and expected and line.candidate.in_procedure


def _heads(say: Say) -> tuple[Head, ...]:
    words = (
        say("Appointment"),
        say("Number"),
        say("Candidate"),
        say("Place"),
        say("Interview"),
        say("Your sheet"),
    )
    return tuple(Head(each) for each in words)


def _first(lines: Sequence[InterviewLine], reader: PanelistId | None) -> int:
    """What is to be done first: the running interview, an own open sheet, the next interview."""
    for at, line in enumerate(lines):
        if line.interview is not None and line.interview.running:
            return at
    for at, line in enumerate(lines):
        if sheet_open(line, reader):
            return at
    return next((at for at, line in enumerate(lines) if line.next), 0)
