"""A form drafted from what was found in a posting: every passage that demands something gets its part of the form."""

from __future__ import annotations

import re
from dataclasses import replace

from interview_app.domain.drafting.blank import blank_form
from interview_app.domain.drafting.naming import name_of
from interview_app.domain.drafting.parts import add_condition, add_criterion, add_requirement
from interview_app.domain.drafting.places import in_language
from interview_app.domain.drafting.standard import weigh_equally
from interview_app.domain.form import InterviewForm, Posting
from interview_app.domain.found_posting import FoundPosting, PassageKind
from interview_app.domain.text import NO_WORDS, Text

_UNNAMED = "posting"
_NO_ID = re.compile(r"[^\w.-]+|^[^\w]+")


def drafted_from(found: FoundPosting, source: str) -> InterviewForm:
    """A draft with the posting's fields, requirements, conditions and criteria; `source` says where it was read.

    A passage that is both is quoted by a requirement and by a criterion.  The criteria weigh the same; the questions
    are left to write.  Where the posting names no number of posts, it is left to the lock.
    """
    form = _headed(found, source)
    for passage in found.passages:
        name, quoted = in_language(NO_WORDS, found.language, name_of(passage.text)), (passage.text,)
        if passage.kind in (PassageKind.REQUIREMENT, PassageKind.BOTH):
            form = add_requirement(form, name=name, passages=quoted)
        if passage.kind in (PassageKind.CRITERION, PassageKind.BOTH):
            form = add_criterion(form, name=name, passages=quoted)
        if passage.kind is PassageKind.CONDITION:
            form = add_condition(form, name=name, passages=quoted)
    return weigh_equally(form)


def _headed(found: FoundPosting, source: str) -> InterviewForm:
    """The form with the posting's fields and nothing else."""
    form = blank_form(_id(found.reference), (found.language,))
    title: Text = in_language(NO_WORDS, found.language, found.title)
    posting = Posting(
        reference=found.reference,
        title=title,
        authority=found.office,
        unit=NO_WORDS,
        grade=found.grade,
        language=found.language,
        deadline=found.deadline,
        source=source,
    )
    return replace(form, title=title, posting=posting, rules=replace(form.rules, posts=found.posts))


def _id(reference: str) -> str:
    """The reference as an id: what an id may not hold becomes a hyphen."""
    return _NO_ID.sub("-", reference).strip("-.") or _UNNAMED
