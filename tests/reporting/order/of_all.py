"""What the record says of everybody, in the order in which the documents say it."""

from __future__ import annotations

from collections.abc import Iterator

from interview_app.domain.ids import CandidateId
from interview_app.domain.interview import Asked
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Snapshot
from tests.reporting.order.fixed import plan
from tests.reporting.order.of_one import conversation, replaced


def selection_record(frozen: Snapshot) -> Iterator[str]:
    """The record up to the signatures, then its annexes."""
    whole = frozen.procedure
    yield from (each.reason for each in whole.past_versions)
    yield from _panel(whole)
    for person in whole.candidates:
        yield person.present_grade
        yield person.state_reason
    if frozen.ranking is not None:
        yield from _compared(whole)
    yield from decision(whole)
    yield from _annexes(whole)


def inspection_copy(frozen: Snapshot) -> Iterator[str]:
    """The reader's own interview, the comparison and the decision, what is withheld, the plan."""
    whole, reader = frozen.procedure, frozen.subject.candidate
    assert reader is not None
    person = whole.candidate(reader)
    yield person.present_grade
    yield person.accommodation
    yield from conversation(whole, reader)
    yield from _checks(whole, reader)
    yield from _participation(whole)
    yield from _compared(whole)
    yield from decision(whole, only=reader)
    yield from (each.reason for each in whole.inspection_marks)
    yield from plan(whole)


def data_access(frozen: Snapshot) -> Iterator[str]:
    """The entry, then the texts behind the acts but the seals: their words stand in the copy beside it."""
    assert frozen.subject.candidate is not None
    assert frozen.personal is not None
    person = frozen.procedure.candidate(frozen.subject.candidate)
    yield person.present_grade
    yield person.state_reason
    yield person.place
    yield person.accommodation
    yield person.late_note
    yield from (each.words for each in frozen.personal.texts if each.act != "seal-sheet")


def _panel(whole: Procedure) -> Iterator[str]:
    yield from (each.reason for each in whole.assignments)
    yield from (briefing.what for person in whole.panel for briefing in person.briefings)
    assert whole.gender_share is not None
    yield whole.gender_share.reason
    for declared in whole.declarations:
        if declared.concern:
            yield declared.words
            yield declared.reason
    yield from (words for each in whole.participation for words in (each.not_involved, each.statement))


def _participation(whole: Procedure) -> Iterator[str]:
    assert whole.gender_share is not None
    yield whole.gender_share.reason
    yield from (words for each in whole.participation for words in (each.not_involved, each.statement))


def _compared(whole: Procedure) -> Iterator[str]:
    """Who could not be assessed, and the questions that count for nobody."""
    yield from (each.reason for each in whole.not_assessable)
    yield from (each.reason for each in whole.retired)


def decision(whole: Procedure, *, only: CandidateId | None = None) -> Iterator[str]:
    """The reasons in full, then conditions and notices, then the decisions that no longer stand."""
    made = whole.decision
    if whole.aborted is not None:
        yield whole.aborted.reason
    elif made is not None:
        yield made.reasons
        for appraisal in made.appraisals:
            yield from (appraisal.overall, appraisal.period, appraisal.closer_look)
        yield from (each.words for each in made.comparison)
        assert whole.equal is not None
        yield whole.equal.reasons
        yield from (each.words for each in made.auxiliary)
        yield made.consensus
        yield made.deviation
        yield from (each.words for each in made.dissents)
        yield from (each.words for each in whole.condition_checks)
        yield whole.retention.hold if only is None else ""
    for past in whole.earlier:
        yield past.decision.reasons
        yield past.decision.deviation
        yield "" if past.reopening is None else past.reopening.reason


def _annexes(whole: Procedure) -> Iterator[str]:
    yield from (each.reason for each in whole.agreed)
    for person in whole.candidates:
        yield from replaced(whole, person.id)
    for person in whole.candidates:
        yield from _checks(whole, person.id)
    yield from _interviews(whole)
    yield from (each.reason for each in whole.rule_settings)
    yield from plan(whole)


def _checks(whole: Procedure, candidate: CandidateId) -> Iterator[str]:
    for each in whole.checks:
        if each.candidate == candidate:
            yield each.evidence
            yield each.missing


def _interviews(whole: Procedure) -> Iterator[str]:
    """Where they were, what was not asked, who sat there instead, own probes."""
    held = sorted(whole.interviews, key=lambda each: each.started)
    yield from (sitting.place for each in held for sitting in each.sittings)
    yield from (entry.reason for each in held for entry in each.entries if entry.asked is Asked.SKIPPED)
    yield from (each.panel_note for each in held)
    yield from (probe for each in held for entry in each.entries for probe in entry.own_probes)
