"""The sheet: one panelist's levels with anchors, evidence and notes, and what it replaced."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from interview_app.domain.procedure import RetiredQuestion
from interview_app.domain.protocol import Document
from interview_app.domain.sheet import Rating, RatingState
from tests.reporting.reading import body_of, opened, squeezed
from tests.reporting.sample import LOCKED, procedure, snapshot

WHOLE = procedure(candidates=2)


def test_every_level_stands_with_its_whole_anchor_and_its_evidence() -> None:
    text = squeezed(body_of(opened(snapshot(Document.SHEET, whole=WHOLE))))
    sheet = WHOLE.sheets[0]
    for question in WHOLE.form.asked():
        rating = sheet.rating(question.id)
        anchor = next(each for each in question.anchors if each.level == rating.level)
        assert squeezed(f"{rating.level}{anchor.behaviour.read('de')}") in text
        assert squeezed(rating.evidence) in text
        assert all(squeezed(passage.words) in text for passage in rating.passages)
        assert squeezed(rating.notes) in text


def test_nothing_of_another_panelist_is_printed() -> None:
    text = body_of(opened(snapshot(Document.SHEET, whole=WHOLE)))
    assert "R. Skizze" not in text


def test_a_question_that_was_not_observable_has_its_reason() -> None:
    question = WHOLE.form.asked()[0].id
    unseen = Rating(question, RatingState.NOT_OBSERVABLE, reason="Tonausfall im Video.")
    sheet = replace(WHOLE.sheets[0], ratings=(unseen, *WHOLE.sheets[0].ratings[1:]))
    text = body_of(opened(snapshot(Document.SHEET, whole=replace(WHOLE, sheets=(sheet,)))))
    assert "nicht beobachtbar: Tonausfall im Video." in text


def test_a_question_that_was_retired_for_all_says_so_whether_it_was_rated_or_not() -> None:
    question = WHOLE.form.asked()[1].id
    retired = (RetiredQuestion(question, "missverständlich", LOCKED),)
    left = tuple(Rating(question) if each.question == question else each for each in WHOLE.sheets[0].ratings)
    for ratings in (left, WHOLE.sheets[0].ratings):
        sheet = replace(WHOLE.sheets[0], ratings=ratings)
        text = body_of(
            opened(snapshot(Document.SHEET, whole=replace(WHOLE, sheets=(sheet,), retired=retired)))
        )
        assert "Für alle Bewerberinnen und Bewerber zurückgezogen, zählt nicht: missverständlich" in text


def test_a_replaced_sheet_is_printed_after_the_one_that_counts() -> None:
    first = WHOLE.sheets[0]
    assert first.sealed is not None
    second = replace(
        first,
        id=type(first.id)("later"),
        sequence=2,
        sealed=first.sealed + timedelta(hours=1),
        reason="Frage 2 war verwechselt.",
        after_disclosure=True,
    )
    text = body_of(opened(snapshot(Document.SHEET, whole=replace(WHOLE, sheets=(first, second)))))
    assert "Ersetzt nach der Offenlegung" in text
    assert "Frage 2 war verwechselt." in text
    assert text.index("1 Bewertungen") < text.index("Ersetzter Bogen, versiegelt am 14.03.2023, 10:15 Uhr")


def test_the_panelist_signs() -> None:
    text = body_of(opened(snapshot(Document.SHEET, whole=WHOLE)))
    assert text.rstrip().endswith("Ort, Datum M. Vorlage Vorsitz")


def test_a_sheet_from_paper_says_who_typed_it_and_is_countersigned() -> None:
    member = WHOLE.panel[1]
    typed = replace(WHOLE.sheets[0], entered_by=member.id, paper_date=date(2023, 3, 14))
    text = body_of(opened(snapshot(Document.SHEET, whole=replace(WHOLE, sheets=(typed,)))))
    assert f"eingegeben von {member.name}, Papier vom 14.03.2023" in text
    assert "stimmt mit meinem Bogen auf Papier überein" in text
    assert "2 Gegenzeichnung" in text
    assert text.rstrip().endswith("Ort, Datum M. Vorlage Vorsitz")


def test_a_paper_sheet_that_its_author_typed_is_signed_as_usual() -> None:
    author = WHOLE.sheets[0].panelist
    typed = replace(WHOLE.sheets[0], entered_by=author, paper_date=date(2023, 3, 14))
    text = body_of(opened(snapshot(Document.SHEET, whole=replace(WHOLE, sheets=(typed,)))))
    assert "Papier vom 14.03.2023" in text
    assert "Gegenzeichnung" not in text
