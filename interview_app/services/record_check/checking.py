"""The record check: what the rules say about the open procedure, to whoever may see what they look at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from interview_app.domain.disclosure import as_seen_by, without_ratings
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.form import InterviewForm
from interview_app.domain.hint import Hint, Moment, Rule, Severity
from interview_app.domain.hint_rules import RuleSetting, SettledHint, is_on, severity_of
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Procedure, Stage
from interview_app.domain.record_check.check import Record, before, hints_of
from interview_app.services.desk import Desk, require_chair, require_reason, require_stage
from interview_app.services.ranking.computing import ranking_of
from interview_app.services.record_check.rule_defaults import SET_RULE, subject_of
from interview_app.services.typing import typing_field
from interview_app.storage import record_check as rows
from interview_app.storage.database import Database
from interview_app.storage.drafts import drop_drafts_at

_GOING_ON = (Stage.PREPARING, Stage.LOCKED, Stage.INTERVIEWING, Stage.DISCLOSED, Stage.DECIDED)


@dataclass(frozen=True, slots=True)
class RuleState:
    """A rule as it holds in this procedure; `reason` is why it was set otherwise than the program sets it."""

    rule: Rule
    on: bool
    severity: Severity
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """The hints that somebody may see, with the procedure that gives their ids a name; it carries no sheets."""

    procedure: Procedure
    hints: tuple[Hint, ...]

    @property
    def open(self) -> tuple[Hint, ...]:
        """Those that still ask for something."""
        return tuple(hint for hint in self.hints if hint.open)


@dataclass(frozen=True, slots=True)
class RecordCheckService:
    """Looks over the record, keeps the reasons that were given, and how the rules are set."""

    desk: Desk

    def checked(self, actor: Actor) -> Checked:
        """Every hint on what `actor` may see: own sheets, and others' sealed ones of complete candidates.

        After the deletion nothing can be mended any more, so there are none.
        """
        record = record_seen_by(self.desk, actor.panelist)
        hints = () if record.procedure.erasure is not None else hints_of(record)
        return Checked(without_ratings(record.procedure), hints)

    def on_form(self, form: InterviewForm) -> Checked:
        """What the rules say of a form as it stands while it is drafted; no sheet is looked at."""
        procedure = replace(self.desk.bare(), form=form)
        return Checked(procedure, hints_of(Record(procedure), Moment.LOCK))

    def before(
        self,
        actor: Actor,
        moment: Moment,
        *,
        candidate: CandidateId | None = None,
        panelist: PanelistId | None = None,
    ) -> tuple[Hint, ...]:
        """The hints that speak before an act of `actor`."""
        record = record_seen_by(self.desk, actor.panelist)
        return before(moment, record, candidate=candidate, panelist=panelist)

    def settle(self, actor: Actor, reasons: Mapping[str, str]) -> None:
        """Leave hints as they are, each with its reason, by the keys of what was discovered."""
        require_stage(self.desk.bare(), *_GOING_ON)
        given = {key: require_reason(reason) for key, reason in reasons.items()}
        with self.desk.writing() as db:
            settle(self.desk, db, actor, given)
            for key in given:
                drop_drafts_at(db, typing_field(f"hint {key}"))

    def rules(self) -> tuple[RuleState, ...]:
        """Every rule as it holds here, in their order."""
        settings = self.desk.bare().rule_settings
        reasons = {each.rule: each.reason for each in settings}
        return tuple(
            RuleState(rule, is_on(rule, settings), severity_of(rule, settings), reasons.get(rule, ""))
            for rule in Rule
        )

    def set_rule(self, actor: Actor, rule: Rule, *, on: bool, severity: Severity, reason: str) -> None:
        """Switch a rule on or off, or weigh it otherwise, with the authority's reason; for this procedure."""
        require_chair(actor)
        require_stage(self.desk.bare(), *_GOING_ON)
        words = require_reason(reason)
        setting = RuleSetting(rule, on, severity, words, actor.panelist, self.desk.clock())
        with self.desk.writing() as db:
            rows.write_rule_setting(db, setting)
            self.desk.note(db, actor, SET_RULE, subject_of(setting), words)


def settle(desk: Desk, db: Database, actor: Actor, reasons: Mapping[str, str]) -> None:
    """Put reasons for leaving hints on record, within the running transaction."""
    for key, reason in reasons.items():
        rows.write_settled_hint(db, SettledHint(key, reason, actor.panelist, desk.clock()))
        desk.note(db, actor, "settle-hint", key, reason)


def record_seen_by(desk: Desk, reader: PanelistId | None) -> Record:
    """What the rules may look at on behalf of `reader`; the ranking only where a decision is held against it."""
    procedure = as_seen_by(desk.whole(), reader)
    if procedure.decision is None:
        return Record(procedure)
    try:
        return Record(procedure, ranking_of(desk, procedure))
    except ActRefused:
        return Record(procedure)


def require_checked(
    desk: Desk,
    reader: PanelistId | None,
    moment: Moment,
    *,
    candidate: CandidateId | None = None,
    panelist: PanelistId | None = None,
) -> None:
    """Raises ActRefused while a hint before this act blocks it or still asks for a reason."""
    require_answered(before(moment, record_seen_by(desk, reader), candidate=candidate, panelist=panelist))


def require_answered(found: Sequence[Hint]) -> None:
    """Raises ActRefused while one of these hints blocks or still asks for a reason."""
    still = [hint for hint in found if hint.open]
    blocking = [hint for hint in still if hint.severity is Severity.BLOCKS]
    if blocking:
        raise ActRefused(Refusal.RECORD_BLOCKS, count=len(blocking), rule=blocking[0].discovery.rule.value)
    if still:
        raise ActRefused(Refusal.RECORD_ASKS, count=len(still), rule=still[0].discovery.rule.value)
