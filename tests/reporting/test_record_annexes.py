"""The selection record beside its decision: what happened to interviews and sheets, the figures, the signatures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import pairwise

import pytest

from interview_app.domain.decision import CriterionReason
from interview_app.domain.ids import PanelistId, SheetId
from interview_app.domain.panel import Assignment, AssignmentKind, Role
from interview_app.domain.procedure import AgreedLevel, Procedure, RatedLevel, RetiredQuestion
from interview_app.domain.protocol import Document
from interview_app.i18n import Language, load
from tests.reporting.reading import body_of, opened, pages_of, squeezed
from tests.reporting.sample import LOCKED, PANEL, procedure, snapshot

WHOLE = procedure(candidates=6)


def _printed(whole: Procedure) -> str:
    return body_of(opened(snapshot(Document.SELECTION_RECORD, whole=whole)))


def test_a_long_reason_for_an_interruption_stands_below_the_comparison() -> None:
    fault = "Bild und Ton sind ausgefallen, auch nach einem Neustart des Geräts."
    first = WHOLE.interviews[0]
    sitting = first.sittings[0]
    held = replace(first, sittings=(replace(sitting, ending=fault), replace(sitting, number=2)))
    text = _printed(replace(WHOLE, interviews=(held, *WHOLE.interviews[1:])))
    name = WHOLE.candidate(first.candidate).name
    assert f"{name}: Termin 1 wurde unterbrochen. Grund: {fault}" in text


def test_a_place_by_video_is_named_once_and_every_place_of_an_interview_is() -> None:
    first = WHOLE.interviews[0]
    sitting = first.sittings[0]
    places = (replace(sitting, place="Video", video=True), replace(sitting, number=2, place="Raum 5"))
    text = _printed(replace(WHOLE, interviews=(replace(first, sittings=places), *WHOLE.interviews[1:])))
    assert "per Video; Raum 5" in text
    assert "Video, per Video" not in text


def test_replaced_sheets_and_sheets_from_paper_stand_in_an_annex() -> None:
    first, second, *others = WHOLE.sheets
    later = replace(
        first, id=SheetId("later"), sequence=2, reason="Frage 1 war verwechselt.", after_disclosure=True
    )
    typed = replace(second, entered_by=PANEL[0].id, paper_date=date(2023, 3, 14))
    whole = replace(WHOLE, sheets=(first, later, typed, *others))
    text = squeezed(
        body_of(opened(replace(snapshot(Document.SELECTION_RECORD, whole=WHOLE), procedure=whole)))
    )
    name = squeezed(f"{WHOLE.candidates[0].name} ({WHOLE.candidates[0].number}): ")
    assert squeezed("Anlage: Ersetzte Bögen und Bögen vom Papier") in text
    assert f"{name}{squeezed(PANEL[0].name)}:" in text
    assert squeezed("nach der Offenlegung. Grund: Frage 1 war verwechselt.") in text
    assert f"{name}{squeezed(PANEL[1].name)}:" in text
    assert squeezed(f"eingegeben von {PANEL[0].name}, Papier vom 14.03.2023.") in text


def test_without_replaced_sheets_or_paper_there_is_no_annex_of_them() -> None:
    assert "Ersetzte Bögen" not in _printed(WHOLE)


def test_the_reason_for_the_number_of_posts_does_not_read_as_a_numbered_point() -> None:
    assert WHOLE.lock is not None
    assert f"Stellen 3; Grund: {WHOLE.lock.posts_reason}" in _printed(WHOLE)


def test_a_criterion_without_questions_says_so_instead_of_values() -> None:
    decision = WHOLE.decision
    assert decision is not None
    criterion = WHOLE.form.criteria[4]
    [question] = [each for each in WHOLE.form.asked() if each.criterion == criterion.id]
    whole = replace(
        WHOLE,
        retired=(RetiredQuestion(question.id, "Stand in der Zeitung", LOCKED),),
        decision=replace(decision, comparison=(CriterionReason(criterion.id, "Zählt nicht mehr."),)),
    )
    part = _printed(whole).split("Vergleich nach Kriterien")[1].split("Unterschriften")[0]
    assert "K5: Alle Fragen wurden zurückgezogen; das Kriterium zählt für niemanden." in part
    assert "– ·" not in part


@pytest.mark.parametrize("language", list(Language), ids=str)
def test_a_signature_says_what_is_signed(language: Language) -> None:
    pages = pages_of(opened(snapshot(Document.SELECTION_RECORD, whole=WHOLE), language))
    place = load(language)("Place, date")
    [page] = [each for each in pages if place in each]
    said = load(language)(
        "Signed for the selection record on the posting {reference}.", reference="2022-Beamte-KI-Experten"
    )
    assert said in " ".join(page.split())


def test_the_profiles_name_both_ends_of_the_scale() -> None:
    page = next(
        page for page in pages_of(opened(snapshot(Document.SELECTION_RECORD))) if "Abbildung 1" in page
    )
    figure = page.split("Abbildung 1")[1]
    lines = [line.strip() for line in figure.split("\n")]
    assert list(pairwise(lines)).count(("0", "5")) == len(WHOLE.interviews)


def test_a_reason_without_an_end_does_not_run_into_the_next_sentence() -> None:
    candidate, question = WHOLE.candidates[0].id, WHOLE.form.asked()[0].id
    rated = (RatedLevel(PANEL[0].id, Fraction(5)), RatedLevel(PANEL[1].id, Fraction(4)))
    agreed = AgreedLevel(candidate, question, Fraction(4), "Belege verglichen", LOCKED, rated)
    assert "Belege verglichen. Bewegung:" in _printed(replace(WHOLE, agreed=(agreed,)))


def test_a_substitute_stands_with_the_reason_as_such() -> None:
    recused = Assignment(
        WHOLE.candidates[0].id, PANEL[2].id, AssignmentKind.RECUSED, "nahe Verwandtschaft", LOCKED, None
    )
    text = _printed(replace(WHOLE, assignments=(recused,)))
    assert f"{PANEL[2].name} befangen. Grund: nahe Verwandtschaft" in text


def test_whoever_rated_in_somebodys_place_signs_the_record_with_whom_they_rated() -> None:
    person, (first, _, gone) = WHOLE.candidates[0], PANEL[:3]
    guest = replace(first, id=PanelistId("guest"), name="E. Ersatz", role=Role.OBSERVER, votes=False)
    parts = (
        Assignment(person.id, gone.id, AssignmentKind.RECUSED, "verwandt", LOCKED),
        Assignment(person.id, guest.id, AssignmentKind.SUBSTITUTE, "verwandt", LOCKED, gone.id),
    )
    rated = tuple(
        replace(sheet, panelist=guest.id)
        if (sheet.candidate, sheet.panelist) == (person.id, gone.id)
        else sheet
        for sheet in WHOLE.sheets
    )
    text = _printed(replace(WHOLE, panel=(*PANEL, guest), assignments=parts, sheets=rated))
    signed = text[text.index("7 Unterschriften") :]
    assert f"E. Ersatz Vertretung, bewertete {person.number}" in signed
    assert (
        "E. Ersatz" not in _printed(replace(WHOLE, panel=(*PANEL, guest))).rpartition("7 Unterschriften")[2]
    )
