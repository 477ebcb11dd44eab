"""Typed words before another sentence."""

from __future__ import annotations

import pytest

from interview_app.domain.foreign import marked, unmarked
from interview_app.wording.sentences import ended, unended


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


@pytest.mark.parametrize("typed", ["Compares evidence.", "Compares evidence"])
def test_the_end_of_words_in_another_language_counts_too(typed: str) -> None:
    assert unmarked(ended(marked(typed, "en"))) == "Compares evidence."
    assert unmarked(unended(marked(typed, "en"))) == "Compares evidence"
