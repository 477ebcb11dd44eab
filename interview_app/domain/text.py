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

    def has(self, language: str) -> bool:
        """Whether the words are there in exactly this language."""
        return bool(self.en if language == "en" else self.de)


NO_WORDS = Text()
