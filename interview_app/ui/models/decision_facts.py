"""A decision, recorded or about to be, as pairs of label and words."""

from __future__ import annotations

from interview_app.domain.decision import Decision
from interview_app.domain.procedure import Procedure
from interview_app.i18n import Say
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.wording.numbers import candidate_name, criterion_code, listed_candidates


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
    facts.extend(_full_reasons(say, procedure, decision))
    for dissent in decision.dissents:
        if not dissent.words.strip():
            continue
        name = procedure.panelist(dissent.panelist).name
        facts.append((say("Differing view"), say("{name}: {words}", name=name, words=dissent.words)))
    return facts


def _full_reasons(say: Say, procedure: Procedure, decision: Decision | DecisionPlan) -> list[tuple[str, str]]:
    """The reasons of the page in full: appraisals, comparison, auxiliary criteria, consensus."""
    form = procedure.form
    facts = [
        (
            say("Appraisal"),
            say(
                "{name}: {words}", name=candidate_name(procedure, each.candidate), words=each.overall.strip()
            ),
        )
        for each in decision.appraisals
        if each.overall.strip()
    ]
    facts += [
        (criterion_code(say, form, each.criterion), each.words.strip())
        for each in decision.comparison
        if each.words.strip()
    ]
    facts += [
        (say("Auxiliary criterion"), each.words.strip()) for each in decision.auxiliary if each.words.strip()
    ]
    if decision.consensus.strip():
        facts.append((say("Consensus"), decision.consensus.strip()))
    return facts
