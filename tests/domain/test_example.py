"""The worked example is what the scoring itself makes of it."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from interview_app.domain.drafting.blank import blank_form
from interview_app.domain.drafting.conversation import add_question
from interview_app.domain.drafting.parts import add_criterion
from interview_app.domain.drafting.places import put
from interview_app.domain.drafting.standard import weigh_equally
from interview_app.domain.example import example_of
from interview_app.domain.form import Aggregation
from tests.domain.build import criterion_id, form

PLAIN = form([3, 1])


def test_the_heaviest_criterion_is_worked_through_exactly() -> None:
    found = example_of(PLAIN)
    assert found is not None
    assert found.criterion == criterion_id(1)
    assert found.levels == tuple(map(Fraction, (4, 5, 5)))
    assert (found.value, found.share) == (Fraction(14, 3), Fraction(14, 15))
    assert (found.weight, found.points) == (Fraction(3, 4), Fraction(70))


def test_the_form_s_own_rule_makes_the_value() -> None:
    for rule in (Aggregation.MEDIAN, Aggregation.CONSENSUS):
        found = example_of(replace(PLAIN, rules=replace(PLAIN.rules, aggregation=rule)))
        assert found is not None
        assert found.value == 5


def test_a_draft_without_anything_to_work_through_has_no_example() -> None:
    blank = add_criterion(blank_form("form-1", ("de",)))
    assert example_of(blank) is None
    asked = add_question(blank, blank.criteria[0].id)
    assert example_of(asked) is None
    weighed = weigh_equally(asked)
    assert example_of(weighed) is not None
    assert example_of(put(weighed, ("questions", 0, "share"), Fraction(0))) is None
