"""What the answer under Art. 15 GDPR says: by when it is due, and findings in words instead of their names."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from interview_app.domain.access_request import AccessRequest
from interview_app.domain.ids import CandidateId
from interview_app.i18n import Language, load
from interview_app.wording.data_access import due_sentence, due_words, stored_words

ASKED = AccessRequest(CandidateId("a"), date(2023, 3, 14), None, None, datetime(2023, 3, 14, tzinfo=UTC))


@pytest.mark.parametrize(
    ("today", "words"),
    [(date(2023, 4, 14), "zu beantworten bis 14.04.2023"), (date(2023, 4, 15), "seit 14.04.2023 überfällig")],
)
def test_a_request_is_due_to_the_end_of_its_day(today: date, words: str) -> None:
    say = load(Language.GERMAN)
    assert due_words(say, ASKED, today) == words
    assert "Art. 12 Abs. 3 DSGVO" in due_sentence(say, ASKED, today)


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
