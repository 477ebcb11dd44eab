"""What another scale takes away, in words."""

from __future__ import annotations

from fractions import Fraction

import pytest

from interview_app.domain.drafting.levels import Losses
from interview_app.domain.form import InterviewForm
from interview_app.formfiles import read_form
from interview_app.i18n import Language, load
from interview_app.resources import forms_folder
from interview_app.wording.levels import losses_words


@pytest.fixture(scope="module")
def whole() -> InterviewForm:
    return read_form(forms_folder() / "2022-Beamte-KI-Experten.toml")


def test_anchors_are_named_by_level_and_question(whole: InterviewForm) -> None:
    one, two, *_ = (each.id for each in whole.asked())
    every = tuple(each.id for each in whole.questions)
    lost = Losses({Fraction(5): (one,), Fraction(4): (two, one), Fraction(9, 2): every}, ())
    assert losses_words(load(Language.ENGLISH), whole, lost).split("\n") == [
        "Level 5: the anchor of question 1 is lost.",
        "Level 4: the anchors of questions 1 and 2 are lost.",
        "Level 4.5: the anchors of all questions are lost.",
        "Undo brings everything back.",
    ]


def test_minimums_that_no_level_reaches_are_named(whole: InterviewForm) -> None:
    first, second, *_ = (each.id for each in whole.criteria)
    said = losses_words(load(Language.GERMAN), whole, Losses({}, (first, second)))
    assert said.split("\n")[0] == "Die Mindestwerte von K1 und K2 liegen dann außerhalb der Skala."
