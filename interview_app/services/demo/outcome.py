"""What the sample procedure has on record about its outcome: agreed levels, and the reasons of its decision in full."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from interview_app.domain.candidate import Candidate
from interview_app.domain.decision import Appraisal, CriterionReason
from interview_app.domain.form import InterviewForm
from interview_app.domain.panel import Actor
from interview_app.services.consensus.agreeing import AgreementPlan, ConsensusService, QuestionCase
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.services.desk import Desk

_MOST_AGREED = 3
_OVERALL = ("übertrifft die Anforderungen", "entspricht den Anforderungen in vollem Umfang")


def agree_on_some(desk: Desk, chair: Actor, people: Sequence[Candidate]) -> None:
    """The panel talks about the first flagged question of a few candidates; on the last of them it finds no level."""
    service = ConsensusService(desk)
    flagged: list[tuple[Candidate, QuestionCase]] = []
    for person in people:
        if len(flagged) < _MOST_AGREED:
            questions = service.case(person.id).questions
            flagged += [(person, each) for each in questions if each.flags and not each.settled][:1]
    for place, (person, case) in enumerate(flagged):
        levels = sorted(voice.rating.level for voice in case.voices if voice.rating.level is not None)
        agreed = place < _MOST_AGREED - 1
        reason = (
            "Beispiel: Die Kommission hat die Belege nebeneinandergelegt; diese Stufe trifft die Antwort am besten."
            if agreed
            else "Beispiel: Die Belege werden verschieden gewichtet; jedes Mitglied bleibt bei seiner Stufe."
        )
        level = levels[len(levels) // 2] if agreed else None
        service.agree(chair, person.id, case.question.id, AgreementPlan(True, level, reason))


def in_full(plan: DecisionPlan, form: InterviewForm, people: Sequence[Candidate]) -> DecisionPlan:
    """The plan with a comparison under every criterion and the appraisals of the internal candidates."""
    comparison = tuple(
        CriterionReason(
            each.id,
            f"Beispiel: Unter „{each.name.read('de')}“ tragen die Belege der Ausgewählten die höheren Stufen; die"
            " Abstände zu den Nächsten sind gering.",
        )
        for each in form.criteria
    )
    appraisals = tuple(
        Appraisal(each.id, _OVERALL[place % 2], "01.07.2019 bis 30.06.2022", date(2022, 9, 1))
        for place, each in enumerate(person for person in people if person.internal)
    )
    return replace(plan, comparison=comparison, appraisals=appraisals)
