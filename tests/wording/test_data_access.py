"""What the answer under Art. 15 GDPR says: by when it is due, and findings in words instead of their names."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from interview_app.domain.access_request import AccessRequest
from interview_app.domain.errors import Refusal
from interview_app.domain.ids import CandidateId
from interview_app.i18n import Language, load
from interview_app.wording.data_access import (
    due_sentence,
    due_words,
    holidays_sentence,
    stored_words,
    way_sentences,
)

ASKED = AccessRequest(CandidateId("a"), date(2023, 3, 14), None, None, datetime(2023, 3, 14, tzinfo=UTC))


@pytest.mark.parametrize(
    ("today", "words"),
    [(date(2023, 4, 14), "zu beantworten bis 14.04.2023"), (date(2023, 4, 15), "seit 14.04.2023 überfällig")],
)
def test_a_request_is_due_to_the_end_of_its_day(today: date, words: str) -> None:
    say = load(Language.GERMAN)
    assert due_words(say, ASKED, today) == words
    assert "Art. 12 Abs. 3 DSGVO" in due_sentence(say, ASKED, today)
    assert "Feiertage kennt das Programm nicht" in holidays_sentence(say)


@pytest.mark.parametrize(
    ("today", "words", "sentence"),
    [
        (date(2023, 4, 17), "due by 17 Apr 2023", "ends on Sat, 15 Apr 2023."),
        (date(2023, 4, 18), "overdue since 17 Apr 2023", "ended on Sat, 15 Apr 2023."),
    ],
)
def test_a_month_that_ends_on_a_saturday_is_said_to_end_there_and_due_on_monday(
    today: date, words: str, sentence: str
) -> None:
    say, request = load(Language.ENGLISH), replace(ASKED, on=date(2023, 3, 15))
    assert due_words(say, request, today) == words
    assert sentence in due_sentence(say, request, today)


def told(waits: Refusal | None, *, heard: bool) -> str:
    return " ".join(way_sentences(load(Language.ENGLISH), waits, heard=heard))


def test_before_disclosure_ratings_are_for_later_and_the_protocol_for_whoever_was_interviewed() -> None:
    heard, not_heard = (told(Refusal.NOT_DISCLOSED, heard=each) for each in (True, False))
    for words in (heard, not_heard):
        assert "After the decision: the copy with the ratings" in words
        assert "extended by up to two months" in words
    assert "interview protocol" in heard
    assert "interview protocol" not in not_heard


def test_after_disclosure_the_copy_waits_for_the_decision_and_then_for_nothing() -> None:
    assert "once the decision is recorded" in told(Refusal.DECISION_MISSING, heard=True)
    assert "then note the day here" in told(None, heard=True)


@pytest.mark.parametrize(
    ("act", "stored", "told"),
    [
        ("check-requirement", "met Unterlagen geprüft", "erfüllt: Unterlagen geprüft"),
        ("check-requirement", "open ", "offen"),
        ("record-answer", "met in der Stadt", "met in der Stadt"),
    ],
)
def test_a_finding_is_said_in_words(act: str, stored: str, told: str) -> None:
    assert stored_words(load(Language.GERMAN), act, stored) == told
