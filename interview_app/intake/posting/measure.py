"""The usual measures of a document: by them rows are joined and headings told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from interview_app.intake.posting.row import Row

STOPS = frozenset(".:;!?")
"""What ends a sentence, or leads on to a list."""
_TAIL = 40
"""How many letters at the end of a row tell how it ends."""
_RAISED = re.compile(r"[1-9](?<=[a-zäöüß)].)(?=[\s.,;]|$)")
_SPACED = 0.15
"""So large a part of the rows has an empty line above it where empty lines part paragraphs."""


@dataclass(frozen=True, slots=True)
class Measure:
    """The usual measures of a document: size of its type, distance of its lines, length of its wrapped lines.

    `size` and `leading` are points and 0 where places are unknown; `width` counts letters, 0 where nothing is wrapped.
    """

    size: float
    leading: float
    width: int
    hangs: bool = False
    """Whether wrapped list items go on further right than their mark."""
    raised: frozenset[str] = frozenset()
    """The numbers that stand right behind words, as those of footnotes do where a format does not raise them."""
    spaced: bool = False
    """Whether empty lines stand between the paragraphs of a text without places."""
    unwritten: bool = False
    """Whether no list has a mark that can be read, but for numbers and letters."""


def measured(rows: Sequence[Row]) -> Measure:
    """The usual measures of these rows."""
    placed = [row for row in rows if row.placed]
    sizes = sorted((row.line.height, len(row.text)) for row in placed)
    half = sum(letters for _, letters in sizes) / 2
    size = 0.0
    for height, letters in sizes:
        half -= letters
        size = height
        if half <= 0:
            break
    pairs = [
        (above, below, below.line.top - above.line.top)
        for above, below in pairwise(placed)
        if not below.mark and above.line.page == below.line.page
    ]
    least, most = 0.5 * size, 2.5 * size
    steps = [step for _, _, step in pairs if least < step < most]
    leading = min(sorted(steps)[len(steps) // 5], 1.5 * size) if steps else 1.25 * size
    wrapped = any(
        above.mark and below.text[0].islower() and hangs(below, above)
        for above, below, step in pairs
        if 0 < step < 1.3 * leading
    )
    raised = frozenset(_RAISED.findall("\n".join([row.text for row in rows])))
    unwritten = all(row.mark.endswith((".", ")")) for row in rows if row.mark)
    spaced = sum(row.apart for row in rows) > _SPACED * len(rows)
    return Measure(size, leading, _wrapped_at(rows), wrapped, raised, spaced, unwritten)


def _wrapped_at(rows: Sequence[Row]) -> int:
    """The width at which a text without places was wrapped, 0 where its lines are paragraphs."""
    lengths = sorted([letters_of(row) for row in rows if not row.placed and not row.line.whole])
    if len(lengths) < 4:
        return 0
    widest = lengths[-1]
    wraps = any(
        below.text[0].islower() and not (below.apart or below.mark or ended(above.text))
        for above, below in pairwise(rows)
        if not (below.placed or below.line.whole) and len(above.text) > 0.7 * widest
    )
    return widest if widest <= 110 and (wraps or sum(length >= widest - 14 for length in lengths) >= 3) else 0


def ended(text: str) -> bool:
    """Whether a stop is the last thing in the words, apart from signs."""
    for letter in reversed(text[-_TAIL:]):
        if letter in STOPS:
            return True
        if letter.isalnum() or letter == "_":
            return False
    return False


def letters_of(row: Row) -> int:
    """How many letters a row of a text without places has, with its mark."""
    return len(row.text) + (len(row.mark) + 1 if row.mark else 0)


def hangs(row: Row, first: Row) -> bool:
    """Whether a row stands further right than the mark of its item, as wrapped items do."""
    return row.line.left > first.line.left + 3
