"""What a form and its parts say about themselves."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.form import InterviewForm, Section
from interview_app.domain.ids import CriterionId, QuestionId, SectionId
from interview_app.domain.text import NO_WORDS, Text
from tests.domain.build import form, scale


def conversation() -> InterviewForm:
    """Two criteria with two and one questions, asked crosswise, with an opening."""
    base = form([1, 1], questions=[[1, 1], [1]])
    opening = Section(SectionId("opening"), Text("Einstieg"), NO_WORDS, 3)
    first, second, third = (question.id for question in base.questions)
    return replace(base, sections=(opening,), agenda=("opening", third, second, first))


def test_the_agenda_orders_sections_and_questions() -> None:
    asked = conversation()
    assert [item.id for item in asked.items()] == list(asked.agenda)
    assert [question.id for question in asked.asked()] == list(asked.agenda[1:])


def test_the_questions_of_a_criterion_come_in_the_order_in_which_they_are_asked() -> None:
    asked = conversation()
    first, second, _ = asked.questions
    assert asked.questions_of(first.criterion) == (second, first)


def test_parts_are_found_by_their_id() -> None:
    asked = conversation()
    assert asked.criterion(asked.criteria[1].id) is asked.criteria[1]
    assert asked.question(asked.questions[2].id) is asked.questions[2]


def test_a_stranger_is_no_part() -> None:
    with pytest.raises(KeyError):
        conversation().criterion(CriterionId("stranger"))
    with pytest.raises(KeyError):
        conversation().question(QuestionId("stranger"))


def test_equal_weights_do_not_differ() -> None:
    assert not form([2, 2]).weights_differ()
    assert form([2, 1]).weights_differ()


@pytest.mark.parametrize("levels", [(0, 1, 2, 3, 4, 5), (6, 5, 4, 3, 2, 1), ("-1", "1/2", 7)])
def test_the_ends_of_a_scale_come_from_the_scale(levels: tuple[int | str, ...]) -> None:
    made = scale(*levels)
    assert (made.share(made.worst), made.share(made.best)) == (Fraction(0), Fraction(1))
    assert (made.point(Fraction(0)), made.point(Fraction(1))) == (made.worst, made.best)


@given(st.fractions())
def test_share_and_point_are_each_other_s_reverse(value: Fraction) -> None:
    grades = scale(6, 5, 4, 3, 2, 1)
    assert grades.point(grades.share(value)) == value


def test_a_half_step_is_a_level_only_where_the_scale_defines_it() -> None:
    assert not scale(0, 1, 2).has(Fraction(1, 2))
    assert scale(0, "1/2", 1).has(Fraction(1, 2))


def test_words_are_read_in_the_other_language_where_one_is_missing() -> None:
    assert [Text("ja", "yes").read(language) for language in ("de", "en")] == ["ja", "yes"]
    assert [Text("ja").read(language) for language in ("de", "en")] == ["ja", "ja"]
    assert [Text(en="yes").read(language) for language in ("de", "en")] == ["yes", "yes"]


def test_words_are_there_only_in_exactly_their_language() -> None:
    assert (Text("ja").has("de"), Text("ja").has("en")) == (True, False)
