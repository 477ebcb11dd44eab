"""What a draft takes over from another form, and what stays the procedure's own."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_app.domain.drafting.blank import blank_form
from interview_app.domain.drafting.carrying import AnchorFit, Carried, carry
from interview_app.domain.drafting.copying import (
    alone,
    begin_with,
    copy_anchors,
    copy_criterion,
    copy_question,
    in_place_of,
    keeps_posting,
    speaks_alike,
)
from interview_app.domain.drafting.gaps import faults_of
from interview_app.domain.drafting.parts import add_condition, add_criterion, add_requirement
from interview_app.domain.drafting.passages import read_in
from interview_app.domain.drafting.places import put
from interview_app.domain.drafting.standard import speak
from interview_app.domain.form import Anchor, InterviewForm
from interview_app.domain.found_posting import FoundPosting, Passage, PassageKind, PassageReason, PassageRule
from interview_app.domain.scales import PRESETS, preset_scale
from interview_app.domain.text import NO_WORDS, Text
from interview_app.formfiles import read_form
from interview_app.resources import forms_folder
from tests.domain.build import scale
from tests.exploring import WITHOUT_SHRINKING
from tests.formfiles.strategies import forms

BOTH = ("de", "en")
NOTICE = Text("Nach einem anderen Bogen.", "After another form.")


@pytest.fixture(scope="module")
def experts() -> InterviewForm:
    """A form with the levels 0 to 5."""
    return read_form(forms_folder() / "2022-Beamte-KI-Experten.toml")


@pytest.fixture(scope="module")
def budget() -> InterviewForm:
    """A form with the levels 1 to 5."""
    return read_form(forms_folder() / "Beispiel-Sachbearbeitung-Haushalt.toml")


def draft(*passages: str, languages: tuple[str, ...] = BOTH) -> InterviewForm:
    """A draft in which a posting with these passages was read."""
    form = put(blank_form("neu", languages), ("posting", "reference"), "GR-2027/03")
    reason = PassageReason(PassageRule.HEADING, "Profil")
    found = FoundPosting(
        reference="GR-2027/03",
        title="Sachbearbeitung",
        office="Amt",
        grade="",
        deadline=None,
        posts=1,
        several=False,
        language="de",
        passages=tuple(Passage(each, PassageKind.CRITERION, "Profil", 1, (0,), reason) for each in passages),
    )
    return read_in(form, found, source="a.pdf", digest="00")


def behaviours(*levels: int) -> tuple[Anchor, ...]:
    return tuple(Anchor(Fraction(each), Text(f"wie {each}")) for each in levels)


def said(carried: Carried) -> dict[str, str]:
    return {str(each.level): each.behaviour.de for each in carried.anchors}


def test_anchors_stay_on_the_same_levels() -> None:
    carried = carry(behaviours(0, 1, 2), scale(0, 1, 2), scale(0, 1, 2))
    assert carried == Carried(behaviours(0, 1, 2), AnchorFit.SAME)


def test_anchors_take_their_place_on_a_scale_with_as_many_levels() -> None:
    carried = carry(behaviours(0, 1, 5), scale(0, 1, 5), scale(6, 4, 1))
    assert said(carried) == {"6": "wie 0", "4": "wie 1", "1": "wie 5"}
    assert (carried.fit, carried.blank, carried.dropped) == (AnchorFit.BY_PLACE, 0, 0)


def test_anchors_go_only_where_a_level_lies_as_far_between_worst_and_best() -> None:
    carried = carry(behaviours(0, 1, 2, 3, 4, 5), scale(0, 1, 2, 3, 4, 5), scale(0, 1, 2, 3))
    assert said(carried) == {"0": "wie 0", "1": "", "2": "", "3": "wie 5"}
    assert (carried.fit, carried.blank, carried.dropped) == (AnchorFit.IN_PART, 2, 4)
    up = carry(behaviours(0, 1, 2), scale(0, 1, 2), scale(1, 2, 3, 4, 5))
    assert said(up) == {"1": "wie 0", "2": "", "3": "wie 1", "4": "", "5": "wie 2"}
    assert (up.blank, up.dropped) == (2, 0)


@given(st.sampled_from(sorted(PRESETS)), st.sampled_from(sorted(PRESETS)))
def test_behaviour_of_the_best_and_the_worst_never_stands_for_anything_else(theirs: str, ours: str) -> None:
    old, new = PRESETS[theirs], PRESETS[ours]
    carried = carry(tuple(Anchor(each.value, Text(str(each.value))) for each in old.levels), old, new)
    found = {each.level: each.behaviour.de for each in carried.anchors}
    assert (found[new.worst], found[new.best]) == (str(old.worst), str(old.best))
    assert sum(not each for each in found.values()) == carried.blank
    written = {each for each in found.values() if each}
    assert len(old.levels) - len(written) == carried.dropped


def test_a_question_comes_with_all_that_belongs_to_it(experts: InterviewForm, budget: InterviewForm) -> None:
    experts = speak(experts, budget.languages)
    question = replace(experts.questions[0], share=Fraction(3))
    copied = copy_question(budget, experts, question, budget.criteria[0].id)
    new = copied.questions[-1]
    assert (new.title, new.wording, new.minutes) == (question.title, question.wording, question.minutes)
    assert (new.probes, new.expected, new.share) == (question.probes, question.expected, Fraction(1))
    assert (new.criterion, copied.questions_of(new.criterion)[-1]) == (budget.criteria[0].id, new)
    assert new.id not in {each.id for each in budget.questions}
    assert [anchor.level for anchor in new.anchors] == [1, 2, 3, 4, 5]
    assert new.anchors[0].behaviour == question.anchors[0].behaviour
    assert new.anchors[1].behaviour == NO_WORDS
    assert faults_of(copied) == ()


def test_words_come_in_the_languages_of_the_draft_only(experts: InterviewForm) -> None:
    form = add_criterion(blank_form("neu", ("de",)))
    copied = copy_question(form, experts, experts.questions[0], form.criteria[0].id)
    assert copied.questions[0].wording == Text(experts.questions[0].wording.de)
    assert faults_of(copied) == ()
    english = speak(experts, ("en",))
    assert not speaks_alike(form, english)
    assert speaks_alike(form, experts)
    bare = copy_question(form, english, english.questions[0], form.criteria[0].id).questions[0]
    assert (bare.probes, bare.expected, bare.wording) == ((), (), NO_WORDS)


def test_anchors_alone_come_onto_a_question(experts: InterviewForm, budget: InterviewForm) -> None:
    experts = speak(experts, budget.languages)
    onto, question = budget.questions[1], experts.questions[0]
    copied = copy_anchors(budget, experts, question, onto.id)
    new = copied.question(onto.id)
    assert replace(new, anchors=onto.anchors) == onto
    assert new.anchors[-1].behaviour == question.anchors[-1].behaviour
    assert [each for each in copied.questions if each.id != onto.id] == [
        each for each in budget.questions if each.id != onto.id
    ]


def test_a_criterion_comes_with_its_questions_and_without_what_is_of_its_posting(
    experts: InterviewForm, budget: InterviewForm
) -> None:
    experts = speak(experts, budget.languages)
    criterion = experts.criteria[0]
    copied = copy_criterion(budget, experts, criterion)
    new = copied.criteria[-1]
    assert (new.name, new.merit) == (criterion.name, criterion.merit)
    assert (new.passages, new.minimum, new.weight, new.unquoted) == ((), None, Fraction(0), "")
    asked = experts.questions_of(criterion.id)
    assert [each.wording for each in copied.questions_of(new.id)] == [each.wording for each in asked]
    assert [each.share for each in copied.questions_of(new.id)] == [each.share for each in asked]
    assert copied.criteria[:-1] == budget.criteria
    assert faults_of(copied) == ()


def test_criteria_that_weighed_the_same_go_on_doing_so(experts: InterviewForm) -> None:
    once = copy_criterion(blank_form("neu", BOTH), experts, experts.criteria[0])
    twice = copy_criterion(once, experts, experts.criteria[1])
    assert [each.weight for each in twice.criteria] == [50, 50]


def test_a_whole_form_is_a_beginning_and_leaves_the_procedure_what_is_its_own(experts: InterviewForm) -> None:
    quoted = experts.criteria[0].passages[0]
    form = draft(quoted, "arbeitet sorgfältig")
    form = replace(form, title=Text("Mein Bogen"), rationale=Text("Darum."), version=3)
    form = put(form, ("rules", "posts"), 4)
    begun = begin_with(form, experts, NOTICE)
    assert begun.posting == form.posting
    assert (begun.posting_fields, begun.posting_passages) == (form.posting_fields, form.posting_passages)
    assert (begun.id, begun.version, begun.title, begun.rationale) == (
        "neu",
        3,
        Text("Mein Bogen"),
        Text("Darum."),
    )
    assert (begun.rules.posts, begun.rules.margin) == (4, experts.rules.margin)
    assert (begun.notice, begun.scale, begun.agenda) == (NOTICE, experts.scale, experts.agenda)
    assert begun.questions == experts.questions
    assert begun.criteria[0].passages == (quoted,)
    assert {passage for each in begun.criteria for passage in each.passages} == {quoted}
    assert [each.name for each in begun.requirements] == [each.name for each in experts.requirements]
    assert not any(each.passages for each in begun.requirements)
    assert not any(each.passages for each in begun.conditions)
    assert faults_of(begun) == ()


def test_requirements_and_conditions_of_the_draft_are_not_replaced(experts: InterviewForm) -> None:
    form = add_condition(add_requirement(draft("a"), passages=("a",)))
    begun = begin_with(form, experts, NOTICE)
    assert (begun.requirements, begun.conditions) == (form.requirements, form.conditions)


def test_a_question_is_kept_with_its_criterion_and_scale_and_nothing_of_a_posting(
    budget: InterviewForm,
) -> None:
    question = budget.questions[0]
    kept = alone(budget, question)
    assert (kept.questions, kept.agenda) == ((replace(question, share=Fraction(1)),), (question.id,))
    assert (kept.scale, kept.languages, kept.language) == (budget.scale, budget.languages, budget.language)
    (criterion,) = kept.criteria
    assert (criterion.name, criterion.passages, criterion.minimum) == (
        budget.criterion(question.criterion).name,
        (),
        None,
    )
    assert (kept.posting.reference, kept.posting_fields, kept.requirements) == ("", None, ())
    assert faults_of(kept) == ()


def test_a_form_from_a_file_leaves_a_posting_that_was_read_here(experts: InterviewForm) -> None:
    form = replace(draft("arbeitet sorgfältig"), version=2)
    assert keeps_posting(form, experts)
    taken = in_place_of(form, experts)
    assert (taken.posting, taken.posting_passages) == (form.posting, form.posting_passages)
    assert taken.posting_fields == form.posting_fields
    assert (taken.criteria, taken.version) == (experts.criteria, 2)
    headless = put(form, ("posting", "reference"), " ")
    assert in_place_of(headless, experts).posting == experts.posting
    assert faults_of(in_place_of(form, speak(experts, ("en",)))) == ()


def test_a_form_from_a_file_brings_its_own_posting_where_it_was_read_there_or_never_here(
    experts: InterviewForm,
) -> None:
    form, other = draft("a"), draft("b")
    assert not keeps_posting(form, other)
    assert in_place_of(form, other) == other
    assert not keeps_posting(blank_form("x", BOTH), experts)
    assert in_place_of(replace(blank_form("x", BOTH), version=5), experts) == replace(experts, version=5)
    assert keeps_posting(replace(form, posting_fields=None), experts)


@settings(max_examples=40, deadline=None, phases=WITHOUT_SHRINKING)
@given(forms(), forms(), st.integers(0, 40))
def test_whatever_is_copied_into_whatever_form_leaves_a_draft(
    form: InterviewForm, other: InterviewForm, at: int
) -> None:
    assert faults_of(begin_with(form, other, NOTICE)) == ()
    assert faults_of(in_place_of(form, other)) == ()
    if other.criteria:
        form = copy_criterion(form, other, other.criteria[at % len(other.criteria)])
        assert faults_of(form) == ()
    if other.questions and form.criteria:
        question = other.questions[at % len(other.questions)]
        assert faults_of(alone(other, question)) == ()
        form = copy_question(form, other, question, form.criteria[at % len(form.criteria)].id)
        form = copy_anchors(form, other, question, form.questions[at % len(form.questions)].id)
        assert faults_of(form) == ()


@pytest.mark.parametrize("name", ["0-5", "school-grades", "0-15"])
def test_a_whole_form_brings_its_scale(experts: InterviewForm, name: str) -> None:
    form = replace(blank_form("neu", BOTH), scale=preset_scale(name, BOTH))
    assert begin_with(form, experts, NOTICE).scale == experts.scale
