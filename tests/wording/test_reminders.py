"""What must not be asked stands in words, with its source, in both languages."""

from __future__ import annotations

import pytest

from interview_app.domain.off_limits import OffLimits
from interview_app.i18n import Language, load
from interview_app.wording.reminders import reminder, reminder_source, topic_label, touched


@pytest.mark.parametrize("language", list(Language))
def test_the_reminder_names_every_topic_and_its_source(language: Language) -> None:
    say = load(language)
    words = reminder(say)
    assert all(topic_label(say, topic) in words for topic in OffLimits)
    assert "AGG" in reminder_source(say)


def test_a_notice_names_what_is_touched_and_forbids_nothing() -> None:
    say = load(Language.ENGLISH)
    words = touched(say, [OffLimits.UNION, OffLimits.PARTY])
    assert "trade union membership, party membership" in words
    assert "You can note it all the same" in words
    assert touched(say, []) == ""
