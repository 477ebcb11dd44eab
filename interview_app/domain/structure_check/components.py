"""How structured an interview is: the fifteen components of Campion, Palmer and Campion.

A review of structure in the selection interview, Personnel Psychology 50 (1997), pages 655-702, doi
10.1111/j.1744-6570.1997.tb00709.x.  By its abstract fifteen components may enhance either the content of an interview
or its evaluation: seven are about what is asked, eight about how the answers are judged, in the order below.
Levashina, Hartwell, Morgeson and Campion go on from them (Personnel Psychology 67 (2014), pages 241-293).  What the
form, the panel and the interviews held cannot show is said to be unknown; nothing is added up to a figure, because the
components are not alike.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from interview_app.domain.coverage import PartKind, coverage_of
from interview_app.domain.equal_treatment import Notable, compare
from interview_app.domain.form import Aggregation, InterviewForm
from interview_app.domain.procedure import Procedure
from interview_app.domain.structure_check.anchors import adjectives_only, equal_anchors
from interview_app.domain.structure_check.kinds import asks_for_behaviour
from interview_app.domain.structure_check.shape import FEWEST_QUESTIONS, no_closing
from interview_app.domain.structure_check.wordings import versions

SHORTEST = 30
"""An interview of fewer minutes than these is short; the program's own number."""


class Component(StrEnum):
    """The components, in the order of the review."""

    JOB_ANALYSIS = "job-analysis"
    SAME_QUESTIONS = "same-questions"
    LIMITED_PROBING = "limited-probing"
    BETTER_QUESTIONS = "better-questions"
    LONGER_INTERVIEW = "longer-interview"
    ANCILLARY_INFORMATION = "ancillary-information"
    CANDIDATES_QUESTIONS = "candidates-questions"
    EACH_ANSWER_RATED = "each-answer-rated"
    ANCHORED_SCALES = "anchored-scales"
    NOTES = "notes"
    SEVERAL_INTERVIEWERS = "several-interviewers"
    SAME_INTERVIEWERS = "same-interviewers"
    NO_DISCUSSION = "no-discussion"
    TRAINING = "training"
    STATISTICAL = "statistical"


class Met(StrEnum):
    """How far a component is there."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ComponentMet:
    """How far one component is there; `facts` are the numbers that its sentence needs."""

    component: Component
    met: Met
    facts: Mapping[str, int] = field(default_factory=dict)


def components_of(form: InterviewForm, procedure: Procedure | None = None) -> tuple[ComponentMet, ...]:
    """Each component; without a procedure nothing is known of the panel and the interviews."""
    told = {component: look(form) for component, look in _IN_FORM.items()}
    told |= {component: look(procedure) for component, look in _IN_PROCEDURE.items()}
    return tuple(ComponentMet(component, *told[component]) for component in Component)


_Told = tuple[Met, Mapping[str, int]]


def _of(some: int, every: int) -> _Told:
    """So many of all: yes for all of them, no for none; unknown where there are none to count."""
    if not every:
        return Met.UNKNOWN, {}
    met = Met.YES if some == every else Met.PARTLY if some else Met.NO
    return met, {"some": some, "every": every}


def _job_analysis(form: InterviewForm) -> _Told:
    """The posting stands for the analysis that it was written from, which nobody can see here: at most partly."""
    criteria = [each for each in coverage_of(form).parts if each.ref.kind is PartKind.CRITERION]
    met, facts = _of(sum(not each.bare for each in criteria), len(criteria))
    return (Met.PARTLY if met is Met.YES else met), facts


def _limited_probing(form: InterviewForm) -> _Told:
    asked = form.asked()
    return _of(sum(any(map(versions, each.probes)) for each in asked), len(asked))


def _better_questions(form: InterviewForm) -> _Told:
    """By the words of a question; where none is known by them, its kind cannot be told."""
    asked = form.asked()
    known = sum(any(map(asks_for_behaviour, versions(each.wording))) for each in asked)
    return _of(known, len(asked)) if known else (Met.UNKNOWN, {})


def _longer_interview(form: InterviewForm) -> _Told:
    """The review names a longer interview or more questions as one component; one of both alone is a part of it."""
    facts = {"count": len(form.questions), "minutes": form.interview_minutes}
    enough = [len(form.questions) >= FEWEST_QUESTIONS, form.interview_minutes >= SHORTEST]
    return (Met.YES if all(enough) else Met.PARTLY if any(enough) else Met.NO), facts


def _candidates_questions(form: InterviewForm) -> _Told:
    if not form.agenda:
        return Met.UNKNOWN, {}
    return (Met.NO if any(no_closing(form)) else Met.YES), {}


def _anchored_scales(form: InterviewForm) -> _Told:
    """Questions with an anchor for each level that says something of its own."""
    asked = form.asked()
    weak = {found.place.question for rule in (adjectives_only, equal_anchors) for found in rule(form)}
    levels = {level.value for level in form.scale.levels}
    good = [
        question
        for question in asked
        if question.id not in weak
        and levels <= {anchor.level for anchor in question.anchors if versions(anchor.behaviour)}
    ]
    return _of(len(good), len(asked))


def _statistical(form: InterviewForm) -> _Told:
    """Weights and formula are fixed; where the panel agrees on each level before, the levels are not."""
    return (Met.PARTLY if form.rules.aggregation is Aggregation.CONSENSUS else Met.YES), {}


def _several_interviewers(procedure: Procedure | None) -> _Told:
    voters = len(procedure.voters()) if procedure is not None else 0
    if not voters:
        return Met.UNKNOWN, {}
    return (Met.YES if voters > 1 else Met.NO), {"count": voters}


def _same_interviewers(procedure: Procedure | None) -> _Told:
    """Before two interviews were held nothing can be compared."""
    if procedure is None or sum(each.finished is not None for each in procedure.interviews) < 2:
        return Met.UNKNOWN, {}
    compared = compare(procedure.form, procedure.interviews)
    differs = any(found.kind is Notable.PANEL for found in compared.findings)
    return (Met.NO if differs else Met.YES), {}


def _training(procedure: Procedure | None) -> _Told:
    voters = procedure.voters() if procedure is not None else ()
    return _of(sum(bool(each.briefings) for each in voters), len(voters))


_IN_FORM: Mapping[Component, Callable[[InterviewForm], _Told]] = {
    Component.JOB_ANALYSIS: _job_analysis,
    Component.SAME_QUESTIONS: lambda _: (Met.YES, {}),
    Component.LIMITED_PROBING: _limited_probing,
    Component.BETTER_QUESTIONS: _better_questions,
    Component.LONGER_INTERVIEW: _longer_interview,
    Component.ANCILLARY_INFORMATION: lambda _: (Met.UNKNOWN, {}),
    Component.CANDIDATES_QUESTIONS: _candidates_questions,
    Component.EACH_ANSWER_RATED: lambda _: (Met.YES, {}),
    Component.ANCHORED_SCALES: _anchored_scales,
    Component.NOTES: lambda _: (Met.YES, {}),
    Component.NO_DISCUSSION: lambda _: (Met.PARTLY, {}),
    Component.STATISTICAL: _statistical,
}
_IN_PROCEDURE: Mapping[Component, Callable[[Procedure | None], _Told]] = {
    Component.SEVERAL_INTERVIEWERS: _several_interviewers,
    Component.SAME_INTERVIEWERS: _same_interviewers,
    Component.TRAINING: _training,
}
