"""The decision of the panel: who is selected, who follows, and why."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

from interview_app.domain.canonical import canonical
from interview_app.domain.deciding import DecisionGap, Entered, consensus_changes, decision_gaps, eligible
from interview_app.domain.decision import Appraisal, CriterionReason, Decision, Dissent
from interview_app.domain.equality import AuxiliaryReason, gate_open
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.form import Aggregation
from interview_app.domain.hint import Moment
from interview_app.domain.ids import CandidateId
from interview_app.domain.panel import Actor
from interview_app.domain.plain import from_plain
from interview_app.domain.procedure import Stage
from interview_app.domain.states import ProcedureAct, after_procedure_act
from interview_app.services.desk import Desk, own, require_chair, require_stage
from interview_app.services.ranking.computing import independent_ranking, ranking_of
from interview_app.services.record_check.checking import require_checked
from interview_app.storage import decisions as rows
from interview_app.storage import drafts
from interview_app.storage import procedures as procedure_rows

_FIELD = "decision"
"""The draft field that holds what is being entered."""


@dataclass(frozen=True, slots=True)
class DecisionPlan:
    """What the panel is about to record.

    `deviation` is needed only where the selection leaves the selected set, `consensus` only where the agreed levels
    change the outcome.  Comparison, appraisals and auxiliary reasons without words are left out when it is recorded.
    """

    selected: tuple[CandidateId, ...] = ()
    reserve: tuple[CandidateId, ...] = ()
    reasons: str = ""
    deviation: str = ""
    dissents: tuple[Dissent, ...] = ()
    comparison: tuple[CriterionReason, ...] = ()
    appraisals: tuple[Appraisal, ...] = ()
    auxiliary: tuple[AuxiliaryReason, ...] = ()
    consensus: str = ""


@dataclass(frozen=True, slots=True)
class DecisionService:
    """Records the decision once; `endings` takes it back with a reason."""

    desk: Desk

    def present(self) -> Decision | None:
        """The recorded decision, or None."""
        return self.desk.bare().decision

    def plan(self, actor: Actor) -> DecisionPlan:
        """What was entered so far, or the computed selected set as a start.

        Whoever has lost the rank since is left out.
        """
        ranking = ranking_of(self.desk, self.desk.bare())
        kept = self.desk.drafts_of(own(actor)).get(_FIELD) if actor.panelist is not None else None
        if kept is None:
            return DecisionPlan(selected=ranking.selected())
        plan, able = from_plain(DecisionPlan, json.loads(kept)), eligible(ranking)
        return replace(
            plan,
            selected=tuple(each for each in plan.selected if each in able),
            reserve=tuple(each for each in plan.reserve if each in able),
        )

    def keep(self, actor: Actor, plan: DecisionPlan) -> None:
        """Keep what is being entered; cheap enough for every pause."""
        self.desk.keep_draft(own(actor), _FIELD, canonical(plan).decode("utf-8"))

    def gaps(self, plan: DecisionPlan) -> tuple[DecisionGap, ...]:
        """What is missing before the decision can be recorded."""
        procedure = self.desk.bare()
        ranking = ranking_of(self.desk, procedure)
        is_open = gate_open(ranking, procedure.equal)
        return decision_gaps(
            ranking, entered_by(plan, gate_open=is_open, consensus_owed=self.consensus_owed())
        )

    def consensus_owed(self) -> bool:
        """Whether the agreed levels select or fail somebody whom the independent ratings would not."""
        procedure = self.desk.bare()
        if procedure.form.rules.aggregation is not Aggregation.CONSENSUS:
            return False
        return consensus_changes(ranking_of(self.desk, procedure), independent_ranking(self.desk, procedure))

    def decide(self, actor: Actor, plan: DecisionPlan) -> Decision:
        """Record the decision; raises ActRefused while something is missing or the ranking is not final."""
        require_chair(actor)
        procedure = self.desk.bare()
        require_stage(procedure, Stage.DISCLOSED)
        if not ranking_of(self.desk, procedure).final:
            raise ActRefused(Refusal.RANKING_BLOCKED)
        gaps = self.gaps(plan)
        if gaps:
            raise ActRefused(_REFUSALS[gaps[0]])
        require_checked(self.desk, actor.panelist, Moment.DECISION)
        decision = Decision(
            plan.selected,
            plan.reserve,
            plan.reasons.strip(),
            plan.deviation.strip(),
            _spoken(plan.dissents),
            self.desk.clock(),
            actor.panelist,
            tuple(each for each in plan.comparison if each.words.strip()),
            tuple(each for each in plan.appraisals if each.overall.strip() or each.closer_look.strip()),
            tuple(each for each in plan.auxiliary if each.words.strip()),
            plan.consensus.strip(),
        )
        with self.desk.writing() as db:
            rows.write_decision(db, decision)
            stage = after_procedure_act(procedure.stage, ProcedureAct.DECIDE)
            procedure_rows.set_stage(db, stage, "")
            if actor.panelist is not None:
                drafts.drop_draft(db, author=actor.panelist, field=_FIELD)
            self.desk.note(db, actor, "record-decision", " ".join(decision.selected), decision.reasons)
        self.desk.keep_copy()
        return decision


def entered_by(plan: DecisionPlan, *, gate_open: bool, consensus_owed: bool) -> Entered:
    """What the plan enters, for the rule on what a decision needs."""
    return Entered(
        selected=plan.selected,
        reserve=plan.reserve,
        reasons=plan.reasons,
        deviation=plan.deviation,
        auxiliary=any(each.words.strip() for each in plan.auxiliary),
        gate_open=gate_open,
        consensus_owed=consensus_owed,
        consensus=plan.consensus,
    )


def _spoken(dissents: Sequence[Dissent]) -> tuple[Dissent, ...]:
    """The dissents that say something."""
    return tuple(each for each in dissents if each.words.strip())


_REFUSALS = {
    DecisionGap.NOBODY_SELECTED: Refusal.SELECTION_EMPTY,
    DecisionGap.TOO_MANY: Refusal.SELECTION_TOO_LARGE,
    DecisionGap.INELIGIBLE: Refusal.SELECTION_INELIGIBLE,
    DecisionGap.REASONS: Refusal.REASON_MISSING,
    DecisionGap.DEVIATION: Refusal.DEVIATION_REASON_MISSING,
    DecisionGap.GATE: Refusal.GATE_LOCKED,
    DecisionGap.CONSENSUS: Refusal.CONSENSUS_REASON_MISSING,
}
