"""Several positions in one notice: where each is spoken of, and what is said of this one alone.

A position has a head of its own (“2. eine Teamleitung (m/w/d)”, “Stelle B: …”) with tasks or demands under it.  What
stands before the first head is for all of them, and what follows the demands of the last one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from interview_app.domain.found_posting import (
    FieldReason,
    FieldRule,
    FoundPost,
    FoundPosting,
    Passage,
    PassageKind,
    PostingField,
)
from interview_app.intake.posting.cues.headings import Area
from interview_app.intake.posting.facts import facts_in
from interview_app.intake.posting.fields.dates import deadline_in
from interview_app.intake.posting.fields.grade import grade_in
from interview_app.intake.posting.fields.posts import posts_in
from interview_app.intake.posting.fields.reference import reference_in
from interview_app.intake.posting.fields.title import has_genders, is_title, titled
from interview_app.intake.posting.row import Block
from interview_app.intake.posting.sections import Placed

_NUMBERED = re.compile(
    r"(?:Stelle|Position|Post|Dienstposten|Vacancy|Los) (?:[A-Z]|\d{1,2}|[IVX]{1,4})\s*[:–-]\s*\S"
)
_FOR_ALL = re.compile(
    r"\b(?:alle[nr]?|beide[nr]?|sämtliche[nr]?) (?:\w+ )?(?:Stellen|Dienstposten|Positionen|Funktionen|Posten)\b"
    r"|\b(?:all|both|each of the) (?:the )?(?:posts|positions|vacancies)\b|\bgemeinsam\w*\b|\bfür alle\b",
    re.IGNORECASE,
)
_OWN = {Area.TASKS, Area.PROFILE, Area.CONDITIONS}
_HEAD = 4
"""So many blocks of a position say how often it is to be filled."""
_MOST = 40
"""More positions no notice has."""


@dataclass(frozen=True, slots=True)
class _Span:
    """The blocks that speak of one position, from its head on."""

    first: int
    end: int


def with_each(
    found: FoundPosting, blocks: Sequence[Block], texts: Sequence[str], placed: Sequence[Placed]
) -> FoundPosting:
    """The posting with each of its positions, where it advertises several; else as it was."""
    spans = _spans(blocks, placed)
    if not spans:
        return found
    each = tuple(_post(found, blocks, texts, span) for span in spans)
    numbers = [post.posts for post in each if post.posts is not None]
    total = sum(numbers) if len(numbers) == len(each) else None
    told = {reason.field: reason for reason in (*found.reasons, *each[0].reasons)}
    told[PostingField.POSTS] = FieldReason(
        PostingField.POSTS, FieldRule.SUM, " + ".join(post.title for post in each)
    )
    return replace(
        found,
        reference=each[0].reference,
        title=each[0].title,
        grade=each[0].grade,
        deadline=each[0].deadline,
        posts=total,
        several=total is None,
        passages=_assigned(found.passages, blocks, spans, placed),
        reasons=tuple(told.values()),
        each=each,
    )


def _spans(blocks: Sequence[Block], placed: Sequence[Placed]) -> list[_Span]:
    """The spans of at least two positions, each with tasks or each with demands of its own; empty for none."""
    heads = [at for at, block in enumerate(blocks) if _is_head(block)][:_MOST]
    if len(heads) < 2:
        return []
    areas = {
        part.block.first.at: part.section.area for part in placed if not _FOR_ALL.search(part.section.heading)
    }
    spans = []
    for first, end in pairwise([*heads, len(blocks)]):
        own = {areas.get(block.first.at) for block in blocks[first:end]}
        if own & _OWN:
            spans.append((_Span(first, end), own))
    alike = any(all(area in own for _, own in spans) for area in (Area.TASKS, Area.PROFILE))
    titles = {titled(blocks, span.first).value.casefold() for span, _ in spans}
    if len(spans) < 2 or not alike or len(titles) < len(spans):
        return []
    offers = any(Area.OFFERS in own for _, own in spans[:-1])
    *before, (last, _) = spans
    return [*(span for span, _ in before), _ended(last, blocks, areas, offers=offers)]


def _is_head(block: Block) -> bool:
    """Whether a block can be the head of a position."""
    return (has_genders(block.text) and is_title(block)) or (
        block.words <= 16 and bool(_NUMBERED.match(block.text))
    )


def _ended(span: _Span, blocks: Sequence[Block], areas: dict[int, Area | None], *, offers: bool) -> _Span:
    """The span of the last position, which ends with what is asked, or with what is offered where others have that."""
    own = {*_OWN, Area.OFFERS} if offers else _OWN
    inside = [at for at in range(span.first, span.end) if areas.get(blocks[at].first.at) in own]
    return _Span(span.first, inside[-1] + 1)


def _assigned(
    passages: Sequence[Passage], blocks: Sequence[Block], spans: Sequence[_Span], placed: Sequence[Placed]
) -> tuple[Passage, ...]:
    """The passages, each with the position that it is of; a notice below the last demands is for all."""
    shared = {part.block.first.at for part in placed if _FOR_ALL.search(part.section.heading)}
    below = {part.block.first.at for part in placed if part.after_list}
    numbers = {
        row.at: number
        for number, span in enumerate(spans, start=1)
        for block in blocks[span.first : span.end]
        for row in block.rows
        if block.first.at not in shared
    }
    found = []
    for passage in passages:
        post = numbers.get(passage.position, 0)
        if post == len(spans) and passage.kind is PassageKind.NOTICE and passage.position in below:
            post = 0
        found.append(replace(passage, post=post) if post else passage)
    return tuple(found)


def _post(found: FoundPosting, blocks: Sequence[Block], texts: Sequence[str], span: _Span) -> FoundPost:
    """One position: what its own blocks say, and where they say nothing, what the notice says for all."""
    own = texts[span.first : span.end]
    facts = facts_in(own)
    title = titled(blocks, span.first)
    reference, grade, deadline = reference_in(own, facts), grade_in(own, facts), deadline_in(own, facts)
    posts = posts_in(own[:_HEAD], facts, title.value)
    number, several = posts.value
    reasons = [title.reason(PostingField.TITLE), posts.reason(PostingField.POSTS)]
    reasons += [
        told.reason(field)
        for told, field in (
            (reference, PostingField.REFERENCE),
            (grade, PostingField.GRADE),
            (deadline, PostingField.DEADLINE),
        )
        if told.value
    ]
    return FoundPost(
        reference=reference.value or found.reference,
        title=title.value,
        grade=grade.value or found.grade,
        deadline=deadline.value or found.deadline,
        posts=number,
        several=several,
        reasons=tuple(reasons),
    )
