"""The words of a form in each of its languages, as the rules read them: plain and in small letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from interview_app.domain.form import InterviewForm, Question
from interview_app.domain.text import Text

LONGEST = 90
"""So many characters of a text are quoted in a hint."""

_SAME = str.maketrans({"’": "'", "‘": "'", "´": "'", "`": "'"})


def even(words: str) -> str:
    """Words with single spaces and one kind of apostrophe."""
    return " ".join(unicodedata.normalize("NFC", words).translate(_SAME).split())


def plain(words: str) -> str:
    """The same in small letters."""
    return even(words).lower()


def versions(text: Text) -> tuple[str, ...]:
    """A text as it stands in each language in which it is written."""
    return tuple(words for words in (text.de, text.en) if words.strip())


def written(form: InterviewForm) -> Iterator[Question]:
    """The questions in the order in which they are asked, without those that nobody has worded yet."""
    for question in form.asked():
        if versions(question.wording):
            yield question


def shortened(words: str) -> str:
    """The beginning of a longer text, up to a whole word."""
    text = " ".join(words.split())
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]} …"
