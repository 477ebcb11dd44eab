"""Headings found among the blocks, and what each says of the blocks under it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from interview_app.intake.posting.asides import Columns
from interview_app.intake.posting.contacts import reaches_somebody
from interview_app.intake.posting.cues.headings import Area, area_of, binds, softens, wishes
from interview_app.intake.posting.facts import fact_in, rows_of_facts
from interview_app.intake.posting.measure import Measure
from interview_app.intake.posting.row import Block
from interview_app.intake.posting.sentences import sentences

_SENTENCE = re.compile(r"[.;,]$|[.!?] [A-ZÄÖÜ]")
_LONGEST = 400
"""How many letters of a block are looked at: no heading has more."""
_CUT_OFF = re.compile(r"[\s,]*(?:\.{3}|…|(?:u\. ?a|z\. ?B|etc)\.)\s*:?$")
"""How headings break off before the list that goes on with them."""
_OPEN = re.compile(
    r"\b(?:als|eine?[nrs]?|ein[*:/]e|eine?[/*:(](?:n|r)\)?|eine/einen|einen/eine|mehrere|zwei|drei|vier|for|of|as|an?"
    r"|several|two|three|the|position)$",
    re.IGNORECASE,
)
"""How a sentence ends that the title of the post goes on with."""
_MOST, _WORDS = 16, 30
"""So many words a heading has at most, and a sentence that leads on to the list below it."""
_CALL = 6
"""So many words such a heading has at most."""
_OPENING = 20
"""More letters than any of these words has."""
_LARGER, _LARGE = 1.08, 1.3
"""Type so much larger than usual may be, and is, that of a heading: the height of a line also hangs on its letters."""
_CAPITAL = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*\.? )?[^\W\d_](?<=[A-ZÄÖÜ])")
_TURNS = re.compile(r"(?:zu[mr]?|für|bei|for|fachlich\w*|personal\w*|about|on) ", re.IGNORECASE)
"""How the parts of a contact block begin: “Zum Aufgabengebiet:”."""
_TRIM = " :–—-…."


@dataclass(frozen=True, slots=True)
class Section:
    """What the headings above a block say: the nearest one's words, the area, and whether it binds or wishes.

    `source` is the heading that named the area or the force, for the reason of a guess; `ordered` says that nothing but
    its place among the parts of the posting told the area.
    """

    heading: str = ""
    area: Area | None = None
    binding: bool = False
    wishing: bool = False
    source: str = ""
    ordered: bool = False

    def demanding(self, force: str) -> Section:
        """What it says of a demand that a table ticks in the column with this head."""
        return replace(
            self, area=Area.PROFILE, binding=binds(force), wishing=wishes(force), source=force, ordered=False
        )

    def behind_list(self) -> Section:
        """What it says of a paragraph behind its list: the words that led on to that list bind and wish no longer."""
        return replace(self, binding=False, wishing=False)


@dataclass(frozen=True, slots=True)
class Placed:
    """A block under its headings.

    `after_list` says that a list of the same section stands above it, `before_list` that one stands below it.
    """

    block: Block
    section: Section
    after_list: bool = False
    before_list: bool = False


class _Standing(NamedTuple):
    """What stands above a block: its section, that of the main heading, whether this is set off and holds anything."""

    section: Section = Section()
    main: Section = Section()
    rank: bool = False
    filled: bool = False
    after_list: bool = False

    def under(self, block: Block, measure: Measure) -> _Standing:
        """What stands above the blocks behind this heading."""
        set_off = _set_off(block, measure)
        if _belongs_under(block, self.main, measure, below=self.rank > set_off or not self.filled):
            return _Standing(_under(block.text, self.main), self.main, self.rank)
        section = _under(block.text, None)
        return _Standing(section, section, set_off)

    def behind(self, block: Block) -> _Standing:
        """What stands above the blocks behind this one."""
        after_list = self.after_list or bool(block.mark)
        if self.filled and self.after_list is after_list:
            return self
        return self._replace(filled=True, after_list=after_list)


def sectioned(blocks: Sequence[Block], measure: Measure) -> tuple[Placed, ...]:
    """The blocks that are no headings, each under its section."""
    found: list[Placed] = []
    above = _Standing()
    columns = Columns[_Standing]()
    facts = rows_of_facts(blocks)
    for at, block in enumerate(blocks):
        if at in facts:
            continue
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        above = columns.going_on(block.first, above)
        if is_heading(block, following, measure) and not (at and _goes_on(blocks[at - 1], block)):
            above = above.under(block, measure)
        else:
            section = above.section
            section = section.demanding(block.first.force) if block.first.force else section
            found.append(Placed(block, section, above.after_list and not block.mark))
            above = above.behind(block)
        columns.note(block.first, above)
    return _before_lists(found)


def _before_lists(placed: Sequence[Placed]) -> tuple[Placed, ...]:
    """The blocks, the paragraphs between a heading and its list told."""
    found: list[Placed] = []
    below: Placed | None = None
    for part in reversed(placed):
        listed = (
            below is not None
            and (below.section is part.section or below.section.area is part.section.area is not None)
            and (bool(below.block.mark) or below.before_list)
        )
        below = (
            replace(part, before_list=True)
            if listed and not part.block.mark and not part.after_list
            else part
        )
        found.append(below)
    return tuple(reversed(found))


def _belongs_under(block: Block, main: Section, measure: Measure, *, below: bool) -> bool:
    """Whether a heading goes on with the main one: it leads in to a list of the same matter, or of an unnamed one.

    `below` says that the main heading is set off more, or that nothing stands under it yet.
    """
    if not main.heading or not _leads_in(block, measure):
        return False
    if main.area is Area.CONTACT and _TURNS.match(block.text):
        return True
    area = area_of(block.text)
    return below if area is main.area else area is None and (below or softens(block.text))


def _set_off(block: Block, measure: Measure) -> bool:
    """Whether a heading is set off by its format and not only by a colon."""
    return bool(block.first.line.heading) or _stands_out(block, measure)


def is_heading(block: Block, following: Block | None, measure: Measure) -> bool:
    """Whether a block is a heading: by format, by known words, or because it opens a list."""
    if block.footnote or block.first.line.link or block.words > _WORDS:
        return False
    opens = following is not None and bool(following.mark) and not block.mark
    if block.words > _MOST and not (opens and block.text.endswith(":") and len(sentences(block.text)) == 1):
        return False
    text = _CUT_OFF.sub("", block.text[:_LONGEST])
    if not re.search(r"[^\W\d]", text):
        return False
    if reaches_somebody(text, item=True) or (block.words > 3 and opens_title(block.text)) or fact_in(text):
        return False
    if block.first.line.heading:
        return True
    if text.endswith(":"):
        named = not block.mark and (block.words <= 6 or area_of(text) is not None)
        return opens or (named and following is not None) or _nested(block, following)
    if block.words > 12 or (_SENTENCE.search(text) and not _calls(block, measure)):
        return False
    if text.endswith("?") and block.words <= 8 and not block.mark:
        return True
    if block.mark:
        return _numbered(block, following)
    known = area_of(text) is not None or wishes(text) or binds(text)
    return _stands_out(block, measure) or opens or (known and _alone(block))


def _calls(block: Block, measure: Measure) -> bool:
    """Whether a few words that are set off call out more than one thing: “Vielfalt? Na klar!”."""
    return block.text.endswith(("!", "?")) and block.words <= _CALL and _stands_out(block, measure)


def opens_title(text: str) -> bool:
    """Whether words break off where the title of the post goes on with them."""
    return bool(_OPEN.search(text[-_OPENING:]))


def _stands_out(block: Block, measure: Measure) -> bool:
    """Whether the format sets the block off: bold, larger, capitals."""
    line = block.first.line
    letters = [letter for letter in block.text if letter.isalpha()]
    capitals = len(letters) > 3 and all(letter.isupper() for letter in letters)
    if line.strong or capitals or not block.first.placed:
        return line.strong or capitals
    if line.height > _LARGE * measure.size:
        return True
    return line.height > _LARGER * measure.size and block.words <= 8 and _begins_large(block.text)


def _alone(block: Block) -> bool:
    """Whether known words stand as a line of their own rather than as one of several unmarked items."""
    return _begins_large(block.text) and block.words <= 6


def _begins_large(text: str) -> bool:
    """Whether words begin with a capital letter, behind the number of a chapter if there is one: “2 The job”."""
    return bool(_CAPITAL.match(text))


def _numbered(block: Block, following: Block | None) -> bool:
    """Whether a numbered block heads a chapter rather than stands in a list."""
    number = re.compile(r"[(]?(?:\d{1,2}|[a-zA-Z]|[IVX]+)[.)]")
    if not number.match(block.mark) or block.words > 8:
        return False
    if area_of(block.text) is not None or following is None:
        return area_of(block.text) is not None
    return not number.match(following.mark) or following.mark.strip("(.)") in ("1", "a", "A", "I")


def _goes_on(before: Block, block: Block) -> bool:
    """Whether a block is the next number of a list, right after the one before, and names no matter of its own."""
    if _is_next_letter(before.mark, block.mark):
        return True
    numbers = [re.fullmatch(r"[(]?(\d{1,2})[.)]", each.mark) for each in (before, block)]
    first, second = (int(found.group(1)) if found else 0 for found in numbers)
    return 0 < first == second - 1 and area_of(block.text) is None


def _is_next_letter(before: str, mark: str) -> bool:
    """Whether a mark is the small letter after the one before: no chapters stand right below each other."""
    letters = [re.fullmatch(r"[(]?([a-z])[.)]", each) for each in (before, mark)]
    first, second = (ord(found.group(1)) if found else 0 for found in letters)
    return 0 < first == second - 1


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
        and not (block.first.placed and line.height > _LARGE * measure.size)
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
    if main.area is Area.CONTACT and _TURNS.match(text):
        return Section(heading, main.area, source=main.source)
    if area not in (None, main.area) or binding or wishing:
        return own
    if softens(text):
        return Section(heading, main.area, source=heading)
    return Section(heading, main.area, main.binding, main.wishing, main.source)
