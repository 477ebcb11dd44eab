"""Who is selected, fails a minimum or lies within the margin, from integers alone.

The same rules as in `domain.ranking`, for computing the same field over and over with one thing left out; tests hold
both side by side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from operator import attrgetter

from interview_app.domain.ids import CandidateId


@dataclass(frozen=True, slots=True)
class Row:
    """A candidate's total and tie-break (`key`: the total, then the form's criteria), on one denominator for all.

    `ranks` is false for somebody who gets no rank whatever the numbers say.
    """

    candidate: CandidateId
    key: tuple[int, ...]
    failed: bool
    ranks: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """What leaving something out may change; `selected` and `tied` best first."""

    selected: tuple[CandidateId, ...]
    tied: tuple[CandidateId, ...]
    failed: frozenset[CandidateId]
    near: frozenset[CandidateId]


def standing(rows: Sequence[Row], *, posts: int, margin: Fraction | None, whole: int) -> Standing:
    """The standing of all; `whole` is the integer of a total of 1."""
    ranked = sorted(
        (row for row in rows if row.ranks and not row.failed), key=attrgetter("key"), reverse=True
    )
    failed = frozenset(row.candidate for row in rows if row.failed)
    if not 0 < posts < len(ranked):
        taken = ranked[: max(posts, 0)]
        return Standing(tuple(row.candidate for row in taken), (), failed, frozenset())
    last = ranked[posts - 1]
    tied = ranked[posts].key == last.key
    selected = [row for row in ranked[:posts] if not (tied and row.key == last.key)]
    near: frozenset[CandidateId] = frozenset()
    if margin is not None:
        room = margin * whole
        near = frozenset(
            row.candidate
            for row in ranked[posts:]
            if row.key != last.key and 100 * (last.key[0] - row.key[0]) <= room
        )
    return Standing(
        tuple(row.candidate for row in selected),
        tuple(row.candidate for row in ranked if tied and row.key == last.key),
        failed,
        near,
    )
