"""The ballot that follows from a record: who counts, with which sheet, agreed level and finding."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from interview_app.domain.balloting import ballot_of
from interview_app.domain.candidate import CandidateState, Finding
from interview_app.domain.form import MissingPolicy
from interview_app.domain.interview import TakenUp
from interview_app.domain.procedure import AgreedLevel, NotAssessable, Procedure, RetiredQuestion
from interview_app.domain.sheet import Sheet, SheetState
from tests.reporting import sample

WHOLE = sample.procedure(candidates=2)
FIRST, SECOND = (each.id for each in WHOLE.candidates[:2])
QUESTION = WHOLE.form.asked()[0].id
AT = sample.START


def own(whole: Procedure, panelist: str = "p1") -> Sheet:
    return next(each for each in whole.sheets if each.candidate == FIRST and each.panelist == panelist)


def with_sheets(*sheets: Sheet) -> Procedure:
    return replace(WHOLE, sheets=(*WHOLE.sheets, *sheets))


def voted(whole: Procedure, panelist: str = "p1") -> Fraction | None:
    (vote,) = [each for each in ballot_of(whole).candidates[0].votes[QUESTION] if each.panelist == panelist]
    return vote.level


def test_everybody_still_in_the_procedure_counts_with_the_votes_of_their_raters_in_the_panels_order() -> None:
    assert [each.candidate for each in ballot_of(WHOLE).candidates] == [FIRST, SECOND]
    for mine, its in zip(ballot_of(WHOLE).candidates, sample.ballot_of(WHOLE).candidates, strict=True):
        assert (mine.raters, mine.sealed, mine.votes) == (its.raters, its.sealed, its.votes)


def test_of_several_sealed_sheets_the_latest_counts_and_a_draft_does_not() -> None:
    first = own(WHOLE)
    changed = replace(first.ratings[0], level=Fraction(1))
    later = replace(first, sequence=2, ratings=(changed, *first.ratings[1:]))
    draft = replace(later, sequence=3, state=SheetState.DRAFT, ratings=first.ratings)
    assert voted(WHOLE) == Fraction(5)
    assert voted(with_sheets(later, draft)) == Fraction(1)


def test_a_sheet_that_a_further_sitting_has_overtaken_does_not_count() -> None:
    held = next(each for each in WHOLE.interviews if each.candidate == FIRST)
    taken_up = TakenUp("alarm", (QUESTION,), (own(WHOLE).id,), known=True)
    again = replace(held, sittings=(*held.sittings, replace(held.sittings[0], number=2, taken_up=taken_up)))
    whole = replace(WHOLE, interviews=(again, *WHOLE.interviews[1:]))
    assert own(WHOLE).panelist not in ballot_of(whole).candidates[0].sealed
    assert not ballot_of(whole).disclosed


def test_what_was_agreed_found_and_left_open_counts_for_its_candidate_alone() -> None:
    requirement = WHOLE.form.requirements[0].id
    checks = tuple(
        replace(each, finding=Finding.NOT_MET)
        if each.candidate == FIRST and each.requirement == requirement
        else each
        for each in WHOLE.checks
    )
    whole = replace(
        WHOLE,
        agreed=(AgreedLevel(FIRST, QUESTION, None, "no", AT),),
        checks=checks[1:] if checks[0].candidate == SECOND else checks,
        not_assessable=(NotAssessable(SECOND, "gap", AT),),
    )
    one, two = ballot_of(whole).candidates
    assert (one.agreed, one.requirements_not_met, one.not_assessable) == ({QUESTION: None}, 1, False)
    assert (two.agreed, two.requirements_not_met, two.not_assessable) == ({}, 0, True)
    unchecked = replace(WHOLE, checks=())
    assert ballot_of(unchecked).candidates[0].requirements_open == len(WHOLE.form.requirements)


def test_the_number_of_posts_is_the_fixed_one_or_the_forms_or_one() -> None:
    assert ballot_of(WHOLE).posts == 3
    several = replace(WHOLE.form, rules=replace(WHOLE.form.rules, posts=None, missing=MissingPolicy.BLOCK))
    two = replace(WHOLE.form, rules=replace(WHOLE.form.rules, posts=2))
    assert ballot_of(replace(WHOLE, lock=None, form=several)).posts == 1
    assert ballot_of(replace(WHOLE, lock=None, form=two)).posts == 2


def test_who_is_out_and_what_is_retired_is_known() -> None:
    out = replace(WHOLE.candidates[0], state=CandidateState.WITHDRAWN)
    whole = replace(
        WHOLE, candidates=(out, *WHOLE.candidates[1:]), retired=(RetiredQuestion(QUESTION, "broken", AT),)
    )
    assert [each.candidate for each in ballot_of(whole).candidates] == [SECOND]
    assert ballot_of(whole).retired == {QUESTION}
