"""From the arithmetic in words to what the panel beside the matrix shows."""

from __future__ import annotations

from interview_app.domain.ids import CriterionId
from interview_app.domain.procedure import Procedure
from interview_app.domain.results import RankedCandidate, Ranking
from interview_app.i18n import Say
from interview_app.ui.widgets.arithmetic_panel import Explanation, StepLine
from interview_app.wording.arithmetic import (
    Line,
    explain_criterion,
    explain_total,
    rounding_remark,
)
from interview_app.wording.numbers import candidate_name, points_digits
from interview_app.wording.ranking import failure_sentence, tie_break_sentence, tie_sentence


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
        remarks=(*found.remarks, rounding_remark(say)),
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
            tuple(_step(line) for line in found.criteria),
            (_step(found.total, strong=True), _step(found.on_scale)),
        ),
        remarks=(*filter(None, remarks), *found.remarks, rounding_remark(say)),
    )


def _step(line: Line, *, strong: bool = False) -> StepLine:
    return StepLine(line.label, line.calculation, line.result, strong)
