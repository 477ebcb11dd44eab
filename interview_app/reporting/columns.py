"""Stacks of paragraphs side by side that break over pages at any height."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reportlab.platypus import Flowable

from interview_app.reporting import styles
from interview_app.reporting.tagged.canvas import TaggedCanvas, tagged
from interview_app.reporting.tagged.owner import Owner
from interview_app.reporting.tagged.paragraph import TaggedParagraph as Words
from interview_app.reporting.tagged.parts import part_of
from interview_app.reporting.tagged.point import Point
from interview_app.reporting.tagged.structure import Element

HIGHEST_TOGETHER = 200.0
"""Items of a list that are higher than this together may be parted by a page."""


class Stack(NamedTuple):
    """One column: its width in points, what stands in it from top to bottom, and the element that this makes up."""

    width: float
    content: Sequence[Flowable]
    element: Element | None = None


class Placed(NamedTuple):
    """A piece of a stack: how far below the top it begins, and how high it is."""

    flowable: Flowable
    top: float
    height: float


class Columns(Flowable):
    """Stacks side by side, with an optional hairline below the last part.

    A stack goes on beside the others on the next page.  Nothing breaks unless every stack that has words begins
    above the break.  `leads` says that they head what follows and must not end a page.

    Their elements are read one after the other, also where parts of them stand on another page.  `element` holds them
    all; with `level` and `title` the stacks without an element are a heading; `beside` is the level of headings in
    them, whose sections are ended by what follows; `listed` is the list of which this is an item; what is `whole` never
    breaks; `above` is room that it needs above, but at the top of a page.
    """

    def __init__(
        self,
        stacks: Sequence[Stack],
        *,
        gap: float = 10,
        below: float = 0,
        hairline: bool = False,
        leads: bool = False,
        element: Element | None = None,
        level: int = 0,
        title: str = "",
        beside: int = 0,
        listed: Element | None = None,
        whole: bool = False,
        above: float = 0,
    ) -> None:
        super().__init__()
        self.stacks = tuple(stacks)
        self._gap = gap
        self._below = below
        self._hairline = hairline
        self.leads = leads
        self._element = element
        self.heading = Owner(level=level) if level else None
        self.title = title
        self._beside = beside
        self.listed = listed
        self._whole = whole
        self.spaceBefore = above
        self._ends = False
        self._placed: tuple[tuple[Placed, ...], ...] | None = None

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Width and height of the highest stack, with what is kept free below."""
        self.width = width
        self.height = self._content_height() + self._below
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """The part that fits and the rest, or nothing where a stack could not even begin."""
        cut = [
            _cut(stack.width, placed, height) for stack, placed in zip(self.stacks, self._lay(), strict=True)
        ]
        if any(lower and (self._whole or not upper) for upper, lower in cut):
            return []
        last = not any(lower for _, lower in cut)
        first = self._part([upper for upper, _ in cut], below=0, hairline=self._hairline and last)
        if last:
            return [first]
        rest = self._part([lower for _, lower in cut], below=self._below, hairline=self._hairline)
        return [first, rest]

    def closing(self) -> Columns:
        """The same as the last row of a table, whose hairline is the line that ends it."""
        return part_of(self, _ends=True)

    def least(self) -> float:
        """How much of it has to stand where it begins: of every stack the labels and the first lines below."""
        if self._whole:
            return self._content_height() + self._below
        return max((_beginning(placed) for placed in self._lay()), default=0)

    def draw(self) -> None:
        """Draw each stack from the top."""
        canvas = tagged(self.canv)
        if self._beside:
            canvas.leave(self._beside)
        if self._element is not None:
            canvas.enter(self._element)
        self._draw_stacks(canvas)
        if self._element is not None:
            canvas.exit()
        if self._hairline:
            canvas.setStrokeColor(styles.TEXT if self._ends else styles.LINE)
            canvas.setLineWidth(styles.RULE if self._ends else styles.HAIRLINE)
            canvas.line(0, 0, self.width, 0)

    def _draw_stacks(self, canvas: TaggedCanvas) -> None:
        heading = None
        if self.heading is not None:
            heading = self.heading.on(canvas, self.title, top=self.height)
        elements = [stack.element or heading for stack in self.stacks]
        for element in elements:
            if element is not None:
                element.place(canvas.current)
        left = 0.0
        for stack, element, placed in zip(self.stacks, elements, self._lay(), strict=True):
            if element is not None:
                canvas.enter(element)
            for each in placed:
                each.flowable.drawOn(canvas, left, self.height - each.top - each.height)
            if element is not None:
                canvas.exit()
            left += stack.width + self._gap

    def _part(self, contents: list[list[Flowable]], *, below: float, hairline: bool) -> Columns:
        stacks = tuple(
            stack._replace(content=content) for stack, content in zip(self.stacks, contents, strict=True)
        )
        return part_of(self, stacks=stacks, _below=below, _hairline=hairline, _placed=None, leads=False)

    def _content_height(self) -> float:
        return max((placed[-1].top + placed[-1].height for placed in self._lay() if placed), default=0)

    def _lay(self) -> tuple[tuple[Placed, ...], ...]:
        if self._placed is None:
            self._placed = tuple(_lay_out(stack) for stack in self.stacks)
        return self._placed


def _lay_out(stack: Stack) -> tuple[Placed, ...]:
    """Wrap every piece of a stack to its width; the larger of two spaces between pieces counts."""
    placed: list[Placed] = []
    top, space = 0.0, 0.0
    for flowable in stack.content:
        _, height = flowable.wrap(stack.width, styles.PAGE_HEIGHT * 1000)
        if placed:
            top += max(space, flowable.getSpaceBefore())
        placed.append(Placed(flowable, top, height))
        top += height
        space = flowable.getSpaceAfter()
    return tuple(placed)


def _cut(width: float, placed: Sequence[Placed], room: float) -> tuple[list[Flowable], list[Flowable]]:
    """What of a stack stands above the break, and what below it; a label never stays behind alone."""
    for index, each in enumerate(placed):
        if each.top + each.height <= room + 1e-6:
            continue
        upper = [earlier.flowable for earlier in placed[:index]]
        lower = [later.flowable for later in placed[index + 1 :]]
        parts = each.flowable.split(width, room - each.top) if room > each.top else []
        if parts:  # one alone fits without the room that it keeps free below
            return [*upper, parts[0]], [*parts[1:], *lower]
        upper, lower = _in_company(placed, index)
        while upper and _is_label(upper[-1]):
            lower.insert(0, upper.pop())
        return upper, lower
    return [each.flowable for each in placed], []


def _in_company(placed: Sequence[Placed], index: int) -> tuple[list[Flowable], list[Flowable]]:
    """What stands above a break before this piece, and what below: no item of a list stands alone on either page.

    Items that are high together are parted all the same: nothing may ask for more than a page has.
    """
    whole, cut = [each.flowable for each in placed], index
    listed = list_of(whole[index])
    if listed is not None:
        above = index - next((at for at in range(index, 0, -1) if list_of(whole[at - 1]) is not listed), 0)
        below = next((at for at in range(index, len(whole)) if list_of(whole[at]) is not listed), len(whole))
        back = 1 if above and below - index == 1 else 0
        back += 1 if above - back == 1 else 0
        if back and placed[index].top - placed[index - back].top + placed[index].height <= HIGHEST_TOGETHER:
            cut -= back
    return whole[:cut], whole[cut:]


def list_of(flowable: Flowable) -> Element | None:
    """The list of which this is an item."""
    return flowable.listed if isinstance(flowable, (Columns, Point)) else None


def beginning(flowable: Flowable) -> float:
    """How much of something that is placed has to stand where it begins: two lines, of a short one all."""
    return flowable.least() if isinstance(flowable, Columns | Words) else 0


def _beginning(placed: Sequence[Placed]) -> float:
    first = next((each for each in placed if not _is_label(each.flowable)), None)
    return 0 if first is None else first.top + beginning(first.flowable)


def _is_label(flowable: Flowable) -> bool:
    """Whether this must not stand alone above a break."""
    return isinstance(flowable, Words) and flowable.style is styles.LABEL
