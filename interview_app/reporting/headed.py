"""Rows below a head that stands above them again wherever they go on, on another page, also within a row."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile

from reportlab.platypus import Flowable, Spacer

from interview_app.reporting import styles
from interview_app.reporting.columns import HIGHEST_TOGETHER, Columns, Placed, Stack
from interview_app.reporting.flowables import Rule
from interview_app.reporting.tagged.canvas import tagged
from interview_app.reporting.tagged.grid import header
from interview_app.reporting.tagged.parts import part_of
from interview_app.reporting.tagged.structure import Element, Role

_BELOW = 2.5
"""Points between the titles of columns and the line below them."""
_PAIR = 2
"""Rows that stay together at the beginning and at the end of a table that has more of them."""


def under_titles(
    table: Element, titles: Sequence[tuple[float, Flowable]], rows: Sequence[Flowable], *, beside: int = 0
) -> Headed:
    """The rows of a table below the titles of its columns, each of a width in points; a gap begins the rows.

    The line below the last one ends the table.
    """
    top = Element(Role.ROW, Element(Role.HEAD, table))
    named = [Stack(width, (title,)) for width, title in titles]
    cells = [each._replace(element=header(top, "Column")) for each in named]
    line = Rule(weight=styles.RULE, strong=True)
    rows = [*rows[:-1], *(each.closing() if isinstance(each, Columns) else each for each in rows[-1:])]
    head = Columns(cells, gap=0, below=_BELOW, element=top, beside=beside)
    return Headed([head, line], rows, again=[Columns(named, gap=0, below=_BELOW), line, *rows[:1]])


class Headed(Columns):
    """A head, the rows below it, and what stands above those that go on, which is read as no part of the document.

    The head never stands alone at the end of a page, nor with one short row of several; nor does one end a table alone.
    """

    def __init__(
        self, head: Sequence[Flowable], rows: Sequence[Flowable], *, again: Sequence[Flowable]
    ) -> None:
        super().__init__((Stack(styles.WIDTH, (*head, *rows)),), gap=0)
        self._again = tuple(again)
        self._top = len(head)
        self._goes_on = False

    def split(self, width: float, height: float) -> list[Flowable]:
        """The rows that fit, and the others under the head that is repeated.

        Two low rows that go on are never parted: they were kept together where the table broke.
        """
        if self._goes_on and len(self._body()) == _PAIR and self._begins_low():
            return []
        parts = super().split(width, height)
        if len(parts) < 2:
            return parts
        (upper,), (lower,) = (part.stacks for part in parts if isinstance(part, Columns))
        above, below = _rows(upper.content[self._top :]), _rows(lower.content)
        if not above:
            return []
        if len(above) + len(below) == len(self._body()) > _PAIR:
            if len(above) == 1 and self._begins_low():
                return []
            if len(below) == 1 and len(above) > _PAIR and self._ends_low():
                return self.split(width, self._body()[-_PAIR].top)
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
        """The head, and the beginning of the first row, or two where they are low; the head alone without a row."""
        (placed,) = self._lay()
        body = self._body()
        if not body:
            return max((each.top + each.height for each in placed), default=0.0)
        if len(body) > _PAIR and self._begins_low():
            return body[1].top + body[1].height
        first = body[0]
        begun = first.flowable.least() if isinstance(first.flowable, Columns) else first.height
        return first.top + begun

    def _body(self) -> list[Placed]:
        """Where the rows stand, without the gaps between them."""
        (placed,) = self._lay()
        return [each for each in placed[self._top :] if not isinstance(each.flowable, Spacer)]

    def _begins_low(self) -> bool:
        """Whether the head and the first two rows are low enough to be asked to stay together."""
        second = self._body()[1]
        return second.top + second.height <= HIGHEST_TOGETHER

    def _ends_low(self) -> bool:
        """Whether the last two rows below a head are low enough to go on together."""
        first, *before, last = self._body()
        return first.top + last.top + last.height - before[-1].top <= HIGHEST_TOGETHER


def _rows(content: Sequence[Flowable]) -> list[Flowable]:
    """What stands there, without gaps."""
    return [each for each in content if not isinstance(each, Spacer)]
