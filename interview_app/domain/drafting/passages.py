"""The passages of the posting in a draft: read, sorted, split, joined; quotations follow them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from interview_app.domain.coverage import NEEDS, words_of
from interview_app.domain.drafting.parts import fresh_id
from interview_app.domain.drafting.places import put
from interview_app.domain.form import InterviewForm
from interview_app.domain.form_words import contact_in
from interview_app.domain.found_posting import FoundPosting, Passage, PassageKind
from interview_app.domain.ids import PassageId
from interview_app.domain.posting_text import PostingFields, PostingPassage

_LISTS = ("requirements", "criteria", "conditions")
_CUT = "…"


def read_in(form: InterviewForm, found: FoundPosting, *, source: str, digest: str) -> InterviewForm:
    """The form with what was read in a posting, in the place of what was read before.

    A passage that says what one said before keeps what people took it for, and its reason.  Should an address or a
    telephone number have come through, it is cut out.  A passage without any word is none.
    """
    before = {words_of(each.text): each for each in form.posting_passages}
    passages: list[PostingPassage] = []
    for each in found.passages:
        made = _passage(each, PassageId(f"passage-{len(passages) + 1}"))
        if not words_of(made.text).strip():
            continue
        known = before.get(words_of(made.text))
        if known is not None:
            made = replace(made, kind=known.kind, left_out=known.left_out)
        passages.append(made)
    fields = PostingFields(
        found.reference,
        found.title,
        found.office,
        found.grade,
        found.language,
        found.several,
        source,
        digest,
        found.deadline,
        found.posts,
    )
    return replace(form, posting_fields=fields, posting_passages=tuple(passages))


def passage_of(form: InterviewForm, id: PassageId) -> PostingPassage:
    """The passage with this id; raises KeyError for a stranger."""
    return form.posting_passages[_at(form, id)]


def sort_passage(form: InterviewForm, id: PassageId, kind: PassageKind) -> InterviewForm:
    """A passage taken for something else."""
    return put(form, ("posting_passages", _at(form, id), "kind"), kind)


def leave_out(form: InterviewForm, id: PassageId, reason: str) -> InterviewForm:
    """Why nothing of the form stands on a passage."""
    return put(form, ("posting_passages", _at(form, id), "left_out"), reason)


def split_passage(form: InterviewForm, id: PassageId, at: int) -> InterviewForm:
    """Two passages of one, from a position in its text; what quotes the whole quotes both.

    Nothing is split where one half would be empty.
    """
    place = _at(form, id)
    whole = form.posting_passages[place]
    first, second = whole.text[:at].strip(), whole.text[at:].strip()
    if not words_of(first).strip() or not words_of(second).strip():
        return form
    added = PassageId(fresh_id("passage", {each.id for each in form.posting_passages}))
    halves = (replace(whole, text=first), replace(whole, id=added, text=second))
    passages = (*form.posting_passages[:place], *halves, *form.posting_passages[place + 1 :])
    apart = words_of(whole.text)
    return _requoted(
        replace(form, posting_passages=passages),
        lambda quotation: (first, second) if words_of(quotation) == apart else (quotation,),
    )


def join_passage(form: InterviewForm, id: PassageId) -> InterviewForm:
    """One passage of two, the next joined to this one; what quotes one of them quotes both.

    Where only the next demands something, the passage becomes what the next one was.  The last one stays as it is.
    """
    place = _at(form, id)
    if place + 1 == len(form.posting_passages):
        return form
    first, second = form.posting_passages[place : place + 2]
    lead = second if NEEDS[second.kind] and not NEEDS[first.kind] else first
    reasons = dict.fromkeys(each.left_out.strip() for each in (first, second))
    whole = replace(
        first,
        text=f"{first.text} {second.text}",
        kind=lead.kind,
        rule=lead.rule,
        cue=lead.cue,
        guessed=lead.guessed,
        left_out=" ".join(filter(None, reasons)),
    )
    passages = (*form.posting_passages[:place], whole, *form.posting_passages[place + 2 :])
    halves = {words_of(first.text), words_of(second.text)}
    return _requoted(
        replace(form, posting_passages=passages),
        lambda quotation: (whole.text,) if words_of(quotation) in halves else (quotation,),
    )


def _passage(found: Passage, id: PassageId) -> PostingPassage:
    reason = found.reason
    return PostingPassage(
        id,
        _without_contact(found.text),
        found.kind,
        _without_contact(found.heading),
        found.page,
        found.position,
        reason.rule,
        _without_contact(reason.cue),
        found.kind,
    )


def _without_contact(words: str) -> str:
    while contact := contact_in(words):
        words = words.replace(contact, _CUT)
    return words


def _requoted(form: InterviewForm, change: Callable[[str], tuple[str, ...]]) -> InterviewForm:
    """The form with other quotations in the place of each; none stands twice in one part."""
    for name in _LISTS:
        parts = []
        for part in getattr(form, name):
            quotations = tuple(dict.fromkeys(new for old in part.passages for new in change(old)))
            parts.append(part if quotations == part.passages else replace(part, passages=quotations))
        if tuple(parts) != getattr(form, name):
            form = put(form, (name,), tuple(parts))
    return form


def _at(form: InterviewForm, id: PassageId) -> int:
    for at, passage in enumerate(form.posting_passages):
        if passage.id == id:
            return at
    raise KeyError(id)
