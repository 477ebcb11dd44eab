"""Rows below a head that stands above them again wherever they go on, on another page, also within a row."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile

from reportlab.platypus import Flowable, Spacer

from interview_app.reporting import styles
from interview_app.reporting.columns import Columns, Stack
from interview_app.reporting.flowables import Rule
from interview_app.reporting.tagged.canvas import tagged
from interview_app.reporting.tagged.grid import header
from interview_app.reporting.tagged.parts import part_of
from interview_app.reporting.tagged.structure import Element, Role

_BELOW = 2.5
"""Points between the titles of columns and the line below them."""


def under_titles(
    table: Element, titles: Sequence[tuple[float, Flowable]], rows: Sequence[Flowable], *, beside: int = 0
) -> Headed:
    """The rows of a table below the titles of its columns, each of a width in points; a gap begins the rows."""
    top = Element(Role.ROW, Element(Role.HEAD, table))
    named = [Stack(width, (title,)) for width, title in titles]
    cells = [each._replace(element=header(top, "Column")) for each in named]
    line = Rule(weight=styles.RULE, strong=True)
    head = Columns(cells, gap=0, below=_BELOW, element=top, beside=beside)
    return Headed([head, line], rows, again=[Columns(named, gap=0, below=_BELOW), line, *rows[:1]])


class Headed(Columns):
    """A head, the rows below it, and what stands above those that go on, which is read as no part of the document.

    The head never stands alone at the end of a page.
    """

    def __init__(
        self, head: Sequence[Flowable], rows: Sequence[Flowable], *, again: Sequence[Flowable]
    ) -> None:
        super().__init__((Stack(styles.WIDTH, (*head, *rows)),), gap=0)
        self._again = tuple(again)
        self._top = len(head)
        self._goes_on = False

    def split(self, width: float, height: float) -> list[Flowable]:
        """The rows that fit, and the others under the head that is repeated."""
        parts = super().split(width, height)
        if len(parts) < 2:
            return parts
        (upper,), (lower,) = (part.stacks for part in parts if isinstance(part, Columns))
        if all(isinstance(each, Spacer) for each in upper.content[self._top :]):
            return []
        rows = dropwhile(lambda each: isinstance(each, Spacer), lower.content)
        again = lower._replace(content=(*self._again, *rows))
        return [parts[0], part_of(parts[1], stacks=(again,), _top=len(self._again), _goes_on=True)]

    def draw(self) -> None:
        """Draw the head, as an artifact where it is repeated, then the rows."""
        canvas, ((*placed,),) = tagged(self.canv), self._lay()
        for index, each in enumerate(placed):
            canvas.passed_over = self._goes_on and index < self._top
            each.flowable.drawOn(canvas, 0, self.height - each.top - each.height)
        canvas.passed_over = False

    def least(self) -> float:
        """The head, and the beginning of the first row; the head alone where a form has no row for it."""
        (placed,) = self._lay()
        first = next((each for each in placed[self._top :] if not isinstance(each.flowable, Spacer)), None)
        if first is None:
            return max((each.top + each.height for each in placed), default=0.0)
        begun = first.flowable.least() if isinstance(first.flowable, Columns) else first.height
        return first.top + begun
