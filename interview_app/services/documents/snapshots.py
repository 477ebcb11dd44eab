"""Which snapshot a document is printed from: reduced to what it needs and its reader may see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import Any, Protocol, TypeVar

from interview_app.domain.access_request import request_of
from interview_app.domain.annex import Annex
from interview_app.domain.candidate import Candidate
from interview_app.domain.disclosure import as_seen_by, is_complete, is_disclosed
from interview_app.domain.errors import Refusal
from interview_app.domain.hint import Moment, Rule
from interview_app.domain.hint_rules import MOMENTS
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.inspection.copy import copy_texts, inspection_copy, ranking_for
from interview_app.domain.panel import Actor, Role
from interview_app.domain.procedure import OF_CANDIDATES, FormLock, Procedure
from interview_app.domain.protocol import Document, Snapshot, Subject
from interview_app.domain.record_check.at_lock import hints_at_lock
from interview_app.domain.results import Ranking
from interview_app.domain.retention import AS_PROPOSED
from interview_app.domain.sheet import Sheet, SheetState
from interview_app.i18n import Language, load
from interview_app.services.desk import Desk
from interview_app.services.journal import journal_extract
from interview_app.services.ranking.computing import both_rankings
from interview_app.storage import journal
from interview_app.wording.inspection import copy_blanks


class _OfCandidate(Protocol):
    @property
    def candidate(self) -> CandidateId: ...


Entry = TypeVar("Entry", bound=_OfCandidate)

OF_EVERYBODY = (Document.SELECTION_RECORD, Document.INSPECTION_COPY)
"""The documents that are printed from all of it and show the comparison."""

_WITHOUT_OUTCOME: Mapping[str, Any] = {
    "decision": None,
    "equal": None,
    "condition_checks": (),
    "notices": (),
    "retention": AS_PROPOSED,
    "rule_settings": (),
    "settled_hints": (),
    "earlier": (),
    "aborted": None,
    "access_requests": (),
    "inspection_marks": (),
}
"""A procedure without what was decided and what follows from it: only the selection record speaks of that."""
_WITHOUT_RATINGS: Mapping[str, Any] = {
    "sheets": (),
    "agreed": (),
    "agreed_earlier": (),
    "not_assessable": (),
    "equal": None,
}
"""What the record of a procedure holds that was aborted in the blind phase."""


@dataclass(frozen=True)
class Parts:
    """A procedure with all sheets, taken apart by candidate once, so that many documents cost little more than one."""

    whole: Procedure

    def of(self, subject: Subject) -> Procedure:
        """All that bears on a document: the procedure as if it had its one candidate, or none; a record needs all."""
        if subject.document in OF_EVERYBODY:
            return self.whole
        if subject.document in (Document.SCHEDULE, Document.JOURNAL_EXTRACT):
            return self._everybody_alone
        if subject.candidate is None:
            return self._nobody
        return self._by_candidate.get(subject.candidate, self._nobody)

    @cached_property
    def _nobody(self) -> Procedure:
        none: dict[str, Any] = dict.fromkeys(OF_CANDIDATES, ())
        return replace(self.whole, candidates=(), equal=None, **none)

    @cached_property
    def _everybody_alone(self) -> Procedure:
        """All candidates without anything that was noted, asked or rated."""
        return replace(self._nobody, candidates=self.whole.candidates, retired=())

    @cached_property
    def _by_candidate(self) -> dict[CandidateId, Procedure]:
        sorted_out = {name: _sorted_out(getattr(self.whole, name)) for name in OF_CANDIDATES}
        return {person.id: self._about(person, sorted_out) for person in self.whole.candidates}

    def _about(
        self, person: Candidate, sorted_out: Mapping[str, Mapping[CandidateId, list[Any]]]
    ) -> Procedure:
        own: dict[str, Any] = {name: tuple(found.get(person.id, ())) for name, found in sorted_out.items()}
        return replace(self.whole, candidates=(person,), equal=None, **own)


def _sorted_out(entries: Sequence[Entry]) -> dict[CandidateId, list[Entry]]:
    found: dict[CandidateId, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.candidate, []).append(entry)
    return found


def snapshot(
    desk: Desk,
    actor: Actor,
    subject: Subject,
    part: Procedure,
    *,
    number: int | None = None,
    annex: Annex | None = None,
) -> Snapshot:
    """The snapshot of one document for this reader; `part` is what bears on it, and nothing stands against it."""
    ranking = with_retired = None
    if subject.document in OF_EVERYBODY and computable(part):
        ranking, with_retired = _for_reader(both_rankings(desk, part), part, subject)
    with desk.reading() as db:
        length, head = journal.head(db)
    procedure = reduced(part, actor, subject)
    return Snapshot(
        subject=subject,
        procedure=procedure,
        ranking=ranking,
        number=number,
        at=desk.clock(),
        journal_length=length,
        journal_head=head,
        program=desk.program,
        ranking_with_retired=with_retired,
        annex=annex,
        extract=journal_extract(desk) if subject.document is Document.JOURNAL_EXTRACT else None,
        found=plan_findings(procedure) if subject.document is Document.FORM_AND_PLAN else (),
    )


def plan_findings(plan: Procedure) -> tuple[str, ...]:
    """The keys of what the record check finds in a plan, answered or not."""
    return tuple(hint.discovery.key for hint in hints_at_lock(plan))


def obstacle(part: Procedure, actor: Actor, subject: Subject) -> Refusal | None:
    """Why a document cannot be previewed yet, or None; `part` must hold all sheets that bear on it."""
    if subject.document in (Document.FORM_AND_PLAN, Document.INTERVIEW_FORM, Document.JOURNAL_EXTRACT):
        return None
    if subject.document is Document.DELETION_RECORD:
        return None if part.erasure is not None else Refusal.NOT_ERASED
    if subject.document is Document.SCHEDULE:
        return None if any(each.appointment for each in part.candidates) else Refusal.NO_APPOINTMENT
    if subject.document in OF_EVERYBODY:
        return _not_yet_compared(part, subject)
    if subject.candidate is None:
        return Refusal.UNKNOWN
    if subject.document is Document.INTERVIEW_PROTOCOL:
        interview = part.interview_of(subject.candidate)
        return None if interview is not None and interview.finished is not None else Refusal.INTERVIEW_OPEN
    return _not_readable(part, actor, subject, subject.candidate)


def _not_yet_compared(whole: Procedure, subject: Subject) -> Refusal | None:
    """A document about everybody waits for the disclosure, a copy for its request before that."""
    if subject.document is Document.INSPECTION_COPY:
        if subject.candidate is None:
            return Refusal.UNKNOWN
        if request_of(whole.access_requests, subject.candidate) is None:
            return Refusal.NO_ACCESS_REQUEST
    return _undisclosed(whole)


def _undisclosed(whole: Procedure) -> Refusal | None:
    return None if is_disclosed(whole) or whole.aborted is not None else Refusal.NOT_DISCLOSED


def not_yet_final(whole: Procedure) -> Refusal | None:
    """Why no document about everybody can be issued yet, whatever stands in it: the disclosure, then the decision."""
    undecided = whole.decision is None and whole.aborted is None
    return _undisclosed(whole) or (Refusal.DECISION_MISSING if undecided else None)


def _not_readable(part: Procedure, actor: Actor, subject: Subject, candidate: CandidateId) -> Refusal | None:
    """A sheet is read by its author once it is sealed, by others once all are."""
    if subject.panelist is None or part.sealed_sheet(candidate, subject.panelist) is None:
        return Refusal.SHEET_INCOMPLETE
    if subject.panelist != actor.panelist and not is_complete(part, candidate):
        return Refusal.NOT_DISCLOSED
    return None


def issue_obstacle(part: Procedure, actor: Actor, subject: Subject) -> Refusal | None:
    """Why a document cannot be issued yet, or None."""
    refusal = obstacle(part, actor, subject)
    if refusal is not None:
        return refusal
    if subject.document.working_paper:
        return Refusal.WORKING_PAPER
    if subject.document in (Document.FORM_AND_PLAN, Document.INTERVIEW_FORM):
        return None if part.lock is not None else Refusal.FORM_NOT_LOCKED
    if subject.document in (Document.JOURNAL_EXTRACT, Document.DELETION_RECORD):
        return None
    if subject.document in OF_EVERYBODY and (waits := not_yet_final(part)):
        return waits
    if subject.document is Document.INSPECTION_COPY:
        return Refusal.PLACES_OPEN if open_places(part, subject) else None
    if subject.document is Document.SELECTION_RECORD:
        return None
    if subject.candidate is None or not is_complete(part, subject.candidate):
        return Refusal.NOT_DISCLOSED
    return None


def reduced(part: Procedure, actor: Actor, subject: Subject) -> Procedure:
    """The procedure without what the document does not print or its reader may not see.

    Only a sheet may be read by its author alone; every other document holds what the whole panel may see, so that it
    says the same whoever makes it.
    """
    if subject.document is Document.SELECTION_RECORD:
        return replace(seen_by_panel(part), access_requests=(), inspection_marks=())
    if subject.document is Document.INSPECTION_COPY:
        return _copy_for_reader(part, subject)
    if subject.document is Document.DELETION_RECORD:
        lock = None if part.lock is None else replace(part.lock, by=None)
        return replace(part, lock=lock, panel=(), candidates=(), past_versions=(), **_WITHOUT_OUTCOME)
    one = replace(part, gender_share=None, participation=(), **_WITHOUT_OUTCOME)
    if subject.document is Document.SCHEDULE:
        return one
    if subject.document is Document.JOURNAL_EXTRACT:
        return replace(one, candidates=tuple(_name_alone(each) for each in one.candidates))
    if subject.document in (Document.FORM_AND_PLAN, Document.INTERVIEW_FORM):
        plain = replace(one, checks=(), interviews=(), sheets=(), agreed=(), agreed_earlier=())
        blank = replace(plain, not_assessable=(), declarations=())
        return blank if subject.document is Document.INTERVIEW_FORM else _plan_alone(blank, part)
    if subject.document is Document.SHEET:
        own = as_seen_by(one, actor.panelist)
        mine = _sheets_of(own, subject.panelist)
        return replace(own, sheets=mine, agreed=(), agreed_earlier=(), declarations=())
    return as_seen_by(one, None)


def reduced_again(frozen: Procedure, subject: Subject) -> Procedure:
    """What an issued document was printed from, without what an earlier version of the program had left in it.

    A sheet is read as by its author, since its snapshot lacks the other sheets by which others might read it.
    """
    if subject.document in (Document.INSPECTION_COPY, Document.DELETION_RECORD):
        return frozen
    author = Actor(subject.panelist, Role.PANELIST)
    return reduced(Parts(frozen).of(subject), author, subject)


def computable(procedure: Procedure) -> bool:
    """Whether the selection record holds ratings: not where an abort left them sealed in."""
    return procedure.aborted is None or procedure.aborted.disclosed


def seen_by_panel(whole: Procedure) -> Procedure:
    """What the whole panel may see of everybody; no rating that an abort left sealed in."""
    seen = as_seen_by(whole, None)
    return seen if computable(seen) else replace(seen, **_WITHOUT_RATINGS)


def open_places(whole: Procedure, subject: Subject) -> bool:
    """Whether somebody has to look at a place of the inspection copy before it is issued."""
    if subject.candidate is None:
        return False
    return any(each.doubts() for each in copy_texts(seen_by_panel(whole), subject.candidate))


def _copy_for_reader(whole: Procedure, subject: Subject) -> Procedure:
    """The inspection copy; its blanks are in the language of the texts that they stand in."""
    if subject.candidate is None:
        raise ValueError("an inspection copy is about one candidate")
    blanks = copy_blanks(load(Language(whole.form.language)))
    return inspection_copy(seen_by_panel(whole), subject.candidate, blanks)


def _for_reader(
    rankings: tuple[Ranking, Ranking | None], whole: Procedure, subject: Subject
) -> tuple[Ranking, Ranking | None]:
    """The rankings as the reader of a document may see them."""
    if subject.candidate is None:
        return rankings
    first, second = rankings
    both = [None if each is None else ranking_for(each, whole, subject.candidate) for each in (first, second)]
    return both[0] or first, both[1]


def _plan_alone(blank: Procedure, part: Procedure) -> Procedure:
    """The plan as it was fixed: who fixed it, and what was answered to the record check by then.

    Neither a member who joins later nor a question that is retired later makes it old.
    """
    lock = part.lock
    by = None if lock is None else lock.by
    return replace(
        blank,
        retired=(),
        panel=tuple(replace(each, briefings=(), position=1) for each in part.panel if each.id == by),
        settled_hints=tuple(each for each in part.settled_hints if _of_plan(each.rule, each.at, lock)),
        rule_settings=tuple(each for each in part.rule_settings if _of_plan(each.rule, each.at, lock)),
    )


def _of_plan(rule: Rule, at: datetime, lock: FormLock | None) -> bool:
    """Whether what was said of a rule at a moment belongs to the plan: before the lock, on a rule that speaks then."""
    return Moment.LOCK in MOMENTS[rule] and (lock is None or at <= lock.at)


def _name_alone(person: Candidate) -> Candidate:
    return Candidate(person.id, person.number, person.name, person.position)


def _sheets_of(procedure: Procedure, panelist: PanelistId | None) -> tuple[Sheet, ...]:
    return tuple(
        each for each in procedure.sheets if each.panelist == panelist and each.state is SheetState.SEALED
    )
