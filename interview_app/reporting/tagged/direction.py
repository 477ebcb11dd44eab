"""The order in which characters are drawn where Hebrew or Arabic words stand among others.

The Unicode bidirectional algorithm (UAX 9, rules P2 to L4) for words without explicit marks of direction: these never
get here, since they are printed as codes.  Levels are found for whole words of one author (`levels_of`), before lines
are broken; each line is then put into order by itself (`visual_order`).  Letters are not joined.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby

RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
"""The letters that run from right to left, for a set of characters in a pattern."""
_RIGHT_TO_LEFT = re.compile(f"[{RIGHT_TO_LEFT}]")
_OPENING, _CLOSING = "([{⟦⟨⟪⁅⁽₍❨❪❬❮❰❲❴⦅", ")]}⟧⟩⟫⁆⁾₎❩❫❭❯❱❳❵⦆"
_CLOSED_BY = dict(zip(_OPENING, _CLOSING, strict=True))
_MIRRORED = dict(zip("()[]{}<>«»‹›≤≥", ")(][}{><»«›‹≥≤", strict=True))
_STRONG_AS = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
"""What stands at either side of neutral characters and brackets: numbers count as right to left there."""
_NUMBERS = ("EN", "AN")


def runs_both_ways(words: str) -> bool:
    """Whether any of the words is written from right to left."""
    return _RIGHT_TO_LEFT.search(words) is not None


def kinds_of(words: str) -> list[str]:
    """The bidirectional class of each character."""
    return [unicodedata.bidirectional(each) or "L" for each in words]


def base_of(kinds: Sequence[str]) -> int:
    """The level of words as a whole, by the first letter in them: 0 left to right, 1 right to left (P2, P3)."""
    return next((int(each != "L") for each in kinds if each in ("L", "R", "AL")), 0)


def levels_of(words: str, kinds: Sequence[str], base: int) -> list[int]:
    """How deep each character is nested; even levels run from left to right, odd ones from right to left."""
    around = "R" if base % 2 else "L"
    resolved = _weak(kinds, around)
    marked = [kind == "NSM" for kind in kinds]
    _brackets(words, resolved, around=around, marks=marked)
    _neutral(resolved, around)
    return [_nested(kind, base) for kind in resolved]


def visual_order(levels: Sequence[int]) -> list[int]:
    """The places of a line's characters from left to right (L2)."""
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


def marks_behind(order: Sequence[int], words: str, levels: Sequence[int]) -> list[int]:
    """The same order with each combining mark behind its letter, over which fonts draw it (L3)."""
    found: list[int] = []
    waiting: list[int] = []
    for place in order:
        if levels[place] % 2 and unicodedata.bidirectional(words[place]) == "NSM":
            waiting.append(place)
        else:
            found += [place, *reversed(waiting)]
            waiting = []
    return [*found, *reversed(waiting)]


def turned(character: str, level: int) -> str:
    """A bracket that stands among words from right to left is drawn mirrored (L4)."""
    return _MIRRORED.get(character, character) if level % 2 else character


def _weak(kinds: Sequence[str], around: str) -> list[str]:
    """Numbers with their signs, and marks with their letters (W1 to W7)."""
    found: list[str] = []
    strong = around
    for kind in kinds:
        strong = kind if kind in ("L", "R", "AL") else strong
        if kind == "NSM":
            found.append(found[-1] if found else around)
        else:
            found.append("AN" if kind == "EN" and strong == "AL" else kind)
    found = ["R" if kind == "AL" else kind for kind in found]
    for place in range(1, len(found) - 1):
        before, kind, after = found[place - 1 : place + 2]
        if before == after and (before, kind) in (("EN", "ES"), ("EN", "CS"), ("AN", "CS")):
            found[place] = before
    found = _with_signs(found)
    strong = around
    for place, kind in enumerate(found):
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            found[place] = "L"
    return found


def _with_signs(kinds: Sequence[str]) -> list[str]:
    """Signs such as % and € beside a number belong to it, other signs to no number (W5, W6)."""
    found: list[str] = []
    parts = [(kind, len(list(group))) for kind, group in groupby(kinds)]
    for place, (kind, count) in enumerate(parts):
        resolved = kind if kind in ("L", "R", *_NUMBERS) else "ON"
        if kind == "ET" and "EN" in dict(parts[max(0, place - 1) : place + 2]):
            resolved = "EN"
        found += [resolved] * count
    return found


def _brackets(words: str, kinds: list[str], *, around: str, marks: Sequence[bool]) -> None:
    """A pair of brackets runs as what is between them, or as what is before them (N0)."""
    for opening, closing in sorted(_pairs(words, kinds)):
        inside = {_STRONG_AS[kind] for kind in kinds[opening + 1 : closing] if kind in _STRONG_AS}
        if not inside:
            continue
        before = next((_STRONG_AS[kind] for kind in reversed(kinds[:opening]) if kind in _STRONG_AS), around)
        direction = around if around in inside else before
        for bracket in (opening, closing):
            end = bracket + 1
            while end < len(kinds) and marks[end]:
                end += 1
            kinds[bracket:end] = [direction] * (end - bracket)


def _pairs(words: str, kinds: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Brackets that belong together, each with the last one that waits for it (BD16)."""
    waiting: list[tuple[str, int]] = []
    for place, (character, kind) in enumerate(zip(words, kinds, strict=True)):
        if kind != "ON":
            continue
        if character in _CLOSED_BY:
            waiting.append((_CLOSED_BY[character], place))
            continue
        for depth in range(len(waiting) - 1, -1, -1):
            if waiting[depth][0] == character:
                yield waiting[depth][1], place
                del waiting[depth:]
                break


def _neutral(kinds: list[str], around: str) -> None:
    """What has no direction takes the one on both sides of it, or the one around all (N1, N2)."""
    before, place = around, 0
    while place < len(kinds):
        if kinds[place] in _STRONG_AS:
            before, place = _STRONG_AS[kinds[place]], place + 1
            continue
        end = place
        while end < len(kinds) and kinds[end] not in _STRONG_AS:
            end += 1
        after = _STRONG_AS[kinds[end]] if end < len(kinds) else around
        kinds[place:end] = [before if before == after else around] * (end - place)
        place = end


def _nested(kind: str, base: int) -> int:
    """The level of a resolved class (I1, I2)."""
    if base % 2:
        return base + (kind != "R")
    return base + {"L": 0, "R": 1}.get(kind, 2)
