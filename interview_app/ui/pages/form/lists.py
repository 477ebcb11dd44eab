"""The left side of the form page: one list or text for each tab."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import QuestionId
from interview_app.i18n import Say
from interview_app.ui.models.cells import RIGHT, CellTable, Head
from interview_app.ui.models.form_rows import SUM, criterion_heads, criterion_rows, level_rows, part_rows
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.table import Table
from interview_app.ui.widgets.table_fit import ColumnFit, Wish
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.rules import rule_sentences


class _ListPane(QWidget):
    """A table; `chosen` carries the key of the row that became current."""

    chosen = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.model = CellTable(self)
        self.table = Table(name)
        self.table.setModel(self.model)
        self.fit = ColumnFit(self.table)
        self.table.chosen.connect(lambda row, _: self.chosen.emit(self.model.key(row)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)

    def chosen_key(self) -> object:
        """The key of the row that is current; None where there is no row."""
        return self.model.key(max(self.table.currentIndex().row(), 0))

    def choose_first(self) -> None:
        """Make the first row current that is about something."""
        for row in range(self.model.rowCount()):
            if not str(self.model.key(row)).startswith(("group ", SUM)):
                self.table.choose_row(row)
                return


class CriteriaList(_ListPane):
    """Criteria with number of questions, weight as bar and per cent, and the sum."""

    def __init__(self, say: Say) -> None:
        super().__init__(say("Criteria"))
        self._say = say

    def show_form(self, form: InterviewForm, retired: Collection[QuestionId] = ()) -> None:
        """List the form's criteria, with the weights that hold without the retired questions."""
        self.model.show(criterion_heads(self._say), criterion_rows(self._say, form, retired))
        self.fit.set_wishes(
            (Wish(40, 36), Wish(200, 140, grows=True), Wish(76, 73), Wish(72, 44), Wish(68, 60))
        )
        self.choose_first()


class PartList(_ListPane):
    """Requirements or conditions by name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._name = name

    def show_parts(self, say: Say, names: list[tuple[str, str]]) -> None:
        """List these ids with their names."""
        self.model.show((Head(""), Head(self._name)), part_rows(say, names))
        self.fit.set_wishes((Wish(44, 36), Wish(200, 120, grows=True)))
        self.choose_first()


class ScaleList(_ListPane):
    """The levels of the scale."""

    def __init__(self, say: Say) -> None:
        super().__init__(say("Scale"))
        self._say = say

    def show_form(self, form: InterviewForm) -> None:
        """List the form's levels."""
        say = self._say
        self.model.show((Head(say("Level"), RIGHT), Head(say("Meaning"))), level_rows(say, form))
        self.fit.set_wishes((Wish(72, 60), Wish(200, 120, grows=True)))


class RulesText(ScrollColumn):
    """The rules in sentences."""

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say
        self._shown: list[QWidget] = []
        on_theme_change(self._set_gaps)

    def show_form(self, form: InterviewForm) -> None:
        """Write the form's rules."""
        for old in self._shown:
            old.deleteLater()
        self._shown = []
        for name, sentence in rule_sentences(self._say, form):
            self._add(TextLabel(name, LabelRole.LABEL))
            self._add(TextLabel(sentence, wrap=True))
        self.column.addStretch(1)

    def _add(self, label: TextLabel) -> None:
        self.column.addWidget(label)
        self._shown.append(label)

    def _set_gaps(self) -> None:
        self.column.setSpacing(theme_of(self).px(4))
