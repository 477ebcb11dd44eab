"""The pieces that documents are made of: headings, pairs of label and value, tick boxes, lines."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, Spacer

from interview_app.domain.foreign import unmarked
from interview_app.reporting import styles
from interview_app.reporting.columns import Columns, Stack
from interview_app.reporting.fonts import coverage_of, text_width
from interview_app.reporting.prose import Prose, Span, strong
from interview_app.reporting.styles import Face
from interview_app.reporting.tagged.figure import drawn, figure
from interview_app.reporting.tagged.paragraph import TaggedParagraph as Words
from interview_app.reporting.tagged.structure import Element, Role

HEADING = 34.0
"""How high a heading of level 2 is with the room around it."""
_ABOVE = 15.0
"""Room above a heading of level 2, but for one at the top of a page."""
_SUBHEADING = 24.0
"""The same of one inside a section."""
_BOX = 8.0
_WRITING_LINE = 22.0


class Rule(Flowable):
    """A horizontal line as wide as the text, or narrower."""

    def __init__(self, *, weight: float = styles.HAIRLINE, strong: bool = False, after: float = 0) -> None:
        super().__init__()
        self._weight = weight
        self._strong = strong
        self.spaceAfter = after

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """A line takes its own weight of height."""
        self.width, self.height = width, self._weight
        return self.width, self.height

    def draw(self) -> None:
        """Draw the line."""
        self.canv.setStrokeColor(styles.TEXT if self._strong else styles.LINE)
        self.canv.setLineWidth(self._weight)
        self.canv.line(0, 0, self.width, 0)


class TickBox(Flowable):
    """An empty box to be ticked by hand, as high as a line of its style."""

    def __init__(self, alt: str, style: ParagraphStyle = styles.BODY_TIGHT) -> None:
        super().__init__()
        self._figure = figure(alt)
        self._leading = style.leading
        self._size = style.fontSize

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As high as the line beside it."""
        self.width, self.height = _BOX, self._leading
        return self.width, self.height

    def draw(self) -> None:
        """Draw the box on the line's letters."""
        bottom = self._leading - self._size - 0.5
        with drawn(self.canv, self._figure, _BOX, self._leading):
            self.canv.setStrokeColor(styles.EDGE)
            self.canv.setLineWidth(styles.RULE)
            self.canv.rect(0, bottom, _BOX, _BOX, stroke=1, fill=0)


class WritingRoom(Flowable):
    """Lines to write on by hand: so many, or as many as the page has room for above what is to follow on it."""

    def __init__(self, alt: str, lines: int, *, keeping: Sequence[Flowable] = ()) -> None:
        super().__init__()
        self.least = lines * _WRITING_LINE
        self._figure = figure(alt)
        self._lines = lines
        self._keeping = tuple(keeping)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """At least the lines that were asked for."""
        if self._keeping:
            room = height - taken(self._keeping, width) - 2
            self._lines = max(self._lines, int(room // _WRITING_LINE))
            self._keeping = ()
        self.width, self.height = width, self._lines * _WRITING_LINE
        return self.width, self.height

    def draw(self) -> None:
        """Draw the lines, the last one at the bottom."""
        with drawn(self.canv, self._figure, self.width, self.height):
            self.canv.setStrokeColor(styles.LINE)
            self.canv.setLineWidth(styles.HAIRLINE)
            for line in range(self._lines):
                self.canv.line(0, line * _WRITING_LINE, self.width, line * _WRITING_LINE)


def taken(story: Sequence[Flowable], width: float) -> float:
    """How high flowables are together, with the space around each."""
    return sum(
        each.wrap(width, styles.PAGE_HEIGHT)[1] + each.getSpaceBefore() + each.getSpaceAfter()
        for each in story
    )


def heading(prose: Prose, number: int | str, words: str, *, needs: float = 0) -> list[Flowable]:
    """A numbered heading of level 2 that moves to the next page unless `needs` points of what follows stay with it.

    What must stay with it anyway is found from what follows, for the story as a whole.
    """
    row = Columns(
        (
            Stack(styles.NUMBER_WIDTH, (prose.number(str(number), styles.HEADING),)),
            Stack(styles.WIDTH - styles.NUMBER_WIDTH, (prose.line(words, styles.HEADING),)),
        ),
        gap=0,
        below=4,
        leads=True,
        level=2,
        title=prose.typed(f"{number} {words}"),
        above=_ABOVE,
    )
    return [CondPageBreak(needs + HEADING), row]


def subheading(prose: Prose, words: str, *, level: int = 3) -> list[Flowable]:
    """A heading inside a section."""
    return [CondPageBreak(_SUBHEADING), prose.heading(words, styles.SUBHEADING, level=level)]


def opened(prose: Prose, opening: str, words: str) -> list[Flowable]:
    """A paragraph that opens with strong words; further lines follow as paragraphs of their own."""
    first, _, rest = words.partition("\n")
    return [prose.mixed((strong(opening), Span(f" {first}"))), *prose.block(rest)]


def pairs(prose: Prose, rows: Sequence[tuple[str, str]], *, side: float = 0) -> list[Flowable]:
    """Labels at the left, their values beside them; pairs without a value are left out.

    `side` is the width of the labels where several lists stand on one edge.
    """
    whole = Element(Role.LIST)
    side = side or label_width([label for label, _ in rows])
    return [
        beside(
            Stack(side, (prose.line(label, styles.QUIET_BODY),)),
            Stack(styles.WIDTH - side, prose.block(value, styles.BODY_TIGHT)),
            of=whole,
            below=1.6,
        )
        for label, value in rows
        if value.strip()
    ]


def beside(label: Stack, body: Stack, *, of: Element, below: float, indent: float = 0) -> Columns:
    """An item of the list `of`: what it is called, and beside it what it says."""
    item = Element(Role.ITEM, of)
    words = len(body.content) == 1 and isinstance(body.content[0], Words)
    stacks = (
        *((Stack(indent, ()),) if indent else ()),
        Stack(label.width, label.content, Element(Role.LABEL, item)),
        Stack(body.width, body.content, Element(Role.BODY, item, words=words)),
    )
    return Columns(stacks, gap=0, below=below, listed=of)


def label_width(labels: Sequence[str]) -> float:
    """How wide a column of labels has to be: as a rule 32 mm, more where a word needs it."""
    coverage_of(Face.REGULAR)
    size = styles.QUIET_BODY.fontSize
    widths = [text_width(unmarked(label), face=Face.REGULAR, size=size) + 8 for label in labels]
    return min(max([styles.LABEL_WIDTH, *widths]), styles.WIDTH / 2)


def bullets(prose: Prose, points: Sequence[str], style: ParagraphStyle = styles.POINT) -> list[Flowable]:
    """Points with a dash before each, as wide as there is room."""
    whole = dashed()
    return [prose.point(point, style, of=whole) for point in points if point.strip()]


def dashed() -> Element:
    """A list whose items have no order."""
    return Element(Role.LIST, attributes={"List": {"ListNumbering": "/Disc"}})


def abreast(prose: Prose, words: Sequence[str], style: ParagraphStyle, *, columns: int = 3) -> list[Flowable]:
    """Short entries in rows of several, such as what the codes of a table mean."""
    gap, whole = 12.0, Element(Role.LIST)
    width = (styles.WIDTH - gap * (columns - 1)) / columns
    return [
        Columns(
            [
                Stack(width, prose.block(each, style), Element(Role.BODY, Element(Role.ITEM, whole)))
                for each in words[start : start + columns]
            ],
            gap=gap,
        )
        for start in range(0, len(words), columns)
    ]


def amounts(prose: Prose, rows: Sequence[tuple[str, str]]) -> list[Flowable]:
    """What was counted and how much, two beside each other in a row; the figures end on one edge."""
    gap, figure, whole = 24.0, 38.0, Element(Role.LIST)
    name = (styles.WIDTH - gap) / 2 - figure
    story: list[Flowable] = []
    for start in range(0, len(rows), 2):
        stacks: list[Stack] = []
        for label, count in rows[start : start + 2]:
            item = Element(Role.ITEM, whole)
            stacks += [Stack(gap, ())] if stacks else []
            stacks += [
                Stack(name, (prose.line(label, styles.CELL),), Element(Role.LABEL, item)),
                Stack(figure, (prose.line(count, styles.CELL_RIGHT),), Element(Role.BODY, item, words=True)),
            ]
        story += [Columns(stacks, gap=0, below=1.5, hairline=True), Spacer(1, 1.5)]
    return story
