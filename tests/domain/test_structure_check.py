"""The structure check: what each rule finds in a form, where, and what it leaves alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path

import pytest

from interview_app.domain.drafting.places import put
from interview_app.domain.drafting.suggesting import suggest
from interview_app.domain.form import Anchor, Condition, InterviewForm, Requirement, Section
from interview_app.domain.found_posting import PassageKind, PassageRule
from interview_app.domain.hint import Discovery, Moment, Place, Rule, Severity, Where
from interview_app.domain.hint_rules import MOMENTS, RuleSetting, only_before_lock
from interview_app.domain.ids import ConditionId, CriterionId, PassageId, QuestionId, RequirementId, SectionId
from interview_app.domain.posting_text import PostingPassage
from interview_app.domain.structure_check import anchors, questions, shape
from interview_app.domain.structure_check.anchors import names_a_degree
from interview_app.domain.structure_check.check import FORM_LOOKS, form_hints
from interview_app.domain.structure_check.cues import asks_several, leading_words
from interview_app.domain.structure_check.kinds import asks_for_behaviour
from interview_app.domain.structure_check.wordings import plain, shortened
from interview_app.domain.text import NO_WORDS, Text
from interview_app.formfiles import read_form
from interview_app.resources import forms_folder
from tests.domain.build import form

AT = datetime(2026, 3, 2, 12, tzinfo=UTC)
FIRST, SECOND = QuestionId("q1-1"), QuestionId("q2-1")
OPEN = Text("Wie gehen Sie vor?", "How do you go about it?")
AT_FIRST = Place(Where.FORM, question=FIRST)
FORMS = sorted(forms_folder().glob("*.toml"))


def worded(
    *, wording: Text = OPEN, probes: tuple[Text, ...] = (), anchors: tuple[Anchor, ...] = ()
) -> InterviewForm:
    """Two criteria with one question each; this is what the first one says."""
    made = form([1, 1])
    first, second = (replace(each, wording=OPEN) for each in made.questions)
    return replace(made, questions=(replace(first, wording=wording, probes=probes, anchors=anchors), second))


def anchored(*behaviours: Text | str) -> InterviewForm:
    """The first question with these anchors for the levels 0, 1, 2, ..."""
    texts = [each if isinstance(each, Text) else Text(each) for each in behaviours]
    return worded(anchors=tuple(Anchor(Fraction(n), text) for n, text in enumerate(texts)))


def levels(found: Sequence[Discovery]) -> list[str]:
    return [str(each.facts["levels"]) for each in found]


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_the_forms_that_come_with_the_program_need_nothing(path: Path) -> None:
    hints = form_hints(read_form(path))
    assert not [hint for hint in hints if hint.open]
    assert {hint.discovery.rule for hint in hints} == {Rule.ONE_QUESTION, Rule.NO_WHY}


def test_every_rule_that_looks_at_the_form_alone_speaks_before_the_lock() -> None:
    assert all(Moment.LOCK in MOMENTS[rule] for rule in FORM_LOOKS)
    assert {rule for rule in Rule if only_before_lock(rule)} == set(FORM_LOOKS) - {Rule.NO_EXPECTED_ANSWER}


def test_the_weightiest_hints_come_first_and_a_rule_that_is_off_says_nothing() -> None:
    draft = replace(anchored("gut", "gut"), interview_minutes=5)
    found = form_hints(draft)
    weights = [hint.severity for hint in found]
    assert weights == sorted(weights, key=list(Severity).index)
    assert found[0].discovery.rule is Rule.NO_ANCHOR
    off = RuleSetting(Rule.NO_ANCHOR, False, Severity.NOTICE, "Hausregel", None, AT)
    mild = RuleSetting(Rule.EQUAL_ANCHORS, True, Severity.NOTICE, "Hausregel", None, AT)
    rules = {hint.discovery.rule: hint.severity for hint in form_hints(draft, (off, mild))}
    assert Rule.NO_ANCHOR not in rules
    assert rules[Rule.EQUAL_ANCHORS] is Severity.NOTICE


@pytest.mark.parametrize(
    "words",
    [
        "Sie sind doch teamfähig, oder?",
        "Sie arbeiten gern im Team, nicht wahr?",
        "Würden Sie nicht auch zuerst das Team fragen?",
        "Finden Sie nicht, dass Tests wichtig sind?",
        "Sie können sicher gut mit Kritik umgehen.",
        "Sicher haben Sie schon einmal ein Team geleitet?",
        "Stimmen Sie mir zu, dass Fristen Vorrang haben?",
        "Das ist doch selbstverständlich.",
        "Ist das nicht die bessere Lösung?",
        "Don’t you think that tests matter?",
        "Wouldn't you ask your team first?",
        "Would you not ask your team first?",
        "You would agree that deadlines come first.",
        "Surely you have led a team before?",
        "You like working with others, right?",
        "I assume you can handle criticism.",
        "Isn't it better to ask first?",
    ],
)
def test_a_question_that_suggests_its_answer_is_known_by_its_words(words: str) -> None:
    assert leading_words(plain(words))
    found = [*questions.leading_question(worded(wording=Text(words)))]
    assert [each.place for each in found] == [AT_FIRST]
    assert found[0].facts["words"]


@pytest.mark.parametrize(
    "words",
    [
        "Wie stellen Sie sicher, dass alle gehört werden?",
        "Welche Aufgaben haben Sie nicht übernommen, und warum?",
        "Was würden Sie nicht noch einmal so machen?",
        "Welche Lösung ist richtig, und woran erkennen Sie das?",
        "Sie sind neu im Team. Was tun Sie zuerst?",
        "Haben Sie so etwas schon erlebt?",
        "What would you not do again?",
        "How do you make sure that you are right?",
        "You are new to a team. What do you do first?",
    ],
)
def test_an_open_question_is_left_alone(words: str) -> None:
    assert not leading_words(plain(words))


def test_a_probe_is_asked_too() -> None:
    leading = worded(probes=(Text("Was noch?"), Text("Das war doch gut, oder?")))
    assert [each.place for each in questions.leading_question(leading)] == [AT_FIRST]
    forbidden = worded(probes=(Text("", "What does your husband say to that?"),))
    found = [*questions.forbidden_question(forbidden)]
    assert [(each.place, each.facts["topic"]) for each in found] == [(AT_FIRST, "family")]


@pytest.mark.parametrize(
    ("words", "several"),
    [
        ("Wie planen Sie? Und wie führen Sie?", True),
        ("Wie planen Sie, und außerdem: was ist Ihr Ziel?", True),
        ("How do you plan, and in addition, how do you lead?", True),
        ("Warum dieses, wie gingen Sie vor, und was ist daraus geworden?", False),
        ("Was tun Sie zuerst?", False),
    ],
)
def test_several_questions_at_once_are_known_by_their_words(words: str, several: bool) -> None:
    assert asks_several(plain(words)) is several
    assert bool([*questions.several_questions(worded(wording=Text(words)))]) is several


def test_a_question_without_a_probe_in_words_is_named_once_it_is_worded() -> None:
    assert [each.place.question for each in questions.no_probes(worded(probes=(NO_WORDS,)))] == [
        FIRST,
        SECOND,
    ]
    assert [each.place.question for each in questions.no_probes(worded(probes=(OPEN,)))] == [SECOND]
    assert not [*questions.no_probes(form([1, 1]))]


def test_levels_without_an_anchor_are_named_once_there_is_one() -> None:
    assert levels([*anchors.no_anchor(anchored("sagt nichts", NO_WORDS, "fragt nach"))]) == ["1 3 4 5"]
    assert not [*anchors.no_anchor(worded())]
    assert not [*anchors.no_anchor(anchored(*"abcdef"))]


@pytest.mark.parametrize(
    "words",
    [
        "gut",
        "Sehr gut.",
        "ausreichend",
        "mittelmäßig",
        "größtenteils gegeben",
        "voll erfüllt",
        "entspricht den Anforderungen",
        "übertrifft die Erwartungen",
        "nicht erkennbar",
        "in Ansätzen",
        "überzeugende, verständliche Leistung",
        "Excellent",
        "exceeds expectations",
        "very persuasive and reliable",
    ],
)
def test_praise_blame_and_degrees_are_no_behaviour(words: str) -> None:
    assert names_a_degree(words)
    assert levels([*anchors.adjectives_only(anchored("fragt nach", Text(words)))]) == ["1"]


@pytest.mark.parametrize(
    "words",
    ["", "Nennt zwei Wege.", "Fragt nicht nach", "Names no method", "3 von 5 Punkten", "Prüft die Deckung."],
)
def test_a_verb_or_a_noun_of_what_was_observed_is_enough(words: str) -> None:
    assert not names_a_degree(words)


def test_anchors_with_the_same_words_are_named_whatever_their_marks() -> None:
    same = anchored("Fragt nach.", "Nennt Wege", "fragt  nach", NO_WORDS, NO_WORDS)
    assert levels([*anchors.equal_anchors(same)]) == ["0 2"]
    english = anchored(Text("a", "asks back"), Text("b", "Asks back."), Text("c", "names ways"))
    assert levels([*anchors.equal_anchors(english)]) == ["0 1"]
    assert not [*anchors.equal_anchors(anchored("a", "b"))]


def test_weights_that_differ_need_a_rationale() -> None:
    uneven = form([2, 1])
    assert [each.rule for each in shape.weights_unexplained(uneven)] == [Rule.WEIGHTS_UNEXPLAINED]
    assert not [*shape.weights_unexplained(replace(uneven, rationale=Text("Bedarf der Stelle")))]
    assert not [*shape.weights_unexplained(form([1, 1]))]


def test_a_form_with_questions_says_why_there_is_an_interview() -> None:
    silent = form([1])
    assert [(each.rule, each.place) for each in shape.no_why(silent)] == [(Rule.NO_WHY, Place(Where.FORM))]
    assert not [*shape.no_why(replace(silent, why_interview=Text(en="Only candidates from outside")))]
    assert not [*shape.no_why(replace(silent, questions=(), agenda=()))]


def test_a_question_in_proposed_words_is_named_until_somebody_sharpens_it() -> None:
    blank = replace(form([1]), questions=(), agenda=())
    proposed = suggest(blank, ())
    assert [each.place.question for each in questions.standard_words(proposed)] == [proposed.questions[0].id]
    sharpened = put(proposed, ("questions", 0, "anchors", "5"), Text("Nennt die Frist."))
    assert not [*questions.standard_words(sharpened)]


def test_a_question_that_was_asked_before_is_named() -> None:
    twice = form([1, 1])
    same = Text("Was haben Sie getan?", "What did you do?")
    for at, words in enumerate((same, Text("was haben  Sie getan?"))):
        twice = put(twice, ("questions", at, "wording"), words)
    second = list(twice.asked())[1]
    assert [each.place.question for each in questions.same_question(twice)] == [second.id]
    other = put(twice, ("questions", 1, "wording"), Text("Was war das Ergebnis?", "What did you do?!"))
    assert not [*questions.same_question(other)]


def test_minutes_over_plan_are_counted() -> None:
    (found,) = shape.plan_too_long(replace(form([1, 1]), interview_minutes=9))
    assert (found.facts["planned"], found.facts["most"]) == (10, 9)
    assert not [*shape.plan_too_long(replace(form([1, 1]), interview_minutes=10))]


def test_an_answer_over_a_quarter_of_the_total_is_heavy_and_a_quarter_is_not() -> None:
    (found,) = shape.heavy_question(form([3, 4, 4], questions=[[1], [1, 1], [1, 1]]))
    assert (found.place, found.facts["part"]) == (AT_FIRST, "3/11")
    assert not [*shape.heavy_question(form([1, 1, 1, 1]))]
    assert not [*shape.heavy_question(form([0, 0]))]


def test_a_criterion_with_one_question_is_named_unless_its_answer_is_heavy_already() -> None:
    even = form([1, 1, 1, 1], questions=[[1], [1, 1], [1], [1]])
    assert [each.place.criterion for each in shape.one_question(even)] == ["k1", "k3", "k4"]
    assert not [*shape.one_question(form([1, 1]))]


@pytest.mark.parametrize(("count", "few"), [(0, False), (1, True), (4, True), (5, False)])
def test_few_questions_are_counted_once_there_are_any(count: int, few: bool) -> None:
    assert bool([*shape.few_questions(form([1] * count))]) is few


def test_whatever_names_no_passage_of_the_posting_is_named() -> None:
    quoted = replace(form([1]).criteria[0], passages=("Teamfähigkeit",))
    draft = replace(
        form([1, 1]),
        criteria=(quoted, replace(quoted, id=CriterionId("k2"), passages=())),
        requirements=(Requirement(RequirementId("degree"), Text("Abschluss"), ()),),
        conditions=(Condition(ConditionId("health"), Text("Gesundheit"), ()),),
    )
    places = [each.place for each in shape.no_passage(draft)]
    assert [(each.requirement, each.criterion, each.condition) for each in places] == [
        ("degree", None, None),
        (None, "k2", None),
        (None, None, "health"),
    ]
    reasoned = tuple(replace(each, unquoted="Gesetz") for each in draft.conditions)
    assert len([*shape.no_passage(replace(draft, conditions=reasoned))]) == 2


def test_a_passage_that_nothing_takes_up_is_quoted_in_short_unless_a_reason_says_why() -> None:
    long = "Erfahrung in " + "Planung " * 20
    texts = ((long, ""), ("Reisen", "nicht erforderlich"), ("Teamfähigkeit", ""))
    passages = tuple(
        PostingPassage(
            PassageId(f"p{at}"), text, PassageKind.CRITERION, "", 1, at, PassageRule.HEADING, left_out=reason
        )
        for at, (text, reason) in enumerate(texts)
    )
    quoting = replace(form([1]).criteria[0], passages=("Teamfähigkeit",))
    draft = replace(form([1]), criteria=(quoting,), posting_passages=passages)
    (found,) = shape.passage_uncovered(draft)
    assert found.place == Place(Where.FORM, passage=PassageId("p0"))
    assert found.facts["text"] == shortened(long)
    assert str(found.facts["text"]).endswith("Planung …")
    assert shortened("Reisen") == "Reisen"


def test_a_conversation_begins_and_ends_with_a_part_that_is_not_rated() -> None:
    bare = form([1, 1])
    assert [each.place for each in shape.no_opening(bare)] == [AT_FIRST]
    assert [each.place.question for each in shape.no_closing(bare)] == [SECOND]
    sections = tuple(Section(SectionId(id), OPEN, OPEN, 3) for id in ("hello", "end"))
    framed = replace(bare, sections=sections, agenda=("hello", *bare.agenda, "end"))
    assert not [*shape.no_opening(framed), *shape.no_closing(framed)]
    empty = form([])
    assert not [*shape.no_opening(empty), *shape.no_closing(empty)]


def test_the_key_of_an_older_place_stays_and_each_kind_of_part_has_its_own() -> None:
    keys = [
        Discovery(Rule.NO_PASSAGE, place).key
        for place in (
            Place(Where.FORM, requirement=RequirementId("x")),
            Place(Where.FORM, criterion=CriterionId("x")),
            Place(Where.FORM, condition=ConditionId("x")),
        )
    ]
    assert keys == ["no-passage - - - x -", "no-passage - - - - - x - -", "no-passage - - - - - - x -"]


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ("Schildern Sie ein Vorhaben.", True),
        ("Wie gehen Sie im Team damit um?", True),
        ("How do you deal with it?", True),
        ("Was ist ein Haushaltsplan?", False),
    ],
)
def test_questions_on_behaviour_are_known_by_their_words(words: str, known: bool) -> None:
    assert asks_for_behaviour(words) is known
