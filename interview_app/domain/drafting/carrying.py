"""Anchors carried to the scale of another form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
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
    """Anchors of a question on `theirs` as they stand on `ours`.

    A scale with as many levels takes each by its place.  Otherwise an anchor goes only where the level lies just as far
    between the worst and the best: behaviour that stands for the best on one scale must not stand for less on another.
    """
    old, new = values_of(theirs), values_of(ours)
    if old == new:
        return Carried(anchored(anchors, ours), AnchorFit.SAME)
    if len(old) == len(new):
        return Carried(_placed(anchors, dict(zip(old, new, strict=True)), ours), AnchorFit.BY_PLACE)
    goes = {
        value: ours.point(theirs.share(value)) for value in old if ours.has(ours.point(theirs.share(value)))
    }
    return Carried(
        _placed(anchors, goes, ours), AnchorFit.IN_PART, len(new) - len(goes), len(old) - len(goes)
    )


def _placed(
    anchors: tuple[Anchor, ...], goes: Mapping[Fraction, Fraction], scale: RatingScale
) -> tuple[Anchor, ...]:
    moved = tuple(Anchor(goes[each.level], each.behaviour) for each in anchors if each.level in goes)
    return anchored(moved, scale)
