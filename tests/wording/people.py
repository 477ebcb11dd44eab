"""A procedure with invented people, for sentences that name them."""

from __future__ import annotations

from datetime import UTC, datetime

from interview_app.domain.ballot import Ballot
from interview_app.domain.candidate import Candidate
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import ProcedureId, QuestionId
from interview_app.domain.procedure import Procedure, RetiredQuestion, Stage

NAMES = {
    "a": "Aylin Muster",
    "b": "Ben Beispiel",
    "c": "Clara Probe",
    "d": "Deniz Fiktiv",
    "e": "Eva Erdacht",
    "f": "Finn Testmann",
}
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def procedure(form: InterviewForm, ballot: Ballot, *, names: dict[str, str] | None = None) -> Procedure:
    """The procedure to a ballot; candidates are numbered B-001 on."""
    called = names or NAMES
    return Procedure(
        id=ProcedureId("p"),
        created=NOW,
        zone="Europe/Berlin",
        stage=Stage.DISCLOSED,
        stage_reason="",
        form=form,
        lock=None,
        panel=(),
        candidates=tuple(
            Candidate(each.candidate, f"B-{number:03}", called[each.candidate], number)
            for number, each in enumerate(ballot.candidates, start=1)
        ),
        checks=(),
        assignments=(),
        interviews=(),
        sheets=(),
        agreed=(),
        retired=tuple(
            RetiredQuestion(QuestionId(question), "missverständlich", NOW)
            for question in sorted(ballot.retired)
        ),
        not_assessable=(),
        decision=None,
    )
