"""What can be seen of a document, whatever the words of its version are.

Every word is drawn in one of the colours of the documents, large enough, on the page, with nothing over it, in letters
that are what they are read as, and belongs to one element of the structure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pypdf import PageObject
from reportlab.lib.colors import Color

from interview_app.domain.document_check import Deviation, Difference
from interview_app.reporting import styles
from interview_app.reporting.tagged.direction import runs_both_ways
from interview_app.reporting.verifying.drawing import UNSOUND, Box, Colour, Drawn, Shape, Words
from interview_app.reporting.verifying.outline import Outline

_COLOURS = (styles.TEXT, styles.QUIET, styles.BAD)
_NEAR = 0.002
_LEAST = 5.0
"""Points of the smallest letters."""
_SHAPES = (styles.TEXT, styles.QUIET, styles.LINE, styles.EDGE, styles.BAR, styles.BAD, styles.PAPER)
_TOUCH, _UPPER = 0.3, 0.1
"""Points that a shape reaches over words, and how much of them, by the size of the font, is above their body."""
_SHOWN = 60
"""Letters that are told of words."""
_OF_ONE_PAGE = 5
"""Hidden words that are told of one page."""


def seen(pages: Sequence[Drawn], outline: Outline, sizes: Sequence[Box]) -> Iterator[Difference]:
    """What is drawn so that it cannot be seen, or is read otherwise than it is seen."""
    for number, (page, size) in enumerate(zip(pages, sizes, strict=True), start=1):
        if UNSOUND in page.foreign:
            yield Difference(Deviation.LETTERS, page=number)
        if page.foreign.keys() - {UNSOUND} or not all(_of_the_house(each) for each in page.things):
            yield Difference(Deviation.FOREIGN, page=number)
        for words in list(dict.fromkeys(_hidden(page, size)))[:_OF_ONE_PAGE]:
            yield Difference(Deviation.HIDDEN, words[:_SHOWN], page=number)
        loose = [each.text for each in page.words() if each.mark is None and not each.furniture]
        if any(each.strip() for each in loose):
            yield Difference(Deviation.STRAY, "".join(loose)[:_SHOWN], page=number)
        for each in page.words():
            if each.spoken is not None and not runs_both_ways(each.spoken):
                yield Difference(Deviation.ALTERNATIVE, each.spoken[:_SHOWN], each.text[:_SHOWN], page=number)
    for at, words in sorted(outline.stray()):
        yield Difference(Deviation.STRAY, words[:_SHOWN], page=at + 1)


def _hidden(page: Drawn, size: Box) -> Iterator[str]:
    """The words that nobody sees as they are drawn; no document draws a shape under or over words."""
    shapes = [each for each in page.things if isinstance(each, Shape)]
    below: list[Words] = []
    for each in page.words():
        if not each.text.strip():
            continue
        touched = any(shape.box.lies_over(_whole(each), _TOUCH) for shape in shapes)
        if touched or not _legible(each, size) or any(each.box.lies_over(other.box) for other in below):
            yield each.text
        below.append(each)


def _whole(words: Words) -> Box:
    """Where words lie with the upper part of their letters too."""
    return replace(words.box, top=words.box.top + _UPPER * words.height)


def _of_the_house(thing: Words | Shape) -> bool:
    """Whether a shape has a colour that shapes of the documents have."""
    return isinstance(thing, Words) or any(_same(thing.colour, each) for each in _SHAPES)


def _legible(words: Words, size: Box) -> bool:
    return (
        words.height >= _LEAST
        and min(words.text) >= " "
        and size.holds(words.box)
        and any(_same(words.colour, each) for each in _COLOURS)
    )


def _same(colour: Colour, other: Color) -> bool:
    wanted = (other.red, other.green, other.blue)
    return len(colour) == len(wanted) and all(abs(a - b) < _NEAR for a, b in zip(colour, wanted, strict=True))


def size_of(page: PageObject) -> Box:
    """How large a page is."""
    left, bottom, right, top = (float(each) for each in page.mediabox)
    return Box(left, bottom, right, top)
