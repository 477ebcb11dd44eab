"""A decision, recorded or about to be, as pairs of label and words."""

from __future__ import annotations

from interview_app.domain.decision import Decision
from interview_app.domain.procedure import Procedure
from interview_app.i18n import Say
from interview_app.services.decisions import DecisionPlan
from interview_app.wording.numbers import candidate_name, listed_candidates


def decision_facts(
    say: Say, procedure: Procedure, decision: Decision | DecisionPlan
) -> list[tuple[str, str]]:
    """A decision as pairs of label and words."""
    facts = [(say("Selected"), listed_candidates(say, procedure, decision.selected))]
    if decision.reserve:
        order = [f"{at}. {candidate_name(procedure, each)}" for at, each in enumerate(decision.reserve, 1)]
        facts.append((say("Reserve"), ", ".join(order)))
    facts.append((say("Reasons"), decision.reasons.strip()))
    if decision.deviation.strip():
        facts.append((say("Departure"), decision.deviation.strip()))
    for dissent in decision.dissents:
        if not dissent.words.strip():
            continue
        name = procedure.panelist(dissent.panelist).name
        facts.append((say("Differing view"), say("{name}: {words}", name=name, words=dissent.words)))
    return facts
