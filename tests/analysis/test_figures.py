"""The figures put together: which panel and whom they rest on, what is there when, and who sees whose habits."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction

import pytest

from interview_app.analysis.figures import (
    agreement_figures,
    annex,
    firmness,
    rating_firmness,
    seed_of,
    units,
)
from interview_app.analysis.habits import habits
from interview_app.analysis.own import Standard, independent
from interview_app.domain.agreement import AgreementFigures, Alpha
from interview_app.domain.annex import Annex
from interview_app.domain.ballot import Ballot
from interview_app.domain.decision import Decision
from interview_app.domain.firmness import Firmness, StepsKind, Unsettled
from interview_app.domain.form import Aggregation, InterviewForm
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.panel import Panelist, Role
from interview_app.domain.plain import from_plain, to_plain
from interview_app.domain.procedure import Procedure
from interview_app.domain.ranking import rank
from tests.analysis.test_own import sheet
from tests.domain.build import SHARES, ballot, candidate, criterion_id, form, scale
from tests.wording.people import procedure

Field = dict[str, list[list[int | None]]]

TABLE: Field = {
    "a": [[9, 2, 5, 8]],
    "b": [[6, 1, 3, 2]],
    "c": [[8, 4, 6, 8]],
    "d": [[7, 1, 2, 6]],
    "e": [[10, 5, 6, 9]],
    "f": [[6, 2, 4, 7]],
}
"""Shrout & Fleiss 1979, on a scale from 0 to 10."""


def case(cells: Field, form_: InterviewForm, *, posts: int = 1) -> tuple[Procedure, Ballot]:
    """A procedure with the sheets that belong to these cells, and its ballot; nobody rated all None for somebody."""
    cast = ballot(*(candidate(name, rows) for name, rows in cells.items()), posts=posts)
    width = max(len(row) for rows in cells.values() for row in rows)
    panel = tuple(
        Panelist(PanelistId(f"p{at + 1}"), f"Mitglied {at + 1}", "", Role.PANELIST, True, at)
        for at in range(width)
    )
    sheets = tuple(
        sheet(panel[at].id, CandidateId(name), *(row[at] for row in rows))
        for name, rows in cells.items()
        for at in range(width)
        if any(row[at] is not None for row in rows)
    )
    return replace(procedure(form_, cast), panel=panel, sheets=sheets), cast


def ten(weights: list[int]) -> InterviewForm:
    """A form on a scale from 0 to 10."""
    return form(weights, levels=scale(*range(11)))


def decided(whole: Procedure) -> Procedure:
    """The procedure with a decision."""
    at = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
    return replace(whole, decision=Decision((CandidateId("e"),), (), "weil", "", (), at, None))


def figures(cells: Field, form_: InterviewForm) -> AgreementFigures:
    return agreement_figures(*case(cells, form_))


def test_the_coefficients_are_those_of_the_published_table() -> None:
    found = figures(TABLE, ten([1]))
    assert found.icc.agreement is not None
    assert found.icc.consistency is not None
    assert found.icc.agreement.value == Fraction(736, 1187)
    assert found.icc.consistency.value == Fraction(3680, 4047)
    assert found.panel == tuple(PanelistId(f"p{at}") for at in range(1, 5))
    assert (found.left_out, found.alpha) == ((), None)
    assert found.separable is not None
    assert float(found.separable) == pytest.approx((2 * 101.94444 / 4) ** 0.5, abs=1e-4)


def test_whoever_lacks_a_rating_is_left_out_and_alpha_speaks_of_all() -> None:
    cells = {**TABLE, "f": [[6, None, 4, 7]]}
    found = figures(cells, ten([1]))
    assert found.left_out == (CandidateId("f"),)
    assert found.icc.candidates == 5
    assert isinstance(found.alpha, Alpha)
    assert (found.alpha.cells, found.alpha.ratings) == (6, 23)


def test_a_question_that_somebody_left_open_leaves_the_candidate_out() -> None:
    found = figures({"a": [[3, 4], [1, None]], "b": [[3, 4], [1, 2]], "c": [[2, 2], [2, 2]]}, form([1, 1]))
    assert found.left_out == (CandidateId("a"),)
    assert found.alpha is not None
    assert (found.alpha.cells, found.alpha.ratings) == (5, 10)


def test_agreed_levels_play_no_part() -> None:
    whole, cast = case(TABLE, ten([1]))
    people = tuple(replace(each, agreed={q: Fraction(5) for q in each.votes}) for each in cast.candidates)
    assert agreement_figures(whole, replace(cast, candidates=people)) == agreement_figures(whole, cast)


def test_without_any_common_panel_nothing_is_computed() -> None:
    whole, cast = case({"a": [[3, None]], "b": [[4, 4]]}, form([1]))
    found = agreement_figures(replace(whole, sheets=()), cast)
    assert found.panel == ()
    assert found.icc.agreement is None
    assert found.alpha == Alpha(None, 0, 0)


def test_steps_stand_in_rows_of_candidate_and_question() -> None:
    whole, cast = case({"a": [[3, 4], [1, None]]}, form([1, 1]))
    ratings = independent(whole, {each.candidate for each in cast.candidates})
    panel = [each.panelist for each in ratings]
    assert units(Standard.of(whole.form), ratings, panel) == [(3, 4), (1, None)]


def test_before_the_decision_nothing_is_said_about_single_ratings() -> None:
    whole, cast = case(TABLE, ten([1]))
    made = annex(whole, cast, rank(whole.form, cast), fingerprint="ab" * 32)
    assert made.ratings is None
    assert made.random is not None
    assert made.random.seed == seed_of("ab" * 32) == 0xABABABABABAB
    assert [each.criterion for each in made.firmness.ranges] == [criterion_id(1)]


def test_after_the_decision_the_annex_is_whole_and_can_be_kept() -> None:
    whole, cast = case(TABLE, ten([1]))
    made = annex(decided(whole), cast, rank(whole.form, cast), fingerprint="ab" * 32)
    assert made.ratings is not None
    assert made.ratings.steps is not None
    assert made.ratings.steps.kind is StepsKind.OVERTAKEN
    assert from_plain(Annex, to_plain(made)) == made


def test_without_a_settled_set_only_the_reason_is_there() -> None:
    whole, cast = case({"a": [[3]], "b": [[3]]}, form([1]))
    ranking = rank(whole.form, cast)
    assert firmness(whole.form, cast, ranking) == Firmness(Unsettled.TIE_AT_CUT)
    made = annex(decided(whole), cast, ranking, fingerprint="ab" * 32)
    assert made.random is None
    assert made.ratings is not None
    assert (made.ratings.settled, made.ratings.steps, made.ratings.pivots) == (False, None, ())


def test_least_steps_are_not_told_where_they_are_not_defined() -> None:
    whole, cast = case(
        {"a": [[3]], "b": [[1]]}, form([1], rules=replace(SHARES, aggregation=Aggregation.MEDIAN))
    )
    found = rating_firmness(whole, cast, rank(whole.form, cast))
    assert (found.settled, found.countable, found.steps) == (True, False, None)


def test_habits_are_those_of_one_person_only() -> None:
    whole, cast = case(TABLE, ten([1]))
    found = habits(whole, cast, PanelistId("p1"))
    assert found.severity is not None
    assert found.severity.effect == Fraction(19, 8)
    assert (found.candidates, found.panelists, found.straight_lined) == (6, 4, False)


def test_somebody_who_rated_nobody_has_no_habits() -> None:
    whole, cast = case(TABLE, ten([1]))
    found = habits(whole, cast, PanelistId("stranger"))
    assert (found.candidates, found.severity, found.straight_lined) == (0, None, False)


def test_the_same_level_throughout_is_told_to_that_person() -> None:
    flat: Field = {name: [[3, level] for level in (1, 2, 3, 4)] for name in "abc"}
    whole, cast = case(flat, form([1, 1, 1, 1]))
    assert habits(whole, cast, PanelistId("p1")).straight_lined
    assert not habits(whole, cast, PanelistId("p2")).straight_lined
