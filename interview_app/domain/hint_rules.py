"""How an authority has set the rules: which are on, and how weighty each is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from interview_app.domain.hint import Hint, Moment, Rule, Severity
from interview_app.domain.ids import CandidateId, PanelistId


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """A rule as it was set in this procedure, with the reason and who set it; `on` false switches it off."""

    rule: Rule
    on: bool
    severity: Severity
    reason: str
    by: PanelistId | None
    at: datetime


@dataclass(frozen=True, slots=True)
class SettledHint:
    """The reason for which a discovery is left as it is; `key` is the discovery's."""

    key: str
    reason: str
    by: PanelistId | None
    at: datetime

    @property
    def rule(self) -> Rule:
        """The rule that it was given to."""
        return Rule(self.key.split(" ")[0])

    @property
    def on_sheet(self) -> tuple[CandidateId, PanelistId] | None:
        """The candidate and the author where it is about a sheet, so that it is as private as the sheet."""
        return sheet_of(self.key)


def sheet_of(key: str) -> tuple[CandidateId, PanelistId] | None:
    """The candidate and the author of the sheet that a discovery's key is about, or None."""
    _, candidate, panelist, *_ = (*key.split(" "), "-", "-")
    return None if "-" in (candidate, panelist) else (CandidateId(candidate), PanelistId(panelist))


_BLOCKS, _REASON, _NOTICE = Severity.BLOCKS, Severity.REASON, Severity.NOTICE

SEVERITIES: Mapping[Rule, Severity] = {
    Rule.NO_EVIDENCE: _BLOCKS,
    Rule.FORMULAIC: _NOTICE,
    Rule.COPIED: _NOTICE,
    Rule.NOT_ASKED_TO_ALL: _REASON,
    Rule.NO_EXPECTED_ANSWER: _NOTICE,
    Rule.PLAN_CHANGED: _BLOCKS,
    Rule.PANEL_DIFFERS: _NOTICE,
    Rule.SHARE_OF_WOMEN: _REASON,
    Rule.NOT_INVITED: _REASON,
    Rule.REQUIREMENT_OPEN: _BLOCKS,
    Rule.LATE_NOTE: _NOTICE,
    Rule.CONSENSUS_REASON: _BLOCKS,
    Rule.DEVIATION_REASON: _BLOCKS,
    Rule.TIME_APART: _NOTICE,
    Rule.GATE: _BLOCKS,
    Rule.RETENTION: _NOTICE,
    Rule.FORBIDDEN_QUESTION: _REASON,
    Rule.LEADING_QUESTION: _REASON,
    Rule.SEVERAL_QUESTIONS: _NOTICE,
    Rule.NO_ANCHOR: _BLOCKS,
    Rule.ADJECTIVES_ONLY: _REASON,
    Rule.EQUAL_ANCHORS: _REASON,
    Rule.NO_PROBES: _NOTICE,
    Rule.PLAN_TOO_LONG: _BLOCKS,
    Rule.HEAVY_QUESTION: _REASON,
    Rule.ONE_QUESTION: _NOTICE,
    Rule.FEW_QUESTIONS: _NOTICE,
    Rule.WEIGHTS_UNEXPLAINED: _NOTICE,
    Rule.NO_PASSAGE: _REASON,
    Rule.PASSAGE_UNCOVERED: _REASON,
    Rule.NO_OPENING: _NOTICE,
    Rule.NO_CLOSING: _NOTICE,
    Rule.NO_WHY: _NOTICE,
    Rule.STANDARD_WORDS: _NOTICE,
    Rule.SAME_QUESTION: _NOTICE,
}
"""How weighty each rule is where nothing else was set."""

_BY_WEIGHT = tuple(Severity)

_L, _S, _C, _D, _I = Moment.LOCK, Moment.SEAL, Moment.CONSENSUS, Moment.DECISION, Moment.ISSUE

MOMENTS: Mapping[Rule, frozenset[Moment]] = {
    Rule.NO_EVIDENCE: frozenset({_S, _D, _I}),
    Rule.FORMULAIC: frozenset({_S, _C, _D}),
    Rule.COPIED: frozenset({_S, _C, _D}),
    Rule.NOT_ASKED_TO_ALL: frozenset({_D, _I}),
    Rule.NO_EXPECTED_ANSWER: frozenset({_L, _S, _D}),
    Rule.PLAN_CHANGED: frozenset({_S, _C, _D, _I}),
    Rule.PANEL_DIFFERS: frozenset({_D, _I}),
    Rule.SHARE_OF_WOMEN: frozenset({_D, _I}),
    Rule.NOT_INVITED: frozenset({_D, _I}),
    Rule.REQUIREMENT_OPEN: frozenset({_D, _I}),
    Rule.LATE_NOTE: frozenset({_S, _D}),
    Rule.CONSENSUS_REASON: frozenset({_D, _I}),
    Rule.DEVIATION_REASON: frozenset({_D, _I}),
    Rule.TIME_APART: frozenset({_D, _I}),
    Rule.GATE: frozenset({_D, _I}),
    Rule.RETENTION: frozenset({_I}),
    Rule.FORBIDDEN_QUESTION: frozenset({_L}),
    Rule.LEADING_QUESTION: frozenset({_L}),
    Rule.SEVERAL_QUESTIONS: frozenset({_L}),
    Rule.NO_ANCHOR: frozenset({_L}),
    Rule.ADJECTIVES_ONLY: frozenset({_L}),
    Rule.EQUAL_ANCHORS: frozenset({_L}),
    Rule.NO_PROBES: frozenset({_L}),
    Rule.PLAN_TOO_LONG: frozenset({_L}),
    Rule.HEAVY_QUESTION: frozenset({_L}),
    Rule.ONE_QUESTION: frozenset({_L}),
    Rule.FEW_QUESTIONS: frozenset({_L}),
    Rule.WEIGHTS_UNEXPLAINED: frozenset({_L}),
    Rule.NO_PASSAGE: frozenset({_L}),
    Rule.PASSAGE_UNCOVERED: frozenset({_L}),
    Rule.NO_OPENING: frozenset({_L}),
    Rule.NO_CLOSING: frozenset({_L}),
    Rule.NO_WHY: frozenset({_L}),
    Rule.STANDARD_WORDS: frozenset({_L}),
    Rule.SAME_QUESTION: frozenset({_L}),
}
"""Before which acts each rule speaks."""


def is_on(rule: Rule, settings: Sequence[RuleSetting]) -> bool:
    """Whether a rule speaks at all in this procedure."""
    return next((each.on for each in settings if each.rule is rule), True)


def severity_of(rule: Rule, settings: Sequence[RuleSetting]) -> Severity:
    """How weighty a rule is in this procedure."""
    return next((each.severity for each in settings if each.rule is rule), SEVERITIES[rule])


def only_before_lock(rule: Rule) -> bool:
    """Whether a rule is about a form that can still be mended."""
    return MOMENTS[rule] == {Moment.LOCK}


def weightiest_first(hints: Iterable[Hint]) -> tuple[Hint, ...]:
    """Hints by what they ask for; of equal weight they keep their order."""
    return tuple(sorted(hints, key=lambda hint: _BY_WEIGHT.index(hint.severity)))
