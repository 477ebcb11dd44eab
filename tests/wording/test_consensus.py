"""What is said on flags and agreements: what differs, who moved, and never who is wrong."""

from __future__ import annotations

from datetime import UTC, datetime
from fractions import Fraction

import pytest

from interview_app.analysis.flags import Flag, FlagKind
from interview_app.domain.form import Aggregation
from interview_app.domain.ids import CandidateId, QuestionId
from interview_app.domain.procedure import AgreedLevel, Procedure, RatedLevel
from interview_app.i18n import Language, load
from interview_app.wording.consensus import (
    agreed_sentences,
    flag_words,
    flags_sentence,
    invitation,
    outcome_words,
    rule_sentence,
)
from tests.domain.test_disclosure import CHAIR, MEMBER, procedure

EN, DE = load(Language.ENGLISH), load(Language.GERMAN)
ALL = tuple(Flag(kind, 3) for kind in FlagKind)
WHOLE: Procedure = procedure()


def agreed(level: int | None, first: int | None, second: int, *, dissent: bool = False) -> AgreedLevel:
    rated = (
        RatedLevel(CHAIR, None if first is None else Fraction(first)),
        RatedLevel(MEMBER, Fraction(second)),
    )
    outcome = None if level is None else Fraction(level)
    at = datetime(2023, 3, 14, tzinfo=UTC)
    names = (MEMBER,) if dissent else ()
    return AgreedLevel(CandidateId("muster"), QuestionId("q"), outcome, "Because.", at, rated, names)


def test_flags_are_told_in_their_order_and_name_nobody() -> None:
    assert flags_sentence(EN, ALL, raters=3) == (
        "Range 3 levels, the ratings scatter widely, one rating differs from the others."
    )
    assert flags_sentence(DE, ALL, raters=3) == (
        "Spanne 3 Stufen, die Bewertungen streuen weit, eine Bewertung weicht ab."
    )
    assert flags_sentence(EN, (), raters=3) == ""


def test_of_two_raters_the_pair_differs() -> None:
    assert flags_sentence(EN, ALL[:2], raters=2) == "The two ratings lie 3 levels apart."
    assert flags_sentence(DE, ALL[:1], raters=2) == "Die beiden Bewertungen liegen 3 Stufen auseinander."


def test_a_flag_alone_still_reads_as_a_sentence() -> None:
    assert flags_sentence(EN, ALL[1:2], raters=3) == "The ratings scatter widely."
    assert flags_sentence(DE, ALL[2:], raters=3) == "Eine Bewertung weicht ab."


def test_the_hint_is_the_range_in_words() -> None:
    assert flag_words(DE, ALL) == "Spanne 3"
    assert flag_words(DE, ()) == ""
    assert invitation(DE) == "Tauschen Sie zuerst die Belege aus, dann vereinbaren Sie."


def test_who_moved_and_who_keeps_to_another_view() -> None:
    assert agreed_sentences(EN, WHOLE, agreed(4, 5, 2, dissent=True)) == (
        "Because.",
        "Moved: M. Vorlage from 5 to 4.",
        "Another view: R. Skizze 2.",
    )
    assert agreed_sentences(EN, WHOLE, agreed(4, 4, 4)) == ("Because.",)
    assert agreed_sentences(DE, WHOLE, agreed(4, 5, 3))[1] == (
        "Bewegung: M. Vorlage von 5 auf 4 und R. Skizze von 3 auf 4."
    )


def test_without_agreement_the_views_remain() -> None:
    assert agreed_sentences(EN, WHOLE, agreed(None, None, 2)) == (
        "Because.",
        "The views remain: M. Vorlage – and R. Skizze 2.",
    )
    assert agreed_sentences(EN, WHOLE, agreed(None, 2, 2)) == ("Because.",)
    assert outcome_words(DE, None) == "keine Einigung"
    assert outcome_words(DE, Fraction(7, 2)) == "3,5"


@pytest.mark.parametrize("aggregation", list(Aggregation))
def test_every_rule_says_what_the_consensus_does_there(aggregation: Aggregation) -> None:
    beside = "stands beside" in rule_sentence(EN, aggregation)
    assert beside is (aggregation is not Aggregation.CONSENSUS)
    assert rule_sentence(DE, aggregation) != rule_sentence(EN, aggregation)
