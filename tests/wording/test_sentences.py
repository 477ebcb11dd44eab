"""Typed words before another sentence."""

from __future__ import annotations

import pytest

from interview_app.wording.sentences import ended


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Belege verglichen", "Belege verglichen."),
        ("Belege verglichen. ", "Belege verglichen."),
        ("Genügt das?", "Genügt das?"),
        ("Er sagte: „Nein.“", "Er sagte: „Nein.“"),
        ("er sagte „nein“", "er sagte „nein“."),
        ("(siehe Anlage)", "(siehe Anlage)."),
        ("und so weiter …", "und so weiter …"),
        ("  ", ""),
        ("", ""),
    ],
)
def test_typed_words_end_before_the_next_sentence_begins(typed: str, shown: str) -> None:
    assert ended(typed) == shown
