"""Edits of a draft: each says what it does, keeps what it is not about, and leaves a draft."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_app.domain.drafting.blank import blank_form, with_gaps
from interview_app.domain.drafting.conversation import (
    add_question,
    add_section,
    minutes_of,
    remove_item,
)
from interview_app.domain.drafting.gaps import faults_of, is_draft
from interview_app.domain.drafting.levels import add_level, remove_level, renumber
from interview_app.domain.drafting.parts import (
    add_condition,
    add_criterion,
    add_group,
    add_requirement,
    fresh_id,
    join_group,
    remove_criterion,
)
from interview_app.domain.drafting.places import insert, move, named, put, relist, remove, reword, value_at
from interview_app.domain.drafting.standard import (
    rescale,
    set_missing,
    set_tie_break,
    speak,
    weigh_equally,
    weight_sum,
)
from interview_app.domain.form import InterviewForm, MissingPolicy, WeightMode
from interview_app.domain.ids import GroupId
from interview_app.domain.problems import ProblemKind
from interview_app.domain.scales import (
    PRESETS,
    has_usual_names,
    like_preset,
    preset_of,
    preset_scale,
    with_usual_names,
)
from interview_app.domain.text import NO_WORDS, Text
from interview_app.domain.validity import problems_of
from interview_app.formfiles import read_form
from interview_app.resources import forms_folder
from tests.exploring import WITHOUT_SHRINKING
from tests.formfiles.strategies import forms

BOTH = ("de", "en")


@pytest.fixture(scope="module")
def whole() -> InterviewForm:
    return read_form(forms_folder() / "2022-Beamte-KI-Experten.toml")


@pytest.fixture(scope="module")
def budget() -> InterviewForm:
    return read_form(forms_folder() / "Beispiel-Sachbearbeitung-Haushalt.toml")


def test_a_blank_form_is_a_draft_in_which_everything_is_left_to_write() -> None:
    blank = blank_form("form-1", BOTH)
    assert is_draft(blank)
    assert {problem.key for problem in problems_of(blank)} == {
        "criteria",
        "questions",
        "title",
        "posting.title",
        "posting.reference",
        "posting.authority",
    }


def test_a_fault_is_no_gap() -> None:
    torn = replace(blank_form("form-1", BOTH), agenda=("nothing",))
    assert not is_draft(torn)
    assert [problem.kind for problem in faults_of(torn)] == [ProblemKind.ID_UNKNOWN]


def test_a_blank_form_can_be_filled_until_nothing_is_missing() -> None:
    form = blank_form("form-1", ("de",))
    form = reword(form, ("title",), "de", "Sachbearbeitung")
    for field in ("title", "reference", "authority"):
        form = reword(form, ("posting", field), "de", "Worte")
    form = weigh_equally(add_criterion(form, name=Text(de="Sorgfalt"), passages=("sorgfältig",)))
    form = add_question(form, form.criteria[0].id)
    for field in ("title", "wording"):
        form = reword(form, ("questions", 0, field), "de", "Was tun Sie?")
    form = relist(form, ("questions", 0, "expected"), "de", ["prüft", "fragt nach"])
    for level in range(6):
        form = reword(form, ("questions", 0, "anchors", str(level)), "de", f"Stufe {level}")
    assert problems_of(form) == ()


def test_every_place_that_a_problem_names_can_be_read(whole: InterviewForm) -> None:
    assert value_at(whole, ("questions", 2, "anchors", "5")) == whole.questions[2].anchors[5].behaviour
    assert value_at(whole, ("criteria", 1, "passages", 0)) == whole.criteria[1].passages[0]
    assert value_at(whole, ("posting", "title")) == whole.posting.title
    with pytest.raises(KeyError):
        value_at(whole, ("questions", 2, "anchors", "9"))


def test_a_place_is_named_by_the_id_of_its_part(whole: InterviewForm) -> None:
    assert named(whole, ("criteria", 0, "passages")) == f"{whole.criteria[0].id} passages"
    assert named(whole, ("questions", 2, "anchors", "5")) == f"{whole.questions[2].id} anchors 5"
    assert named(whole, ("posting", "title")) == "posting title"
    assert named(whole, ("agenda", 3)) == "agenda 3"
    assert named(whole, ("title",)) == "title"


def test_words_change_in_one_language_and_stay_in_the_other(whole: InterviewForm) -> None:
    path = ("questions", 2, "anchors", "5")
    changed = reword(whole, path, "en", "Says so.")
    assert value_at(changed, path) == Text(de=value_at(whole, path).de, en="Says so.")
    assert reword(changed, path, "en", value_at(whole, path).en) == whole
    assert reword(whole, ("posting", "grade"), "de", "A12").posting.grade == "A12"


def test_entries_of_a_list_come_go_and_move_within_its_ends(whole: InterviewForm) -> None:
    first, second, *_ = whole.requirements
    assert move(whole, ("requirements", 0), 1).requirements[:2] == (second, first)
    assert move(whole, ("requirements", 0), -3) == whole
    assert move(whole, ("requirements", 0), 99).requirements[-1] == first
    assert remove(whole, ("requirements", 0)).requirements[0] == second
    assert insert(remove(whole, ("requirements", 0)), ("requirements", 0), first) == whole


def test_lines_keep_what_the_other_language_says_beside_them(whole: InterviewForm) -> None:
    path = ("questions", 0, "probes")
    probes = whole.questions[0].probes
    changed = relist(whole, path, "de", ["Neu?", *(probe.de for probe in probes[1:]), " ", "Noch eine?"])
    found = value_at(changed, path)
    assert found[0] == Text(de="Neu?", en=probes[0].en)
    assert found[1 : len(probes)] == probes[1:]
    assert found[len(probes) :] == (Text(de="Noch eine?"),)
    fewer = value_at(relist(whole, path, "de", []), path)
    assert [probe.en for probe in fewer] == [probe.en for probe in probes]
    assert all(not probe.de for probe in fewer)


def test_passages_are_lines_of_one_language(whole: InterviewForm) -> None:
    changed = relist(whole, ("criteria", 0, "passages"), "de", ["as written ", "", "and again"])
    assert changed.criteria[0].passages == ("as written", "and again")


def test_ids_are_counted_and_never_taken_twice() -> None:
    assert fresh_id("question", set()) == "question-1"
    assert fresh_id("question", {"question-2", "x"}) == "question-3"
    assert fresh_id("question", {"question-3", "x"}) == "question-4"


def test_a_new_entry_stands_where_it_is_wanted(whole: InterviewForm) -> None:
    assert add_requirement(whole).requirements[-1].passages == ()
    assert add_requirement(whole, at=0).requirements[1:] == whole.requirements
    assert add_condition(whole, name=Text(de="Gesund")).conditions[-1].name.de == "Gesund"
    assert add_condition(whole, at=1).conditions[0] == whole.conditions[0]
    assert add_criterion(whole, at=0).criteria[1:] == whole.criteria
    assert add_criterion(whole).criteria[-1].weight == 0


def test_a_new_criterion_joins_the_group_above_it(budget: InterviewForm) -> None:
    groups = [criterion.group for criterion in budget.criteria]
    at = groups.index(next(group for group in groups if group is not None)) + 1
    assert add_criterion(budget, at=at).criteria[at].group == groups[at - 1]
    assert add_criterion(budget, at=0).criteria[0].group is None


def test_a_criterion_goes_with_its_questions_and_its_turn_in_ties(budget: InterviewForm) -> None:
    form = set_tie_break(budget, 0, budget.criteria[0].id)
    gone = form.criteria[0].id
    left = remove_criterion(form, gone)
    assert gone not in {criterion.id for criterion in left.criteria}
    assert gone not in left.rules.tie_break
    assert all(question.criterion != gone for question in left.questions)
    assert is_draft(left)


def test_a_group_is_there_as_long_as_something_stands_under_it(whole: InterviewForm) -> None:
    first, second = whole.criteria[0].id, whole.criteria[1].id
    grouped = add_group(whole, first)
    group = grouped.groups[-1].id
    assert grouped.criterion(first).group == group
    both = join_group(grouped, second, group)
    assert join_group(both, first, None).groups == both.groups
    assert join_group(join_group(both, first, None), second, None).groups == ()
    assert add_group(grouped, first).groups != grouped.groups
    assert GroupId("group-1") == group


def test_a_question_is_asked_behind_those_of_its_criterion(whole: InterviewForm) -> None:
    criterion = whole.criteria[0].id
    added = add_question(whole, criterion)
    assert added.questions_of(criterion)[:-1] == whole.questions_of(criterion)
    assert added.questions[-1].id == added.questions_of(criterion)[-1].id
    assert [anchor.level for anchor in added.questions[-1].anchors] == [0, 1, 2, 3, 4, 5]
    elsewhere = add_question(add_criterion(whole), add_criterion(whole).criteria[-1].id)
    assert elsewhere.asked()[-1].id == elsewhere.questions[-1].id
    assert elsewhere.agenda[-1] == whole.agenda[-1]
    first = add_question(
        add_criterion(blank_form("x", BOTH)), add_criterion(blank_form("x", BOTH)).criteria[0].id
    )
    assert first.agenda == ("question-1",)


def test_a_section_comes_and_goes_with_its_place_in_the_conversation(whole: InterviewForm) -> None:
    added = add_section(whole, at=0)
    assert added.agenda[0] == added.sections[-1].id
    assert add_section(whole).agenda[-1] == add_section(whole).sections[-1].id
    assert remove_item(added, added.agenda[0]) == whole
    gone = remove_item(whole, whole.questions[0].id)
    assert len(gone.questions) == len(whole.questions) - 1
    assert minutes_of(gone) == minutes_of(whole) - whole.questions[0].minutes


def test_equal_weights_sum_exactly(whole: InterviewForm) -> None:
    equal = weigh_equally(add_criterion(whole))
    assert weight_sum(equal) == 100
    assert not equal.weights_differ()
    shares = replace(whole, rules=replace(whole.rules, weight_mode=WeightMode.SHARES))
    assert {criterion.weight for criterion in weigh_equally(shares).criteria} == {Fraction(1)}
    blank = blank_form("x", BOTH)
    assert weigh_equally(blank) == blank


def test_anchors_go_along_to_another_scale(whole: InterviewForm) -> None:
    old = [anchor.behaviour for anchor in whole.questions[0].anchors]

    def anchors(name: str) -> list[Text]:
        changed = rescale(whole, preset_scale(name, BOTH))
        assert is_draft(changed)
        return [anchor.behaviour for anchor in changed.questions[0].anchors]

    assert anchors("school-grades") == old
    assert anchors("1-5") == old[1:]
    assert anchors("0-3") == old[:4]
    assert anchors("1-7") == [*old[1:], NO_WORDS, NO_WORDS]
    falling = rescale(whole, preset_scale("school-grades", BOTH))
    other = rescale(falling, preset_scale("1-5", BOTH)).questions[0].anchors
    assert all(anchor.behaviour == NO_WORDS for anchor in other)


def test_a_number_of_raters_stands_only_where_it_counts(whole: InterviewForm) -> None:
    enough = set_missing(whole, MissingPolicy.MIN_RATERS)
    assert enough.rules.min_raters == 2
    three = put(enough, ("rules", "min_raters"), 3)
    assert set_missing(three, MissingPolicy.MIN_RATERS).rules.min_raters == 3
    assert set_missing(three, MissingPolicy.BLOCK) == whole


def test_each_criterion_decides_a_tie_at_one_turn(whole: InterviewForm) -> None:
    a, b, *_ = (criterion.id for criterion in whole.criteria)
    form = set_tie_break(set_tie_break(whole, 0, a), 1, b)
    assert form.rules.tie_break == (a, b)
    assert set_tie_break(form, 0, b).rules.tie_break == (b,)
    assert set_tie_break(form, 0, None).rules.tie_break == (b,)


def test_a_form_speaks_one_language_or_both(whole: InterviewForm) -> None:
    german = speak(whole, ("de",))
    assert (german.language, german.languages) == ("de", ("de",))
    assert problems_of(german) == ()
    assert not german.questions[0].anchors[0].behaviour.en
    english = speak(whole, ("en",))
    assert english.language == "en"
    assert not english.title.de
    again = speak(german, BOTH)
    assert {problem.kind for problem in problems_of(again)} == {ProblemKind.LANGUAGE_MISSING}


def test_scales_are_known_by_their_values_whatever_their_levels_are_called() -> None:
    plain = preset_scale("0-5", BOTH)
    named = with_usual_names(plain, BOTH)
    assert preset_of(named, BOTH) is None
    assert like_preset(named) == like_preset(plain) == "0-5"
    assert with_usual_names(plain, ("en",)).levels[0].name.en == "not shown"
    assert [name for name, scale in PRESETS.items() if has_usual_names(scale)] == [
        "0-5",
        "1-5",
        "0-3",
        "0-4",
        "school-grades",
    ]


def test_what_a_file_leaves_out_is_a_gap_and_a_strange_level_is_none(whole: InterviewForm) -> None:
    question = whole.questions[0]
    fewer = replace(whole, questions=(replace(question, anchors=question.anchors[:2]), *whole.questions[1:]))
    mended = with_gaps(fewer)
    assert is_draft(mended)
    assert mended.questions[0].anchors[2].behaviour == NO_WORDS
    strange = replace(fewer, scale=preset_scale("1-5", BOTH))
    assert not is_draft(with_gaps(strange))


EDITS = (
    lambda form, at: add_criterion(form, at=at % (len(form.criteria) + 1)),
    lambda form, at: remove_criterion(form, form.criteria[at % len(form.criteria)].id),
    lambda form, at: add_question(form, form.criteria[at % len(form.criteria)].id),
    lambda form, at: remove_item(form, form.agenda[at % len(form.agenda)]),
    lambda form, at: add_section(form, at=at % (len(form.agenda) + 1)),
    lambda form, at: move(form, ("agenda", at % len(form.agenda)), at // 2),
    lambda form, at: move(form, ("criteria", at % len(form.criteria)), at // 2),
    lambda form, at: add_group(form, form.criteria[at % len(form.criteria)].id),
    lambda form, at: rescale(form, preset_scale(sorted(PRESETS)[at % len(PRESETS)], form.languages)),
    lambda form, at: speak(form, (("de",), ("en",), BOTH)[at % 3]),
    lambda form, at: add_level(form, at % len(form.scale.levels)),
    lambda form, at: remove_level(form, at % len(form.scale.levels)),
    lambda form, at: renumber(form, at % len(form.scale.levels), Fraction(at, 2)) or form,
    lambda form, at: weigh_equally(form),
    lambda form, at: add_requirement(add_condition(form)),
)


@settings(max_examples=40, deadline=None, phases=WITHOUT_SHRINKING)
@given(forms(), st.lists(st.tuples(st.sampled_from(range(len(EDITS))), st.integers(0, 40)), max_size=12))
def test_whatever_is_edited_stays_a_draft(form: InterviewForm, edits: list[tuple[int, int]]) -> None:
    for which, at in edits:
        if form.criteria and form.agenda:
            form = EDITS[which](form, at)
            assert faults_of(form) == ()
