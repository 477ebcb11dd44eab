"""A domain value with its free texts and its candidates' ids rewritten, whatever it is made of.

The types of the fields say which is which: plain `str` is what somebody wrote, a `CandidateId` names a candidate, every
other id stays.  A field that a dataclass learns later is rewritten too without anybody thinking of it.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Hashable
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from typing import Any, NewType, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from interview_app.domain.candidate import Candidate
from interview_app.domain.former_name import FormerName
from interview_app.domain.ids import CandidateId
from interview_app.domain.interview import Interview, RecordEntry, Sitting
from interview_app.domain.panel import Panelist
from interview_app.domain.participation import Participation
from interview_app.domain.procedure import FormLock, Procedure

Value = TypeVar("Value")

_NO_TEXT: frozenset[tuple[type, str]] = frozenset(
    {
        (Procedure, "zone"),
        (Procedure, "form"),
        (FormLock, "fingerprint"),
        (Candidate, "number"),
        (Candidate, "name"),
        (FormerName, "number"),
        (FormerName, "name"),
        (Panelist, "name"),
        (Participation, "person"),
        (Interview, "language"),
        (Sitting, "language"),
        (RecordEntry, "item"),
    }
)
"""What is no free text: codes, and the names that a document prints as they are."""


@dataclass(frozen=True, slots=True)
class Rewriting:
    """`text` is told the place of a text ("interviews[0].entries[3].answer") and the text, `candidate` an id."""

    text: Callable[[str, str], str]
    candidate: Callable[[CandidateId], CandidateId]


_Rewriter = Callable[[Any, str, Rewriting], Any]


def rewritten(value: Value, rewriting: Rewriting) -> Value:
    """The value with every text and every candidate's id as the rewriting says."""
    rewriter = _rewriter(cast(Hashable, type(value)))
    return value if rewriter is None else cast(Value, rewriter(value, "", rewriting))


@cache
def _rewriter(kind: Hashable) -> _Rewriter | None:
    """What rewrites one type; None where nothing in it is rewritten."""
    if kind is str:
        return lambda value, place, rewriting: rewriting.text(place, value)
    if kind is CandidateId:
        return lambda value, _, rewriting: rewriting.candidate(value)
    if isinstance(kind, NewType):
        return None
    if get_origin(kind) in (Union, types.UnionType):
        return _optional(next(each for each in get_args(kind) if each is not type(None)))
    if get_origin(kind) is tuple:
        return _sequence(get_args(kind))
    return _dataclass(kind) if isinstance(kind, type) and is_dataclass(kind) else None


def _optional(kind: Hashable) -> _Rewriter | None:
    rewriter = _rewriter(kind)
    if rewriter is None:
        return None
    return lambda value, place, rewriting: None if value is None else rewriter(value, place, rewriting)


def _sequence(kinds: tuple[Hashable, ...]) -> _Rewriter | None:
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        each = _rewriter(kinds[0])
        if each is None:
            return None
        return lambda value, place, rewriting: tuple(
            each(item, f"{place}[{index}]", rewriting) for index, item in enumerate(value)
        )
    rewriters = tuple(_rewriter(kind) for kind in kinds)
    return lambda value, place, rewriting: tuple(
        item if rewriter is None else rewriter(item, f"{place}[{index}]", rewriting)
        for index, (rewriter, item) in enumerate(zip(rewriters, value, strict=True))
    )


def _dataclass(kind: type) -> _Rewriter:
    hints = get_type_hints(kind)
    parts = {
        each.name: rewriter
        for each in fields(kind)
        if (kind, each.name) not in _NO_TEXT
        for rewriter in [_rewriter(hints[each.name])]
        if rewriter is not None
    }

    def rewrite(value: Any, place: str, rewriting: Rewriting) -> Any:
        inner = f"{place}." if place else ""
        changed = {
            name: rewriter(getattr(value, name), f"{inner}{name}", rewriting)
            for name, rewriter in parts.items()
        }
        return replace(value, **changed)

    return rewrite
