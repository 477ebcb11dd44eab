"""What is kept apart from everything else about a candidate: sex and disability.

Both are needed only for the duties to invite and to involve (SGB IX § 165) and for the auxiliary gate.  They are no
part of `Procedure`, so that no document, ranking or page about ratings can show them by accident.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from interview_app.domain.candidate import Candidate, CandidateState
from interview_app.domain.ids import CandidateId


class Sex(StrEnum):
    """As it stands in the application."""

    FEMALE = "female"
    MALE = "male"
    DIVERSE = "diverse"


@dataclass(frozen=True, slots=True)
class SeparateData:
    """Everything may be left open.

    `severely_disabled` also holds for persons of equal status (SGB IX § 2 (3)); None where the application does not
    say.
    """

    candidate: CandidateId
    sex: Sex | None = None
    severely_disabled: bool | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing is stated."""
        return self.sex is None and self.severely_disabled is None


def to_be_invited(candidates: Iterable[Candidate], stated: Iterable[SeparateData]) -> tuple[Candidate, ...]:
    """Severely disabled candidates and those of equal status, who have to be invited (SGB IX § 165 sentence 3).

    Whoever has withdrawn is left out.  Whether somebody obviously lacks the qualification (sentence 4) is for people
    to say, so that the excluded stay on the list.
    """
    held = {each.candidate for each in stated if each.severely_disabled}
    return tuple(
        each for each in candidates if each.id in held and each.state is not CandidateState.WITHDRAWN
    )
