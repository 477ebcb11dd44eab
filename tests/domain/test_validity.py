"""Every rule that a form must keep; those that a file can break are tested where files are read."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from interview_app.domain.form import (
    Anchor,
    Condition,
    Group,
    InterviewForm,
    Level,
    MissingPolicy,
    RatingScale,
    Requirement,
    ScoringRules,
    Section,
    WeightMode,
)
from interview_app.domain.form_words import contact_in
from interview_app.domain.ids import ConditionId, CriterionId, GroupId, QuestionId, RequirementId, SectionId
from interview_app.domain.problems import Problem, ProblemKind
from interview_app.domain.text import Text
from interview_app.domain.validity import problems_of
from interview_app.formfiles import read_form
from interview_app.resources import forms_folder


@pytest.fixture(scope="module")
def sound() -> InterviewForm:
    return read_form(forms_folder() / "2022-Beamte-KI-Experten.toml")


def found(form: InterviewForm) -> list[tuple[ProblemKind, str]]:
    return [(problem.kind, problem.key) for problem in problems_of(form)]


def test_a_sound_form_has_no_problems(sound: InterviewForm) -> None:
    assert found(sound) == []


def test_a_form_without_anything_to_rate_is_none(sound: InterviewForm) -> None:
    empty = replace(sound, criteria=(), questions=(), agenda=tuple(s.id for s in sound.sections))
    assert found(empty) == [(ProblemKind.EMPTY, "criteria"), (ProblemKind.EMPTY, "questions")]


@pytest.mark.parametrize("id", ["", "two words", "-x", "a/b"])
def test_ids_are_single_words(sound: InterviewForm, id: str) -> None:
    assert found(replace(sound, id=id)) == [(ProblemKind.NOT_AN_ID, "id")]
    condition = Condition(ConditionId(id), sound.title, ("x",))
    assert found(replace(sound, conditions=(condition,))) == [(ProblemKind.NOT_AN_ID, "conditions[1].id")]


def test_ids_are_unique_among_their_kind(sound: InterviewForm) -> None:
    requirement = Requirement(RequirementId("x"), sound.title, ("x",))
    group = Group(GroupId("x"), sound.title)
    twice = replace(sound, requirements=(requirement, requirement), groups=(group, group))
    assert found(twice) == [
        (ProblemKind.ID_TAKEN, "requirements[2].id"),
        (ProblemKind.ID_TAKEN, "groups[2].id"),
    ]


def test_a_section_cannot_have_the_id_of_a_question(sound: InterviewForm) -> None:
    section = Section(SectionId(sound.questions[0].id), sound.title, sound.title, 1)
    doubled = replace(sound, sections=(*sound.sections, section), interview_minutes=99)
    assert found(doubled) == [(ProblemKind.ID_TAKEN, "questions[1].id")]


@pytest.mark.parametrize("values", [(0, 2, 1), (0, 0), (5, 1, 3)])
def test_levels_only_rise_or_only_fall(sound: InterviewForm, values: tuple[int, ...]) -> None:
    scale = RatingScale(tuple(Level(Fraction(value)) for value in values))
    assert found(replace(sound, scale=scale)) == [(ProblemKind.SCALE_ORDER, "scale")]


def test_a_scale_has_two_levels_at_least(sound: InterviewForm) -> None:
    assert found(replace(sound, scale=RatingScale(()))) == [(ProblemKind.SCALE_TOO_SHORT, "scale")]


def test_a_negative_weight_is_no_weight(sound: InterviewForm) -> None:
    criteria = (replace(sound.criteria[0], weight=Fraction(-1)), *sound.criteria[1:])
    shares = replace(sound.rules, weight_mode=WeightMode.SHARES)
    assert found(replace(sound, criteria=criteria, rules=shares)) == [
        (ProblemKind.TOO_SMALL, "criteria[1].weight")
    ]


def test_free_shares_need_not_sum_to_anything(sound: InterviewForm) -> None:
    criteria = (replace(sound.criteria[0], weight=Fraction(1, 3)), *sound.criteria[1:])
    shares = replace(sound.rules, weight_mode=WeightMode.SHARES)
    assert found(replace(sound, criteria=criteria, rules=shares)) == []


def test_per_cent_that_miss_a_hundred_by_a_hair_are_refused(sound: InterviewForm) -> None:
    criteria = (replace(sound.criteria[0], weight=Fraction("25.0000001")), *sound.criteria[1:])
    assert found(replace(sound, criteria=criteria)) == [(ProblemKind.WEIGHTS_SUM, "criteria")]


def test_a_weighted_criterion_needs_a_question_and_one_without_weight_does_not(sound: InterviewForm) -> None:
    question = replace(sound.questions[-1], criterion=sound.criteria[0].id)
    moved = replace(sound, questions=(*sound.questions[:-1], question))
    assert found(moved) == [(ProblemKind.NO_QUESTION, "criteria[8]")]
    last = replace(moved.criteria[7], weight=Fraction(0))
    first = replace(moved.criteria[0], weight=Fraction(35))
    assert found(replace(moved, criteria=(first, *moved.criteria[1:7], last))) == []


def test_a_question_belongs_to_a_criterion_of_the_form(sound: InterviewForm) -> None:
    question = replace(sound.questions[0], criterion=CriterionId("stranger"))
    assert found(replace(sound, questions=(question, *sound.questions[1:]))) == [
        (ProblemKind.ID_UNKNOWN, "questions[1].criterion")
    ]


def test_a_question_has_minutes_a_share_and_an_expected_answer(sound: InterviewForm) -> None:
    question = replace(sound.questions[0], minutes=0, share=Fraction(0), expected=())
    assert found(replace(sound, questions=(question, *sound.questions[1:]))) == [
        (ProblemKind.TOO_SMALL, "questions[1].minutes"),
        (ProblemKind.NOT_POSITIVE, "questions[1].share"),
        (ProblemKind.EMPTY, "questions[1].expected"),
    ]


def test_anchors_stand_in_the_order_of_the_scale_and_once(sound: InterviewForm) -> None:
    first = sound.questions[0]
    for anchors in (tuple(reversed(first.anchors)), (first.anchors[0], *first.anchors)):
        question = replace(first, anchors=anchors)
        assert found(replace(sound, questions=(question, *sound.questions[1:]))) == [
            (ProblemKind.ANCHOR_ORDER, "questions[1].anchors")
        ]


def test_an_anchor_between_two_levels_is_refused(sound: InterviewForm) -> None:
    first = sound.questions[0]
    anchors = (*first.anchors, Anchor(Fraction(9, 2), sound.title))
    assert found(replace(sound, questions=(replace(first, anchors=anchors), *sound.questions[1:]))) == [
        (ProblemKind.ANCHOR_UNKNOWN, "questions[1].anchors.9/2")
    ]


def test_the_interview_is_long_enough_for_its_parts(sound: InterviewForm) -> None:
    assert found(replace(sound, interview_minutes=59)) == [(ProblemKind.TOO_LONG, "interview_minutes")]


def test_the_rules_keep_to_what_is_possible(sound: InterviewForm) -> None:
    k = sound.criteria[0].id
    rules = ScoringRules(
        posts=0,
        flagged_range=0,
        minimum_total=Fraction(-1),
        margin=Fraction(101),
        tie_break=(k, k),
        missing=MissingPolicy.MIN_RATERS,
        min_raters=1,
    )
    assert found(replace(sound, rules=rules)) == [
        (ProblemKind.TOO_SMALL, "rules.posts"),
        (ProblemKind.TOO_SMALL, "rules.flagged_range"),
        (ProblemKind.OUTSIDE, "rules.minimum_total"),
        (ProblemKind.OUTSIDE, "rules.margin"),
        (ProblemKind.ID_TAKEN, "rules.tie_break[2]"),
        (ProblemKind.TOO_SMALL, "rules.min_raters"),
    ]


@pytest.mark.parametrize(("minimum", "reachable"), [(0, True), (5, True), (-1, False), (6, False)])
def test_a_minimum_can_be_reached_from_end_to_end_of_the_scale(
    sound: InterviewForm, minimum: int, reachable: bool
) -> None:
    criterion = replace(sound.criteria[0], minimum=Fraction(minimum))
    wrong = [] if reachable else [(ProblemKind.OUTSIDE, "criteria[1].minimum")]
    assert found(replace(sound, criteria=(criterion, *sound.criteria[1:]))) == wrong


def test_languages_are_known_listed_once_and_hold_the_authoritative_one(sound: InterviewForm) -> None:
    assert found(replace(sound, languages=("de", "fr"))) == [(ProblemKind.NOT_A_CHOICE, "languages[2]")]
    assert found(replace(sound, languages=("de", "en", "de"))) == [(ProblemKind.ID_TAKEN, "languages[3]")]
    assert found(replace(sound, language="fr")) == [(ProblemKind.NOT_A_CHOICE, "language")]
    assert found(replace(sound, languages=("en",)))[0] == (ProblemKind.LANGUAGE_NOT_LISTED, "languages")
    posting = replace(sound.posting, language="fr", reference=" ")
    assert found(replace(sound, posting=posting)) == [
        (ProblemKind.NOT_A_CHOICE, "posting.language"),
        (ProblemKind.BLANK, "posting.reference"),
    ]


def test_words_are_there_in_every_listed_language_and_in_no_other(sound: InterviewForm) -> None:
    assert found(replace(sound, title=Text("nur deutsch"))) == [(ProblemKind.LANGUAGE_MISSING, "title")]
    assert found(replace(sound, title=Text("deutsch", " "))) == [(ProblemKind.LANGUAGE_MISSING, "title")]
    german = [
        problem for problem in problems_of(replace(sound, languages=("de",))) if problem.path == ("title",)
    ]
    assert german == [Problem(ProblemKind.LANGUAGE_UNDECLARED, ("title",), {"language": "en"})]


def test_words_that_may_be_left_out_are_there_in_all_languages_or_in_none(sound: InterviewForm) -> None:
    assert found(replace(sound, rationale=Text())) == []
    assert found(replace(sound, rationale=Text("nur deutsch"))) == [
        (ProblemKind.LANGUAGE_MISSING, "rationale")
    ]


@pytest.mark.parametrize(
    ("passages", "kind", "key"),
    [
        ((), ProblemKind.EMPTY, "criteria[1].passages"),
        (("x", "\n"), ProblemKind.BLANK, "criteria[1].passages[2]"),
        (("Rückfragen: 0211 5550-123",), ProblemKind.CONTACT, "criteria[1].passages[1]"),
    ],
)
def test_a_criterion_quotes_the_posting_and_nobody_s_number(
    sound: InterviewForm, passages: tuple[str, ...], kind: ProblemKind, key: str
) -> None:
    criterion = replace(sound.criteria[0], passages=passages)
    assert found(replace(sound, criteria=(criterion, *sound.criteria[1:]))) == [(kind, key)]


@pytest.mark.parametrize(
    "words",
    [
        "max.muster@example.org",
        "Tel. +49 211 5550-0",
        "Telefon: 5550-123",
        "0211/555 01 23",
        "(0211) 5550123",
        "0049 211 5550123",
        "+4921155501",
    ],
)
def test_an_address_or_a_telephone_number_is_noticed(words: str) -> None:
    assert contact_in(f"Fragen an {words} bitte")


@pytest.mark.parametrize(
    "words",
    [
        "by 05.02.2023",
        "2022-Beamte-KI-Experten",
        "2023-02-05",
        "A13/14 LBesO A NRW",
        "Art. 116 Para. 1",
        "§ 33 (2) GG",
        "approximately 1,840 employees",
        "Section 2 of the Social Code IX (SGB IX)",
        "30 bis 40 Stunden",
        "Teamfähigkeit",
    ],
)
def test_dates_paragraphs_and_references_are_no_telephone_numbers(words: str) -> None:
    assert contact_in(words) == ""


def test_a_place_is_written_for_people() -> None:
    assert Problem(ProblemKind.BLANK, ()).key == ""
    assert Problem(ProblemKind.BLANK, ("question", 3, "probes", 0, "en")).key == "question[4].probes[1].en"
    assert (
        Problem(ProblemKind.BLANK, ("question", "[conflict]", "minutes")).key == "question[conflict].minutes"
    )


def test_an_agenda_that_forgets_repeats_and_invents_is_told_so(sound: InterviewForm) -> None:
    agenda = (*sound.agenda[:-1], sound.agenda[0], "stranger")
    assert found(replace(sound, agenda=agenda)) == [
        (ProblemKind.AGENDA_TWICE, "agenda[13]"),
        (ProblemKind.ID_UNKNOWN, "agenda[14]"),
        (ProblemKind.AGENDA_MISSING, "agenda"),
    ]


def test_an_unknown_tie_break_and_group_are_named(sound: InterviewForm) -> None:
    rules = replace(sound.rules, tie_break=(CriterionId("stranger"),))
    criterion = replace(sound.criteria[0], group=GroupId("stranger"))
    assert found(replace(sound, rules=rules, criteria=(criterion, *sound.criteria[1:]))) == [
        (ProblemKind.ID_UNKNOWN, "criteria[1].group"),
        (ProblemKind.ID_UNKNOWN, "rules.tie_break[1]"),
    ]


def test_a_question_id_is_taken_only_once(sound: InterviewForm) -> None:
    question = replace(sound.questions[1], id=QuestionId(sound.questions[0].id))
    doubled = replace(sound, questions=(sound.questions[0], question, *sound.questions[2:]))
    assert (ProblemKind.ID_TAKEN, "questions[2].id") in found(doubled)


def test_a_least_number_of_raters_goes_with_its_rule_and_with_no_other(sound: InterviewForm) -> None:
    rules = replace(sound.rules, missing=MissingPolicy.MIN_RATERS, min_raters=None)
    assert found(replace(sound, rules=rules)) == [(ProblemKind.RATERS_MISSING, "rules")]
    rules = replace(sound.rules, missing=MissingPolicy.BLOCK, min_raters=2)
    assert found(replace(sound, rules=rules)) == [(ProblemKind.RATERS_UNUSED, "rules.min_raters")]
