"""The ballot that follows from a whole procedure, for whoever has no procedure file to read it from.

`storage.ballots` reads the same from a file in one pass; a test holds both together.
"""

from __future__ import annotations

from interview_app.domain.ballot import Ballot, CandidateBallot, Vote
from interview_app.domain.candidate import Candidate, Finding
from interview_app.domain.disclosure import raters, sealed_by
from interview_app.domain.ids import PanelistId, QuestionId
from interview_app.domain.procedure import Procedure
from interview_app.domain.sheet import Sheet


def ballot_of(procedure: Procedure) -> Ballot:
    """What counts for every candidate still in the procedure, which must hold all sealed sheets."""
    fixed = procedure.form.rules.posts if procedure.lock is None else procedure.lock.posts
    return Ballot(
        tuple(_candidate(procedure, each) for each in procedure.candidates if each.in_procedure),
        1 if fixed is None else fixed,
        frozenset(each.question for each in procedure.retired),
    )


def _candidate(procedure: Procedure, person: Candidate) -> CandidateBallot:
    seats = raters(procedure, person.id)
    standing = sealed_by(procedure, person.id)
    latest = {panelist: procedure.sealed_sheet(person.id, panelist) for panelist in seats}
    sheets = {who: sheet for who, sheet in latest.items() if sheet is not None and who in standing}
    found = [each.finding for each in procedure.checks if each.candidate == person.id]
    met, not_met = found.count(Finding.MET), found.count(Finding.NOT_MET)
    return CandidateBallot(
        candidate=person.id,
        raters=seats,
        sealed=tuple(sheets),
        votes=_votes(sheets),
        agreed={each.question: each.level for each in procedure.agreed if each.candidate == person.id},
        requirements_open=max(0, len(procedure.form.requirements) - met - not_met),
        requirements_not_met=not_met,
        not_assessable=any(each.candidate == person.id for each in procedure.not_assessable),
    )


def _votes(sheets: dict[PanelistId, Sheet]) -> dict[QuestionId, tuple[Vote, ...]]:
    """Everybody's votes by question, in the raters' order."""
    votes: dict[QuestionId, list[Vote]] = {}
    for panelist, sheet in sheets.items():
        for rating in sheet.ratings:
            votes.setdefault(rating.question, []).append(Vote(panelist, rating.state, rating.level))
    return {question: tuple(given) for question, given in votes.items()}
