"""The table of contents of a document over four pages, with the pages on which its headings turn out to stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, PageBreak, Spacer

from interview_app.domain.foreign import marked
from interview_app.reporting import styles
from interview_app.reporting.columns import Columns
from interview_app.reporting.flowables import WritingRoom
from interview_app.reporting.prose import Prose, Span
from interview_app.reporting.tagged.contents import Dots, Entry, link_in
from interview_app.reporting.tagged.owner import Owner
from interview_app.reporting.tagged.paragraph import TaggedParagraph
from interview_app.reporting.tagged.structure import Element, Role

_MOST_PAGES = 4
_MOST_ENTRIES = 24
_LONGEST = 140
"""Letters of a heading that an entry shows; it stands in full where it leads."""
_FIRST_LEVEL, _SECOND_LEVEL = 2, 3
_INDENT, _NUMBER = 12.0, 26.0
_SIGNATURES = 120.0
_PAGE = (styles.BODY_TOP - styles.BODY_BOTTOM) * 0.97
"""A page as it is reckoned with: a little stays free where things break."""


def with_contents(prose: Prose, story: Sequence[Flowable], title: str) -> list[Flowable]:
    """The story with its table of contents before the first section; as it is where it is short."""
    heads = list(_headings(story))
    sections = [place for place, owner, _ in heads if owner.level == _FIRST_LEVEL]
    count = pages(story) if sections else 0
    if count < _MOST_PAGES:
        return list(story)
    shown = [each for each in heads if each[1].level in (_FIRST_LEVEL, _SECOND_LEVEL)]
    if len(shown) > _MOST_ENTRIES:
        shown = [each for each in shown if each[1].level == _FIRST_LEVEL]
    contents = _contents(prose, [(owner, words) for _, owner, words in shown], title)
    if count == _MOST_PAGES and pages([*story, *contents]) == count:
        return list(story)
    place = sections[0]
    while place and isinstance(story[place - 1], Spacer | CondPageBreak):
        place -= 1
    return [*story[:place], *contents, *story[place:]]


def _headings(story: Sequence[Flowable]) -> Iterator[tuple[int, Owner, str]]:
    """Where the headings of a story stand, and what they say, with the marks of other languages."""
    for place, each in enumerate(story):
        if isinstance(each, Columns) and each.heading is not None:
            parts = [part for stack in each.stacks if stack.element is None for part in stack.content]
            words = [_words(part) for part in parts if isinstance(part, TaggedParagraph)]
            yield place, each.heading, " ".join(words)
        elif isinstance(each, TaggedParagraph) and each.owner.level:
            yield place, each.owner, _words(each)


def _words(paragraph: TaggedParagraph) -> str:
    own = paragraph.owner.lang
    return "".join(
        marked(run.words, lang) if (lang := run.lang or own) else run.words for run in paragraph.runs
    )


def _contents(prose: Prose, heads: Sequence[tuple[Owner, str]], title: str) -> list[Flowable]:
    whole = Element(Role.CONTENTS)
    below = whole
    dots = Dots(styles.EDGE, _NUMBER)
    story: list[Flowable] = [Spacer(1, 10), prose.heading(title, styles.SUBHEADING, level=_FIRST_LEVEL)]
    for number, (owner, words) in enumerate(heads, start=1):
        owner.key = f"contents-{number}"
        inner = owner.level == _SECOND_LEVEL
        if not inner:
            below = Element(Role.CONTENTS, whole)
        link = link_in(below if inner else whole)
        line = prose.linked((Span(prose.clipped(words, _LONGEST)),), styles.SMALL, link)
        story.append(Entry(line, link, owner.key, indent=_INDENT if inner else 0, dots=dots))
    return story


def pages(story: Sequence[Flowable]) -> int:
    """How many pages a story will need, reckoned from the heights of its parts."""
    count, left = 1, _PAGE
    for each in story:
        if isinstance(each, PageBreak) or (isinstance(each, CondPageBreak) and left < float(each.height)):
            count, left = count + 1, _PAGE
        height = _height(each)
        whole = isinstance(each, KeepTogether)
        while height > left:
            count, height, left = count + 1, height if whole and height <= _PAGE else height - left, _PAGE
        left -= height
    return count


def _height(each: Flowable) -> float:
    """How high something is with the room around it; what fills a page by itself is not asked yet."""
    if isinstance(each, CondPageBreak | PageBreak):
        return 0
    if isinstance(each, KeepTogether):
        return _SIGNATURES
    if isinstance(each, WritingRoom):
        return each.least
    _, height = each.wrap(styles.WIDTH, styles.PAGE_HEIGHT)
    return float(height) + each.getSpaceBefore() + each.getSpaceAfter()
