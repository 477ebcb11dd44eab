"""What a rule found for a field, with the reason for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from interview_app.domain.found_posting import FieldReason, FieldRule, PostingField

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Told(Generic[Value]):
    """A value, the rule that decided on it, and the posting's own words that it went by."""

    value: Value
    rule: FieldRule
    cue: str = ""

    def reason(self, field: PostingField) -> FieldReason:
        """Why the field is what it is."""
        return FieldReason(field, self.rule, " ".join(self.cue.split()))


NO_WORDS: Told[str] = Told("", FieldRule.MISSING)
