"""The ballot says what counts for whom, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interview_app.domain.ballot import Ballot, CandidateBallot, Vote
from interview_app.domain.candidate import CandidateState, Finding, RequirementCheck
from interview_app.domain.ids import CandidateId, PanelistId, QuestionId, RequirementId, SheetId
from interview_app.domain.interview import TakenUp
from interview_app.domain.panel import Assignment, AssignmentKind
from interview_app.domain.procedure import NotAssessable, Procedure
from interview_app.domain.sheet import Rating, RatingState, Sheet, SheetState
from interview_app.storage.ballots import load_ballot
from interview_app.storage.file import ProcedureFile, create
from tests.storage.builders import (
    BEISPIEL,
    CHAIR,
    GAST,
    MUSTER,
    NOON,
    PROBE,
    blank,
    candidate,
    form,
    held,
    panel,
    prepared,
    sheet,
)

Q1, Q2 = QuestionId("q1"), QuestionId("q2")


def ballot(procedure: Procedure, folder: Path) -> Ballot:
    path = folder / "eins.interview"
    path.unlink(missing_ok=True)
    with create(path, procedure, actor=CHAIR, at=NOON) as file, file.reading() as db:
        return load_ballot(db)


def test_an_empty_procedure_has_an_empty_ballot(tmp_path: Path) -> None:
    assert ballot(blank(), tmp_path) == Ballot(candidates=(), posts=2)
    assert ballot(replace(blank(), form=form(posts=None)), tmp_path).posts == 1


def test_the_fixed_number_of_posts_counts(decided_file: ProcedureFile) -> None:
    with decided_file.reading() as db:
        seen = load_ballot(db)
    assert seen.posts == 2
    assert seen.retired == frozenset({Q2})


def test_every_voting_panelist_is_expected_in_the_order_of_the_panel(tmp_path: Path) -> None:
    seen = ballot(prepared(), tmp_path).candidates[0]
    assert seen == CandidateBallot(CandidateId("k1"), (MUSTER, BEISPIEL, PROBE), (), {}, requirements_open=2)


def test_the_recused_and_absent_do_not_count_and_substitutes_do(tmp_path: Path) -> None:
    notes = (
        Assignment(CandidateId("k1"), BEISPIEL, AssignmentKind.RECUSED, "verwandt", NOON),
        Assignment(CandidateId("k1"), MUSTER, AssignmentKind.ABSENT, "krank", NOON),
        Assignment(CandidateId("k1"), GAST, AssignmentKind.SUBSTITUTE, "für Muster", NOON, MUSTER),
        Assignment(CandidateId("k2"), PROBE, AssignmentKind.EXPECTED, "", NOON),
    )
    procedure = replace(prepared(), assignments=notes, sheets=(sheet("k1", MUSTER, ("3", "3")),))
    one, two, _ = ballot(procedure, tmp_path).candidates
    assert one.raters == (PROBE, GAST)
    assert (one.sealed, one.votes) == ((), {})
    assert two.raters == (MUSTER, BEISPIEL, PROBE)


def test_only_sealed_sheets_count_and_of_several_the_latest(decided_file: ProcedureFile) -> None:
    with decided_file.reading() as db:
        one, two = load_ballot(db).candidates
    rated = RatingState.RATED
    assert one.sealed == (MUSTER, BEISPIEL)
    assert one.votes == {
        Q1: (Vote(MUSTER, rated, Fraction(4)), Vote(BEISPIEL, rated, Fraction(2))),
        Q2: (Vote(MUSTER, rated, Fraction(7, 2)), Vote(BEISPIEL, rated, Fraction(3))),
    }
    assert (two.sealed, two.votes) == ((), {})


def test_votes_stand_in_the_order_of_the_panel_however_the_sheets_were_begun(tmp_path: Path) -> None:
    sheets = tuple(sheet("k1", panelist, ("1", "2")) for panelist in (PROBE, MUSTER, BEISPIEL))
    seen = ballot(replace(prepared(), sheets=sheets), tmp_path).candidates[0]
    assert [vote.panelist for vote in seen.votes[Q1]] == [MUSTER, BEISPIEL, PROBE]
    assert seen.complete


def test_agreed_levels_requirements_and_open_gaps_are_there(decided_file: ProcedureFile) -> None:
    with decided_file.reading() as db:
        one, two = load_ballot(db).candidates
    assert one.agreed == {Q1: Fraction(7, 2), Q2: None}
    assert (one.requirements_open, one.requirements_not_met, one.not_assessable) == (1, 0, False)
    assert (two.requirements_open, two.requirements_not_met, two.not_assessable) == (1, 1, True)


def test_whoever_left_the_procedure_is_not_on_the_ballot(tmp_path: Path) -> None:
    people = tuple(candidate(number, state) for number, state in enumerate(CandidateState, start=1))
    seen = ballot(replace(blank(), panel=panel(), candidates=people), tmp_path)
    assert [each.candidate for each in seen.candidates] == [each.id for each in people if each.in_procedure]


LEVELS = st.sampled_from([Fraction(0), Fraction(5, 2), Fraction(5)])
RATINGS = st.tuples(
    *(
        st.one_of(
            st.builds(Rating, st.just(question), st.just(RatingState.RATED), LEVELS),
            st.builds(Rating, st.just(question), st.just(RatingState.NOT_OBSERVABLE)),
        )
        for question in (Q1, Q2)
    )
)


@st.composite
def procedures(draw: st.DrawFn) -> Procedure:
    """Sheets, replacements, notes on who rates and requirement checks in any combination."""
    sheets, notes, checks = [], [], []
    for person in ("k1", "k2", "k3"):
        for member in (MUSTER, BEISPIEL, PROBE, GAST):
            kind = draw(st.none() | st.sampled_from(AssignmentKind))
            if kind is not None:
                notes.append(Assignment(CandidateId(person), member, kind, "", NOON))
            for sequence in range(1, 1 + draw(st.integers(0, 2))):
                sealed = sequence == 1 or draw(st.booleans())
                sheets.append(
                    Sheet(
                        SheetId(f"{person}-{member}-{sequence}"),
                        CandidateId(person),
                        member,
                        sequence,
                        SheetState.SEALED if sealed else SheetState.DRAFT,
                        draw(RATINGS),
                        NOON if sealed else None,
                    )
                )
        if draw(st.booleans()):
            finding = draw(st.sampled_from(Finding))
            checks.append(
                RequirementCheck(CandidateId(person), RequirementId("r1"), finding, "", "", None, NOON)
            )
    gaps = draw(st.booleans())
    return replace(
        prepared(),
        sheets=tuple(draw(st.permutations(sheets))),
        assignments=tuple(notes),
        checks=tuple(checks),
        not_assessable=(NotAssessable(CandidateId("k1"), "", NOON),) if gaps else (),
    )


def counted(procedure: Procedure, person: CandidateId) -> CandidateBallot:
    """The same by the plain words of the rule, from the whole procedure."""
    noted = {note.panelist: note.kind for note in procedure.assignments if note.candidate == person}
    out, into = (AssignmentKind.RECUSED, AssignmentKind.ABSENT), AssignmentKind.SUBSTITUTE
    raters = tuple(
        each.id
        for each in procedure.panel
        if noted.get(each.id) not in out and (each.votes or noted.get(each.id) is into)
    )
    held = {rater: procedure.sealed_sheet(person, rater) for rater in raters}
    sealed: dict[PanelistId, Sheet] = {rater: each for rater, each in held.items() if each is not None}
    votes = {
        question: tuple(
            Vote(rater, each.rating(question).state, each.rating(question).level)
            for rater, each in sealed.items()
        )
        for question in (Q1, Q2)
        if sealed
    }
    findings = [procedure.check_of(person, each.id) for each in procedure.form.requirements]
    return CandidateBallot(
        candidate=person,
        raters=raters,
        sealed=tuple(sealed),
        votes=votes,
        requirements_open=sum(each is None or each.finding is Finding.OPEN for each in findings),
        requirements_not_met=sum(each is not None and each.finding is Finding.NOT_MET for each in findings),
        not_assessable=person in {each.candidate for each in procedure.not_assessable},
    )


@given(procedure=procedures())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_ballot_is_what_the_whole_procedure_says(procedure: Procedure, tmp_path: Path) -> None:
    seen = ballot(procedure, tmp_path)
    assert seen.candidates == tuple(counted(procedure, each.id) for each in procedure.candidates)


def test_a_sheet_that_a_further_sitting_has_overtaken_has_no_vote(tmp_path: Path) -> None:
    person = candidate(1, CandidateState.INTERVIEWED)
    old, new = sheet("k1", MUSTER, ("2", "2")), sheet("k1", MUSTER, ("4", "4"), sequence=2)
    other = sheet("k1", BEISPIEL, ("3", "3"))
    taken_up = TakenUp("Feueralarm", (Q1,), (old.id, other.id), known=True)
    interview = held("k1")
    first, second = interview.sittings
    again = replace(interview, sittings=(first, replace(second, taken_up=taken_up)))
    whole = replace(
        blank(), panel=panel(), candidates=(person,), interviews=(again,), sheets=(old, new, other)
    )
    (counted,) = ballot(whole, tmp_path).candidates
    assert counted.sealed == (MUSTER,)
    assert [vote.level for vote in counted.votes[Q1]] == [Fraction(4)]
    assert not counted.complete
