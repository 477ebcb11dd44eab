"""Parts of a draft and the passages that they stand on: connected, made of each other, taken over all at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from interview_app.domain.coverage import NEEDS, PartKind, PartRef, coverage_of, quotes, words_of
from interview_app.domain.drafting.naming import name_of
from interview_app.domain.drafting.parts import add_condition, add_criterion, add_requirement
from interview_app.domain.drafting.passages import leave_out, passage_of, sort_passage
from interview_app.domain.drafting.places import in_language, put, value_at
from interview_app.domain.drafting.standard import weigh_equally
from interview_app.domain.form import InterviewForm, Posting, ScoringRules
from interview_app.domain.found_posting import PassageKind
from interview_app.domain.ids import PassageId
from interview_app.domain.posting_text import PostingFields
from interview_app.domain.problems import Path
from interview_app.domain.text import NO_WORDS, Text

LISTS: Mapping[PartKind, str] = {
    PartKind.REQUIREMENT: "requirements",
    PartKind.CRITERION: "criteria",
    PartKind.CONDITION: "conditions",
}
"""In which list of the form the parts of a kind stand."""


def place_of(form: InterviewForm, ref: PartRef) -> Path:
    """Where a part stands in the form; raises ValueError for a stranger."""
    name = LISTS[ref.kind]
    return name, [each.id for each in value_at(form, (name,))].index(ref.id)


def last_part(form: InterviewForm, kind: PartKind) -> PartRef:
    """The part of a kind that was added last; raises IndexError where there is none."""
    return PartRef(kind, value_at(form, (LISTS[kind],))[-1].id)


def connect(form: InterviewForm, id: PassageId, ref: PartRef) -> InterviewForm:
    """A part stands on a passage from now on; the passage is what the part makes of it, and no reason is needed."""
    passage, place = passage_of(form, id), place_of(form, ref)
    part = value_at(form, place)
    if not any(quotes(each, passage, form.posting_passages) for each in part.passages):
        part = replace(part, passages=(*part.passages, passage.text))
    form = put(form, place, replace(part, unquoted=""))
    return _settled(sort_passage(form, id, _joined(passage.kind, ref.kind)), id)


def disconnect(form: InterviewForm, id: PassageId, ref: PartRef) -> InterviewForm:
    """A part stands on a passage no longer."""
    passage, place = passage_of(form, id), (*place_of(form, ref), "passages")
    left = tuple(each for each in value_at(form, place) if not quotes(each, passage, form.posting_passages))
    return put(form, place, left)


def make_part(form: InterviewForm, id: PassageId, kind: PartKind, words: str = "") -> InterviewForm:
    """A new part that stands on a passage, or on some words of it."""
    passage = passage_of(form, id)
    quoted = words.strip() or passage.text
    name = in_language(NO_WORDS, _language(form), name_of(quoted))
    form = _added(form, kind, name, (quoted,))
    return _settled(sort_passage(form, id, _joined(passage.kind, kind)), id)


def take_over(form: InterviewForm) -> InterviewForm:
    """What was read becomes the draft: fields that are empty, and a part for each passage that has none.

    Nothing that was written is changed; a passage that is left out for a reason gets no part.
    """
    fields = form.posting_fields
    if fields is None:
        return form
    form = _headed(form, fields)
    wanted = {
        (kind, words_of(covered.passage.text)): covered.passage.text
        for covered in coverage_of(form).open_passages
        for kind in covered.missing
    }
    for (kind, _), text in wanted.items():
        form = _added(form, kind, in_language(NO_WORDS, _language(form), name_of(text)), (text,))
    return form


def _headed(form: InterviewForm, fields: PostingFields) -> InterviewForm:
    """Empty fields are filled; language and number of posts, which are never empty, as long as all others are."""
    posting, language = form.posting, _language(form)
    written = (posting.reference, posting.authority, posting.grade, posting.deadline)
    fresh = not (_written(posting.title) or any(written))
    title = in_language(NO_WORDS, language, fields.title)
    headed = Posting(
        reference=posting.reference or fields.reference,
        title=posting.title if _written(posting.title) else title,
        authority=posting.authority or fields.office,
        unit=posting.unit,
        grade=posting.grade or fields.grade,
        language=fields.language if fresh else posting.language,
        published=posting.published,
        deadline=posting.deadline or fields.deadline,
        source=posting.source or fields.source,
    )
    form = replace(form, posting=headed, title=form.title if _written(form.title) else title)
    said = fields.posts is not None or fields.several
    untouched = fresh and form.rules.posts == ScoringRules().posts
    return replace(form, rules=replace(form.rules, posts=fields.posts)) if untouched and said else form


def _added(form: InterviewForm, kind: PartKind, name: Text, passages: tuple[str, ...]) -> InterviewForm:
    """One more part at the end; criteria that weighed the same go on doing so."""
    after = _ADD[kind](form, name, passages)
    even = kind is PartKind.CRITERION and weigh_equally(form) == form
    return weigh_equally(after) if even else after


_ADD: Mapping[PartKind, Callable[[InterviewForm, Text, tuple[str, ...]], InterviewForm]] = {
    PartKind.REQUIREMENT: lambda form, name, passages: add_requirement(form, name=name, passages=passages),
    PartKind.CRITERION: lambda form, name, passages: add_criterion(form, name=name, passages=passages),
    PartKind.CONDITION: lambda form, name, passages: add_condition(form, name=name, passages=passages),
}


def _joined(kind: PassageKind, part: PartKind) -> PassageKind:
    """What a passage is once a part of this kind stands on it."""
    if part in NEEDS[kind]:
        return kind
    demanding = kind in (PassageKind.REQUIREMENT, PassageKind.CRITERION)
    if demanding and part is not PartKind.CONDITION:
        return PassageKind.BOTH
    return PassageKind(part.value)


def _settled(form: InterviewForm, id: PassageId) -> InterviewForm:
    """No reason is kept for a passage that lacks nothing."""
    (covered,) = [each for each in coverage_of(form).passages if each.passage.id == id]
    return form if covered.missing else leave_out(form, id, "")


def _language(form: InterviewForm) -> str:
    """The posting's language where the form speaks it, else the form's own."""
    found = form.posting_fields.language if form.posting_fields else form.language
    return found if found in form.languages else form.language


def _written(text: Text) -> bool:
    return bool(text.de.strip() or text.en.strip())
