"""How structured an interview is: what the form, the panel and the interviews held show, and what nobody can tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from interview_app.domain.form import Aggregation, Anchor, InterviewForm, Section
from interview_app.domain.ids import SectionId
from interview_app.domain.panel import Briefing
from interview_app.domain.procedure import Procedure
from interview_app.domain.structure_check.components import Component, ComponentMet, Met, components_of
from interview_app.domain.text import NO_WORDS, Text
from tests.domain.build import form
from tests.storage.builders import decided

ASKED = Text("Schildern Sie ein Vorhaben.")


def told(form: InterviewForm, procedure: Procedure | None = None) -> Mapping[Component, ComponentMet]:
    found = components_of(form, procedure)
    assert [each.component for each in found] == list(Component)
    return {each.component: each for each in found}


def met(form: InterviewForm, component: Component) -> Met:
    return told(form)[component].met


def full() -> InterviewForm:
    """Two questions with everything, between two parts that are not rated."""
    made = form([1, 1])
    anchors = tuple(Anchor(level.value, Text(f"nennt {level.value} Wege")) for level in made.scale.levels)
    return replace(
        made,
        criteria=tuple(replace(each, passages=("Stelle",)) for each in made.criteria),
        questions=tuple(
            replace(each, wording=ASKED, probes=(ASKED,), anchors=anchors) for each in made.questions
        ),
        sections=tuple(Section(SectionId(id), ASKED, NO_WORDS, 3) for id in ("hello", "end")),
        agenda=("hello", *made.agenda, "end"),
    )


def test_what_the_program_sees_to_is_there_and_what_it_cannot_see_is_unknown() -> None:
    found = told(full())
    for component in (Component.SAME_QUESTIONS, Component.EACH_ANSWER_RATED, Component.NOTES):
        assert found[component].met is Met.YES
    assert found[Component.ANCILLARY_INFORMATION].met is Met.UNKNOWN
    assert found[Component.NO_DISCUSSION].met is Met.PARTLY


def test_quoting_the_posting_is_at_most_a_part_of_an_analysis_of_the_post() -> None:
    assert told(full())[Component.JOB_ANALYSIS] == ComponentMet(
        Component.JOB_ANALYSIS, Met.PARTLY, {"some": 2, "every": 2}
    )
    assert met(form([1, 1]), Component.JOB_ANALYSIS) is Met.NO


def test_some_questions_are_a_part_none_are_not_and_without_any_nothing_is_known() -> None:
    for component in (Component.LIMITED_PROBING, Component.ANCHORED_SCALES):
        assert met(full(), component) is Met.YES
        assert met(form([1, 1]), component) is Met.NO
        assert met(form([]), component) is Met.UNKNOWN
    first, second = full().questions
    part = replace(full(), questions=(replace(first, probes=(), anchors=()), second))
    assert told(part)[Component.LIMITED_PROBING].facts == {"some": 1, "every": 2}
    assert met(part, Component.ANCHORED_SCALES) is Met.PARTLY


def test_anchors_that_only_praise_or_are_alike_do_not_count() -> None:
    first, second = full().questions
    for words in ("sehr gut", "nennt 0 Wege"):
        weak = replace(first, anchors=(*first.anchors[:-1], Anchor(Fraction(5), Text(words))))
        assert met(replace(full(), questions=(weak, second)), Component.ANCHORED_SCALES) is Met.PARTLY


def test_the_kind_of_a_question_is_known_by_its_words_or_not_at_all() -> None:
    assert met(full(), Component.BETTER_QUESTIONS) is Met.YES
    assert met(form([1, 1]), Component.BETTER_QUESTIONS) is Met.UNKNOWN


def test_time_and_number_of_questions_are_seen_together() -> None:
    many = form([1] * 5)
    assert told(many)[Component.LONGER_INTERVIEW].facts == {"count": 5, "minutes": 60}
    assert met(many, Component.LONGER_INTERVIEW) is Met.YES
    assert met(form([1]), Component.LONGER_INTERVIEW) is Met.PARTLY
    assert met(replace(form([1]), interview_minutes=29), Component.LONGER_INTERVIEW) is Met.NO


def test_the_candidate_s_questions_have_a_part_at_the_end() -> None:
    assert met(full(), Component.CANDIDATES_QUESTIONS) is Met.YES
    assert met(form([1]), Component.CANDIDATES_QUESTIONS) is Met.NO
    assert met(form([]), Component.CANDIDATES_QUESTIONS) is Met.UNKNOWN


def test_a_level_that_is_agreed_on_first_is_only_partly_combined_by_a_formula() -> None:
    agreed = replace(full(), rules=replace(full().rules, aggregation=Aggregation.CONSENSUS))
    assert met(full(), Component.STATISTICAL) is Met.YES
    assert met(agreed, Component.STATISTICAL) is Met.PARTLY


def test_nothing_is_known_of_panel_and_interviews_without_a_procedure() -> None:
    found = told(full())
    for component in (Component.SEVERAL_INTERVIEWERS, Component.SAME_INTERVIEWERS, Component.TRAINING):
        assert found[component] == ComponentMet(component, Met.UNKNOWN)


def test_the_panel_shows_how_many_rate_and_who_was_trained() -> None:
    procedure = decided()
    voters = procedure.voters()
    briefed = tuple(replace(each, briefings=(Briefing(None, "Schulung"),)) for each in procedure.panel)
    found = told(procedure.form, replace(procedure, panel=briefed))
    assert found[Component.SEVERAL_INTERVIEWERS].facts == {"count": len(voters)}
    assert found[Component.TRAINING].met is Met.YES
    alone = told(procedure.form, replace(procedure, panel=(replace(voters[0], briefings=()),)))
    assert alone[Component.SEVERAL_INTERVIEWERS].met is Met.NO
    assert alone[Component.TRAINING].met is Met.NO


def test_the_panel_is_compared_once_two_interviews_were_held() -> None:
    procedure = decided()
    held = [each for each in procedure.interviews if each.finished is not None]
    one = replace(held[0], candidate=procedure.candidates[0].id)
    two = replace(held[0], candidate=procedure.candidates[1].id)
    three = replace(two, candidate=procedure.candidates[2].id)
    component = Component.SAME_INTERVIEWERS
    assert told(procedure.form, replace(procedure, interviews=(one,)))[component].met is Met.UNKNOWN
    same = replace(procedure, interviews=(one, two, three))
    assert told(procedure.form, same)[component].met is Met.YES
    fewer = replace(three, sittings=tuple(replace(each, present=each.present[:1]) for each in three.sittings))
    other = replace(procedure, interviews=(one, two, fewer))
    assert told(procedure.form, other)[component].met is Met.NO
