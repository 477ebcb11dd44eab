"""The free editing of a scale's levels: anchors and minimums follow their level, and losses are known before."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from interview_app.domain.drafting.gaps import is_draft
from interview_app.domain.drafting.levels import add_level, losses, remove_level, renumber
from interview_app.domain.drafting.places import put, reword
from interview_app.domain.drafting.standard import rescale
from interview_app.domain.form import InterviewForm
from interview_app.domain.scales import preset_scale, values_of
from interview_app.domain.text import NO_WORDS
from interview_app.formfiles import read_form
from interview_app.resources import forms_folder

BOTH = ("de", "en")


@pytest.fixture(scope="module")
def whole() -> InterviewForm:
    return read_form(forms_folder() / "2022-Beamte-KI-Experten.toml")


def values(form: InterviewForm | None) -> list[Fraction]:
    assert form is not None
    assert is_draft(form)
    return list(values_of(form.scale))


def test_a_level_comes_a_step_above_the_best_or_half_way_to_the_next(whole: InterviewForm) -> None:
    assert values(add_level(whole, 5)) == [0, 1, 2, 3, 4, 5, 6]
    assert values(add_level(whole, 4)) == [0, 1, 2, 3, 4, Fraction(9, 2), 5]
    added = add_level(whole, 0)
    assert values(added) == [0, Fraction(1, 2), 1, 2, 3, 4, 5]
    old = whole.questions[0].anchors
    assert added.questions[0].anchors[0] == old[0]
    assert added.questions[0].anchors[1].behaviour == NO_WORDS
    assert added.questions[0].anchors[2:] == old[1:]


def test_no_level_is_below_zero(whole: InterviewForm) -> None:
    grades = rescale(whole, preset_scale("school-grades", BOTH))
    best = add_level(grades, 5)
    assert values(best) == [6, 5, 4, 3, 2, 1, 0]
    assert values(add_level(best, 6)) == [6, 5, 4, 3, 2, 1, Fraction(1, 2), 0]


def test_a_level_goes_with_its_anchors_and_the_last_two_stay(whole: InterviewForm) -> None:
    gone = remove_level(whole, 2)
    assert values(gone) == [0, 1, 3, 4, 5]
    old = whole.questions[0].anchors
    assert gone.questions[0].anchors == (*old[:2], *old[3:])
    two = remove_level(remove_level(remove_level(gone, 0), 0), 0)
    assert values(two) == [4, 5]
    assert remove_level(two, 0) == two


def test_anchors_and_minimums_follow_a_level_to_its_new_number(whole: InterviewForm) -> None:
    form = put(whole, ("criteria", 0, "minimum"), Fraction(5))
    form = put(form, ("criteria", 1, "minimum"), Fraction(5, 2))
    form = put(form, ("criteria", 2, "minimum"), None)
    higher = renumber(form, 5, Fraction(10))
    assert values(higher) == [0, 1, 2, 3, 4, 10]
    assert higher is not None
    assert higher.questions[0].anchors[5].behaviour == whole.questions[0].anchors[5].behaviour
    assert [each.minimum for each in higher.criteria[:3]] == [10, Fraction(5, 2), None]
    assert not losses(form, higher)


def test_a_number_out_of_order_is_none(whole: InterviewForm) -> None:
    assert renumber(whole, 2, Fraction(3)) is None
    assert renumber(whole, 2, Fraction(1)) is None
    grades = rescale(whole, preset_scale("school-grades", BOTH))
    assert renumber(grades, 0, Fraction(4)) is None
    assert values(renumber(grades, 0, Fraction(7))) == [7, 5, 4, 3, 2, 1]


def test_what_another_scale_takes_away_is_known_before(whole: InterviewForm) -> None:
    form = put(whole, ("criteria", 3, "minimum"), Fraction(5))
    shorter = rescale(form, preset_scale("0-4", BOTH))
    lost = losses(form, shorter)
    assert dict(lost.anchors) == {Fraction(5): tuple(each.id for each in form.questions)}
    assert lost.minimums == (form.criteria[3].id,)
    assert not losses(form, add_level(form, 5))
    assert not losses(form, rescale(form, preset_scale("school-grades", BOTH)))


def test_an_empty_anchor_is_no_loss_and_equal_ones_count_one_by_one(whole: InterviewForm) -> None:
    form = replace(whole, questions=whole.questions[:1])
    empty = put(form, ("questions", 0, "anchors", "5"), NO_WORDS)
    assert not losses(empty, remove_level(empty, 5))
    same = reword(
        reword(form, ("questions", 0, "anchors", "5"), "de", "x"), ("questions", 0, "anchors", "5"), "en", ""
    )
    same = put(same, ("questions", 0, "anchors", "4"), same.questions[0].anchors[5].behaviour)
    lost = losses(same, remove_level(same, 5))
    assert list(lost.anchors.values()) == [(form.questions[0].id,)]
