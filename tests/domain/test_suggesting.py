"""What is proposed for a draft: questions of forms that ask for the same, standard ones, opening, closing, minutes."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from interview_app.domain.drafting.blank import blank_form
from interview_app.domain.drafting.conversation import add_question, add_section, minutes_of
from interview_app.domain.drafting.gaps import is_draft
from interview_app.domain.drafting.parts import add_criterion
from interview_app.domain.drafting.places import put
from interview_app.domain.drafting.standard import weigh_equally
from interview_app.domain.drafting.standard_words import is_standard, standard_anchors
from interview_app.domain.drafting.suggesting import alike, lacking, suggest
from interview_app.domain.drafting.why import Ground, give_ground, ground_of
from interview_app.domain.form import InterviewForm, Section
from interview_app.domain.scales import PRESETS, preset_scale
from interview_app.domain.structure_check.check import form_hints
from interview_app.domain.text import NO_WORDS, Text
from interview_app.domain.validity import problems_of
from interview_app.formfiles import read_form
from interview_app.resources import forms_folder

BOTH = ("de", "en")
TEAM, ENGLISH = "Teamfähigkeit und Kooperationsbereitschaft", "Verhandlungssicheres Englisch"


@pytest.fixture(scope="module")
def whole() -> InterviewForm:
    return read_form(forms_folder() / "2022-Beamte-KI-Experten.toml")


def drafted(*names: str, languages: tuple[str, ...] = ("de",), minutes: int = 60) -> InterviewForm:
    form = replace(blank_form("x", languages), interview_minutes=minutes)
    for name in names:
        words = Text(name if "de" in languages else "", name if "en" in languages else "")
        form = add_criterion(form, name=words, passages=(f"{name}.",))
    return weigh_equally(form)


def test_a_criterion_without_a_question_gets_one_in_standard_words() -> None:
    form = suggest(drafted(TEAM, ENGLISH), ())
    assert is_draft(form)
    assert [each.title.de for each in form.asked()] == [TEAM, ENGLISH]
    assert f"„{TEAM}“" in form.questions[0].wording.de
    assert not form.questions[0].wording.en
    assert all(is_standard(form, each) for each in form.questions)
    kinds = {problem.path[0] for problem in problems_of(form)}
    assert kinds <= {"title", "posting"}


def test_a_criterion_without_a_passage_is_asked_for_by_its_name() -> None:
    form = drafted(TEAM, languages=BOTH)
    form = put(form, ("criteria", 0), replace(form.criteria[0], name=Text("Mut", "Courage"), passages=()))
    question = suggest(form, ()).questions[0]
    assert "„Mut“" in question.wording.de
    assert "“Courage”" in question.wording.en


def test_it_opens_and_closes_with_parts_that_are_not_rated() -> None:
    form = suggest(drafted(TEAM), ())
    first, *_, last = form.items()
    assert isinstance(first, Section)
    assert isinstance(last, Section)
    assert first.id != last.id
    assert (first.title.de, last.title.de) == ("Begrüßung und Ablauf", "Ihre Fragen und Abschluss")


def test_what_is_there_stays_as_it_is(whole: InterviewForm) -> None:
    assert not lacking(whole)
    assert suggest(whole, [whole]) == whole
    form = add_section(add_question(drafted(TEAM, ENGLISH), drafted(TEAM).criteria[0].id), at=0)
    assert lacking(form)
    after = suggest(form, ())
    assert after.questions[0] == form.questions[0]
    assert after.sections[0] == form.sections[0]
    assert after.agenda[0] == form.agenda[0]
    assert len(after.sections) == 2


def test_a_criterion_that_counts_for_nothing_is_asked_for_by_nobody() -> None:
    form = drafted(TEAM, ENGLISH)
    form = put(form, ("criteria", 1, "weight"), Fraction(0))
    assert len(suggest(form, ()).questions) == 1


def test_the_questions_of_a_form_that_asks_for_the_same_are_taken(whole: InterviewForm) -> None:
    names = [each.name.de for each in whole.criteria]
    form = suggest(drafted(*names), [whole])
    assert [each.wording.de for each in form.questions] == [
        each.wording.de for criterion in whole.criteria for each in whole.questions_of(criterion.id)
    ]
    assert all(not each.wording.en for each in form.questions)
    assert minutes_of(form) <= form.interview_minutes
    other = suggest(drafted(ENGLISH), [whole])
    assert is_standard(other, other.questions[0])


def test_no_question_of_another_form_is_asked_twice(whole: InterviewForm) -> None:
    name = whole.criteria[0].name.de
    form = suggest(drafted(name, name), [whole])
    wordings = [each.wording.de for each in form.questions]
    assert len(wordings) == len(set(wordings))
    assert is_standard(form, form.questions[-1])


def test_a_form_without_the_draft_s_languages_is_passed_over() -> None:
    german = suggest(drafted(TEAM), ())
    form = suggest(drafted(TEAM, languages=BOTH), [german])
    assert is_standard(form, form.questions[0])
    assert all(problem.path[0] in ("title", "posting") for problem in problems_of(form))


def test_a_form_with_another_number_of_levels_is_passed_over(whole: InterviewForm) -> None:
    shorter = replace(drafted(whole.criteria[0].name.de), scale=preset_scale("1-5", ("de",)))
    assert is_standard(shorter, suggest(shorter, [whole]).questions[0])
    grades = replace(shorter, scale=preset_scale("school-grades", ("de",)))
    taken = suggest(grades, [whole])
    assert not is_standard(taken, taken.questions[0])
    assert all(each.behaviour.de for each in taken.questions[0].anchors)


def test_new_questions_share_the_time_that_is_left() -> None:
    names = [f"Fachgebiet {chr(97 + at) * 8}" for at in range(13)]
    form = suggest(drafted(*names), ())
    assert {each.minutes for each in form.questions} == {3, 4}
    assert minutes_of(form) == 60
    short = suggest(drafted(*names, minutes=20), ())
    assert {each.minutes for each in short.questions} == {2}


@pytest.mark.parametrize("name", sorted(PRESETS))
def test_the_ladder_reaches_from_the_worst_to_the_best_level_of_any_scale(name: str) -> None:
    anchors = standard_anchors(preset_scale(name, BOTH), BOTH)
    written = [each.behaviour for each in anchors if each.behaviour != NO_WORDS]
    assert anchors[0].behaviour == written[0]
    assert anchors[-1].behaviour == written[-1]
    assert len(written) == len(set(written)) == min(len(anchors), 6)


def test_criteria_are_alike_by_the_words_that_tell_them() -> None:
    def named(name: str) -> InterviewForm:
        return drafted(name)

    def same(one: str, other: str) -> bool:
        return alike(named(one).criteria[0], named(other).criteria[0])

    assert same("Sehr gute Kenntnisse in Python", "Kenntnisse der Programmiersprache Python")
    assert not same("Sehr gute Kenntnisse in Python", "Sehr gute Kenntnisse in Englisch")
    assert not same("sehr gut", "sehr gut")


def test_the_structure_check_has_nothing_against_what_is_proposed_but_that_it_was_proposed() -> None:
    form = suggest(drafted(*(f"Fachgebiet {chr(97 + at) * 8}" for at in range(6)), languages=BOTH), ())
    rules = {hint.discovery.rule.value for hint in form_hints(form)}
    assert rules == {"standard-words", "one-question", "no-why"}


def test_a_ground_for_the_interview_is_written_in_the_languages_of_the_form() -> None:
    for ground in Ground:
        form = give_ground(drafted(TEAM, languages=("en",)), ground)
        assert ground_of(form) is ground
        assert form.why_interview.en
        assert not form.why_interview.de
    assert give_ground(drafted(TEAM), Ground.OUTSIDE).why_interview.de
    assert ground_of(drafted(TEAM)) is None
