"""The matrix: order and cut in words, numbers with bars, what a screen reader hears, copied as it stands."""

from __future__ import annotations

from fractions import Fraction

import pytest
from PySide6.QtCore import Qt

from interview_app.domain.ballot import Ballot, CandidateBallot, Vote
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.ranking import rank
from interview_app.domain.sheet import RatingState
from interview_app.formfiles import read_form
from interview_app.i18n import Language, load
from interview_app.resources import forms_folder
from interview_app.ui.models.matrix import MatrixModel
from interview_app.ui.models.roles import ItemRole
from interview_app.ui.tokens import Colour
from tests.wording.people import procedure

_ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
RATERS = (PanelistId("p1"), PanelistId("p2"), PanelistId("p3"))


@pytest.fixture(scope="module")
def form() -> InterviewForm:
    return read_form(forms_folder() / "2022-Beamte-KI-Experten.toml")


def candidate(form: InterviewForm, id: str, *levels: int, not_met: int = 0) -> CandidateBallot:
    """Somebody whom each rater gave one level throughout."""
    votes = tuple(
        Vote(rater, RatingState.RATED, Fraction(level)) for rater, level in zip(RATERS, levels, strict=True)
    )
    questions = {question.id: votes for question in form.asked()}
    return CandidateBallot(CandidateId(id), RATERS, RATERS, questions, requirements_not_met=not_met)


def model_of(form: InterviewForm, *people: CandidateBallot, posts: int = 1) -> MatrixModel:
    ballot = Ballot(people, posts)
    model = MatrixModel(load(Language.ENGLISH))
    model.show(procedure(form, ballot), rank(form, ballot))
    return model


def groups(model: MatrixModel) -> list[str]:
    found = [model.index(row, 0).data(ItemRole.GROUP) for row in range(model.rowCount())]
    return [str(words) for words in found if words]


def test_people_stand_under_lines_that_say_how_they_stand(form: InterviewForm) -> None:
    model = model_of(form, candidate(form, "a", 3, 3, 3), candidate(form, "b", 5, 4, 5))
    names = [model.index(row, 1).data() for row in range(model.rowCount())]
    assert names == [None, "Ben Beispiel", None, "Aylin Muster"]
    assert groups(model) == [
        "Within the selection by the figures",
        "Not within the selection by the figures",
    ]


def test_a_tie_at_the_cut_has_its_own_ground_lines_and_exact_points(form: InterviewForm) -> None:
    tied = (candidate(form, "b", 3, 4, 3), candidate(form, "c", 4, 3, 3))
    model = model_of(form, candidate(form, "a", 5, 5, 5), *tied, posts=2)
    cut = model.index(2, 0)
    assert cut.data(ItemRole.GROUP) == "Cut: 2 posts, 1 of them is taken."
    assert cut.data(ItemRole.GROUP_REST) == "Tie for post 2, both exactly 200/3 points."
    assert cut.data(ItemRole.GROUND) == Colour.WARN_GROUND
    assert cut.data(ItemRole.LINE_ABOVE)
    assert [model.index(row, 0).data() for row in (3, 4)] == ["2", "2"]


def test_the_cut_is_a_line_above_those_who_are_not_in(form: InterviewForm) -> None:
    model = model_of(form, candidate(form, "a", 5, 5, 5), candidate(form, "b", 3, 3, 3))
    lines = [model.index(row, 0).data(ItemRole.LINE_ABOVE) for row in range(model.rowCount())]
    assert [bool(line) for line in lines] == [False, False, True, False]


def test_bars_are_as_long_as_the_share_of_the_scale(form: InterviewForm) -> None:
    model = model_of(form, candidate(form, "a", 4, 4, 4), candidate(form, "b", 2, 2, 2))
    assert model.index(1, 2).data(ItemRole.BAR) == Fraction(4, 5)
    assert model.index(3, 2).data(ItemRole.BAR) == Fraction(2, 5)


def test_whoever_is_excluded_has_a_dash_for_a_rank(form: InterviewForm) -> None:
    model = model_of(form, candidate(form, "a", 4, 4, 4), candidate(form, "b", 5, 5, 5, not_met=1))
    row = model.row_of(CandidateId("b"))
    assert row is not None
    assert model.index(row, 0).data() == "–"
    assert model.index(row, 0).data(_ACCESSIBLE) == "Ben Beispiel, no rank"


def test_a_screen_reader_hears_whose_number_it_is(form: InterviewForm) -> None:
    model = model_of(form, candidate(form, "a", 4, 4, 4))
    said = [str(model.index(1, column).data(_ACCESSIBLE)) for column in range(model.columnCount())]
    assert said[:2] == ["Aylin Muster, Rank 1", "Aylin Muster, B-001"]
    assert said[2].startswith("Aylin Muster, C1 ")
    assert said[2].endswith(": 4.00")
    assert said[-1] == "Aylin Muster, total: 80.00 points of 100"


def test_the_head_holds_sign_and_weight_and_names_the_criterion(form: InterviewForm) -> None:
    model = model_of(form, candidate(form, "a", 4, 4, 4))
    head = str(model.headerData(2, Qt.Orientation.Horizontal))
    assert head.startswith("C1\n")
    assert head.endswith("%")
    tip = model.headerData(2, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert tip == form.criteria[0].name.read("en")


def test_lines_between_people_cannot_be_chosen(form: InterviewForm) -> None:
    model = model_of(form, candidate(form, "a", 4, 4, 4), candidate(form, "b", 3, 3, 3))
    flags = [model.flags(model.index(row, 1)) for row in range(model.rowCount())]
    chosen = [bool(flag & Qt.ItemFlag.ItemIsSelectable) for flag in flags]
    assert chosen == [False, True, False, True]


def test_nothing_is_left_when_the_matrix_is_cleared(form: InterviewForm) -> None:
    model = model_of(form, candidate(form, "a", 4, 4, 4))
    model.clear()
    assert model.rowCount() == 0
    assert model.person(0) is None
