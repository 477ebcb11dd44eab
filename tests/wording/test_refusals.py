"""Every refusal is one plain sentence with a way out."""

from __future__ import annotations

import pytest

from interview_app.domain.candidate import CandidateState
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.procedure import Stage
from interview_app.domain.sheet import SheetState
from interview_app.i18n import Language, Say, load
from interview_app.wording.refusals import refusal_sentence, sentence

STATES = [*(s.value for s in Stage), *(s.value for s in CandidateState), SheetState.DRAFT.value, "finished"]


@pytest.fixture(params=list(Language))
def say(request: pytest.FixtureRequest) -> Say:
    return load(request.param)


@pytest.mark.parametrize("refusal", list(Refusal))
def test_every_refusal_has_a_sentence_and_a_way_out(refusal: Refusal, say: Say) -> None:
    words = refusal_sentence(say, refusal)
    assert words == sentence(say, ActRefused(refusal))
    assert words.endswith(".")
    assert "!" not in words
    assert "{" not in words
    assert words.count(". ") >= 1, "what is so, then what to do"


@pytest.mark.parametrize("refusal", list(Refusal))
def test_every_refusal_is_translated(refusal: Refusal) -> None:
    assert refusal_sentence(load(Language.GERMAN), refusal) != refusal_sentence(
        load(Language.ENGLISH), refusal
    )


@pytest.mark.parametrize("state", STATES)
def test_a_wrong_state_says_which_and_what_helps(state: str, say: Say) -> None:
    words = sentence(say, ActRefused(Refusal.WRONG_STATE, state=state))
    assert words != sentence(say, ActRefused(Refusal.WRONG_STATE))
    assert words.count(". ") >= 1


@pytest.mark.parametrize("state", [Stage.PREPARING.value, Stage.LOCKED.value])
def test_a_refused_deletion_says_what_is_possible_instead(state: str, say: Say) -> None:
    words = sentence(say, ActRefused(Refusal.WRONG_STATE, state=state, act="delete"))
    assert words != sentence(say, ActRefused(Refusal.WRONG_STATE, state=state))


@pytest.mark.parametrize(
    ("refused", "named"),
    [
        (ActRefused(Refusal.ALREADY_RATED, name="M. Muster"), "M. Muster"),
        (ActRefused(Refusal.ANOTHER_INTERVIEW_RUNS, name="Ben Beispiel"), "Ben Beispiel"),
        (ActRefused(Refusal.REQUIREMENT_OPEN, name="Clara Probe"), "Clara Probe"),
        (ActRefused(Refusal.NUMBER_TAKEN, number="B-014"), "B-014"),
        (ActRefused(Refusal.UNKNOWN_LEVEL, level="7"), "7"),
        (ActRefused(Refusal.SHEET_INCOMPLETE, count=3), "3"),
    ],
)
def test_the_facts_of_a_refusal_are_named(refused: ActRefused, named: str, say: Say) -> None:
    assert named in sentence(say, refused)


def test_one_missing_entry_is_not_many() -> None:
    german = load(Language.GERMAN)
    assert "1 Angabe fehlt" in sentence(german, ActRefused(Refusal.SHEET_INCOMPLETE, count=1))
    assert "2 Angaben fehlen" in sentence(german, ActRefused(Refusal.SHEET_INCOMPLETE, count=2))
