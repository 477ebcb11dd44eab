"""The posting's own text as a form keeps it: what was read in its document, and what people made of it since.

It is part of the form, so that it is drafted, undone, locked and fingerprinted with it.  Names and addresses of people
to ask are no part of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from interview_app.domain.found_posting import PassageKind, PassageRule
from interview_app.domain.ids import PassageId


@dataclass(frozen=True, slots=True)
class PostingFields:
    """What a posting says of itself, in the words of `FoundPosting`; `digest` is the SHA-256 of what was read.

    `source` is the file's name, empty where words were pasted.
    """

    reference: str
    title: str
    office: str
    grade: str
    language: str
    several: bool
    source: str
    digest: str
    deadline: date | None = None
    posts: int | None = None


@dataclass(frozen=True, slots=True)
class PostingPassage:
    """A passage in the posting's own language.

    `position` is the line of the document in which it begins, `page` counts from 1.  `kind` is what people take it
    for, `guessed` what the rules took it for (None where people made the passage), by `rule` and the words `cue`.
    `left_out` is why nothing of the form stands on it, where that is so.
    """

    id: PassageId
    text: str
    kind: PassageKind
    heading: str
    page: int
    position: int
    rule: PassageRule
    cue: str = ""
    guessed: PassageKind | None = None
    left_out: str = ""

    @property
    def corrected(self) -> bool:
        """Whether people take it for something else than the rules did."""
        return self.guessed is not None and self.kind is not self.guessed
