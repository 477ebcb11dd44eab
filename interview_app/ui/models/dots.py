"""Ratings as dots on a scale: how many stand on each level, and which level is framed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dots:
    """`counts` per level of the scale, from its first to its last; `frame` is the place of the agreed level."""

    counts: tuple[int, ...]
    frame: int | None = None


@dataclass(frozen=True, slots=True)
class DotLine:
    """One person's rating: `place` on the scale, or None with `words` in its stead."""

    name: str
    place: int | None
    words: str = ""
