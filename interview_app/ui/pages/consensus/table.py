"""All questions of one candidate in a table, the signs below it, and which rule of the form counts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_app.domain.ids import QuestionId
from interview_app.i18n import Say
from interview_app.services.consensus.agreeing import CandidateCase
from interview_app.ui import tokens
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import CellTable
from interview_app.ui.models.consensus_rows import (
    FIXED,
    consensus_heads,
    consensus_rows,
    level_words,
    signs,
)
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.dots import DotsDelegate, DotsHead
from interview_app.ui.widgets.icon_mark import IconMark
from interview_app.ui.widgets.table import Table
from interview_app.ui.widgets.table_fit import ColumnFit, Wish
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.consensus import rule_sentence

_ROW = 33
_DOTS, _LEAST_DOTS = 152, 120
_LEAST_TITLE, _LEAST_RATER = 84, 34


class ConsensusTable(QWidget):
    """`moved` tells that another question is chosen."""

    moved = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._lean = False
        self._case: CandidateCase | None = None
        self.model = CellTable(self)
        self.table = Table(say("Questions"), row_height=_ROW)
        self._head = DotsHead(self.table)
        self.table.setHorizontalHeader(self._head)
        self.table.setItemDelegate(DotsDelegate(self.table))
        self.table.setModel(self.model)
        self._fit = ColumnFit(self.table)
        self.table.chosen.connect(lambda row, column: self.moved.emit())
        self._signs = TextLabel("", LabelRole.NOTE, wrap=True)
        self._drawn = TextLabel(say("Dot: rating · Frame: agreed level"), LabelRole.NOTE)
        self._rule = TextLabel("", LabelRole.NOTE, wrap=True)
        self._mark = IconMark(Icon.INFO, Colour.QUIET, size=tokens.SMALL_ICON)
        self._below = QHBoxLayout()
        self._below.addWidget(self._signs, 1)
        self._below.addWidget(self._drawn, 0, Qt.AlignmentFlag.AlignTop)
        self._rules = QHBoxLayout()
        self._rules.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self._rules.addWidget(self._rule, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.table, 1000)
        self._column.addLayout(self._below)
        self._column.addLayout(self._rules)
        self._column.addStretch(1)
        on_theme_change(self._restyle)

    def show_case(self, case: CandidateCase) -> None:
        """Show the questions of a candidate; whichever was chosen stays so."""
        self._case = case
        say, scale = self._say, case.procedure.form.scale
        chosen = self.question()
        raters = len(case.raters)
        self._head.set_scale(FIXED + raters, level_words(say, scale))
        self.model.show(consensus_heads(say, case), consensus_rows(say, case))
        wishes = (
            Wish(36, 36),
            self._title_wish(raters),
            *(Wish(38, _LEAST_RATER) for _ in range(raters)),
            self._dots_wish(len(scale.levels)),
            Wish(98, 84),
            Wish(84, 76),
        )
        self._fit.set_wishes(wishes)
        self.table.setColumnHidden(FIXED + raters, self._lean)
        self._signs.set_words("    ".join(f"{sign} {name}" for sign, name in signs(case)))
        self._rule.set_words(rule_sentence(say, case.procedure.form.rules.aggregation))
        rows = self.table.verticalHeader().length() + self._head.sizeHint().height()
        self.table.setMaximumHeight(rows + theme_of(self).px(2))
        if self.model.rowCount():
            self.table.choose_row(max(self.model.row_of(chosen), 0))

    def set_lean(self, lean: bool) -> None:
        """Leave the drawing out where there is little room: it stands beside, for the chosen question."""
        if lean != self._lean:
            self._lean = lean
            self._drawn.setVisible(not lean)
            if self._case is not None:
                self.show_case(self._case)

    def _title_wish(self, raters: int) -> Wish:
        """Whole titles beside three raters; more raters, or little room, take of it."""
        spare = 0 if self._lean else _LEAST_TITLE + 66 - _LEAST_RATER * max(raters - 3, 0)
        return Wish(200, max(_LEAST_TITLE, spare), grows=True)

    def _dots_wish(self, levels: int) -> Wish:
        return Wish(0, 0) if self._lean else Wish(max(_DOTS, 16 * levels), _LEAST_DOTS)

    def question(self) -> QuestionId | None:
        """The question that is chosen."""
        key = self.model.key(self.table.currentIndex().row())
        return QuestionId(key) if isinstance(key, str) else None

    def choose(self, question: QuestionId) -> None:
        """Choose a question, without a signal."""
        row = self.model.row_of(question)
        if row >= 0:
            self.table.choose_row(row)
            self.table.scrollTo(self.model.index(row, 0))

    def clear(self) -> None:
        """Show nothing."""
        self._case = None
        self.model.show((), ())
        self._head.set_scale(-1, ())
        self._signs.set_words("")

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._column.setSpacing(theme.px(8))
        self._below.setSpacing(theme.px(16))
        self._rules.setSpacing(theme.px(8))
        self.table.setMinimumHeight(theme.px(4 * _ROW))
