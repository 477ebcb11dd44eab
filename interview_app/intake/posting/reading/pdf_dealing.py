"""Which words of a page's text fill which of its boxes.

QtPdf gives both in the order in which the page draws them, but does not say which words belong to which box.  Asking it
for each line costs a reading of the whole page every time.  So words are dealt out: box by box where there are as many
as lines, else row by row, else by how wide words are.  Only about words beside a gap in a line it is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from interview_app.intake.posting.reading.pdf_asking import Asking
from interview_app.intake.posting.reading.pdf_boxes import GAP, Box, joined, rows_of
from interview_app.intake.posting.reading.pdf_notes import with_note_raised, with_notes
from interview_app.intake.posting.reading.pdf_type import reach, size_of, width_of

_USUAL = 0.4, 0.62
"""How wide letters of running text are on average, at least and at most, in sizes of the type."""
_EFFORT = 500_000
"""Ways to deal words out that are looked at on one page, for about half a second."""
_MORE_PLACES = 0.02
"""What it counts against a way that a line takes one more place."""
_LONGEST = 120
"""Words of a line that are still dealt out one by one."""


def plausible(lines: Sequence[str], rows: Sequence[Sequence[Box]]) -> bool:
    """Whether each line could fill its places."""
    return all(
        fills(
            line, max(size_of(line, place) for place in row), sum(place.right - place.left for place in row)
        )
        for line, row in zip(lines, rows, strict=True)
    )


def fills(line: str, size: float, wide: float) -> bool:
    """Whether a line in that size could be so wide: it is set neither much closer nor wider than letters are."""
    if _USUAL[0] * size * len(line) <= wide <= _USUAL[1] * size * len(line):
        return True
    wanted = width_of(line) * size
    return len(line) <= 3 or 0.6 * wanted <= wide + size <= 1.9 * wanted + 2 * size


def dealt(lines: Sequence[str], boxes: Sequence[Box], asking: Asking) -> list[tuple[str, Box]]:
    """Words and the place that each of them has: place by place, else row by row, else as they fill them best."""
    places = joined(boxes, GAP)
    rows: Sequence[Sequence[Box]] = [[place] for place in places]
    whole = lines
    if len(lines) != len(places):
        rows = rows_of(places)
        lines = _noted(lines, rows)
    if len(rows) != len(lines) or not plausible(lines, rows):
        asked = as_asked(whole, places, asking.first_words(whole))
        lines, rows = asked or (lines, _best(lines, places if len(lines) <= len(places) else boxes))
    return [
        dealt
        for line, row in zip(lines, rows, strict=True)
        for dealt in _split(line, joined(row, GAP) or row, asking)
    ]


def _noted(lines: Sequence[str], rows: Sequence[Sequence[Box]]) -> Sequence[str]:
    """The lines with raised numbers put to their neighbours, where each row then has its line."""
    whole = with_notes(lines, rows) if len(lines) > len(rows) else lines
    return whole if len(whole) == len(rows) and plausible(whole, rows) else lines


def as_asked(
    lines: Sequence[str], places: Sequence[Box], words: Sequence[Box | None]
) -> tuple[list[str], list[Sequence[Box]]] | None:
    """The lines and their places by where the first word of each stands; None where that does not tell.

    Lines that begin in one place are one line there: PDFium begins a new one behind each raised number.
    """
    whole: list[str] = []
    begins: list[int] = []
    for line, word in zip(lines, words, strict=True):
        last = begins[-1] if begins else 0
        at = next((at for at in range(last, len(places)) if word and _holds(places[at], word)), None)
        if at is None:
            return None
        if begins and at == last:
            whole[-1] = f"{with_note_raised(whole[-1])} {line}"
        else:
            whole.append(line)
            begins.append(at)
    return whole, [places[begin:end] for begin, end in pairwise([*begins, len(places)])]


def _holds(place: Box, word: Box) -> bool:
    """Whether a word stands in a place."""
    inside = place.left - 1 <= word.left and word.right <= place.right + 1
    return inside and place.top - 2 <= word.top and word.bottom <= place.bottom + 2


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
        wide = width_of(line) / sum(reach(line))
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


def _split(line: str, places: Sequence[Box], asking: Asking) -> list[tuple[str, Box]]:
    """The words of one line on its places, from the left; each place gets one word at least."""
    if len(places) == 1:
        return [(line, places[0])]
    words = line.split(" ")
    if not len(places) <= len(words) <= _LONGEST:
        whole = places[0]
        for place in places[1:]:
            whole = whole.joined(place)
        return [(line, whole)]
    size = max(size_of(line, place) for place in places)
    guessed = _shares([width_of(word) * size for word in words], places, width_of(" ") * size)
    ends = asking.ends(line, places, guessed)
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
