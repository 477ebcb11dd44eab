from __future__ import annotations

import pytest

from interview_app.domain.posting_file import PostingRefused, PostingTrouble
from interview_app.i18n import Language, load
from interview_app.wording.posting_files import posting_sentence


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("trouble", PostingTrouble)
def test_every_trouble_has_a_sentence_that_names_the_file_and_a_way_out(
    trouble: PostingTrouble, language: Language
) -> None:
    words = posting_sentence(load(language), PostingRefused(trouble, "/home/a/Stelle 7.pdf"))
    assert "Stelle 7.pdf" in words
    assert "/home" not in words
    assert words.count(". ") + words.count("? ") + words.endswith((".", "?")) >= 2


def test_pasted_words_are_named_as_such() -> None:
    words = posting_sentence(load(Language.ENGLISH), PostingRefused(PostingTrouble.EMPTY))
    assert "pasted text" in words


def test_limits_are_named() -> None:
    words = posting_sentence(
        load(Language.GERMAN), PostingRefused(PostingTrouble.TOO_MANY_PAGES, "a.pdf", limit=200)
    )
    assert "200" in words
