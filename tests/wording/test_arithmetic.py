"""The arithmetic in words: what a reader can follow with a pencil."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from interview_app.domain.form import Aggregation, InterviewForm, MissingPolicy, ScoringRules
from interview_app.domain.ids import QuestionId
from interview_app.domain.results import CandidateScore
from interview_app.domain.scoring import score
from interview_app.i18n import Language, Say, load
from interview_app.wording.arithmetic import (
    CriterionArithmetic,
    Line,
    candidate_lines,
    explain_criterion,
    explain_total,
    formula,
)
from interview_app.wording.numbers import equal_weights_note, shown_weights
from tests.domain.build import SHARES, Cell, ballot, candidate, criterion_id, form, question_id, scale

K1 = criterion_id(1)
Q1 = question_id(1)
DE, EN = load(Language.GERMAN), load(Language.ENGLISH)
NB = "\N{NO-BREAK SPACE}"
CONSENSUS = replace(SHARES, aggregation=Aggregation.CONSENSUS)
MEDIAN = replace(SHARES, aggregation=Aggregation.MEDIAN)


def _score(form_: InterviewForm, cells: dict[QuestionId, Cell], **agreed: Fraction | None) -> CandidateScore:
    settled = {QuestionId(name.replace("_", "-")): level for name, level in agreed.items()}
    return score(form_, ballot(candidate("a", cells, agreed=settled)))[0]


def _explained(
    form_: InterviewForm, cells: dict[QuestionId, Cell], **agreed: Fraction | None
) -> CriterionArithmetic:
    return explain_criterion(DE, form_, _score(form_, cells, **agreed), K1)


def _mockup() -> tuple[InterviewForm, CandidateScore]:
    form_ = form([25, 75], rules=ScoringRules(), questions=[[1, 1, 1], [1]])
    cells: dict[QuestionId, Cell] = {
        question_id(1, 1): [4, 4, 4],
        question_id(1, 2): [2, 4, 2],
        question_id(1, 3): [3, 4, 4],
        question_id(2): [4, 4, 3],
    }
    return form_, _score(form_, cells)


def test_a_criterion_reads_as_on_the_ranking_page() -> None:
    form_, result = _mockup()
    shown = explain_criterion(DE, form_, result, K1)
    assert (shown.code, shown.name) == ("K1", "Kriterium 1")
    assert shown.heading == "Mittel der 3 Mitglieder je Frage"
    assert shown.questions == (
        Line("Frage 1", "(4 + 4 + 4) : 3", "4,00"),
        Line("Frage 2", "(2 + 4 + 2) : 3", "2,67"),
        Line("Frage 3", "(3 + 4 + 4) : 3", "3,67"),
    )
    assert shown.steps == (
        Line("Mittel der Fragen", "31/9", "3,44"),
        Line("Anteil der Skala", "3,44 : 5", "0,6889"),
        Line("mal Gewicht", f"× 25{NB}%", "17,22"),
    )
    assert shown.total == Line("Summe K1 bis K2", "650/9", "72,22")
    assert shown.remarks == ("Gerechnet wird mit Brüchen, gerundet nur in der Anzeige.",)


def test_a_total_reads_from_the_criteria() -> None:
    form_, result = _mockup()
    shown = explain_total(DE, form_, result)
    assert shown.criteria == (
        Line("K1 Kriterium 1", f"(3,44 : 5) × 25{NB}%", "17,22"),
        Line("K2 Kriterium 2", f"(3,67 : 5) × 75{NB}%", "55,00"),
    )
    assert shown.on_scale == Line("Auf der Skala", "", "3,61")


def test_english_divides_with_a_stroke_and_a_point() -> None:
    form_, result = _mockup()
    shown = explain_criterion(EN, form_, result, K1)
    assert shown.code == "C1"
    assert shown.questions[1] == Line("Question 2", "(2 + 4 + 2) / 3", "2.67")
    assert shown.steps[1] == Line("Share of the scale", "3.44 / 5", "0.6889")


def test_the_lines_hold_everything_a_pencil_needs() -> None:
    form_, result = _mockup()
    lines = candidate_lines(DE, form_, result)
    assert lines[0] == "K1 Kriterium 1"
    assert "  Frage 2: (2 + 4 + 2) : 3 = 2,67" in lines
    assert "Summe K1 bis K2: 650/9 = 72,22" in lines


@pytest.mark.parametrize(
    ("levels", "share"),
    [
        ((0, 1, 2, 3, 4, 5), "4,00 : 5"),
        ((1, 2, 3, 4, 5), "(4,00 − 1) : 4"),
        ((6, 5, 4, 3, 2, 1), "(6 − 4,00) : 5"),
        ((-2, 0, 4), "(4,00 + 2) : 6"),
    ],
)
def test_the_share_reads_right_on_every_scale(levels: tuple[int, ...], share: str) -> None:
    steps = _explained(form([1], levels=scale(*levels)), {Q1: [4]}).steps
    assert steps[0].calculation == share


def test_the_formula_names_scale_and_rule() -> None:
    grades = scale(6, 5, 4, 3, 2, 1)
    assert formula(DE, form([1], levels=grades)).startswith(
        "Punkte von 100 = Summe über alle Kriterien aus ((6 − Punktwert) : 5) × Gewicht."
    )
    assert "Median der Mitglieder" in formula(DE, form([1], rules=MEDIAN))
    assert "vereinbarte Stufe" in formula(DE, form([1], rules=CONSENSUS))
    assert "mean of the members" in formula(EN, form([1]))


def test_a_median_shows_the_levels_in_order_and_what_it_passes_over() -> None:
    shown = _explained(form([1], rules=MEDIAN), {Q1: [5, 0, 5]})
    assert shown.heading == "Median der 3 Mitglieder je Frage"
    assert shown.questions[0].calculation == "Mitte von 0, 5, 5"
    assert shown.remarks[0].startswith("Frage 1: Der Median übergeht eine Bewertung")
    assert _explained(form([1], rules=MEDIAN), {Q1: [5, 2]}).questions[0].calculation == "(5 + 2) : 2"


def test_several_hidden_dissents_are_one_remark() -> None:
    form_ = form([1, 1], rules=MEDIAN)
    result = _score(form_, {Q1: [5, 0, 5], question_id(2): [5, 0, 5]})
    assert explain_total(DE, form_, result).remarks[0] == (
        "Fragen 1 und 2: Der Median übergeht Bewertungen, die zwei oder mehr Stufen entfernt liegen."
    )


def test_levels_with_commas_are_parted_by_semicolons() -> None:
    form_ = form([1], rules=MEDIAN, levels=scale(0, "1/2", 1))
    assert _explained(form_, {Q1: ["1/2", 1, 0]}).questions[0].calculation == "Mitte von 0; 0,5; 1"


def test_a_consensus_shows_what_was_rated_and_what_was_agreed() -> None:
    form_ = form([1], rules=CONSENSUS)
    shown = _explained(form_, {Q1: [5, 2]}, q1_1=Fraction(4))
    assert shown.heading == "Vereinbarte Stufe je Frage"
    assert shown.questions == (Line("Frage 1", "vereinbart, bewertet 5, 2", "4,00"),)
    none = _explained(form_, {Q1: [5, 2]}, q1_1=None)
    assert none.questions == (Line("Frage 1", "(5 + 2) : 2, keine Einigung", "3,50"),)
    assert none.remarks[0] == "Frage 1: Es wurde keine Einigung erzielt; es zählt das Mittel."
    silent = _explained(form_, {Q1: [None, None]}, q1_1=Fraction(4))
    assert silent.questions[0].calculation == "vereinbart"


def test_a_gap_shows_no_number_and_hides_the_steps() -> None:
    form_ = form([1])
    shown = _explained(form_, {Q1: [5, None]})
    assert shown.questions == (Line("Frage 1", "Bewertung fehlt", "–"),)
    assert shown.steps == ()
    assert shown.total == Line("Summe", "", "–")
    total = explain_total(DE, form_, _score(form_, {Q1: [5, None]}))
    assert total.criteria == (Line("K1 Kriterium 1", "", "–"),)
    assert total.on_scale.result == "–"


def test_a_total_on_enough_raters_says_so_beside_the_common_panel() -> None:
    form_ = form([1], rules=replace(SHARES, missing=MissingPolicy.MIN_RATERS), questions=[[1, 1]])
    marked = _score(form_, {Q1: [5, 3, None], question_id(1, 2): [4, 4, 4]})
    remarks = explain_total(DE, form_, marked).remarks
    assert remarks[0].startswith("Frage 1: 1 Bewertung fehlt; aus den vorliegenden")
    assert remarks[1].endswith("die alles bewertet haben, beträgt sie 80,00.")
    nobody = _score(form_, {Q1: [5, 3, None, None], question_id(1, 2): [None, None, 4, 4]})
    assert "kein Mitglied hat alles bewertet" in " ".join(explain_total(DE, form_, nobody).remarks)


def test_unequal_shares_of_questions_are_shown() -> None:
    shown = _explained(form([1], questions=[[2, 1]]), {Q1: [5], question_id(1, 2): [2]})
    assert shown.heading == "Stufe des einzigen Mitglieds je Frage"
    assert shown.questions[0] == Line("Frage 1", "5", "5,00")
    assert shown.steps[0] == Line("Gewichtetes Mittel der Fragen", "2/3 × 5,00 + 1/3 × 2,00", "4,00")


def test_a_criterion_that_counts_nothing_says_why() -> None:
    form_ = form([1, 0])
    shown = explain_criterion(DE, form_, _score(form_, {Q1: [4], question_id(2): [3]}), criterion_id(2))
    assert shown.remarks[0] == "K2 wird dokumentiert und zählt nicht (Gewicht 0)."
    assert shown.steps[-1] == Line("mal Gewicht", f"× 0{NB}%", "0,00")
    gone = score(form([1, 1]), ballot(candidate("a", [[4], [3]]), retired=[Q1]))[0]
    assert (
        explain_criterion(DE, form([1, 1]), gone, K1)
        .remarks[0]
        .startswith("K1: Alle Fragen wurden zurückgezogen")
    )


def test_a_weight_without_end_is_shown_as_a_fraction_where_it_is_used() -> None:
    form_ = form([1, 1, 1])
    result = _score(form_, {question_id(k): [5] for k in (1, 2, 3)})
    assert explain_criterion(DE, form_, result, K1).steps[-1] == Line("mal Gewicht", "× 1/3", "33,33")


@pytest.mark.parametrize(("say", "shown"), [(DE, "33,4\N{NO-BREAK SPACE}%"), (EN, "33.4\N{NO-BREAK SPACE}%")])
def test_weights_in_the_head_of_a_table_sum_to_a_hundred(say: Say, shown: str) -> None:
    assert shown_weights(say, form([1, 1, 1]))[K1] == shown
    assert list(shown_weights(DE, form([25, 75])).values()) == [
        "25\N{NO-BREAK SPACE}%",
        "75\N{NO-BREAK SPACE}%",
    ]
    assert list(shown_weights(DE, form([1]), [Q1]).values()) == ["0\N{NO-BREAK SPACE}%"]


def test_equal_weights_that_look_different_are_told_to_be_equal() -> None:
    assert "K1, K2 und K3" in equal_weights_note(DE, form([1, 1, 1]))
    assert "C1, C2 and C3" in equal_weights_note(EN, form([1, 1, 1]))
    assert equal_weights_note(DE, form([25, 75])) == equal_weights_note(DE, form([1, 1])) == ""


def test_more_digits_are_shown_where_totals_would_look_equal() -> None:
    form_, result = _mockup()
    assert explain_criterion(DE, form_, result, K1, digits=4).total.result == "72,2222"
