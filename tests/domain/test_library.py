"""The library: what is found by words and by criterion, and what is found once although it stands in many forms."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.drafting.blank import blank_form
from interview_app.domain.drafting.conversation import add_question
from interview_app.domain.drafting.copying import alone
from interview_app.domain.drafting.parts import add_criterion
from interview_app.domain.drafting.places import put
from interview_app.domain.folding import folded, sought
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import QuestionId
from interview_app.domain.library import Entry, Find, LibraryForm, Origin, Sought, entries_of, find, is_whole
from interview_app.domain.text import Text
from interview_app.formfiles import read_form
from interview_app.resources import forms_folder

BOTH = ("de", "en")


@pytest.fixture(scope="module")
def experts() -> InterviewForm:
    """A form that is shipped."""
    return read_form(forms_folder() / "2022-Beamte-KI-Experten.toml")


@pytest.fixture(scope="module")
def budget() -> InterviewForm:
    """Another one, on another scale."""
    return read_form(forms_folder() / "Beispiel-Sachbearbeitung-Haushalt.toml")


def small(criterion: str = "Sorgfalt", *, title: str = "Zuverlässigkeit", **words: str) -> InterviewForm:
    """A form with one criterion and one question."""
    form = add_criterion(blank_form("klein", BOTH), name=Text(criterion, words.get("english", "")))
    form = add_question(form, form.criteria[0].id)
    form = put(form, ("questions", 0, "title"), Text(title))
    return put(form, ("questions", 0, "wording"), Text(words.get("wording", "Was tun Sie, wenn es eilt?")))


def shelf(*forms: InterviewForm) -> tuple[Entry, ...]:
    """The entries of earlier procedures with these forms."""
    return entries_of(LibraryForm(Origin.EARLIER, f"{at}.interview", form) for at, form in enumerate(forms))


def titles(finds: tuple[Find, ...]) -> list[str]:
    return [each.question.title.read("de") for each in finds]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("büro", True),
        ("BUERO", True),
        ("buro", True),
        ("straße", True),
        ("STRASSE", True),
        ("buro strasse", True),
        ("neu", True),
        ("büro haus", False),
        ("", True),
    ],
)
def test_words_are_found_without_case_and_whatever_becomes_of_umlauts(typed: str, found: bool) -> None:
    assert folded("Das neue Bü\N{SOFT HYPHEN}ro in der Straße").has(sought(typed)) is found


def test_umlauts_are_the_same_composed_or_not_and_spelled_out() -> None:
    apart = "Bu\N{COMBINING DIAERESIS}ro"
    assert folded(apart) == folded("Büro")
    assert folded("Buero").has(sought(apart))


@given(st.text(max_size=40))
def test_every_text_is_found_by_its_own_words(words: str) -> None:
    assert folded(words).has(sought(words))


def test_a_question_is_found_by_all_its_words_in_either_language(experts: InterviewForm) -> None:
    question = experts.asked()[0]
    entries = shelf(experts)
    for words in (
        question.wording.de,
        question.wording.en.upper(),
        question.probes[0].de,
        question.expected[0].en,
        question.anchors[0].behaviour.de,
        experts.criterion(question.criterion).name.de,
    ):
        assert question.title.de in titles(find(entries, Sought.QUESTION, words))
    assert find(entries, Sought.QUESTION, f"{question.wording.de} qwertz") == ()
    assert len(find(entries, Sought.QUESTION)) == len(experts.questions)


def test_a_criterion_narrows_what_is_found(experts: InterviewForm) -> None:
    criterion = experts.criteria[2]
    found = find(shelf(experts), Sought.QUESTION, criterion=criterion.name.de)
    assert {each.question.criterion for each in found} == {criterion.id}
    assert {each.criterion for each in found} == {criterion}
    assert find(shelf(experts), Sought.QUESTION, found[0].question.title.de, "qwertz") == ()


def test_anchors_are_found_by_what_they_say_and_not_by_the_question() -> None:
    form = small(wording="Wie halten Sie Ordnung?")
    assert find(shelf(form), Sought.ANCHORS) == ()
    form = put(form, ("questions", 0, "anchors", "5"), Text("legt eine Liste an"))
    assert titles(find(shelf(form), Sought.ANCHORS, "liste")) == ["Zuverlässigkeit"]
    assert find(shelf(form), Sought.ANCHORS, "ordnung") == ()
    assert titles(find(shelf(form), Sought.QUESTION, "liste ordnung")) == ["Zuverlässigkeit"]


def test_a_criterion_and_a_form_are_found_by_their_names(
    experts: InterviewForm, budget: InterviewForm
) -> None:
    entries, criterion = shelf(experts, budget), budget.criteria[0]
    (found,) = find(entries, Sought.CRITERION, criterion.name.de)
    assert found.criterion == criterion
    by_question = find(entries, Sought.CRITERION, budget.questions_of(criterion.id)[0].title.de)
    assert found in by_question
    (form,) = find(entries, Sought.FORM, budget.posting.reference)
    assert form.source.form is budget
    (form,) = find(entries, Sought.FORM, criterion=criterion.name.de)
    assert form.source.form is budget


def test_what_says_nothing_yet_is_not_found() -> None:
    form = add_question(
        add_criterion(blank_form("leer", BOTH)), add_criterion(blank_form("x", BOTH)).criteria[0].id
    )
    entries = shelf(form)
    assert (
        find(entries, Sought.QUESTION)
        == find(entries, Sought.CRITERION)
        == find(entries, Sought.ANCHORS)
        == ()
    )


def test_what_stands_alike_in_many_forms_is_found_once_with_how_many_more() -> None:
    same, other = small(), small(wording="Etwas anderes?")
    entries = shelf(same, replace(same, id="zwei"), other, replace(same, id="drei"))
    first, second = find(entries, Sought.QUESTION)
    assert (first.others, second.others) == (2, 0)
    assert first.source.place == "0.interview"
    assert len(find(shelf(same, small("Fleiß")), Sought.QUESTION)) == 2
    assert (
        find(shelf(same, small("Fleiß")), Sought.QUESTION, criterion="fleiss")[0].source.place
        == "1.interview"
    )


def test_what_stands_twice_in_one_form_is_no_other_form() -> None:
    form = small()
    twice = replace(
        form,
        questions=(form.questions[0], replace(form.questions[0], id=QuestionId("question-9"))),
        agenda=(*form.agenda, "question-9"),
    )
    (found,) = find(shelf(twice), Sought.QUESTION)
    assert found.others == 0


def test_a_question_that_is_kept_by_itself_is_no_whole_form(experts: InterviewForm) -> None:
    kept = alone(experts, experts.questions[0])
    assert is_whole(experts)
    assert not is_whole(kept)
    entries = shelf(kept, experts)
    assert [each.source.form for each in find(entries, Sought.FORM)] == [experts]
    (found,) = find(entries, Sought.QUESTION, experts.questions[0].wording.de)
    assert (found.source.form, found.others) == (kept, 1)
