"""The values of candidates under one criterion side by side, as a line above the panel's words."""

from __future__ import annotations

from collections.abc import Sequence

from interview_app.domain.ids import CandidateId, CriterionId
from interview_app.domain.procedure import Procedure
from interview_app.domain.results import Ranking
from interview_app.i18n import Say
from interview_app.wording.numbers import candidate_name, criterion_code


def compared_values(
    say: Say,
    procedure: Procedure,
    ranking: Ranking,
    people: Sequence[CandidateId],
    criterion: CriterionId,
) -> str:
    """“A 4.17 · B 3.33”: the criterion's value on the scale for each of `people`, in their order.

    That it counts for nobody instead, where all its questions were retired.
    """
    found = {
        row.score.candidate: each
        for row in ranking.rows
        for each in row.score.criteria
        if each.criterion == criterion
    }
    if found and not any(each.questions for each in found.values()):
        code = criterion_code(say, procedure.form, criterion)
        return say("{code}: all questions were retired; the criterion counts for nobody.", code=code)
    values = {person: each.value for person, each in found.items()}
    told = ((person, values.get(person)) for person in people)
    return " · ".join(
        f"{candidate_name(procedure, person)} {say.number(value) if value is not None else '–'}"
        for person, value in told
    )
