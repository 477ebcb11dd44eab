"""Where a sentence of a posting ends."""

from __future__ import annotations

import pytest

from interview_app.intake.posting.sentences import sentences


def test_sentences_end_neither_at_abbreviations_nor_in_dates() -> None:
    assert sentences(
        "Sie prüfen z. B. Verträge nach Art. 5 bis zum 1. Juli 2027. Dr. Muster hilft ggf. Ihnen. Gut?"
    ) == (
        "Sie prüfen z. B. Verträge nach Art. 5 bis zum 1. Juli 2027.",
        "Dr. Muster hilft ggf. Ihnen.",
        "Gut?",
    )


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "Sie haben die Fahrerlaubnis der Klasse B. Vor Beginn wird sie geprüft.",
            "Sie haben die Fahrerlaubnis der Klasse B.",
        ),
        (
            "You hold a driving licence of class B. It is checked later.",
            "You hold a driving licence of class B.",
        ),
        ("Das Team leitet A. Muster aus dem Amt.", "Das Team leitet A. Muster aus dem Amt."),
        ("Es gilt S. Absatz zwei.", "Es gilt S. Absatz zwei."),
    ],
)
def test_a_letter_that_names_a_class_ends_a_sentence_and_one_that_shortens_a_word_does_not(
    text: str, first: str
) -> None:
    assert sentences(text)[0] == first
