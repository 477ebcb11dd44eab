"""Everything that is ready to be issued by kind of document, and what waits, as the dialog shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from interview_app.domain.errors import Refusal
from interview_app.domain.procedure import Procedure, Stage
from interview_app.domain.protocol import Document, Subject
from interview_app.i18n import Say
from interview_app.services.documents.issuing import IssuePlan
from interview_app.ui.models.people import short_name
from interview_app.wording.documents import document_name

_AT_THE_END = (Stage.DECIDED, Stage.CLOSED, Stage.ABORTED)


@dataclass(frozen=True, slots=True)
class IssueKind:
    """The documents of one kind that are ready: words to tick, of whom, and whether ticked at first."""

    words: str
    people: str
    subjects: tuple[Subject, ...]
    ticked: bool = True


@dataclass(frozen=True, slots=True)
class WaitingKind:
    """Documents of one kind that wait for the same: which, and what for."""

    words: str
    refusal: Refusal
    first: Subject


def ready_kinds(say: Say, plan: IssuePlan) -> tuple[IssueKind, ...]:
    """Each kind of document with those that are ready.

    An extract of the journal can be issued at any moment; it is proposed where the procedure has come to its end.
    """
    found = []
    for document, group in groupby(plan.ready, key=lambda subject: subject.document):
        subjects = tuple(group)
        at_the_end = plan.procedure.stage in _AT_THE_END
        ticked = at_the_end or document is not Document.JOURNAL_EXTRACT
        found.append(
            IssueKind(
                _counted(say, document, subjects), _people(plan.procedure, subjects), subjects, ticked=ticked
            )
        )
    return tuple(found)


def waiting_kinds(say: Say, plan: IssuePlan) -> tuple[WaitingKind, ...]:
    """What waits, those of a kind that wait for the same together."""
    kinds: dict[tuple[Document, Refusal], list[Subject]] = {}
    for each in plan.waiting:
        kinds.setdefault((each.subject.document, each.refusal), []).append(each.subject)
    return tuple(
        WaitingKind(_named(say, plan.procedure, document, subjects), refusal, subjects[0])
        for (document, refusal), subjects in kinds.items()
    )


def _named(say: Say, procedure: Procedure, document: Document, subjects: Sequence[Subject]) -> str:
    people = _people(procedure, subjects)
    counted = _counted(say, document, subjects)
    return f"{counted}: {people}" if people else counted


def _counted(say: Say, document: Document, subjects: Sequence[Subject]) -> str:
    match document:
        case Document.INTERVIEW_PROTOCOL:
            return say.plural(
                "{count} interview protocol", "{count} interview protocols", count=len(subjects)
            )
        case Document.SHEET:
            return say.plural("{count} rating sheet", "{count} rating sheets", count=len(subjects))
        case _:
            return document_name(say, document)


def _people(procedure: Procedure, subjects: Sequence[Subject]) -> str:
    """The candidates once each, behind each in brackets the members whose sheets are meant."""
    members: dict[str, list[str]] = {}
    for subject in subjects:
        if subject.candidate is not None:
            found = members.setdefault(procedure.candidate(subject.candidate).name, [])
            if subject.panelist is not None:
                found.append(short_name(procedure.panelist(subject.panelist).name))
    return "; ".join(f"{name} ({', '.join(those)})" if those else name for name, those in members.items())
