"""How a number of the matrix came about: the pane beside it, and what it shows."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import CriterionId
from interview_app.domain.procedure import Procedure
from interview_app.domain.results import RankedCandidate, Ranking
from interview_app.i18n import Say
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.arithmetic_panel import ArithmeticPanel, Explanation, StepLine
from interview_app.ui.widgets.hairline import Hairline
from interview_app.ui.widgets.legend import Legend
from interview_app.wording.arithmetic import (
    Line,
    explain_criterion,
    explain_total,
)
from interview_app.wording.numbers import candidate_name, criterion_code, points_digits
from interview_app.wording.ranking import failure_sentence, tie_break_sentence, tie_sentence


class ExplainedPane(QWidget):
    """The arithmetic of one number above the legend."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.arithmetic = ArithmeticPanel()
        self.legend = Legend()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.arithmetic)
        self._column.addStretch(1)
        self._column.addWidget(Hairline())
        self._column.addWidget(self.legend)
        on_theme_change(self._restyle)

    def _restyle(self) -> None:
        self._column.setSpacing(theme_of(self).px(8))


def criterion_names(say: Say, form: InterviewForm) -> list[tuple[str, str]]:
    """The sign and the name of every criterion."""
    return [(criterion_code(say, form, each.id), say.read(each.name)) for each in form.criteria]


def explained_criterion(
    say: Say, procedure: Procedure, ranking: Ranking, row: RankedCandidate, criterion: CriterionId
) -> Explanation:
    """How one cell came about."""
    found = explain_criterion(say, procedure.form, row.score, criterion, digits=points_digits(ranking))
    name = candidate_name(procedure, row.score.candidate)
    return Explanation(
        kicker=say("Arithmetic"),
        title=say("{name}, {code}", name=name, code=found.code),
        subtitle=found.name,
        heading=found.heading,
        blocks=(
            tuple(_step(line) for line in found.questions),
            tuple(_step(line, strong=True) for line in found.steps),
            (_step(found.total, strong=True),),
        ),
        remarks=found.remarks,
    )


def explained_total(say: Say, procedure: Procedure, ranking: Ranking, row: RankedCandidate) -> Explanation:
    """How a total came about, and what stands against or beside it."""
    form = procedure.form
    found = explain_total(say, form, row.score, digits=points_digits(ranking))
    remarks = [failure_sentence(say, form, each) for each in row.score.failures]
    remarks += [tie_sentence(say, procedure, row), tie_break_sentence(say, form, row)]
    return Explanation(
        kicker=say("Arithmetic"),
        title=candidate_name(procedure, row.score.candidate),
        subtitle=say("Total"),
        heading=say("Points per criterion"),
        blocks=(
            tuple(
                replace(_step(line), label=criterion_code(say, form, each.criterion), said=line.label)
                for line, each in zip(found.criteria, row.score.criteria, strict=True)
            ),
            (_step(found.total, strong=True), _step(found.on_scale)),
        ),
        remarks=(*filter(None, remarks), *found.remarks),
    )


def _step(line: Line, *, strong: bool = False) -> StepLine:
    return StepLine(line.label, line.calculation, line.result, strong)
