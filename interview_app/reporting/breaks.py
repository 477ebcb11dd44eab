"""Headings stay with what they head: where a page must break is settled for the story as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import CondPageBreak, Flowable, Paragraph, Spacer

from interview_app.reporting import styles
from interview_app.reporting.columns import Columns

_LEADING = frozenset(
    style.name for style in (styles.HEADING, styles.SUBHEADING, styles.CAPTION, styles.LABEL, styles.STRONG)
)
_MOST = (styles.BODY_TOP - styles.BODY_BOTTOM) * 0.8
"""A chain that asks for more than most of a page is not kept: it would leave the page before it empty."""


def together(story: Sequence[Flowable]) -> list[Flowable]:
    """The story with every break before a heading asking for as much room as its first words below need.

    A heading, a heading below it, the caption of a table and the table's first rows each ask for their own room;
    without this, the first of them would be content with less than the last one gets, and stay behind alone.
    """
    settled: list[Flowable] = []
    chain = 0.0
    for flowable in reversed(story):
        if isinstance(flowable, CondPageBreak):
            asked = float(flowable.height)
            chain = max(asked, chain) if chain <= _MOST else asked
            settled.append(CondPageBreak(chain))
            continue
        settled.append(flowable)
        chain = chain + height_of(flowable) if chain and _leads(flowable) else 0.0
    settled.reverse()
    return settled


def _leads(flowable: Flowable) -> bool:
    """Whether this says what follows, so that it must not end a page."""
    if isinstance(flowable, Columns):
        return flowable.leads
    if isinstance(flowable, Paragraph):
        return flowable.style.name in _LEADING
    return isinstance(flowable, Spacer)


def height_of(flowable: Flowable) -> float:
    """How high something is with the room around it, in points."""
    _, height = flowable.wrap(styles.WIDTH, styles.PAGE_HEIGHT)
    return height + flowable.getSpaceBefore() + flowable.getSpaceAfter()
