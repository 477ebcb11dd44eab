"""Headings stay with what they head: where a page must break is settled for the story as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from interview_app.reporting import styles
from interview_app.reporting.columns import HIGHEST_TOGETHER, Columns, beginning, list_of
from interview_app.reporting.tagged.paragraph import TaggedParagraph as Words

_LEADING = frozenset(
    style.name for style in (styles.HEADING, styles.SUBHEADING, styles.CAPTION, styles.LABEL, styles.STRONG)
)
_MOST = (styles.BODY_TOP - styles.BODY_BOTTOM) * 0.8
"""A chain that asks for more than most of a page is not kept: it would leave the page before it empty."""
_BRIEF = 2
"""Lines of a paragraph that does not stand alone below a heading."""
_SHORT = 3
"""Items of a list that is not parted at all: one of them would stand alone."""


def together(story: Sequence[Flowable]) -> list[Flowable]:
    """The story with every break before a heading asking for as much room as its first words below need.

    A heading, a heading below it, the caption of a table and the table's first rows each ask for their own room;
    without this, the first of them would be content with less than the last one gets, and stay behind alone.  A line or
    two between a heading and what it heads belong to it: they say how to read that.  A label
    before which nobody asked for a break gets one, and so does a list where one item of it would stand alone.
    """
    settled: list[Flowable] = []
    chain, waits = 0.0, False
    kept = _in_company(story)
    for flowable, leads in zip(reversed(kept), reversed(_leading(kept)), strict=True):
        if isinstance(flowable, CondPageBreak):
            asked = float(flowable.height)
            chain, waits = (max(asked, chain) if chain <= _MOST else asked), False
            settled.append(CondPageBreak(chain))
            continue
        if waits and not leads:
            settled.append(CondPageBreak(chain if chain <= _MOST else 0))
        height = height_of(flowable) if leads else 0.0
        if leads:
            spaced = isinstance(flowable, Spacer)
            chain, waits = chain + height if chain or not spaced else 0.0, waits or not spaced
        else:
            chain, waits = _begun(flowable), False
        settled.append(flowable)
    if waits:
        settled.append(CondPageBreak(chain if chain <= _MOST else 0))
    settled.reverse()
    return settled


def _begun(flowable: Flowable) -> float:
    """How much of something must stand below what leads to it; nothing where that asks for room by itself."""
    if not isinstance(flowable, Columns | Words):
        return 0.0
    height_of(flowable)
    return beginning(flowable)


def _in_company(story: Sequence[Flowable]) -> list[Flowable]:
    """The story with a break before the first two and the last two items of each list; before a short one once."""
    found: list[Flowable] = []
    for listed, group in groupby(story, key=list_of):
        items = list(group)
        if listed is not None and len(items) > 1:
            places = (0,) if len(items) <= _SHORT else (0, len(items) - 2)
            for place in reversed(places):
                kept = items[place:] if len(items) <= _SHORT else items[place : place + 2]
                height = sum(height_of(each) for each in kept)
                if height <= HIGHEST_TOGETHER:
                    items.insert(place, CondPageBreak(height))
        found.extend(items)
    return found


def _leading(story: Sequence[Flowable]) -> list[bool]:
    """For each part of a story whether it must not end a page."""
    found = [_leads(flowable) for flowable in story]
    shown = [place for place, each in enumerate(story) if not isinstance(each, Spacer | CondPageBreak)]
    for heading, below, then in zip(shown, shown[1:], shown[2:], strict=False):
        if _heads(story[heading]) and _is_brief(story[below]) and not _heads(story[then]):
            found[below] = True
    return found


def _heads(flowable: Flowable) -> bool:
    """Whether this is a heading."""
    if isinstance(flowable, Columns):
        return flowable.heading is not None
    return isinstance(flowable, Words) and flowable.owner.level > 0


def _is_brief(flowable: Flowable) -> bool:
    """Whether this is a paragraph of a line or two."""
    if not isinstance(flowable, Words) or list_of(flowable) is not None:
        return False
    flowable.wrap(styles.WIDTH, styles.PAGE_HEIGHT)
    return len(flowable.lines) <= _BRIEF


def _leads(flowable: Flowable) -> bool:
    """Whether this says what follows, so that it must not end a page."""
    if isinstance(flowable, Columns):
        return flowable.leads
    if isinstance(flowable, Words):
        return flowable.style.name in _LEADING
    return isinstance(flowable, Spacer)


def in_one_piece(block: Sequence[Flowable], *, least: float = 0) -> list[Flowable]:
    """What belongs together, on one page unless it is very high; then it asks for `least` to begin with."""
    height = sum(height_of(each) for each in block if not isinstance(each, CondPageBreak))
    room = height if height <= HIGHEST_TOGETHER else least
    return [*([CondPageBreak(room)] if room else []), *block]


def height_of(flowable: Flowable) -> float:
    """How high something is with the room around it, in points."""
    _, height = flowable.wrap(styles.WIDTH, styles.PAGE_HEIGHT)
    return height + flowable.getSpaceBefore() + flowable.getSpaceAfter()
