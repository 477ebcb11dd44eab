"""What was found in an advertised position's own document: its fields, and its passages with the kind of each.

Everything here is a guess by plain rules that a person corrects; nothing of it is locked, scored or computed with.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum


class PassageKind(StrEnum):
    """What a passage of a posting is for the selection."""

    REQUIREMENT = "requirement"
    """Binding: whoever does not meet it is excluded."""
    CRITERION = "criterion"
    """Weighted in the comparison."""
    BOTH = "both"
    """Binding, and its degree is weighted too."""
    CONDITION = "condition"
    """Checked after the selection, never scored."""
    TASK = "task"
    OFFER = "offer"
    NOTICE = "notice"
    """On the authority, the law or the procedure: nothing is demanded of the candidate that could be compared."""


class PassageRule(StrEnum):
    """Why a passage was taken for its kind; `wording.posting` holds one sentence for each."""

    HEADING = "heading"
    BINDING = "binding"
    BINDING_HEADING = "binding-heading"
    PROOF = "proof"
    BINDING_DEGREE = "binding-degree"
    DESIRABLE = "desirable"
    DESIRABLE_HEADING = "desirable-heading"
    COMPETENCY = "competency"
    CHECKED_LATER = "checked-later"
    WORDS = "words"
    INTRODUCTION = "introduction"
    ORDER = "order"
    FOOTNOTE = "footnote"
    NOTHING = "nothing"


class PostingField(StrEnum):
    """What a posting says of itself."""

    REFERENCE = "reference"
    TITLE = "title"
    OFFICE = "office"
    GRADE = "grade"
    DEADLINE = "deadline"
    POSTS = "posts"


class FieldRule(StrEnum):
    """Why something was taken for a field; `wording.posting` holds one sentence for each."""

    LABEL = "label"
    GENDERS = "genders"
    BOTH_FORMS = "both-forms"
    TYPE = "type"
    LETTERHEAD = "letterhead"
    SENTENCE = "sentence"
    PAY_GROUP = "pay-group"
    UNTIL = "until"
    COUNTED = "counted"
    SUM = "sum"
    ONE = "one"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class FieldReason:
    """The rule that decided on a field, and the posting's own words that it went by (empty where it needs none)."""

    field: PostingField
    rule: FieldRule
    cue: str = ""


@dataclass(frozen=True, slots=True)
class PassageReason:
    """The rule that decided on a kind, and the posting's own words that it went by (empty where it needs none)."""

    rule: PassageRule
    cue: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, list item or paragraph of a posting, unwrapped as a person would write it.

    `heading` is the heading above it in the posting's words, empty where it has none.  `page` counts from 1.
    `lines` are the positions of the lines that it was read from, in the order in which the document was read;
    several passages may come from one line.  `post` counts from 1 where a notice advertises several positions and this
    one alone asks for it, else it is 0.
    """

    text: str
    kind: PassageKind
    heading: str
    page: int
    lines: tuple[int, ...]
    reason: PassageReason
    post: int = 0

    @property
    def position(self) -> int:
        """Where it begins: the position of its first line."""
        return self.lines[0]


@dataclass(frozen=True, slots=True)
class FoundPost:
    """One of several positions that a notice advertises: what it says of this one, in the words of `FoundPosting`."""

    reference: str
    title: str
    grade: str
    deadline: date | None
    posts: int | None
    several: bool
    reasons: tuple[FieldReason, ...]


@dataclass(frozen=True, slots=True)
class FoundPosting:
    """What was found; an empty word or None where the posting does not say it.

    `language` is "de" or "en".  `posts` is None both where nothing is said and where the posting only says “several”;
    `several` tells these apart.  Where a notice advertises several positions, `each` holds them, the other fields are
    those of the first one, and `posts` is their sum.  `reasons` say why each field was taken for what it is.
    """

    reference: str
    title: str
    office: str
    grade: str
    deadline: date | None
    posts: int | None
    several: bool
    language: str
    passages: tuple[Passage, ...]
    reasons: tuple[FieldReason, ...] = ()
    each: tuple[FoundPost, ...] = ()

    def of(self, *kinds: PassageKind) -> tuple[Passage, ...]:
        """The passages of these kinds, in the order of the document."""
        return tuple(passage for passage in self.passages if passage.kind in kinds)

    def why(self, field: PostingField) -> FieldReason:
        """Why a field is what it is."""
        missing = FieldReason(field, FieldRule.MISSING)
        return next((reason for reason in self.reasons if reason.field is field), missing)

    def only(self, post: int) -> FoundPosting:
        """One of several positions alone, counted from 1: its fields, its passages, and those that are for all."""
        one = self.each[post - 1]
        told = {reason.field: reason for reason in (*self.reasons, *one.reasons)}
        return replace(
            self,
            reference=one.reference,
            title=one.title,
            grade=one.grade,
            deadline=one.deadline,
            posts=one.posts,
            several=one.several,
            passages=tuple(
                replace(passage, post=0) for passage in self.passages if passage.post in (0, post)
            ),
            reasons=tuple(told.values()),
            each=(),
        )
