"""Which words of a page stand where.

QtPdf gives the text of a page and the boxes of its pieces, both in the order in which the page draws them, but does
not say which words belong to which box.  Asking it for each line costs a reading of the whole page every time.  So
boxes are joined to runs of text that stand on one line, and the words are dealt out to the runs: line by line where
there are as many runs as lines, else by how wide words are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, repeat
from typing import NamedTuple

from interview_app.intake.posting.reading.words import plain, raised

_ENDS = re.compile("\r\n|[\r\n\ufffe]")
_NUMBER_BEFORE, _NUMBER_BEHIND = re.compile(r"^\d{1,2}(?!\d) ?"), re.compile(r"(?<!\d)\d{1,2}$")
_GAP, _AFTER_MARK = 0.9, 3.5
"""How wide a gap on a line, and that between a list item's mark and its text, are at most, in heights of letters."""
_FARTHEST = 20_000
"""Points from the corner of a page at which nothing is drawn that is meant to be seen."""
_FEW = 4
"""Lines from which on a page that lies on its side is believed to."""
_EFFORT = 500_000
"""Ways to deal words out that are looked at on one page, for about half a second."""
_MORE_PLACES = 0.02
"""What it counts against a way that a line takes one more place."""
_HYPHEN = "\ufffe"
"""What PDFium writes for a hyphen at the end of a line together with that end."""


class Box(NamedTuple):
    """Where a piece of text is drawn, in points from the page's upper left corner; as tight as its letters."""

    left: float
    top: float
    right: float
    bottom: float
    note_before: bool = False
    note_behind: bool = False
    """Whether it begins or ends with something small and raised, as the number of a footnote is."""

    def joined(self, other: Box) -> Box:
        """The box around both, as high as the letters that are not raised."""
        right = max(self.right, other.right)
        if _raised(other, above=self):
            return self._replace(right=right, note_behind=True)
        if _raised(self, above=other):
            return other._replace(left=self.left, right=right, note_before=True)
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            right,
            max(self.bottom, other.bottom),
            self.note_before,
        )


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand on one line without a wide gap between them, with the size of their type and their baseline."""

    text: str
    left: float
    right: float
    baseline: float
    size: float


def _raised(box: Box, *, above: Box) -> bool:
    """Whether a box is small and stands high beside another."""
    small, tall = box.bottom - box.top, above.bottom - above.top
    narrow = box.right - box.left < 1.5 * tall
    return (
        narrow
        and small < 0.66 * tall
        and above.bottom - box.bottom > 0.22 * tall
        and box.top < above.bottom - 0.6 * tall
    )


def runs_of(text: str, boxes: Sequence[Box]) -> list[Run]:
    """The runs of a page, in the order in which it draws them; on a page that lies on its side they have no place."""
    lines = _lines(text)
    with_marks = _joined(boxes, _AFTER_MARK)
    if len(lines) >= _FEW and _sideways(with_marks):
        return [Run(line, 0, 0, 0, 0) for line in lines]
    if len(lines) == len(with_marks) and _plausible(lines, [(place,) for place in with_marks]):
        return list(map(_run, lines, with_marks))
    return [_run(words, place) for words, place in _dealt(lines, boxes)]


def _lines(text: str) -> list[str]:
    """The lines of the text that show anything, with the hyphens that PDFium took away."""
    found = []
    at = 0
    for end in _ENDS.finditer(text):
        found.append(text[at : end.start()] + ("-" if end.group() == _HYPHEN else ""))
        at = end.end()
    found.append(text[at:])
    return [line for line in map(plain, found) if line]


def _sideways(places: Sequence[Box]) -> bool:
    """Whether most lines go up or down the page."""
    return sum(box.bottom - box.top for box in places) > sum(box.right - box.left for box in places)


def _joined(boxes: Sequence[Box], after_mark: float) -> list[Box]:
    """The boxes, those joined that follow each other on one line, also as far behind a mark as is said."""
    found: list[Box] = []
    for box in boxes:
        if (box.right <= box.left and box.bottom <= box.top) or max(map(abs, box[:4])) > _FARTHEST:
            continue
        if found and _continues(found[-1], box, after_mark):
            found[-1] = found[-1].joined(box)
        else:
            found.append(box)
    return found


def _continues(before: Box, box: Box, after_mark: float) -> bool:
    """Whether a box goes on in the line of the one before, or is what its mark marks."""
    height = max(before.bottom - before.top, box.bottom - box.top, 4)
    overlap = min(before.bottom, box.bottom) - max(before.top, box.top)
    smaller = min(before.bottom - before.top, box.bottom - box.top)
    if overlap < 0.4 * smaller or overlap < 0:
        return False
    is_mark = before.right - before.left < 0.6 * height and box.right - box.left > 3 * height
    return -0.5 * height <= box.left - before.right <= (after_mark if is_mark else _GAP) * height


# --- how wide words are, in a type of size 1: close enough to tell which words fill which box ---

_NARROW, _WIDE, _CAPITAL, _OTHER = 0.29, 0.84, 0.67, 0.54
_WIDTHS = {
    **dict.fromkeys("iljtfrI.,:;'|!()[]-/ ·•\u00ad’‘", _NARROW),
    **dict.fromkeys("mwMW@%—…", _WIDE),
    **dict.fromkeys("ABCDEFGHKLNOPQRSTUVXYZÄÖÜ&", _CAPITAL),
}


def _width(words: str) -> float:
    return sum(map(_WIDTHS.get, words, repeat(_OTHER)))


def _plausible(lines: Sequence[str], rows: Sequence[Sequence[Box]]) -> bool:
    """Whether each line could fill its places: none is set much closer or wider than letters are."""
    for line, row in zip(lines, rows, strict=True):
        size = max(_size(line, place) for place in row)
        wanted, filled = _width(line) * size, sum(place.right - place.left for place in row)
        if len(line) > 3 and not 0.6 * wanted <= filled + size <= 1.9 * wanted + 2 * size:
            return False
    return True


def _dealt(lines: Sequence[str], boxes: Sequence[Box]) -> list[tuple[str, Box]]:
    """Words and the place that each of them has: place by place, else row by row, else as they fill them best."""
    places = _joined(boxes, _GAP)
    rows: Sequence[Sequence[Box]] = [[place] for place in places]
    if len(lines) != len(places):
        rows = _rows(places)
    if len(rows) != len(lines) or not _plausible(lines, rows):
        rows = _best(lines, places if len(lines) <= len(places) else boxes)
    return [
        dealt for line, row in zip(lines, rows, strict=True) for dealt in _split(line, _joined(row, _GAP))
    ]


def _rows(places: Sequence[Box]) -> list[list[Box]]:
    """Places that follow each other from left to right at one height, with which a line of the text usually ends."""
    rows: list[list[Box]] = []
    for place in places:
        last = rows[-1][-1] if rows else None
        if last and place.left >= last.right - 1 and place.top < last.bottom and place.bottom > last.top:
            rows[-1].append(place)
        else:
            rows.append([place])
    return rows


def _best(lines: Sequence[str], places: Sequence[Box]) -> list[Sequence[Box]]:
    """The best of all ways to give each line as many places as it needs to be filled, from the first to the last.

    It is the one in which lines are neither too long nor too short for their places.
    """
    spare = len(places) - len(lines)
    if spare < 0 or len(lines) * spare * spare > _EFFORT:
        return _evenly(len(lines), places)
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for number, line in enumerate(lines):
        reached: dict[int, tuple[float, int]] = {}
        wide = _width(line) / sum(_reach(line))
        for begun, (cost, _) in best[number].items():
            filled, torn = 0.0, 0
            for end in range(begun + 1, number + 2 + spare):
                place = places[end - 1]
                filled += place.right - place.left
                torn += not _beside(places[begun], place)
                wanted = wide * (place.bottom - place.top)
                strain = cost + torn + _strain(wanted, filled) + _MORE_PLACES * (end - begun - 1)
                if end not in reached or strain < reached[end][0]:
                    reached[end] = strain, begun
        best.append(reached)
    return _traced(places, best)


def _beside(one: Box, other: Box) -> bool:
    """Whether two places stand on one line of the page, as the pieces of a line of the text do."""
    return min(one.bottom, other.bottom) > max(one.top, other.top)


def _strain(wanted: float, filled: float) -> float:
    """How badly a line of this width fills places of that width."""
    return abs(wanted - filled) / max(wanted, filled, 1.0)


def _traced(places: Sequence[Box], best: Sequence[dict[int, tuple[float, int]]]) -> list[Sequence[Box]]:
    """The way back from the last place to the first."""
    found: list[Sequence[Box]] = []
    end = len(places)
    for reached in reversed(best[1:]):
        _, begun = reached[end]
        found.append(places[begun:end])
        end = begun
    return found[::-1]


def _evenly(count: int, places: Sequence[Box]) -> list[Sequence[Box]]:
    """The places in order, as many for each line: for pages that are drawn as no text is."""
    known = places or (Box(0, 0, 0, 0),)
    firsts = [at * len(known) // count for at in range(count + 1)]
    return [known[first : max(last, first + 1)] for first, last in pairwise(firsts)]


_LONGEST = 120
"""Words of a line that are still dealt out one by one."""


def _split(line: str, places: Sequence[Box]) -> list[tuple[str, Box]]:
    """The words of one line on its places, from the left; each place gets one word at least."""
    if len(places) == 1:
        return [(line, places[0])]
    words = line.split(" ")
    if not len(places) <= len(words) <= _LONGEST:
        whole = places[0]
        for place in places[1:]:
            whole = whole.joined(place)
        return [(line, whole)]
    size = max(_size(line, place) for place in places)
    ends = _shares([_width(word) * size for word in words], places, _width(" ") * size)
    return [
        (" ".join(words[begin:end]), place)
        for begin, end, place in zip([0, *ends[:-1]], ends, places, strict=True)
    ]


def _shares(widths: Sequence[float], places: Sequence[Box], space: float) -> list[int]:
    """Where the words of each place end, so that all places together are filled best."""
    upto = [0.0]
    for width in widths:
        upto.append(upto[-1] + width + space)
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for left, place in zip(range(len(places) - 1, -1, -1), places, strict=True):
        reached: dict[int, tuple[float, list[int]]] = {}
        for begin, (cost, ends) in best.items():
            for end in range(begin + 1 if left else len(widths), len(widths) - left + 1):
                strain = cost + _strain(upto[end] - upto[begin] - space, place.right - place.left)
                if end not in reached or strain < reached[end][0]:
                    reached[end] = strain, [*ends, end]
        best = reached
    return best[len(widths)][1]


# --- the size of the type, from how far the letters of a line reach up and down ---

_UP, _X_HEIGHT, _DOWN, _DOTTED = 0.72, 0.53, 0.21, 0.9
_LOW = frozenset("gjpqyç,;()[]{}|§@_µ„‚")
_HIGHEST = frozenset("ÄÖÜÀÁÂÉÈÊÓÔÅ")
_HIGH = re.compile(r"[^\sacegmnopqrsuvwxyz.,;:\-–_•·+=~]")


def _reach(text: str) -> tuple[float, float]:
    """How far the letters reach above and below the baseline, in a type of size 1."""
    up = _UP if _HIGH.search(text) else _X_HEIGHT
    if not _HIGHEST.isdisjoint(text):
        up = _DOTTED
    return up, _DOWN if not _LOW.isdisjoint(text) else 0.0


def _size(text: str, place: Box) -> float:
    up, down = _reach(text)
    return max((place.bottom - place.top) / (up + down), 1.0)


def _run(text: str, place: Box) -> Run:
    size = _size(text, place)
    if place.note_behind:
        text = _NUMBER_BEHIND.sub(lambda number: raised(number.group()), text)
    if place.note_before:
        text = _NUMBER_BEFORE.sub(lambda number: raised(number.group()) + " ", text)
    return Run(text, place.left, place.right, place.bottom - _reach(text)[1] * size, size)
