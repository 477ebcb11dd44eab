"""A record in which every text that somebody wrote begins with a sign of its own, so that its way can be followed.

Names and what refers to something stand in many places, and stay as they are; every other text is followed, also one
that the record will only have tomorrow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from itertools import count
from typing import Any, get_type_hints

from interview_app.domain.decision import CriterionReason
from interview_app.domain.form import InterviewForm
from interview_app.domain.procedure import Procedure
from interview_app.domain.sheet import SheetState
from interview_app.domain.text import Text
from tests.storage.builders import BEISPIEL, MUSTER, PROBE, decided, sheet

SIGN = re.compile(r"§\d+§")
_NAMES = frozenset(
    {
        *("Procedure.zone", "InterviewForm.id", "InterviewForm.language", "InterviewForm.languages"),
        *(
            "InterviewForm.agenda",
            "InterviewForm.title",
            "Posting.title",
            "Posting.unit",
            "Posting.reference",
        ),
        *("Posting.authority", "Posting.grade", "Posting.language", "Level.name", "Group.name"),
        *("Criterion.name", "Requirement.name", "Condition.name", "Question.title", "Section.title"),
        *("ScoringRules.auxiliary", "FormLock.fingerprint", "Panelist.name", "Panelist.function"),
        *("Candidate.number", "Candidate.name", "FormerName.number", "FormerName.name", "Participation.name"),
        *("Participation.person", "Interview.language", "Sitting.language", "RecordEntry.item"),
        *("SettledHint.key", "InspectionMark.place", "InspectionMark.words", "Erasure.function"),
        *("Erasure.fingerprint", "Erasure.head", "PostingFields.digest"),
    }
)


def recorded(words: str) -> Procedure:
    """A decided procedure in which something stands in every field, each text with its sign and then these words."""
    signed = _signed(_whole(), words, count(1))
    assert isinstance(signed, Procedure)
    return signed


def _signed(value: Any, words: str, numbers: Iterator[int], place: str = "") -> Any:
    if place in _NAMES:
        return value
    if isinstance(value, tuple):
        return tuple(_signed(each, words, numbers, place) for each in value)
    if isinstance(value, Text):
        return Text(de=f"T§{next(numbers)}§{words}", en=f"T{words}") if value.de else value
    if is_dataclass(value) and not isinstance(value, type):
        kind, hints = type(value).__name__, get_type_hints(type(value))
        return replace(
            value,
            **{
                each.name: _signed(getattr(value, each.name), words, numbers, f"{kind}.{each.name}")
                for each in fields(value)
                if hints[each.name] in (str, tuple[str, ...]) or not _is_id(getattr(value, each.name))
            },
        )
    return f"S§{next(numbers)}§{words}" if type(value) is str and value else value


def _is_id(value: Any) -> bool:
    """Whether these are words that refer to something: no field says that it holds nothing but words."""
    return isinstance(value, str) or (
        isinstance(value, tuple) and any(isinstance(each, str) for each in value)
    )


@cache
def _whole() -> Procedure:
    """What the storage is tested with, where a decision can be printed: nothing aborted, sheets that count."""
    made = decided()
    assert made.decision is not None
    one, two = made.candidates[0].id, made.candidates[1].id
    sealed = (sheet(two, each, ("4", "3")) for each in (MUSTER, BEISPIEL, PROBE))
    counting = [each for each in made.sheets if each.state is SheetState.SEALED]
    return replace(
        made,
        form=_form(made.form),
        aborted=None,
        erasure=None,
        sheets=(*counting, sheet(one, PROBE, ("3", "4")), *sealed),
        decision=replace(
            made.decision,
            deviation="Eignung",
            comparison=(CriterionReason(made.form.criteria[0].id, "mehr Beispiele"),),
        ),
        condition_checks=(replace(made.condition_checks[0], condition=made.form.conditions[0].id),),
    )


def _form(form: InterviewForm) -> InterviewForm:
    """The form with the texts that the shortest one does without."""
    first, *others = form.requirements
    return replace(
        form,
        posting=replace(form.posting, source="Stellenportal"),
        requirements=(replace(first, evidence=Text(de="Zeugnis")), *others),
        rules=replace(form.rules, auxiliary=(Text(de="Förderung von Frauen"),)),
    )


def signs_of(words: str) -> list[str]:
    """The signs in the order in which they stand there."""
    return SIGN.findall(words)
