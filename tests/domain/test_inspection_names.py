"""Where a text names another candidate: what is replaced beyond doubt, and what a person has to look at."""

from __future__ import annotations

import unicodedata

import pytest

from interview_app.domain.ids import CandidateId
from interview_app.domain.inspection.finding import Finder
from interview_app.domain.inspection.names import Named, Names, parts_of
from interview_app.domain.inspection.words import forms_of, words_of

PEOPLE = (
    ("a", "Erika Müller-Schmidt", "B-014"),
    ("b", "Stefan Lang", "B-015"),
    ("c", "Anna von der Heide", "7"),
    ("d", "王芳", "Z1x"),
    ("e", "Dr. Uwe Marx", "B-099"),
    ("f", "Jan Müller", ""),
)


def finder(*, shared: str = "", ordinary: str = "") -> Finder:
    others = tuple(Named(CandidateId(id), parts_of(name), number, name) for id, name, number in PEOPLE)
    used = [frozenset(form for word in words_of(text) for form in word.forms) for text in (shared, ordinary)]
    return Finder(Names(others, *used))


def found(text: str, *, shared: str = "", ordinary: str = "") -> list[tuple[str, str, bool]]:
    """Each place as words, letters of whom, and whether it is beyond doubt."""
    places = finder(shared=shared, ordinary=ordinary).found(text)
    return [(text[each.start : each.end], "".join(each.candidates), each.sure) for each in places]


@pytest.mark.parametrize(
    ("text", "words", "whom"),
    [
        ("Frau Müller-Schmidts Antwort", "Frau Müller-Schmidts", "a"),
        ("so ERIKA MÜLLER‑SCHMIDT selbst", "ERIKA MÜLLER‑SCHMIDT", "a"),
        ("sagt Schmidt, Erika", "Schmidt, Erika", "a"),
        ("sagt Mueller-Schmidt", "Mueller-Schmidt", "a"),
        ("wie Erika sagt", "Erika", "a"),
        ("Müller’s Idee", "Müller’s", "af"),
        ("die Müllersche Methode", "Müllersche", "af"),
        ("Herr Lang geht", "Herr Lang", "b"),
        ("Stefan Lang geht", "Stefan Lang", "b"),
        ("Anna von der Heide geht", "Anna von der Heide", "c"),
        ("候选人王芳说", "王芳", "d"),
        ("Marx' Idee", "Marx'", "e"),
        ("Prof. Dr. Marx geht", "Prof. Dr. Marx", "e"),
        ("U. Marx geht", "U. Marx", "e"),
        ("Bewerbung b 014 liegt vor", "b 014", "a"),
        ("Bewerberin Nr. 7 kam", "7", "c"),
    ],
)
def test_a_name_is_found_in_every_spelling_and_ending(text: str, words: str, whom: str) -> None:
    assert found(text) == [(words, whom, True)]


def test_a_name_with_signs_of_its_own_for_its_accents_is_the_same_name() -> None:
    text = unicodedata.normalize("NFD", "sagt Müller und lobt")
    assert [(whom, sure) for _, whom, sure in found(text)] == [("af", True)]
    hidden = "sagt Mül\u00adler und lobt"
    assert [(whom, sure) for _, whom, sure in found(hidden)] == [("af", True)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("zehn Jahre lang", "lang"),
        ("Langs Antwort", "Langs"),
        ("in der Heide", "Heide"),
        ("Sie war 7 Jahre dort", "7"),
        ("E. M. war besser", "E. M."),
        ("Frau Muellner kam", "Muellner"),
        ("die Müllerin", "Müllerin"),
        ("in der Obermüllerstraße", "Obermüllerstraße"),
    ],
)
def test_what_may_be_an_ordinary_word_or_a_slip_of_the_pen_is_asked(text: str, words: str) -> None:
    assert [(each, sure) for each, _, sure in found(text)] == [(words, False)]


@pytest.mark.parametrize("hyphen", ["-\n", "- ", "‐\r\n  ", "\u00ad\n"])
def test_a_name_broken_at_the_end_of_a_line_is_found_in_both_halves(hyphen: str) -> None:
    assert found(f"wie Schm{hyphen}idts Antwort") == [(f"Schm{hyphen}idts", "a", True)]
    [(words, whom, sure)] = found(f"Erika{hyphen}Bewerbung")
    assert (words.rstrip("\u00ad"), whom, sure) == ("Erika", "a", True)


def test_initials_are_found_with_accents_and_past_particles() -> None:
    named = (Named(CandidateId("x"), parts_of("Özlem von Ánh"), "", "Özlem von Ánh"),)
    finder = Finder(Names(named, frozenset(), frozenset()))
    for text in ("Ö. Á.", "Ö. v. Á.", unicodedata.normalize("NFD", "Ö.Á."), "o. a"):
        assert [(each.start, each.end, each.sure) for each in finder.found(text)] == [(0, len(text), False)]
    assert finder.found("Á. und Ö. Z., o. v. a.") == ()


@pytest.mark.parametrize(
    "text",
    ["von der Arbeit", "Beispiele und Belege", "", "langsam und länger", "A. und B.", "Dr. med. und Frau"],
)
def test_other_words_stay_untouched(text: str) -> None:
    assert found(text) == []


def test_a_word_that_the_form_uses_is_asked_where_it_stands_alone() -> None:
    assert found("Erika sagt", ordinary="Erika") == [("Erika", "a", False)]
    assert found("Erika Schmidt sagt", ordinary="Erika Schmidt") == [("Erika Schmidt", "a", True)]


def test_a_name_that_the_reader_or_a_member_has_too_is_asked_even_when_addressed() -> None:
    assert found("Herr Marx fragt", shared="Marx") == [("Herr Marx", "e", False)]
    assert found("Uwe Marx fragt", shared="Marx") == [("Uwe Marx", "e", True)]
    assert found("Uwe Marx fragt", shared="Uwe Marx") == [("Uwe Marx", "e", False)]


def test_a_word_resembling_a_name_that_the_form_uses_is_no_place() -> None:
    assert found("Muellner", ordinary="Muellner") == []


def test_two_people_named_in_a_row_are_two_places() -> None:
    assert found("Erika und Uwe, Stefan Lang") == [
        ("Erika", "a", True),
        ("Uwe", "e", True),
        ("Stefan Lang", "b", True),
    ]
    assert [whom for _, whom, _ in found("Marx, Marx")] == ["e", "e"]


def test_a_name_made_of_signs_is_found_as_it_was_entered() -> None:
    named = (Named(CandidateId("x"), parts_of("???!"), "-", "???!"),)
    places = Finder(Names(named, frozenset(), frozenset())).found("so ???! sagte")
    assert [(each.start, each.end, each.sure) for each in places] == [(3, 7, False)]
    short = (Named(CandidateId("x"), parts_of("!"), "", "!"),)
    assert Finder(Names(short, frozenset(), frozenset())).found("so!") == ()


def test_a_short_name_is_asked_unless_addressed() -> None:
    named = (Named(CandidateId("x"), parts_of("Xu"), "", "Xu"),)
    finder = Finder(Names(named, frozenset(), frozenset()))
    assert [each.sure for each in finder.found("Xu sagt, Frau Xu sagt")] == [False, True]


def test_a_name_of_particles_alone_is_still_looked_for() -> None:
    assert parts_of("von der") == (forms_of("von"), forms_of("der"))
    assert parts_of("Dr. Ina von Feld 2") == (forms_of("Ina"), forms_of("Feld"))
