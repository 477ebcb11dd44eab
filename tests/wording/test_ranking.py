"""The ranking in sentences."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from interview_app.domain.ballot import Ballot
from interview_app.domain.form import Aggregation, InterviewForm, MissingPolicy
from interview_app.domain.ids import CandidateId
from interview_app.domain.procedure import Procedure
from interview_app.domain.ranking import compare_retired, rank
from interview_app.domain.results import Failure, FailureKind, Obstacle, Ranking
from interview_app.i18n import Language, Say, load
from interview_app.wording import ranking as words
from interview_app.wording.numbers import candidate_name, listed, points_digits
from tests.domain.build import SHARES, ballot, candidate, criterion_id, form, question_id
from tests.wording.people import procedure

DE, EN = load(Language.GERMAN), load(Language.ENGLISH)
K1 = criterion_id(1)


def _field(*levels: int, posts: int = 1) -> Ballot:
    return ballot(*(candidate(n, [[x]]) for n, x in zip("abcdef", levels, strict=False)), posts=posts)


def _ranked(form_: InterviewForm, cast: Ballot) -> tuple[Procedure, Ranking]:
    return procedure(form_, cast), rank(form_, cast)


@pytest.mark.parametrize("obstacle", list(Obstacle))
def test_every_obstacle_is_a_sentence_with_a_way_out_in_both_languages(obstacle: Obstacle) -> None:
    person = procedure(form([1]), _field(3))
    who = None if obstacle in (Obstacle.NOBODY, Obstacle.NOTHING_COUNTED) else CandidateId("a")
    said = [words.obstacle_sentence(say, person, (obstacle, who)) for say in (DE, EN)]
    assert said[0] != said[1]
    for sentence in said:
        assert sentence.endswith(".")
        assert sentence.count(". ") >= 1
        assert ("Aylin Muster" in sentence) is (who is not None)


def test_the_cut_and_the_tie_read_as_on_the_ranking_page() -> None:
    _, ranking = _ranked(form([1]), _field(5, 4, 3, 3, 2, posts=3))
    assert words.cut_heading(DE, ranking) == "Grenze: 3 Stellen, 2 davon sind belegt."
    assert words.cut_sentence(DE, ranking) == "Gleichstand um die 3. Stelle, beide genau 60 Punkte."
    assert words.cut_sentence(EN, ranking) == "Tie for post 3, both exactly 60 points."


def test_exact_points_of_a_tie_are_a_fraction() -> None:
    cast = ballot(candidate("a", [[4, 4, 3]]), candidate("b", [[4, 3, 4]]))
    _, ranking = _ranked(form([1]), cast)
    assert words.cut_heading(DE, ranking) == "Grenze: 1 Stelle, noch nicht belegt."
    assert words.cut_sentence(DE, ranking) == "Gleichstand um die 1. Stelle, beide genau 220/3 Punkte."


def test_more_than_two_may_tie_for_more_than_one_post() -> None:
    _, ranking = _ranked(form([1]), _field(5, 3, 3, 3, posts=3))
    assert words.cut_heading(DE, ranking) == "Grenze: 3 Stellen, 1 davon ist belegt."
    assert words.cut_sentence(DE, ranking) == "Gleichstand von 3 Personen um 2 Stellen, alle genau 60 Punkte."


def test_without_a_tie_there_is_nothing_to_say_about_one() -> None:
    person, ranking = _ranked(form([1]), _field(5, 4))
    assert words.cut_sentence(DE, ranking) == ""
    assert words.tie_sentence(DE, person, ranking.rows[0]) == ""
    assert words.tie_break_sentence(DE, person.form, ranking.rows[0]) == ""
    assert words.margin_sentence(DE, person, ranking) == ""
    assert words.banners(DE, person, ranking) == (
        "Nur ein Mitglied hat bewertet: Über die Übereinstimmung lässt sich nichts sagen.",
    )


def test_a_tie_says_that_its_order_means_nothing() -> None:
    person, ranking = _ranked(form([1]), _field(4, 4, 4, posts=3))
    assert words.tie_sentence(DE, person, ranking.rows[0]) == (
        "Punktgleich mit Ben Beispiel und Clara Probe; die Reihenfolge untereinander bedeutet nichts."
    )


def test_the_rule_that_broke_a_tie_is_named() -> None:
    form_ = form([1, 1], rules=replace(SHARES, tie_break=(K1,)))
    cast = ballot(candidate("a", [[3], [3]]), candidate("b", [[4], [2]]))
    person, ranking = _ranked(form_, cast)
    assert words.tie_break_sentence(DE, person.form, ranking.rows[0]) == (
        "Bei gleicher Summe hat K1 Kriterium 1 entschieden, wie im Interviewbogen vorab festgelegt."
    )


def test_a_missed_minimum_says_what_was_reached_and_what_was_needed() -> None:
    of_criterion = Failure(FailureKind.CRITERION, K1, Fraction(8, 3), Fraction(3))
    assert words.failure_sentence(DE, form([1]), of_criterion) == (
        "K1 Kriterium 1: 2,67 erreicht, mindestens 3 gefordert."
    )
    of_total = Failure(FailureKind.TOTAL, None, Fraction(277, 6), Fraction(50))
    assert words.failure_sentence(DE, form([1]), of_total) == (
        "Summe: 46,17 Punkte erreicht, mindestens 50 gefordert."
    )


def test_a_narrowly_missed_minimum_never_looks_reached() -> None:
    narrow = Failure(FailureKind.TOTAL, None, Fraction(59_999, 1000), Fraction(60))
    assert "59,999 Punkte" in words.failure_sentence(DE, form([1]), narrow)
    odd = Failure(FailureKind.TOTAL, None, Fraction(66), Fraction(200, 3))
    assert (
        words.failure_sentence(DE, form([1]), odd)
        == "Summe: 66,00 Punkte erreicht, mindestens 66,67 gefordert."
    )


def test_the_selected_set_is_named() -> None:
    person, ranking = _ranked(form([1]), _field(5, 4, 3, posts=2))
    assert words.selected_sentence(DE, person, ranking) == (
        "Rechnerisch in der Auswahl: Aylin Muster und Ben Beispiel."
    )
    person, ranking = _ranked(form([1]), _field(3, 3))
    assert words.selected_sentence(DE, person, ranking) == "Rechnerisch ist niemand eindeutig in der Auswahl."


def test_the_margin_is_a_notice_and_leaves_the_judgement_to_the_panel() -> None:
    form_ = form([1], rules=replace(SHARES, margin=Fraction(20)))
    person, ranking = _ranked(form_, _field(5, 4))
    sentence = words.margin_sentence(DE, person, ranking)
    assert sentence.startswith("Ben Beispiel liegt höchstens 20 Punkte")
    assert sentence in words.banners(DE, person, ranking)
    person, ranking = _ranked(form_, _field(5, 4, 4))
    assert words.margin_sentence(DE, person, ranking).startswith("Ben Beispiel und Clara Probe liegen")


def test_degenerate_cases_are_worded() -> None:
    person, alone = _ranked(form([1], minimums={1: 5}), _field(3))
    assert words.banners(DE, person, alone) == (
        "Niemand hat einen Rang: Alle sind ausgeschlossen, unter einem Mindestwert oder nicht bewertbar.",
        "Nur eine Person ist im Verfahren: Es gibt Punktwerte, aber keinen Vergleich.",
        "Nur ein Mitglied hat bewertet: Über die Übereinstimmung lässt sich nichts sagen.",
    )


def test_an_ordinary_ranking_needs_no_banner() -> None:
    person, ranking = _ranked(form([1]), ballot(candidate("a", [[5, 4]]), candidate("b", [[3, 4]])))
    assert words.banners(DE, person, ranking) == ()


def test_a_tie_at_the_cut_is_a_banner() -> None:
    person, ranking = _ranked(form([1]), _field(5, 3, 3, posts=2))
    assert words.banners(DE, person, ranking)[0] == (
        "Grenze: 2 Stellen, 1 davon ist belegt. Gleichstand um die 2. Stelle, beide genau 60 Punkte."
    )


def test_retired_questions_are_named_with_reason_and_consequence() -> None:
    form_ = form([1, 1])
    cast = ballot(candidate("a", [[5], [1]]), candidate("b", [[0], [3]]), retired=[question_id(1)])
    person, ranking = _ranked(form_, cast)
    assert words.retired_sentences(DE, person, ranking) == (
        (
            "Frage 1 „Frage 1.1“ wurde für alle Bewerberinnen und Bewerber zurückgezogen und zählt nicht. "
            "Grund: missverständlich"
        ),
        "K1 hat keine Frage mehr und entfällt für alle; die übrigen Gewichte werden im Verhältnis hochgerechnet.",
    )
    both = compare_retired(form_, cast)
    assert both is not None
    assert words.comparison_sentence(DE, person, both).endswith("gleichauf um sie: Aylin Muster.")


def test_a_retired_question_may_change_nothing() -> None:
    form_ = form([1], questions=[[1, 1]])
    rows = {question_id(1, 1): [5], question_id(1, 2): [4]}
    cast = ballot(
        candidate("a", rows), candidate("b", {**rows, question_id(1): [2]}), retired=[question_id(1, 2)]
    )
    person, ranking = _ranked(form_, cast)
    assert len(words.retired_sentences(DE, person, ranking)) == 1
    both = compare_retired(form_, cast)
    assert both is not None
    assert (
        words.comparison_sentence(DE, person, both)
        == "Mit den zurückgezogenen Fragen wäre die Auswahl dieselbe."
    )


def test_without_a_final_ranking_there_is_nothing_to_compare() -> None:
    form_ = form([1, 1], rules=replace(SHARES, aggregation=Aggregation.CONSENSUS))
    cast = ballot(candidate("a", [[5, 1], [1, 1]]), retired=[question_id(1)])
    both = compare_retired(form_, cast)
    assert both is not None
    assert "keine endgültige Rangfolge" in words.comparison_sentence(DE, procedure(form_, cast), both)


def test_namesakes_are_told_apart_by_their_number() -> None:
    person = procedure(
        form([1]), _field(3, 3, 4), names={"a": "Ben Beispiel", "b": "Ben Beispiel", "c": "Clara Probe"}
    )
    assert candidate_name(person, CandidateId("a")) == "Ben Beispiel (B-001)"
    assert candidate_name(person, CandidateId("c")) == "Clara Probe"


@pytest.mark.parametrize(
    ("names", "said"), [([], ""), (["A"], "A"), (["A", "B"], "A und B"), (["A", "B", "C"], "A, B und C")]
)
def test_names_are_listed_with_an_and(names: list[str], said: str) -> None:
    assert listed(DE, names) == said


def test_totals_that_differ_look_different() -> None:
    cast = ballot(candidate("a", [[5], [0]]), candidate("b", [[0], [5]]))
    _, ranking = _ranked(form([100_001, 99_999]), cast)
    assert points_digits(ranking) == 3


@pytest.mark.parametrize("say", [DE, EN])
def test_the_arithmetic_is_called_a_proposal(say: Say) -> None:
    assert ("Vorschlag" if say is DE else "proposal") in words.proposal_sentence(say)


def test_a_total_with_ratings_missing_stands_beside_that_of_the_members_who_rated_everything() -> None:
    rules = replace(SHARES, missing=MissingPolicy.MIN_RATERS, min_raters=2)
    form_ = form([1, 1], rules=rules)
    cast = ballot(candidate("a", [[5, 4, 3], [5, 4, None]]), candidate("b", [[1, 1, None], [1, None, 1]]))
    ranking = rank(form_, cast)
    one, two = words.marked_sentences(EN, procedure(form_, cast), ranking)
    assert one == (
        "* Aylin Muster: ratings are missing, 85.00 points rest on those at hand; "
        "over the members who rated everything it would be 90.00."
    )
    assert two.startswith("* Ben Beispiel: ratings are missing, 20.00 points")
    assert one in words.banners(EN, procedure(form_, cast), ranking)
