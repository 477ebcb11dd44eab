"""Every guess about a passage says why, in both languages."""

from __future__ import annotations

import pytest

from interview_app.domain.found_posting import (
    FieldReason,
    FieldRule,
    PassageReason,
    PassageRule,
    PostingField,
)
from interview_app.i18n import Language, load
from interview_app.wording.posting import field_reason, reason_sentence


@pytest.mark.parametrize("rule", list(PassageRule))
def test_every_rule_has_a_sentence_in_both_languages(rule: PassageRule) -> None:
    reason = PassageReason(rule, "Ihr Profil")
    english, german = (
        reason_sentence(load(language), reason) for language in (Language.ENGLISH, Language.GERMAN)
    )
    assert english.endswith(".")
    assert german.endswith(".")
    assert english != german


def test_a_reason_quotes_the_words_that_it_went_by() -> None:
    words = reason_sentence(load(Language.GERMAN), PassageReason(PassageRule.BINDING, "zwingend"))
    assert "„zwingend“" in words


@pytest.mark.parametrize("rule", list(FieldRule))
def test_every_reason_of_a_field_has_a_sentence_in_both_languages(rule: FieldRule) -> None:
    reason = FieldReason(PostingField.TITLE, rule, "(m/w/d)")
    english, german = (
        field_reason(load(language), reason) for language in (Language.ENGLISH, Language.GERMAN)
    )
    assert english != german
    assert english.endswith(".")
    assert german.endswith(".")
