"""What can be wrong with an interview form, as data; `wording` makes the sentences.

A problem names its place by a path of keys and positions, so that a file's reader can look up the line.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Path = tuple[str | int, ...]
"""Keys and positions (counted from zero) that lead to a place: `("question", 3, "minutes")`."""


class ProblemKind(StrEnum):
    """What is wrong; the facts that belong to each kind are named beside it."""

    NO_FILE = "no-file"
    NO_ACCESS = "no-access"
    UNREADABLE = "unreadable"  # detail
    TOO_LARGE = "too-large"  # limit
    NOT_UTF8 = "not-utf8"
    NOT_TOML = "not-toml"  # detail
    UNKNOWN_KEY = "unknown-key"  # found, known, nearest
    MISSING_KEY = "missing-key"  # missing
    NOT_A_TABLE = "not-a-table"
    NOT_A_LIST = "not-a-list"
    NOT_WORDS = "not-words"
    NOT_WHOLE = "not-whole"
    NOT_EXACT = "not-exact"
    ROUNDED = "rounded"  # found
    NOT_A_SWITCH = "not-a-switch"
    NOT_A_DATE = "not-a-date"
    NOT_A_CHOICE = "not-a-choice"  # found, known
    NOT_AN_ID = "not-an-id"  # found
    SCALE_TWICE = "scale-twice"
    BLANK = "blank"
    EMPTY = "empty"
    TOO_SMALL = "too-small"  # found, least
    NOT_POSITIVE = "not-positive"  # found
    OUTSIDE = "outside"  # found, least, most
    ID_TAKEN = "id-taken"  # found
    ID_UNKNOWN = "id-unknown"  # found, known
    LANGUAGE_MISSING = "language-missing"  # language
    LANGUAGE_UNDECLARED = "language-undeclared"  # language
    LANGUAGE_NOT_LISTED = "language-not-listed"  # language
    WEIGHTS_SUM = "weights-sum"  # found
    WEIGHTS_ZERO = "weights-zero"
    NO_QUESTION = "no-question"  # criterion
    SCALE_TOO_SHORT = "scale-too-short"
    SCALE_ORDER = "scale-order"
    ANCHOR_MISSING = "anchor-missing"  # level
    ANCHOR_UNKNOWN = "anchor-unknown"  # found, known
    ANCHOR_ORDER = "anchor-order"  # known
    AGENDA_MISSING = "agenda-missing"  # missing
    AGENDA_TWICE = "agenda-twice"  # found
    TOO_LONG = "too-long"  # found, most
    CONTACT = "contact"  # found
    RATERS_MISSING = "raters-missing"
    RATERS_UNUSED = "raters-unused"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, its place, and the line in the file where that is known (counted from one).

    `facts` hold the words and numbers that the sentence needs, as strings and integers.
    """

    kind: ProblemKind
    path: Path
    facts: Mapping[str, str | int] = field(default_factory=dict)
    line: int | None = None

    @property
    def key(self) -> str:
        """The place for people: `question[4].minutes`, counted from one; empty for the file as a whole."""
        written = ""
        for step in self.path:
            if isinstance(step, int):
                written += f"[{step + 1}]"
            elif step.startswith("["):
                written += step
            else:
                written += f".{step}" if written else step
        return written
