"""Agreement and firmness in sentences: what a figure is, its numbers, and what it does not mean."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from interview_app.domain.agreement import AgreementFigures, Alpha, Coefficient, Icc, Interval
from interview_app.domain.firmness import (
    Acceptability,
    Firmness,
    LeftOut,
    Meeting,
    Pivot,
    RandomWeights,
    RatingFirmness,
    RatingSteps,
    StepsKind,
    Straddle,
    Unsettled,
    WeightRange,
    WeightTransfer,
)
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.panel import Panelist, Role
from interview_app.domain.procedure import Procedure
from interview_app.i18n import Language, load
from interview_app.wording import firmness as words
from interview_app.wording.agreement import agreement_sentences, interval_label
from interview_app.wording.rating_firmness import rating_sentences
from tests.domain.build import ballot, candidate, criterion_id, form, question_id
from tests.wording.people import procedure

DE, EN = load(Language.GERMAN), load(Language.ENGLISH)
A, B, C = CandidateId("a"), CandidateId("b"), CandidateId("c")
K1, K2 = criterion_id(1), criterion_id(2)
P1, P2 = PanelistId("p1"), PanelistId("p2")


def run() -> Procedure:
    """Three candidates, two criteria, two members."""
    cast = ballot(*(candidate(name, [[3], [3]]) for name in "abc"))
    panel = (
        Panelist(P1, "M. Vorlage", "", Role.CHAIR, True, 0),
        Panelist(P2, "P. Muster", "", Role.PANELIST, True, 1),
    )
    return replace(procedure(form([3, 1]), cast), panel=panel)


def coefficient(value: str, low: str | None, high: str) -> Coefficient:
    return Coefficient(Fraction(value), Interval(None if low is None else Fraction(low), Fraction(high)))


def figures(
    n: int, agreement: Coefficient | None, alpha: Alpha | None = None, separable: Fraction | None = None
) -> AgreementFigures:
    icc = Icc(n, 3, agreement, agreement, None, None, Fraction(1))
    return AgreementFigures((P1, P2), (), icc, alpha, separable)


@pytest.mark.parametrize(
    ("low", "high", "label"),
    [
        ("0.879", "0.965", "good to excellent"),
        ("0.72", "0.84", "moderate to good"),
        ("0.83", "0.94", "good to excellent"),
        ("0.92", "0.99", "excellent"),
        (None, "0.4", "poor"),
    ],
)
def test_agreement_is_labelled_by_the_interval(low: str | None, high: str, label: str) -> None:
    """The examples of Koo & Li 2016, and an interval without a lower end."""
    assert interval_label(EN, Interval(None if low is None else Fraction(low), Fraction(high))) == label


def test_below_five_candidates_no_coefficient_is_shown() -> None:
    said = " ".join(agreement_sentences(DE, run(), figures(4, coefficient("0.9", "0.8", "0.95"))))
    assert "ab 5 Personen" in said
    assert "hier sind es 4" in said
    assert "0,90" not in said


def test_from_five_to_nine_candidates_a_coefficient_is_hardly_reliable() -> None:
    said = " ".join(agreement_sentences(DE, run(), figures(9, coefficient("0.78", "0.72", "0.84"))))
    assert "ICC(A,m), für das Mittel von 3 Mitgliedern über die Gesamtwerte von 9 Personen: 0,78;" in said
    assert "95-%-Vertrauensbereich 0,72 bis 0,84: mäßig bis gut." in said
    assert "kaum belastbar" in said
    ten = " ".join(agreement_sentences(DE, run(), figures(10, coefficient("0.78", "0.72", "0.84"))))
    assert "kaum belastbar" not in ten


def test_a_limit_that_is_not_bounded_is_told_as_such() -> None:
    said = " ".join(agreement_sentences(DE, run(), figures(12, coefficient("0.65", None, "0.99"))))
    assert "nach unten nicht begrenzbar, nach oben 0,99: gering bis sehr gut." in said


def test_what_cannot_be_computed_is_never_a_zero_or_a_one() -> None:
    said = " ".join(agreement_sentences(DE, run(), figures(12, None)))
    assert "nicht berechenbar" in said
    assert "0,00" not in said
    alone = " ".join(agreement_sentences(DE, run(), figures(12, Coefficient(Fraction(1), None))))
    assert "1,00; ein Vertrauensbereich ist nicht berechenbar." in alone


def test_whoever_is_left_out_is_named_and_alpha_has_its_numbers() -> None:
    more = replace(figures(12, None, Alpha(Fraction(1, 2), 30, 85)), left_out=(A, B))
    said = " ".join(agreement_sentences(DE, run(), more))
    assert "fehlt: Aylin Muster und Ben Beispiel." in said
    assert "über 30 Antworten mit 85 Bewertungen" in said
    constant = figures(12, None, Alpha(None, 30, 85))
    assert "Alpha ist nicht berechenbar" in " ".join(agreement_sentences(DE, run(), constant))


def test_the_gap_that_ratings_cannot_separate_is_told_with_its_numbers() -> None:
    said = " ".join(agreement_sentences(DE, run(), figures(12, None, separable=Fraction(17, 5))))
    assert "Abstände unter 3,4 Punkten" in said
    assert "12 Personen, 3 Mitglieder" in said


def test_one_member_alone_agrees_with_nobody() -> None:
    single = replace(figures(12, None), icc=Icc(12, 1, None, None, None, None, None))
    assert agreement_sentences(DE, run(), single) == (
        "Nur ein Mitglied hat bewertet: Über die Übereinstimmung lässt sich nichts sagen.",
    )


@pytest.mark.parametrize("reason", list(Unsettled))
def test_every_reason_why_nothing_is_firm_is_a_sentence(reason: Unsettled) -> None:
    german, english = (words.unsettled_sentence(say, reason) for say in (DE, EN))
    assert german != english
    assert german.endswith(".")


def test_ends_of_a_range_name_who_passes_whom() -> None:
    ranges = (
        WeightRange(K1, Fraction(3, 4), Fraction(0), Fraction(6, 7), None, Meeting(A, B)),
        WeightRange(K2, Fraction(1, 4), Fraction(1, 7), Fraction(1), Meeting(A, B), None),
    )
    assert words.range_sentences(DE, run(), ranges) == (
        (
            "K1 Kriterium 1, Gewicht 75\N{NO-BREAK SPACE}%: Die Auswahl bleibt von 0\N{NO-BREAK SPACE}% bis "
            "85,7\N{NO-BREAK SPACE}%. Darüber zieht Ben Beispiel an Aylin Muster vorbei."
        ),
        (
            "K2 Kriterium 2, Gewicht 25\N{NO-BREAK SPACE}%: Die Auswahl bleibt von 14,3\N{NO-BREAK SPACE}% bis "
            "100\N{NO-BREAK SPACE}%. Darunter zieht Ben Beispiel an Aylin Muster vorbei."
        ),
    )
    assert words.range_value(EN, ranges[0]) == "0 to 85.7\N{NO-BREAK SPACE}%"


def test_criteria_whose_weight_changes_nothing_are_told_together() -> None:
    firm = tuple(WeightRange(k, Fraction(1, 2), Fraction(0), Fraction(1), None, None) for k in (K1, K2))
    assert words.range_sentences(EN, run(), firm) == (
        "C1 and C2: no weight of any of these criteria changes the selection.",
    )


def test_the_least_change_of_weights_says_what_moves_where() -> None:
    moved = WeightTransfer(Meeting(A, B), Fraction(1, 30), ((K1, Fraction(1, 30)),), K2)
    assert words.transfer_sentence(DE, run(), moved) == (
        "Die kleinste Änderung der Gewichte, die zu einem Gleichstand führt: 3,33 Prozentpunkte von K1 Kriterium 1 "
        "müssten auf K2 Kriterium 2 übergehen. Dann liegt Ben Beispiel gleichauf mit Aylin Muster."
    )
    assert "No weighting" in words.transfer_sentence(EN, run(), None)
    level = replace(moved, amount=Fraction(0), sources=())
    assert "tie-break" in words.transfer_sentence(EN, run(), level)


def test_only_changes_are_told_of_what_was_left_out() -> None:
    steady = Firmness(None, removed=(P1, P2), dropped=(K1, K2))
    assert words.without_sentences(DE, run(), steady) == (
        "Je einmal weggelassen wurden nacheinander 2 Mitglieder und 2 Kriterien.",
        "Weder die Auswahl noch ein Mindestwert noch der Abstand nach dem Bogen fiele anders aus.",
    )
    changed = Firmness(
        None,
        dropped=(K1,),
        without=(
            LeftOut(P1, None, enters=(B, C), leaves=(A,), tied=(C,)),
            LeftOut(None, K1, failures=(A,), margin=(B,)),
            LeftOut(None, K2, not_final=True),
        ),
    )
    told = words.without_sentences(DE, run(), changed)
    assert "kein Mitglied (dazu müssen mindestens drei bewerten) und 1 Kriterium" in told[0]
    assert told[1:] == (
        (
            "Ohne die Bewertungen von M. Vorlage: Gleichstand um die letzte Stelle: Clara Probe; neu in der Auswahl: "
            "Ben Beispiel; nicht mehr darin: Aylin Muster."
        ),
        (
            "Ohne K1 Kriterium 1: anders bei den Mindestwerten: Aylin Muster; anders beim Abstand nach dem Bogen: Ben "
            "Beispiel."
        ),
        "Ohne K2 Kriterium 2: keine endgültige Rangfolge.",
    )
    with pytest.raises(ValueError, match="nothing was left out"):
        words.without_sentences(DE, run(), replace(steady, without=(LeftOut(None, None),)))


def test_random_weights_are_never_told_as_a_probability_of_being_suited() -> None:
    found = RandomWeights(10_000, 7, (Acceptability(A, Fraction(93, 100), Fraction(5, 1000)),))
    caption = words.random_caption(DE, found)
    assert "10.000 Gewichtungen" in caption
    assert caption.endswith("Das ist keine Wahrscheinlichkeit, dass jemand besser geeignet ist.")
    assert "10,000 weightings" in words.random_caption(EN, found)
    assert words.random_value(DE, found.candidates[0]) == "93,0\N{NO-BREAK SPACE}% (±0,5)"
    assert "beginnen bei 7" in words.seed_sentence(DE, found)


RATED = RatingFirmness(True, True, None, (), ())


@pytest.mark.parametrize(
    ("kind", "outcome"),
    [
        (StepsKind.OVERTAKEN, "Ben Beispiel läge dann vor Aylin Muster."),
        (StepsKind.BELOW_MINIMUM, "Aylin Muster würde dann einen Mindestwert verfehlen."),
        (StepsKind.REACHES_MINIMUM, "Ben Beispiel würde dann den Mindestwert erreichen"),
    ],
)
def test_least_steps_say_what_they_would_bring_about(kind: StepsKind, outcome: str) -> None:
    inside = None if kind is StepsKind.REACHES_MINIMUM else A
    rival = None if kind is StepsKind.BELOW_MINIMUM else B
    said = rating_sentences(DE, run(), replace(RATED, steps=RatingSteps(2, kind, inside, rival)))[0]
    assert said.startswith("Mindestens 2 Bewertungsschritte")
    assert outcome in said


def test_where_least_steps_are_not_defined_or_not_there_that_is_said() -> None:
    assert "Mittel zählt" in rating_sentences(DE, run(), replace(RATED, countable=False))[0]
    assert "in einzelnen Schritten" in rating_sentences(DE, run(), RATED)[0]


def test_minimums_and_carrying_ratings_are_told_without_naming_members() -> None:
    found = replace(
        RATED,
        straddles=(Straddle(A, K1, (P1,), (P2,)), Straddle(B, None, (P2,), (P1,))),
        pivots=(
            Pivot(A, question_id(1), P1, up=False),
            Pivot(A, question_id(2), P2, up=False),
            Pivot(B, question_id(1), P1, up=True),
        ),
    )
    told = rating_sentences(DE, run(), found)
    assert told[1] == (
        "Aylin Muster: Den Mindestwert in K1 Kriterium 1 erreichen die eigenen Bewertungen bei 1 von 2 Mitgliedern."
    )
    assert "Gesamtpunkte" in told[2]
    assert told[3] == (
        "Aylin Muster: Jede von 2 Bewertungen hätte, um eine Stufe niedriger, für sich allein die Auswahl geändert "
        "(Fragen 1 und 2)."
    )
    assert "Eine Bewertung hätte, um eine Stufe höher, die Auswahl geändert (Frage 1)." in told[4]
    assert "Vorlage" not in " ".join(told)
    assert "Muster, P." not in " ".join(told)


def test_without_a_settled_set_only_minimums_are_told() -> None:
    assert rating_sentences(DE, run(), replace(RATED, settled=False)) == ()
    told = rating_sentences(
        EN, run(), replace(RATED, settled=False, straddles=(Straddle(A, K1, (P1,), (P2,)),))
    )
    assert len(told) == 1
