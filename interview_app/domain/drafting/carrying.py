"""Anchors carried to the scale of another form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from interview_app.domain.drafting.conversation import anchored
from interview_app.domain.form import Anchor, RatingScale
from interview_app.domain.scales import values_of


class AnchorFit(StrEnum):
    """How the levels of one scale find those of another."""

    SAME = "same"
    BY_PLACE = "by-place"
    IN_PART = "in-part"


@dataclass(frozen=True, slots=True)
class Carried:
    """Anchors on the other scale: `blank` levels of it have none, `dropped` levels of their own found no place."""

    anchors: tuple[Anchor, ...]
    fit: AnchorFit
    blank: int = 0
    dropped: int = 0


def carry(anchors: tuple[Anchor, ...], theirs: RatingScale, ours: RatingScale) -> Carried:
    """Anchors of a question on `theirs` as they stand on `ours`."""
    goes = becomes(theirs, ours)
    old, new = values_of(theirs), values_of(ours)
    placed = carried_anchors(anchors, goes, ours)
    if old == new:
        return Carried(placed, AnchorFit.SAME)
    if len(old) == len(new):
        return Carried(placed, AnchorFit.BY_PLACE)
    return Carried(placed, AnchorFit.IN_PART, len(new) - len(goes), len(old) - len(goes))


def becomes(theirs: RatingScale, ours: RatingScale) -> dict[Fraction, Fraction]:
    """Which level of `ours` a level of `theirs` becomes; one that is not in it has no place there.

    A scale with as many levels takes each by its place.  Otherwise a level finds only the one that lies just as far
    between the worst and the best: behaviour that stands for the best on one scale must not stand for less on another.
    """
    old, new = values_of(theirs), values_of(ours)
    if len(old) == len(new):
        return dict(zip(old, new, strict=True))
    points = {value: ours.point(theirs.share(value)) for value in old}
    return {value: point for value, point in points.items() if ours.has(point)}


def carried_anchors(
    anchors: tuple[Anchor, ...], goes: Mapping[Fraction, Fraction], scale: RatingScale
) -> tuple[Anchor, ...]:
    """The anchors at the levels of the other scale that theirs become; blank ones where none does."""
    moved = tuple(replace(each, level=goes[each.level]) for each in anchors if each.level in goes)
    return anchored(moved, scale)
