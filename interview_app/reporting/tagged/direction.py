"""The order in which the characters of one line are drawn where Hebrew or Arabic words stand in it.

A short form of the Unicode bidirectional algorithm (UAX 9) for lines that run from left to right: explicit marks of
direction never get here, since they are printed as codes.  Letters are not joined.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


def runs_both_ways(words: str) -> bool:
    """Whether any of the words is written from right to left."""
    return _RIGHT_TO_LEFT.search(words) is not None


def visual_order(levels: Sequence[int]) -> list[int]:
    """The places of a line's characters from left to right, from how deep each of them is nested."""
    order = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = max(end, start + 1)
    return order


def visual(line: str) -> str:
    """The line as it is drawn from left to right, with brackets turned where they open to the right."""
    if not runs_both_ways(line):
        return line
    levels = levels_of(line)
    return "".join(turned(line[place], levels[place]) for place in visual_order(levels))


def turned(character: str, level: int) -> str:
    """A bracket that stands among words from right to left is drawn mirrored."""
    return character.translate(_MIRRORED) if level == 1 else character


def levels_of(line: str) -> list[int]:
    """How deep each character is nested: 0 left to right, 1 right to left, 2 a number inside that."""
    kinds = [_kind(character) for character in line]
    levels = [0] * len(line)
    within = False
    pending: list[int] = []
    for place, kind in enumerate(kinds):
        if kind == "L":
            within, pending = False, []
        elif kind == "R" or (kind == "N" and within):
            for each in pending if within else ():
                levels[each] = 1
            levels[place] = 1 if kind == "R" else 2
            within, pending = True, []
        elif within:
            pending.append(place)
    return levels


def _kind(character: str) -> str:
    """L, R, N for a digit, or nothing for what takes the direction around it."""
    direction = unicodedata.bidirectional(character)
    if direction in ("R", "AL"):
        return "R"
    if direction in ("EN", "AN"):
        return "N"
    return "L" if direction == "L" else ""
