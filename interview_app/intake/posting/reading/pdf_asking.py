"""Where QtPdf says that a word stands: asked only where words could lie in either of two places.

Each answer costs a reading of the page, so a document may have so many and no more; without them, words are dealt out
by how wide they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import pairwise

from interview_app.intake.posting.reading.pdf_boxes import Box
from interview_app.intake.posting.reading.words import plain

Place = Callable[[int, str], Box | None]
"""Says where the letters stand that begin at a position of the page's text; None where that cannot be told."""

LINE_ENDS = re.compile("\r\n|[\r\n\ufffe]")
_WORD = re.compile(r"\S+")


class Asking:
    """A page's text, and the way to ask where a word of it stands."""

    def __init__(self, text: str, place: Place) -> None:
        self._text = text
        self._place = place

    def ends(self, line: str, places: Sequence[Box], ends: Sequence[int]) -> list[int]:
        """Where the words of each place end, by where those next to the guessed ends stand."""
        found = list(ends)
        for at, (left, right) in enumerate(pairwise(places)):
            least, most = (found[at - 1] if at else 0) + 1, ends[-1] - (len(places) - at - 1)
            edge = (left.right + right.left) / 2
            while found[at] > least and (place := self._word(line, found[at] - 1)) and place.left > edge:
                found[at] -= 1
            while found[at] < most and (place := self._word(line, found[at])) and place.left < edge:
                found[at] += 1
            found[at] = max(found[at], least)
        return found

    def first_words(self, lines: Sequence[str]) -> list[Box | None]:
        """Where the first word of each line of the page stands; none of them if these are not all its lines."""
        begins = [found for found in self._in_order if found[0]]
        if len(begins) != len(lines):
            return [None] * len(lines)
        words = [_WORD.search(self._text, at) for _, at in begins]
        return [self._place(word.start(), word.group()) if word else None for word in words]

    def _word(self, line: str, number: int) -> Box | None:
        """Where a word of a line stands."""
        begin = self._begins.get(line, -1)
        if begin < 0:
            return None
        words = list(_WORD.finditer(self._text, begin, begin + 2 * len(line) + 8))
        return self._place(words[number].start(), words[number].group()) if number < len(words) else None

    @cached_property
    def _begins(self) -> dict[str, int]:
        """Where each line begins that the page has once."""
        found: dict[str, int] = {}
        for line, at in self._in_order:
            found[line] = -1 if line in found else at
        return found

    @cached_property
    def _in_order(self) -> list[tuple[str, int]]:
        """All lines, without hyphens at their ends, each with where it begins."""
        found: list[tuple[str, int]] = []
        at = 0
        for raw in LINE_ENDS.split(self._text):
            at = self._text.find(raw, at)
            found.append((plain(raw), at))
            at += len(raw)
        return found
