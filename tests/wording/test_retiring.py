"""What retiring a question would do is said in pairs, the unchanged ones together."""

from __future__ import annotations

from dataclasses import replace

from interview_app.domain.ranking import rank
from interview_app.domain.retiring import retirement_effect
from interview_app.i18n import Language, load
from interview_app.wording.retiring import result_changes, weight_changes
from tests.domain.build import ballot, candidate, form, question_id
from tests.wording.people import procedure

SAY = load(Language.ENGLISH)
FORM = form([1, 1, 2], questions=[[1, 1], [1], [1]])


def test_a_dropped_criterion_and_rescaled_weights_are_named() -> None:
    facts = weight_changes(SAY, FORM, retirement_effect(FORM, question_id(2)), ())
    assert facts == (
        ("C1 Criterion 1", "25\N{NO-BREAK SPACE}%, then 33.3\N{NO-BREAK SPACE}%"),
        ("C2 Criterion 2", "25\N{NO-BREAK SPACE}%, drops out for all"),
        ("C3 Criterion 3", "50\N{NO-BREAK SPACE}%, then 66.7\N{NO-BREAK SPACE}%"),
    )


def test_criteria_that_stay_as_they_are_are_told_together() -> None:
    facts = weight_changes(SAY, FORM, retirement_effect(FORM, question_id(1, 2)), ())
    assert facts == (
        ("C1 Criterion 1", "25\N{NO-BREAK SPACE}% as before, with 1 question left"),
        ("All others", "as before"),
    )


def test_results_that_change_are_told_one_by_one_and_the_others_together() -> None:
    plain = form([1, 1])
    field = ballot(candidate("a", [[5], [0]]), candidate("b", [[2], [2]]), candidate("c", [[1], [0]]))
    people = procedure(plain, field)
    then = replace(field, retired=frozenset([question_id(2)]))
    facts = result_changes(SAY, people, rank(plain, field), rank(plain, then))
    assert facts == (
        ("Aylin Muster", "rank 1, 50.00 points; then rank 1, 100.00 points"),
        ("Clara Probe", "rank 3, 10.00 points; then rank 3, 20.00 points"),
        ("All others", "the same rank and the same points"),
    )
    same = result_changes(SAY, people, rank(plain, field), rank(plain, field))
    assert same == (("All candidates", "the same rank and the same points"),)
