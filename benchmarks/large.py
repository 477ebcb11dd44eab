"""A large procedure for measuring: many candidates, all sheets sealed, written straight into the tables."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from interview_app.domain.candidate import Candidate, CandidateState, Finding, RequirementCheck
from interview_app.domain.canonical import fingerprint
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import CandidateId, PanelistId, ProcedureId, SheetId
from interview_app.domain.panel import Panelist, Role
from interview_app.domain.procedure import FormLock, Procedure, Stage
from interview_app.domain.sheet import Rating, RatingState, Sheet, SheetState
from interview_app.services.files.procedures import PROGRAM, empty_procedure
from interview_app.storage import file as files

AT = datetime(2023, 3, 14, 9, 0, tzinfo=UTC)


def write_large(path: Path, form: InterviewForm, *, candidates: int, panelists: int) -> None:
    """A disclosed procedure file of that size."""
    files.create(path, large(form, candidates=candidates, panelists=panelists), actor=PROGRAM, at=AT).close()


def large(form: InterviewForm, *, candidates: int, panelists: int) -> Procedure:
    """A disclosed procedure of that size; the same one every time."""
    dice = random.Random(7)
    panel = tuple(
        Panelist(PanelistId(f"p{n}"), f"Mitglied {n}", "", Role.PANELIST if n else Role.CHAIR, True, n)
        for n in range(panelists)
    )
    people = tuple(
        Candidate(
            CandidateId(f"c{n:03}"),
            f"B-{n:03}",
            f"Muster {n}",
            n,
            state=CandidateState.INTERVIEWED,
            state_at=AT,
        )
        for n in range(candidates)
    )
    checks = tuple(
        RequirementCheck(person.id, requirement.id, Finding.MET, "seen", "", None, AT)
        for person in people
        for requirement in form.requirements
    )
    sheets = tuple(_sheet(form, person.id, member.id, dice) for person in people for member in panel)
    lock = FormLock(fingerprint(form), AT, None, "sample", 3, "sample")
    empty = empty_procedure(ProcedureId("large"), form, AT)
    return replace(
        empty, stage=Stage.DISCLOSED, lock=lock, panel=panel, candidates=people, checks=checks, sheets=sheets
    )


def _sheet(form: InterviewForm, candidate: CandidateId, panelist: PanelistId, dice: random.Random) -> Sheet:
    ratings = tuple(
        Rating(
            question.id,
            RatingState.RATED,
            dice.choice(form.scale.levels).value,
            f"because of {question.id}, said in so many words by the candidate",
            at=AT,
        )
        for question in form.asked()
    )
    return Sheet(
        SheetId(f"{candidate}{panelist}"), candidate, panelist, 1, SheetState.SEALED, ratings, sealed=AT
    )
