"""The whole check: every rule that is on, over one procedure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from interview_app.domain.hint import Discovery, Hint, Moment, Rule
from interview_app.domain.hint_rules import MOMENTS, is_on, only_before_lock, severity_of, weightiest_first
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.procedure import Procedure
from interview_app.domain.record_check import conduct, outcome, plan, sheets, taking_part
from interview_app.domain.results import Ranking
from interview_app.domain.structure_check.check import FORM_LOOKS, Look


@dataclass(frozen=True, slots=True)
class Record:
    """What is checked: the procedure as its reader may see it, and the ranking where that may be seen."""

    procedure: Procedure
    ranking: Ranking | None = None


_Look = Callable[[Record], Iterator[Discovery]]


def _at_form(look: Look) -> _Look:
    """A rule on the form alone as a rule on the record."""
    return lambda record: look(record.procedure.form)


LOOKS: Mapping[Rule, _Look] = {
    Rule.NO_EVIDENCE: lambda record: sheets.no_evidence(record.procedure),
    Rule.FORMULAIC: lambda record: sheets.formulaic(record.procedure),
    Rule.COPIED: lambda record: sheets.copied(record.procedure),
    Rule.NOT_ASKED_TO_ALL: lambda record: plan.not_asked_to_all(record.procedure),
    Rule.PLAN_CHANGED: lambda record: plan.plan_changed(record.procedure),
    Rule.PANEL_DIFFERS: lambda record: conduct.panel_differs(record.procedure),
    Rule.SHARE_OF_WOMEN: lambda record: taking_part.share_of_women(record.procedure),
    Rule.NOT_INVITED: lambda record: taking_part.not_invited(record.procedure),
    Rule.REQUIREMENT_OPEN: lambda record: plan.requirement_open(record.procedure),
    Rule.LATE_NOTE: lambda record: conduct.late_note(record.procedure),
    Rule.CONSENSUS_REASON: lambda record: outcome.consensus_reason(record.procedure),
    Rule.DEVIATION_REASON: lambda record: outcome.deviation_reason(record.procedure, record.ranking),
    Rule.TIME_APART: lambda record: conduct.time_apart(record.procedure),
    Rule.GATE: lambda record: outcome.gate(record.procedure),
    Rule.RETENTION: lambda record: outcome.retention(record.procedure),
    **{rule: _at_form(look) for rule, look in FORM_LOOKS.items()},
}
"""Each rule and what it looks at."""


def hints_of(record: Record, moment: Moment | None = None) -> tuple[Hint, ...]:
    """All hints on a record, the weightiest first, of equal weight in the order of the rules.

    With a moment only those of the rules that speak before that act are looked for.  What the structure check finds in
    a form that is locked can be mended no longer: of that only what was answered with a reason stays on record.
    """
    procedure = record.procedure
    settled = {each.key: each.reason for each in procedure.settled_hints}
    answered = {key.split(" ")[0] for key in settled}
    found = []
    for rule in Rule:
        past = procedure.lock is not None and only_before_lock(rule)
        asked = moment is None or moment in MOMENTS[rule]
        if not asked or not is_on(rule, procedure.rule_settings) or (past and rule.value not in answered):
            continue
        severity = severity_of(rule, procedure.rule_settings)
        found += [
            Hint(each, severity, settled.get(each.key, ""))
            for each in LOOKS[rule](record)
            if not past or each.key in settled
        ]
    return weightiest_first(found)


def before(
    moment: Moment,
    record: Record,
    *,
    candidate: CandidateId | None = None,
    panelist: PanelistId | None = None,
) -> tuple[Hint, ...]:
    """The hints that speak before an act; with a candidate or a panelist those on others are left out."""
    return tuple(
        hint
        for hint in hints_of(record, moment)
        if (candidate is None or hint.discovery.place.candidate in (None, candidate))
        and (panelist is None or hint.discovery.place.panelist in (None, panelist))
    )
