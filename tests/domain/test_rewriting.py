"""Every text and every candidate's id of a value is met, whatever holds it."""

from __future__ import annotations

from datetime import UTC, datetime
from fractions import Fraction

from interview_app.domain.decision import Decision, Dissent
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.rewriting import Rewriting, rewritten
from interview_app.domain.sheet import Passage

AT = datetime(2026, 11, 26, tzinfo=UTC)
LOUD = Rewriting(lambda place, text: f"{place}={text}", lambda id: CandidateId(id.upper()))


def test_texts_and_candidates_are_rewritten_and_other_ids_are_not() -> None:
    made = Decision(
        (CandidateId("a"),), (), "because", "", (Dissent(PanelistId("p"), "no"),), AT, PanelistId("p")
    )
    changed = rewritten(made, LOUD)
    assert changed.selected == ("A",)
    assert changed.reasons == "reasons=because"
    assert changed.dissents == (Dissent(PanelistId("p"), "dissents[0].words=no"),)
    assert changed.by == "p"
    assert changed.at == AT


def test_a_text_alone_is_rewritten_and_a_number_is_not() -> None:
    assert rewritten("x", LOUD) == "=x"
    assert rewritten(Fraction(1, 2), LOUD) == Fraction(1, 2)
    assert rewritten(Passage(0, 1, "w"), LOUD) == Passage(0, 1, "words=w")
