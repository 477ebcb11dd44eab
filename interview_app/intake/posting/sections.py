"""Headings found among the blocks, and what each says of the blocks under it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from interview_app.intake.posting.contacts import reaches_somebody
from interview_app.intake.posting.cues.demands import COMPETENCY, PROOF
from interview_app.intake.posting.cues.headings import Area, area_of, binds, softens, wishes
from interview_app.intake.posting.joining import Measure
from interview_app.intake.posting.row import Block

_SENTENCE = re.compile(r"[.;,]$|[.!?] [A-ZÄÖÜ]")
_TRIM = " :–—-…."


@dataclass(frozen=True, slots=True)
class Section:
    """What the headings above a block say: the nearest one's words, the area, and whether it binds or wishes.

    `source` is the heading that named the area or the force, for the reason of a guess.
    """

    heading: str = ""
    area: Area | None = None
    binding: bool = False
    wishing: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A block under its headings; `after_list` says that a list of the same section stands above it."""

    block: Block
    section: Section
    after_list: bool = False


def sectioned(blocks: Sequence[Block], measure: Measure) -> tuple[Placed, ...]:
    """The blocks that are no headings, each under its section."""
    found: list[Placed] = []
    section, main = Section(), Section()
    after_list = False
    for at, block in enumerate(blocks):
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        if is_heading(block, following, measure):
            lead_in = _leads_in(block, measure)
            section = _under(block.text, main if lead_in else None)
            main = main if lead_in and main.heading else section
            after_list = False
            continue
        found.append(Placed(block, section, after_list and not block.mark))
        after_list = after_list or bool(block.mark)
    return tuple(_by_their_lists(found))


def _by_their_lists(placed: Sequence[Placed]) -> Iterator[Placed]:
    """The same, lists under a heading that no table knows taken for a profile where most of their items are demands."""
    for section, group in groupby(placed, key=lambda part: part.section):
        parts = list(group)
        items = [part.block.text for part in parts if part.block.mark]
        demanding = sum(bool(COMPETENCY.search(text) or PROOF.search(text)) for text in items)
        told = section
        if section.area is None and len(items) > 1 and demanding * 2 > len(items):
            told = replace(section, area=Area.PROFILE, source=section.heading)
        yield from (replace(part, section=told) for part in parts)


def is_heading(block: Block, following: Block | None, measure: Measure) -> bool:
    """Whether a block is a heading: by format, by known words, or because it opens a list."""
    text = block.text
    if (
        block.footnote
        or block.first.line.link
        or reaches_somebody(text, item=True)
        or block.words > 16
        or not re.search(r"[^\W\d]", text)
    ):
        return False
    if block.first.line.heading:
        return True
    opens = following is not None and bool(following.mark) and not block.mark
    if text.endswith(":"):
        return opens or (area_of(text) is not None and not block.mark) or _nested(block, following)
    if _SENTENCE.search(text) or block.words > 12:
        return False
    if block.mark:
        return _numbered(block, following)
    known = area_of(text) is not None or wishes(text) or binds(text)
    return _stands_out(block, measure) or opens or (known and _alone(block))


def _stands_out(block: Block, measure: Measure) -> bool:
    """Whether the format sets the block off: bold, larger, capitals."""
    line = block.first.line
    letters = [letter for letter in block.text if letter.isalpha()]
    capitals = len(letters) > 3 and all(letter.isupper() for letter in letters)
    return line.strong or capitals or (block.first.placed and line.height > 1.08 * measure.size)


def _alone(block: Block) -> bool:
    """Whether known words stand as a line of their own rather than as one of several unmarked items."""
    return block.text[0].isupper() and block.words <= 6


def _numbered(block: Block, following: Block | None) -> bool:
    """Whether a numbered block heads a chapter rather than stands in a list."""
    number = re.compile(r"[(]?(?:\d{1,2}|[a-zA-Z])[.)]")
    if not number.match(block.mark) or block.words > 8:
        return False
    if area_of(block.text) is not None or following is None:
        return area_of(block.text) is not None
    return not number.match(following.mark) or following.mark.strip("(.)") in ("1", "a")


def _nested(block: Block, following: Block | None) -> bool:
    """Whether a list item only opens a list below it."""
    if following is None or not block.mark or not following.mark:
        return False
    deeper = following.first.line.item > block.first.line.item
    inset = following.first.placed and following.first.line.left > block.first.line.left + 6
    return deeper or inset or following.mark != block.mark


def _leads_in(block: Block, measure: Measure) -> bool:
    """Whether a heading belongs under the one above it: it ends in a colon and is not set off."""
    line = block.first.line
    return (
        block.text.endswith(":")
        and not line.heading
        and not (block.first.placed and line.height > 1.08 * measure.size)
    )


def _under(text: str, main: Section | None) -> Section:
    """The section that a heading opens; under a main heading it takes over what it does not say itself."""
    heading = text.strip(_TRIM)
    area, binding, wishing = area_of(text), binds(text), wishes(text)
    if area is None and (binding or wishing):
        area = Area.PROFILE
    own = Section(heading, area, binding, wishing, heading)
    if main is None or not main.heading:
        return own
    if area not in (None, main.area) or binding or wishing:
        return own
    if softens(text):
        return Section(heading, main.area, source=heading)
    return Section(heading, main.area, main.binding, main.wishing, main.source)
