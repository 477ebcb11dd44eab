"""What the documents print about the panel: preparation, declarations, parts, share of women, participation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from interview_app.domain.bias import BiasDeclaration, BiasOutcome
from interview_app.domain.gender_share import GenderShare
from interview_app.domain.ids import ParticipationId
from interview_app.domain.panel import Assignment, AssignmentKind, Briefing
from interview_app.domain.participation import Body, Participation, blank_participation
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Document
from interview_app.i18n import Language, load
from interview_app.reporting import render
from tests.reporting.reading import body_of, opened
from tests.reporting.sample import LOCKED, PANEL, procedure, snapshot

BARE = procedure(candidates=3)
MEMBER = PANEL[1].id
FIRST, SECOND, THIRD = (each.id for each in BARE.candidates[:3])


def involved(whole: Procedure = BARE) -> Procedure:
    """The sample with something on record in every part."""
    first, *others = whole.panel
    prepared = (
        Briefing(date(2023, 2, 20), "Beobachterschulung"),
        Briefing(None, "Einweisung in den Bogen"),
    )
    return replace(
        whole,
        panel=(replace(first, briefings=prepared), *others),
        assignments=(
            Assignment(SECOND, MEMBER, AssignmentKind.RECUSED, "Schwager der Bewerberin", LOCKED),
            Assignment(
                SECOND, PANEL[3].id, AssignmentKind.SUBSTITUTE, "Schwager der Bewerberin", LOCKED, MEMBER
            ),
        ),
        declarations=(
            BiasDeclaration(FIRST, PANEL[0].id, False, "", LOCKED),
            BiasDeclaration(
                FIRST,
                MEMBER,
                True,
                "War bis 2015 Vorgesetzter.",
                LOCKED,
                BiasOutcome.TAKES_PART,
                "Lange zurück.",
                LOCKED,
            ),
            BiasDeclaration(
                SECOND, MEMBER, True, "Schwager", LOCKED, BiasOutcome.RECUSED, "§ 20 VwVfG", LOCKED
            ),
            BiasDeclaration(THIRD, MEMBER, True, "Gemeinsamer Verein.", LOCKED),
        ),
        gender_share=GenderShare(1, 3, "Keine weitere Frau mit der Fachkunde verfügbar.", LOCKED),
        participation=(
            Participation(
                ParticipationId(Body.EQUAL_OPPORTUNITIES.value),
                Body.EQUAL_OPPORTUNITIES,
                person="G. Muster-Amt",
                invited=date(2023, 2, 1),
                attended=date(2023, 3, 14),
                stated=date(2023, 3, 20),
                statement="Keine Einwände.",
            ),
            replace(blank_participation(Body.STAFF_COUNCIL), not_involved="Höherer Dienst"),
            Participation(
                ParticipationId("b1"),
                Body.OTHER,
                "Jugendvertretung",
                invited=date(2023, 2, 1),
                declined=date(2023, 2, 8),
            ),
        ),
    )


WHOLE = involved()


def record(whole: Procedure, language: Language = Language.GERMAN) -> str:
    return body_of(opened(snapshot(Document.SELECTION_RECORD, whole=whole), language))


def protocol(whole: Procedure, candidate: str) -> str:
    return body_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=whole, candidate=candidate)))


@pytest.mark.parametrize(
    "words",
    [
        "Beobachterschulung (20.02.2023); Einweisung in den Bogen",
        "Frauen unter den stimmberechtigten Mitgliedern: 1 von 3 (33,33 %).",
        "Grund: Keine weitere Frau mit der Fachkunde verfügbar.",
        "angezeigt, wirkt mit",
        "Uhr: wirkt mit (Grund: Lange zurück.)",
        "eine Befangenheit an („Gemeinsamer Verein.“); nicht entschieden",
        "befangen. Grund: Schwager der Bewerberin",
        "Gleichstellungsbeauftragte G. Muster-Amt",
        "teilgenommen am 14.03.2023; Stellungnahme vom 20.03.2023",
        "Keine Einwände.",
        "Schwerbehindertenvertretung – nichts festgehalten",
        "nicht zu beteiligen: Höherer Dienst",
        "Jugendvertretung",
        "abgesagt am 08.02.2023",
    ],
)
def test_the_record_prints_all_that_is_known_about_the_panel(words: str) -> None:
    assert "".join(words.split()) in "".join(record(WHOLE).split())


def test_the_record_is_printed_in_english_too() -> None:
    text = record(WHOLE, Language.ENGLISH)
    assert "Women among the voting members: 1 of 3" in text
    assert "Representative of the severely disabled" in text


def test_what_is_missing_is_said() -> None:
    text = record(BARE)
    assert "Frauenanteil (§ 9 Abs. 2 LGG NRW) Nicht angegeben." in text
    assert text.count("nichts festgehalten") == 3
    unexplained = replace(WHOLE, gender_share=GenderShare(1, 3, "", LOCKED))
    assert "Ein Grund ist nicht festgehalten." in record(unexplained)
    half = replace(WHOLE, gender_share=GenderShare(1, 2, "", LOCKED))
    assert "Ein Grund ist nicht" not in record(half)


def test_the_protocol_prints_each_declaration_about_its_candidate() -> None:
    text = protocol(WHOLE, FIRST)
    assert "erklärte am" in text
    assert "War bis 2015 Vorgesetzter." in text
    assert "Gemeinsamer Verein." not in protocol(WHOLE, SECOND)
    assert "Beobachterschulung (20.02.2023)" in text


def test_an_older_protocol_still_says_who_declared_at_the_start() -> None:
    assert "vor Beginn erklärt: keine Befangenheit" in protocol(BARE, FIRST)


def test_a_sheet_of_somebody_who_was_recused_afterwards_is_printed_as_not_counting() -> None:
    assert "zählt nicht" in protocol(WHOLE, SECOND)
    assert "zählt nicht" not in protocol(WHOLE, FIRST)
    sheet = snapshot(Document.SHEET, whole=WHOLE, candidate=SECOND, panelist=MEMBER)
    text = body_of(opened(sheet))
    assert "Dieser Bogen bleibt in der Akte und zählt nicht" in text
    assert "Schwager der Bewerberin" in text


@pytest.mark.parametrize("language", list(Language), ids=str)
def test_many_members_are_declared_in_parts(language: Language) -> None:
    many = tuple(replace(PANEL[1], id=type(MEMBER)(f"m{n}"), name=f"M. Muster {n}") for n in range(9))
    everybody = replace(
        BARE,
        panel=(*BARE.panel, *many),
        declarations=tuple(BiasDeclaration(FIRST, each.id, False, "", LOCKED) for each in many),
    )
    assert record(everybody, language).count("M. Muster 8") >= 2


@pytest.mark.parametrize("words", ["x" * 5000, "wort " * 4000, "\ud800<b>&"], ids=["long", "many", "hostile"])
@pytest.mark.parametrize("document", [Document.SELECTION_RECORD, Document.INTERVIEW_PROTOCOL], ids=str)
def test_no_words_about_the_panel_block_a_document(document: Document, words: str) -> None:
    hostile = replace(
        WHOLE,
        panel=tuple(replace(each, name=words, briefings=(Briefing(None, words),)) for each in WHOLE.panel),
        declarations=tuple(replace(each, words=words, reason=words) for each in WHOLE.declarations),
        assignments=tuple(replace(each, reason=words) for each in WHOLE.assignments),
        gender_share=GenderShare(1, 3, words, LOCKED),
        participation=tuple(
            replace(each, person=words, statement=words, not_involved=words) for each in WHOLE.participation
        ),
    )
    assert render(snapshot(document, whole=hostile, candidate=SECOND), load(Language.GERMAN))
