"""A posting that was read: the kinds of its passages, and why each was taken for its kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from interview_app.domain.found_posting import (
    FieldReason,
    FieldRule,
    FoundPost,
    FoundPosting,
    PassageKind,
    PassageReason,
    PassageRule,
    PostingField,
)
from interview_app.domain.posting_text import PostingFields
from interview_app.i18n import Say


def passage_kind_label(say: Say, kind: PassageKind) -> str:
    """What a passage is for the selection."""
    return _KINDS[kind](say)


def reason_sentence(say: Say, reason: PassageReason) -> str:
    """Why a passage was taken for its kind, with the words that it went by."""
    return _RULES[reason.rule](say, reason.cue)


def field_label(say: Say, field: PostingField) -> str:
    """What a field of a posting is called."""
    return _FIELDS[field](say)


def field_words(say: Say, found: FoundPosting, field: PostingField) -> str:
    """What a posting says of itself in one field; empty where it says nothing."""
    match field:
        case PostingField.DEADLINE:
            return say.date(found.deadline) if found.deadline else ""
        case PostingField.POSTS:
            several = found.several and found.posts is None
            return say("several") if several else str(found.posts or "")
        case _:
            return str(getattr(found, field.value))


def field_reason(say: Say, reason: FieldReason) -> str:
    """Why something was taken for a field, or that nothing was found for it."""
    return _FIELD_RULES[reason.rule](say, reason.cue)


def post_words(say: Say, post: FoundPost) -> str:
    """One of several positions of a notice, in one line."""
    count = "" if post.posts is None else say.plural("{count} post", "{count} posts", count=post.posts)
    return " · ".join(filter(None, (post.title, post.reference, post.grade, count)))


def found_fields(say: Say, fields: PostingFields, *, told: str = "") -> str:
    """What a posting says of itself, in one line, without what is told elsewhere."""
    posts = ""
    if fields.posts is not None:
        posts = say.plural("{count} post", "{count} posts", count=fields.posts)
    elif fields.several:
        posts = say("several posts")
    deadline = say("deadline {date}", date=say.date(fields.deadline)) if fields.deadline else ""
    words = (fields.title, fields.reference, fields.grade, posts, deadline)
    return " · ".join(each for each in words if each and each != told)


_FIELDS: Mapping[PostingField, Callable[[Say], str]] = {
    PostingField.REFERENCE: lambda say: say("Reference"),
    PostingField.TITLE: lambda say: say("Title"),
    PostingField.OFFICE: lambda say: say("Office"),
    PostingField.GRADE: lambda say: say("Grade"),
    PostingField.DEADLINE: lambda say: say("Application deadline"),
    PostingField.POSTS: lambda say: say("Posts"),
}
_FIELD_RULES: Mapping[FieldRule, Callable[[Say, str], str]] = {
    FieldRule.LABEL: lambda say, cue: say("It stands behind “{cue}”.", cue=cue),
    FieldRule.GENDERS: lambda say, cue: say("“{cue}” stands behind the names of posts.", cue=cue),
    FieldRule.BOTH_FORMS: lambda say, cue: say("“{cue}” names a profession in both forms.", cue=cue),
    FieldRule.TYPE: lambda say, cue: say("It stands out at the beginning."),
    FieldRule.LETTERHEAD: lambda say, cue: say("It stands at the head of the posting."),
    FieldRule.SENTENCE: lambda say, cue: say("A sentence names it: “{cue}”.", cue=cue),
    FieldRule.PAY_GROUP: lambda say, cue: say("“{cue}” is written as pay groups are.", cue=cue),
    FieldRule.UNTIL: lambda say, cue: say("“{cue}” leads to this day.", cue=cue),
    FieldRule.COUNTED: lambda say, cue: say("“{cue}” says how many.", cue=cue),
    FieldRule.SUM: lambda say, cue: say("It is the sum of these: {cue}.", cue=cue),
    FieldRule.ONE: lambda say, cue: say("The posting speaks of one: “{cue}”.", cue=cue),
    FieldRule.MISSING: lambda say, cue: say("It was not found. Please enter it in the form."),
}
_KINDS: Mapping[PassageKind, Callable[[Say], str]] = {
    PassageKind.REQUIREMENT: lambda say: say("Requirement"),
    PassageKind.CRITERION: lambda say: say("Criterion"),
    PassageKind.BOTH: lambda say: say("Requirement and criterion"),
    PassageKind.CONDITION: lambda say: say("Condition"),
    PassageKind.TASK: lambda say: say("Task"),
    PassageKind.OFFER: lambda say: say("Offer"),
    PassageKind.NOTICE: lambda say: say("Information"),
}
_RULES: Mapping[PassageRule, Callable[[Say, str], str]] = {
    PassageRule.HEADING: lambda say, cue: say("It stands under “{cue}”.", cue=cue),
    PassageRule.BINDING: lambda say, cue: say("“{cue}” makes it binding.", cue=cue),
    PassageRule.BINDING_HEADING: lambda say, cue: say("It stands under “{cue}”, which binds.", cue=cue),
    PassageRule.PROOF: lambda say, cue: say("“{cue}” is proved by documents: met or not met.", cue=cue),
    PassageRule.BINDING_DEGREE: lambda say, cue: say(
        "It is binding, and “{cue}” can be met to a higher or lower degree.", cue=cue
    ),
    PassageRule.DESIRABLE: lambda say, cue: say("“{cue}” makes it a wish.", cue=cue),
    PassageRule.DESIRABLE_HEADING: lambda say, cue: say("It stands under “{cue}”, which wishes.", cue=cue),
    PassageRule.COMPETENCY: lambda say, cue: say("“{cue}” is knowledge, ability or attitude.", cue=cue),
    PassageRule.CHECKED_LATER: lambda say, cue: say("“{cue}” is checked after the selection.", cue=cue),
    PassageRule.WORDS: lambda say, cue: say("“{cue}” tells it.", cue=cue),
    PassageRule.INTRODUCTION: lambda say, cue: say("It introduces the authority or the position."),
    PassageRule.ORDER: lambda say, cue: say(
        "It stands under “{cue}”, where postings usually say this.", cue=cue
    ),
    PassageRule.FOOTNOTE: lambda say, cue: say("It is a footnote."),
    PassageRule.NOTHING: lambda say, cue: say("No rule speaks for another kind."),
}
