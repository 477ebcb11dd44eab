"""The declaration on bias: one for each member and candidate, before the interview (VwVfG §§ 20, 21).

A member who is excluded by law or fears bias says so; somebody else decides whether the member takes part.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from interview_app.domain.ids import CandidateId, PanelistId


class BiasOutcome(StrEnum):
    """What was decided on a concern."""

    TAKES_PART = "takes_part"
    RECUSED = "recused"


class Declared(StrEnum):
    """How far a declaration is, in the words of the page; NOT_YET is where none is noted."""

    NOT_YET = "not_yet"
    NONE = "none"
    CONCERN = "concern"
    TAKES_PART = "takes_part"
    RECUSED = "recused"


@dataclass(frozen=True, slots=True)
class BiasDeclaration:
    """What one member declared about one candidate at `at`.

    `words` describe the concern for whoever decides on it and are empty where there is none.  `outcome` is None until
    a concern has been decided; `reason` and `decided` belong to it.
    """

    candidate: CandidateId
    panelist: PanelistId
    concern: bool
    words: str
    at: datetime
    outcome: BiasOutcome | None = None
    reason: str = ""
    decided: datetime | None = None

    @property
    def declared(self) -> Declared:
        """How far it is."""
        if not self.concern:
            return Declared.NONE
        return Declared.CONCERN if self.outcome is None else Declared(self.outcome.value)

    @property
    def lets_take_part(self) -> bool:
        """Whether nothing stands against this member's part any more."""
        return self.declared in (Declared.NONE, Declared.TAKES_PART)


def declaration_of(
    declarations: Iterable[BiasDeclaration], candidate: CandidateId, panelist: PanelistId
) -> BiasDeclaration | None:
    """What a member declared about a candidate, or None where nothing is noted yet."""
    return next(
        (each for each in declarations if each.candidate == candidate and each.panelist == panelist), None
    )
