"""Under which letter another candidate stands in one reader's copy."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from interview_app.domain.canonical import canonical
from interview_app.domain.ids import CandidateId, ProcedureId

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Pseudonym:
    """“Person A” and the id that stands for the real one; both are the same in every language."""

    letter: str

    @property
    def name(self) -> str:
        """What is printed."""
        return f"Person {self.letter}"

    @property
    def id(self) -> CandidateId:
        """The id in the copy."""
        return CandidateId(f"person-{self.letter}")


def pseudonyms(
    procedure: ProcedureId, candidates: Iterable[CandidateId], reader: CandidateId
) -> dict[CandidateId, Pseudonym]:
    """The letters of all others, in the order of a digest over the procedure's, the reader's and their own random id.

    Neither name nor number, rank or the order of the applications can be told from it; it is the same each time, and
    another one in another reader's copy, so that two copies laid side by side are not joined by their letters.
    """
    others = sorted(
        (each for each in candidates if each != reader),
        key=lambda each: hashlib.sha256(canonical([procedure, reader, each])).digest(),
    )
    return {each: Pseudonym(letter(place)) for place, each in enumerate(others)}


def letter(place: int) -> str:
    """A to Z, then AA to AZ, BA and so on; `place` begins at 0."""
    before, own = divmod(place, len(_LETTERS))
    return (letter(before - 1) if before else "") + _LETTERS[own]
