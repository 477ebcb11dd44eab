"""The grid of candidates and requirements, with its keys, its legend and the word on conditions."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_app.domain.candidate import Finding
from interview_app.domain.ids import CandidateId, RequirementId
from interview_app.domain.procedure import Procedure
from interview_app.i18n import Say
from interview_app.ui import tokens
from interview_app.ui.icons import Icon
from interview_app.ui.models.candidate_rows import FIXED, candidate_heads, candidate_rows, checks_by_place
from interview_app.ui.models.cells import CellTable, Row
from interview_app.ui.shortcuts import Shortcut, keys_of
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour, TypeRole
from interview_app.ui.widgets.button import text_button
from interview_app.ui.widgets.hairline import Hairline
from interview_app.ui.widgets.inputs import LineEdit
from interview_app.ui.widgets.quotation import Note
from interview_app.ui.widgets.state_label import StateLabel
from interview_app.ui.widgets.table import Column, Table
from interview_app.ui.widgets.text_label import LabelRole, TextLabel

_ROW = 40
_NUMBER, _NAME, _LEAST_STATE = 54, 112, 96
_LEAST = 72
_ICON = tokens.SMALL_ICON + 4
_AROUND = _ICON + 2 * 8 + 2
"""Icon, gap and padding of a cell."""
_MANY = 12
"""With more candidates than this there is a line to find some of them."""
_MARKS = {
    Shortcut.MET: Finding.MET,
    Shortcut.NOT_MET: Finding.NOT_MET,
    Shortcut.LEFT_OPEN: Finding.OPEN,
}


class CandidateGrid(QWidget):
    """`moved` tells that another cell is chosen, `marked` carries the finding of a key (M or E, N, O).

    `evidence_wished` asks for the evidence of the chosen cell, `filled` for what is open to be met: True down the
    column, False along the row.

    Enter goes to the next requirement, and from a row's last one to the next candidate's first.
    """

    moved = Signal()
    marked = Signal(object)
    evidence_wished = Signal()
    filled = Signal(bool)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._procedure: Procedure | None = None
        self.model = CellTable(self)
        self.table = Table(say("Candidates and requirements"), row_height=_ROW, cells=True, even_head=True)
        self.table.setModel(self.model)
        self.table.chosen.connect(lambda row, _: self._on_chosen(row))
        self.table.installEventFilter(self)
        self.filter = LineEdit()
        self.filter.setPlaceholderText(say("Show only: number, name or state"))
        self.filter.setAccessibleName(say("Show only: number, name or state"))
        self.filter.textEdited.connect(self._show_some)
        self.filter.returnPressed.connect(self.table.setFocus)
        self._conditions = Note("")
        self._legend = self._made_legend()
        keys = say("Keys in the table: M met, N not met, O open, F2 evidence, Enter for the next")
        self._keys = TextLabel(keys, LabelRole.NOTE, wrap=True)
        self._line = Hairline()
        self.plan_button = text_button(say("Plan interviews …"), Icon.CLOCK)
        self.table_button = text_button(say("Write as a table …"), Icon.FOLDER_OUTPUT)
        self._acts = QWidget(self)
        acts = QHBoxLayout(self._acts)
        acts.setContentsMargins(0, 0, 0, 0)
        for button in (self.plan_button, self.table_button):
            acts.addWidget(button)
        self._lay_out()
        on_theme_change(self._restyle)

    def _lay_out(self) -> None:
        self._above, self._below = QHBoxLayout(), QHBoxLayout()
        self._above.addWidget(self.filter, 1)
        self._below.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._above)
        self._column.addWidget(self.table, 1000)
        self._column.addLayout(self._legend)
        self._column.addWidget(self._keys)
        self._column.addWidget(self._line)
        self._column.addWidget(self._conditions)
        self._column.addLayout(self._below)
        self._column.addStretch(1)

    def _made_legend(self) -> QHBoxLayout:
        say, legend = self._say, QHBoxLayout()
        for words, icon, colour in (
            (say("met"), Icon.CHECK, Colour.GOOD),
            (say("not met: excludes"), Icon.X, Colour.BAD),
            (say("open: holds the ranking back"), Icon.CIRCLE_QUESTION, Colour.WARN),
        ):
            legend.addWidget(StateLabel(words, icon, colour, words_colour=Colour.QUIET))
        legend.addStretch(1)
        return legend

    def show_procedure(self, procedure: Procedure) -> None:
        """Show the candidates; whoever was chosen stays so."""
        say, self._procedure = self._say, procedure
        self._arrange(many=len(procedure.candidates) > _MANY or bool(self.filter.text()))
        self._show_rows()
        names = ", ".join(say.read(each.name) for each in procedure.form.conditions)
        self._conditions.set_words(
            say("Conditions ({names}) are checked after the selection and not rated here.", names=names)
        )
        self._conditions.setVisible(bool(names))
        self._line.setVisible(bool(names))

    def _arrange(self, *, many: bool) -> None:
        """With many candidates the acts stand beside the line that finds some of them, else below the table."""
        self.filter.setVisible(many)
        for row in (self._above, self._below):
            row.removeWidget(self._acts)
        if many:
            self._above.addWidget(self._acts)
        else:
            self._below.insertWidget(0, self._acts)

    def _show_some(self) -> None:
        self._show_rows()
        self.moved.emit()

    def _show_rows(self) -> None:
        """The candidates that the filter lets through; where it lets nobody through, nothing is chosen."""
        procedure, say = self._procedure, self._say
        if procedure is None:
            return
        column, chosen = max(self.table.currentIndex().column(), 0), self.candidate()
        requirements, wanted = procedure.form.requirements, self.filter.text().casefold().split()
        rows = candidate_rows(say, procedure.candidates, requirements, checks_by_place(procedure.checks))
        kept = [row for row in rows if all(word in _found_by(row) for word in wanted)]
        self.model.show(candidate_heads(say, requirements), kept)
        self._fit()
        row = self.model.row_of(chosen) if chosen is not None else 0
        if self.model.rowCount():
            self.table.choose_row(max(row, 0), column)
        self.model.highlight(self.table.currentIndex().row())

    def candidate(self) -> CandidateId | None:
        """Whose row is chosen."""
        key = self.model.key(self.table.currentIndex().row())
        return CandidateId(key) if isinstance(key, str) else None

    def requirement(self) -> RequirementId | None:
        """The requirement whose cell is chosen; None in the other columns."""
        place = self.table.currentIndex().column() - FIXED
        requirements = self._procedure.form.requirements if self._procedure is not None else ()
        return requirements[place].id if 0 <= place < len(requirements) else None

    def column(self) -> int:
        """Which column is chosen."""
        return self.table.currentIndex().column()

    def choose(self, candidate: CandidateId, column: int = 1) -> None:
        """Choose a candidate's cell, also where the filter has left the row out."""
        if self.model.row_of(candidate) < 0 and self.filter.text():
            self.filter.clear()
            self._show_rows()
        row = self.model.row_of(candidate)
        if row >= 0:
            self.table.choose_row(row, column)
            self.model.highlight(row)

    def turn_to(self, candidate: CandidateId) -> None:
        """Choose the candidate's first open requirement, else the name."""
        procedure = self._procedure
        if procedure is None:
            return
        column = 1
        for place, requirement in enumerate(procedure.form.requirements):
            check = procedure.check_of(candidate, requirement.id)
            if check is None or check.finding is Finding.OPEN:
                column = place + FIXED
                break
        self.choose(candidate, column)
        self.table.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(event)
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _take_key(self, event: QKeyEvent) -> bool:
        pressed = QKeySequence(event.keyCombination()).toString()
        if pressed in keys_of(Shortcut.EVIDENCE):
            self.evidence_wished.emit()
            return True
        for shortcut, down in ((Shortcut.MEET_ROW, False), (Shortcut.MEET_COLUMN, True)):
            if pressed in keys_of(shortcut):
                self.filled.emit(down)
                return True
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
            return True
        for shortcut, finding in _MARKS.items():
            if QKeySequence(event.key()).toString() in keys_of(shortcut):
                self.marked.emit(finding)
                return True
        return False

    def go_on(self) -> None:
        """To the next requirement in reading order."""
        count = self.model.columnCount() - FIXED - 1
        index = self.table.currentIndex()
        if not index.isValid() or count < 1:
            return
        row, place = index.row(), index.column() - FIXED + 1
        if place >= count:
            row, place = row + 1, 0
        if row < self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(row, max(place, 0) + FIXED))

    def _on_chosen(self, row: int) -> None:
        self.model.highlight(row)
        self.moved.emit()

    def _fit(self) -> None:
        """Widths: what cells need they get, heads share the rest; the name takes what is left over."""
        theme = theme_of(self)
        origin = int(self._needed(FIXED - 1, TypeRole.BASE) / theme.scale) + 1 - _ICON
        last = max(int(self._needed(self.model.columnCount() - 1) / theme.scale) + 1, _LEAST_STATE)
        fixed = _NUMBER + _NAME + origin + last
        left = self.width() - theme.px(fixed) - theme.px(1)
        widths = self._check_widths(left)
        room = sum(widths) <= left
        scaled = [Column(int(width / theme.scale)) for width in widths]
        columns = [Column(_NUMBER), Column(_NAME, stretch=room), Column(origin)]
        self.table.set_columns((*columns, *scaled, Column(last)))
        rows = self.table.verticalHeader().length() + self.table.horizontalHeader().sizeHint().height()
        self.table.setMaximumHeight(rows + (0 if room else theme.px(12)) + theme.px(1))

    def _check_widths(self, left: int) -> list[int]:
        """A width for each requirement: never less than its cells need, its head's where there is room for it."""
        count = max(self.model.columnCount() - FIXED - 1, 0)
        places = range(FIXED, FIXED + count)
        least = theme_of(self).px(_LEAST)
        needed = [max(self._needed(at), least) for at in places]
        head = self.table.horizontalHeader()
        wished = [
            max(head.sectionSizeFromContents(at).width(), need)
            for at, need in zip(places, needed, strict=True)
        ]
        cap = max(wished, default=0)
        while (
            cap > least
            and sum(max(min(wish, cap), need) for wish, need in zip(wished, needed, strict=True)) > left
        ):
            cap -= 1
        return [max(min(wish, cap), need) for wish, need in zip(wished, needed, strict=True)]

    def _needed(self, column: int, kind: TypeRole = TypeRole.SMALL) -> int:
        """The room for the widest words of a column with an icon before them."""
        theme = theme_of(self)
        metrics = QFontMetrics(theme.font(kind))
        widest = max((metrics.horizontalAdvance(words) for words in self.model.words(column)), default=0)
        return widest + theme.px(_AROUND)

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._column.setSpacing(theme.px(12))
        self._legend.setSpacing(theme.px(20))
        self.table.setMinimumHeight(theme.px(3 * tokens.TABLE_ROW))
        self._fit()


def _found_by(row: Row) -> str:
    """Number, name, origin and state of a row, in small letters."""
    cells = (*row.cells[:FIXED], row.cells[-1])
    return " ".join(cell.words for cell in cells).casefold()
