"""From the lines of a posting to what they mean: the stages one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from interview_app.domain.found_posting import FoundPosting, PostingField
from interview_app.intake.posting.cleaning import clean_rows
from interview_app.intake.posting.columns import in_columns
from interview_app.intake.posting.facts import facts_in, with_rows_joined
from interview_app.intake.posting.fields.dates import deadline_in
from interview_app.intake.posting.fields.grade import grade_in
from interview_app.intake.posting.fields.language import language_of
from interview_app.intake.posting.fields.office import office_of
from interview_app.intake.posting.fields.posts import posts_in
from interview_app.intake.posting.fields.reference import reference_in
from interview_app.intake.posting.fields.title import title_of
from interview_app.intake.posting.furniture import letterhead, without_furniture
from interview_app.intake.posting.heads import by_heads, with_heads_apart
from interview_app.intake.posting.joining import joined
from interview_app.intake.posting.line import Line
from interview_app.intake.posting.marks import marked
from interview_app.intake.posting.measure import measured
from interview_app.intake.posting.order import with_lists_told
from interview_app.intake.posting.passages import passages_of
from interview_app.intake.posting.sections import sectioned
from interview_app.intake.posting.several import with_each
from interview_app.intake.posting.ticks import with_ticks_read


def understood(lines: Sequence[Line]) -> FoundPosting:
    """The posting that these lines are: its fields, and its passages with their kinds."""
    clean = clean_rows(lines)
    widest = max((row.line.right for row in clean), default=0.0)
    kept = without_furniture(clean)
    rows = by_heads(in_columns(marked(with_ticks_read(kept)), widest))
    measure = measured(rows)
    blocks = with_heads_apart(joined(rows, measure))
    texts = with_rows_joined(blocks)
    facts = facts_in(texts)
    title = title_of(blocks, facts)
    reference, office, grade = (
        reference_in(texts, facts),
        office_of(blocks, facts, title.value, letterhead(clean, kept)),
        grade_in(texts, facts),
    )
    deadline, posts = deadline_in(texts, facts), posts_in(texts, facts, title.value)
    placed = with_lists_told(sectioned(blocks, measure))
    found = FoundPosting(
        reference=reference.value,
        title=title.value,
        office=office.value,
        grade=grade.value,
        deadline=deadline.value,
        posts=posts.value[0],
        several=posts.value[1],
        language=language_of(texts),
        passages=passages_of(placed),
        reasons=(
            reference.reason(PostingField.REFERENCE),
            title.reason(PostingField.TITLE),
            office.reason(PostingField.OFFICE),
            grade.reason(PostingField.GRADE),
            deadline.reason(PostingField.DEADLINE),
            posts.reason(PostingField.POSTS),
        ),
    )
    return with_each(found, blocks, texts, placed)
