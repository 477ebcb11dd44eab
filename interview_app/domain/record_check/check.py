"""The whole check: every rule that is on, over one procedure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from interview_app.domain.hint import Discovery, Hint, Moment, Rule
from interview_app.domain.hint_rules import MOMENTS, is_on, severity_of
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.procedure import Procedure
from interview_app.domain.record_check import agreement, plan, sheets

_Look = Callable[[Procedure], Iterator[Discovery]]

LOOKS: Mapping[Rule, _Look] = {
    Rule.NO_EVIDENCE: sheets.no_evidence,
    Rule.FORMULAIC: sheets.formulaic,
    Rule.COPIED: sheets.copied,
    Rule.NOT_ASKED_TO_ALL: plan.not_asked_to_all,
    Rule.NO_EXPECTED_ANSWER: plan.no_expected_answer,
    Rule.PLAN_CHANGED: plan.plan_changed,
    Rule.REQUIREMENT_OPEN: plan.requirement_open,
    Rule.CONSENSUS_REASON: agreement.consensus_reason,
}
"""Each rule and what it looks at."""


def hints_of(procedure: Procedure) -> tuple[Hint, ...]:
    """All hints on a procedure, the rules in their order; `procedure` holds only what its reader may see."""
    settled = {each.key: each.reason for each in procedure.settled_hints}
    found = []
    for rule in Rule:
        if is_on(rule, procedure.rule_settings):
            severity = severity_of(rule, procedure.rule_settings)
            found += [Hint(each, severity, settled.get(each.key, "")) for each in LOOKS[rule](procedure)]
    return tuple(found)


def before(
    moment: Moment,
    hints: Iterable[Hint],
    *,
    candidate: CandidateId | None = None,
    panelist: PanelistId | None = None,
) -> tuple[Hint, ...]:
    """The hints that speak before an act; with a candidate or a panelist those on others are left out."""
    return tuple(
        hint
        for hint in hints
        if moment in MOMENTS[hint.discovery.rule]
        and (candidate is None or hint.discovery.place.candidate in (None, candidate))
        and (panelist is None or hint.discovery.place.panelist in (None, panelist))
    )
