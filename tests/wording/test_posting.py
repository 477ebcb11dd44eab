"""Every guess about a passage says why, in both languages."""

from __future__ import annotations

import pytest

from interview_app.domain.found_posting import PassageReason, PassageRule
from interview_app.i18n import Language, load
from interview_app.wording.posting import reason_sentence


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
