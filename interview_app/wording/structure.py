"""How structured an interview is, in sentences: each component, how far it is there, and why it counts so."""

from __future__ import annotations

from collections.abc import Mapping

from interview_app.domain.structure_check.components import Component, ComponentMet, Met
from interview_app.i18n import Say

SOURCE = "Campion, Palmer, Campion (1997), Personnel Psychology 50, 655–702"
"""The review in which the components are put together."""


def structure_source(say: Say, component: Component) -> str:
    """Where a component stands in the review."""
    number = list(Component).index(component) + 1
    return say("Campion, Palmer, Campion (1997), component {number}", number=number)


def component_title(say: Say, component: Component) -> str:
    """What a component is called."""
    return {
        Component.JOB_ANALYSIS: say("Questions from an analysis of the post"),
        Component.SAME_QUESTIONS: say("The same questions for everybody"),
        Component.LIMITED_PROBING: say("Limited probing"),
        Component.BETTER_QUESTIONS: say("Questions on behaviour"),
        Component.LONGER_INTERVIEW: say("Enough time and questions"),
        Component.ANCILLARY_INFORMATION: say("No information from elsewhere"),
        Component.CANDIDATES_QUESTIONS: say("The candidate’s questions held apart"),
        Component.EACH_ANSWER_RATED: say("Each answer rated"),
        Component.ANCHORED_SCALES: say("Anchored scales"),
        Component.NOTES: say("Detailed notes"),
        Component.SEVERAL_INTERVIEWERS: say("Several interviewers"),
        Component.SAME_INTERVIEWERS: say("The same interviewers for everybody"),
        Component.NO_DISCUSSION: say("No talk about candidates between interviews"),
        Component.TRAINING: say("Trained interviewers"),
        Component.STATISTICAL: say("Combined by a fixed formula"),
    }[component]


def met_label(say: Say, met: Met) -> str:
    """How far a component is there."""
    match met:
        case Met.YES:
            return say("is there")
        case Met.PARTLY:
            return say("is there in part")
        case Met.NO:
            return say("is not there")
        case Met.UNKNOWN:
            return say("cannot be told here")


def component_sentence(say: Say, told: ComponentMet) -> str:
    """Why it counts so."""
    facts = told.facts
    if "every" in facts:
        return _counted(say, told)
    match told.component:
        case Component.LONGER_INTERVIEW:
            return say.plural(
                "{count} question in {minutes} minutes.",
                "{count} questions in {minutes} minutes.",
                count=facts["count"],
                minutes=facts["minutes"],
            )
        case Component.SEVERAL_INTERVIEWERS if told.met is not Met.UNKNOWN:
            return say.plural(
                "{count} member of the panel rates.",
                "{count} members of the panel rate.",
                count=facts["count"],
            )
        case Component.CANDIDATES_QUESTIONS if told.met is not Met.UNKNOWN:
            return _at_the_end(say, told.met)
        case Component.STATISTICAL:
            return _combined(say, told.met)
        case Component.SAME_INTERVIEWERS if told.met is not Met.UNKNOWN:
            return _same_panel(say, told.met)
    return _fixed(say)[told.component]


def summary(say: Say, told: Mapping[Met, int]) -> str:
    """How many components are there; no figure of merit is made of them."""
    return say(
        "Of {every} components {yes} are there, {partly} in part, {no} not; {unknown} cannot be told here.",
        every=sum(told.values()),
        yes=told.get(Met.YES, 0),
        partly=told.get(Met.PARTLY, 0),
        no=told.get(Met.NO, 0),
        unknown=told.get(Met.UNKNOWN, 0),
    )


def _counted(say: Say, told: ComponentMet) -> str:
    some, every = told.facts["some"], told.facts["every"]
    match told.component:
        case Component.JOB_ANALYSIS:
            return say(
                "{some} of {every} criteria quote the posting; whether the posting rests on an analysis of the post "
                "cannot be told from the form.",
                some=some,
                every=every,
            )
        case Component.LIMITED_PROBING:
            return say("{some} of {every} questions have written probes.", some=some, every=every)
        case Component.BETTER_QUESTIONS:
            return say(
                "By their words, {some} of {every} questions ask what somebody did or would do.",
                some=some,
                every=every,
            )
        case Component.ANCHORED_SCALES:
            return say(
                "{some} of {every} questions have an anchor of its own for each level.",
                some=some,
                every=every,
            )
        case _:
            return say(
                "{some} of {every} members who rate have a briefing or training on record.",
                some=some,
                every=every,
            )


def _at_the_end(say: Say, met: Met) -> str:
    if met is Met.YES:
        return say("The conversation ends with a part that is not rated.")
    return say("The conversation ends with a question that is rated.")


def _combined(say: Say, met: Met) -> str:
    if met is Met.YES:
        return say("Levels become the total by weights and a formula that are fixed before.")
    return say("Weights and formula are fixed before; each level is agreed on by the panel first.")


def _same_panel(say: Say, met: Met) -> str:
    if met is Met.YES:
        return say("All interviews so far were held by the same panel.")
    return say("Not everybody sat before the same panel.")


def _fixed(say: Say) -> Mapping[Component, str]:
    """What the program sees to for every form, and what cannot be told."""
    return {
        Component.JOB_ANALYSIS: say("The form has no criterion yet."),
        Component.SAME_QUESTIONS: say("The locked form holds for everybody, in the same words and order."),
        Component.LIMITED_PROBING: say("The form has no question yet."),
        Component.BETTER_QUESTIONS: say("Of what kind the questions are cannot be told by their words."),
        Component.ANCILLARY_INFORMATION: say(
            "What the panel has read of the candidates before cannot be told from the form."
        ),
        Component.CANDIDATES_QUESTIONS: say("The conversation has no part yet."),
        Component.EACH_ANSWER_RATED: say("Every question has a level of its own from everybody who rates."),
        Component.ANCHORED_SCALES: say("The form has no question yet."),
        Component.NOTES: say("Answers are recorded, and no level is sealed without evidence."),
        Component.SEVERAL_INTERVIEWERS: say("Nobody is on the panel yet."),
        Component.SAME_INTERVIEWERS: say("This shows once two interviews were held."),
        Component.NO_DISCUSSION: say(
            "Ratings stay hidden until all are sealed; what is said outside the program cannot be told."
        ),
        Component.TRAINING: say("Nobody is on the panel yet."),
    }
