"""Words of a form in one or more languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in one or more languages; either language may be missing, not both.

    `de` and `en` are the two languages that forms are written in.  Which of them is authoritative says the form.
    """

    de: str = ""
    en: str = ""

    def read(self, language: str) -> str:
        """The words in `language` ("de" or "en"), or in the other language where these are missing."""
        return (self.en or self.de) if language == "en" else (self.de or self.en)

    def spoken(self, language: str) -> str:
        """The language of what `read` gives: the one asked for, or the other one where these words are missing."""
        if self.has(language):
            return language
        return next((each for each in ("de", "en") if self.has(each)), language)

    def has(self, language: str) -> bool:
        """Whether the words are there in exactly this language."""
        return bool(self.en if language == "en" else self.de)


NO_WORDS = Text()
