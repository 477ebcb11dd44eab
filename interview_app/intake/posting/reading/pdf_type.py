"""How large letters are set, and how wide words are: close enough to tell which words fill which box."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import repeat

from interview_app.intake.posting.reading.pdf_boxes import Box

_UP, _X_HEIGHT, _DOWN, _DOTTED = 0.72, 0.53, 0.21, 0.9
_LOW = frozenset("gjpqyç,;()[]{}|§@_µ„‚")
_HIGHEST = re.compile("[ÄÖÜÀÁÂÉÈÊÓÔÅ]")
_HIGH = re.compile(r"[^\sacegmnopqrsuvwxyz.,;:\-–_•·+=~]")


@lru_cache(maxsize=256)
def reach(text: str) -> tuple[float, float]:
    """How far the letters reach above and below the baseline, in a type of size 1."""
    up = _DOTTED if _HIGHEST.search(text) else _UP if _HIGH.search(text) else _X_HEIGHT
    return up, 0.0 if _LOW.isdisjoint(text) else _DOWN


def size_of(text: str, place: Box) -> float:
    up, down = reach(text)
    return max((place.bottom - place.top) / (up + down), 1.0)


_NARROW, _WIDE, _CAPITAL, _OTHER = 0.29, 0.84, 0.67, 0.54
_WIDTHS = {
    **dict.fromkeys("iljtfrI.,:;'|!()[]-/ ·•\u00ad’‘", _NARROW),
    **dict.fromkeys("mwMW@%—…", _WIDE),
    **dict.fromkeys("ABCDEFGHKLNOPQRSTUVXYZÄÖÜ&", _CAPITAL),
}


def width_of(words: str) -> float:
    return sum(map(_WIDTHS.get, words, repeat(_OTHER)))
