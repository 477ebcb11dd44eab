"""Each stage of understanding a posting does its one thing."""

from __future__ import annotations

from datetime import date

import pytest

from interview_app.domain.found_posting import PassageKind, PassageRule
from interview_app.intake.posting.cleaning import clean_rows, plain
from interview_app.intake.posting.columns import in_columns
from interview_app.intake.posting.contacts import reaches_somebody
from interview_app.intake.posting.cues.headings import Area, area_of, binds, wishes
from interview_app.intake.posting.cues.phrases import compiled, found_in
from interview_app.intake.posting.facts import Fact, fact_in, facts_in
from interview_app.intake.posting.fields.dates import deadline_in
from interview_app.intake.posting.fields.grade import grade_in
from interview_app.intake.posting.fields.posts import posts_in
from interview_app.intake.posting.fields.reference import reference_in
from interview_app.intake.posting.furniture import without_furniture
from interview_app.intake.posting.joining import joined
from interview_app.intake.posting.kinds import kind_of
from interview_app.intake.posting.line import Line
from interview_app.intake.posting.marks import marked
from interview_app.intake.posting.measure import measured
from interview_app.intake.posting.sections import Section
from interview_app.intake.posting.understanding import understood

_JOINED = (
    "Wir suchen Menschen mit Erfahrung in der Verwaltung, der Haushalts- und Personalplanung der"
    " Mitarbeiterinnen/Mitarbeiter und der IT-Sicherheit."
)
_PROFILE = Section("Ihr Profil", Area.PROFILE, source="Ihr Profil")
_MUST = Section("Zwingend", Area.PROFILE, binding=True, source="Zwingend")


def at(
    text: str, top: float, *, left: float = 60, right: float = 0, page: int = 1, height: float = 10
) -> Line:
    """A line at a place, by default as wide as its words."""
    return Line(text, page, left, top, right or left + 5 * len(text), height)


def blocks(*lines: Line) -> list[str]:
    rows = clean_rows(lines)
    rows = in_columns(marked(without_furniture(rows)), max(row.line.right for row in rows))
    return [block.text for block in joined(rows, measured(rows))]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("\uf0fc Erfahrung", "✓ Erfahrung"),
        ("\ue123 Erfahrung", "• Erfahrung"),
        ("Behör\u00adde", "Behörde"),
        ("Fu\u0308hrung", "Führung"),
        ("F¨uhrung und Fu¨hrung", "Führung und Führung"),
        ("Qualiﬁkation und Oﬃce", "Qualifikation und Office"),
        ("A\u00a013\u2009/\u200914", "A 13 / 14"),
    ],
)
def test_words_are_cleaned_as_a_person_would_type_them(written: str, meant: str) -> None:
    assert plain(written) == meant


def test_rows_of_a_table_drawn_with_strokes_become_cells() -> None:
    assert [
        row.text for row in clean_rows([Line("| ✓ Lebenslauf | ✓ Zeugnisse |", 1), Line("|--|--|", 1)])
    ] == [
        "✓ Lebenslauf",
        "✓ Zeugnisse",
    ]


def test_running_headers_footers_and_page_numbers_are_left_out() -> None:
    lines = [
        line
        for page in (1, 2, 3)
        for line in (
            at("Stadt Musterhausen", 20, page=page),
            at(f"Text der Seite mit Wort {'abc'[page - 1]}", 200, page=page),
            at(f"Ausschreibung 12/2027 - Blatt {page}", 800, page=page),
            at(f"Seite {page} von 3", 815, page=page),
        )
    ]
    assert [row.text for row in without_furniture(clean_rows(lines))] == [
        f"Text der Seite mit Wort {letter}" for letter in "abc"
    ]


def test_a_number_in_a_table_is_no_page_number() -> None:
    lines = [
        Line("Anzahl", 1, 60, 50, 90, 10, cell=(1, 0, 0)),
        Line("1", 1, 120, 50, 125, 10, cell=(1, 0, 1)),
    ]
    assert [row.text for row in without_furniture(clean_rows(lines))] == ["Anzahl", "1"]


@pytest.mark.parametrize("mark", ["•", "-", "–", "✓", "▪", "\uf0b7", "o", "➢", "- ✓", "*"])
def test_marks_are_taken_off(mark: str) -> None:
    rows = marked(clean_rows([Line(f"{mark} Erfahrung im Team", 1), Line(f"{mark} Belastbarkeit", 1)]))
    assert [row.text for row in rows] == ["Erfahrung im Team", "Belastbarkeit"]
    assert all(row.mark for row in rows)


def test_numbers_are_marks_in_a_series_only() -> None:
    rows = marked(
        clean_rows([Line("1. Planung", 1), Line("2. Prüfung", 1), Line("3. Mai 2027 ist Feiertag", 1)])
    )
    assert [row.text for row in rows] == ["Planung", "Prüfung", "Mai 2027 ist Feiertag"]
    (alone,) = marked(clean_rows([Line("15. Januar 2027", 1)]))
    assert (alone.mark, alone.text) == ("", "15. Januar 2027")


def test_lists_in_numbered_chapters_are_numbered_for_themselves() -> None:
    lines = ["1. Ihre Aufgaben", "1. Planung", "2. Prüfung", "2. Ihr Profil", "1. Studium", "2. Sorgfalt"]
    assert [row.mark for row in marked(clean_rows([Line(text, 1) for text in lines]))] == [
        "1.", "1.", "2.", "2.", "1.", "2."
    ]  # fmt: skip


def test_marks_that_are_drawn_after_the_text_find_their_rows() -> None:
    lines = [
        at("Planung", 100, left=80),
        at("Prüfung", 112, left=80),
        at("•", 112, left=70),
        at("•", 100, left=70),
    ]
    assert [(row.mark, row.text) for row in marked(clean_rows(lines))] == [("•", "Planung"), ("•", "Prüfung")]


def test_wrapped_rows_are_joined_and_words_made_whole() -> None:
    assert blocks(
        at("Wir suchen Menschen mit Erfahrung in der Verwal-", 100, right=400),
        at("tung, der Haushalts- und", 112, right=398),
        at("Personalplanung der Mitarbeiterinnen/", 124, right=400),
        at("Mitarbeiter und der IT-", 136, right=399),
        at("Sicherheit.", 148),
    ) == [_JOINED]


def test_a_row_that_had_room_for_the_next_word_was_meant_to_end() -> None:
    wide = at("Eine Zeile, die bis zum rechten Rand des Textes läuft und von der noch", 100, right=500)
    rest = at("etwas übrig ist", 112)
    assert blocks(wide, rest, at("Ihre Aufgaben", 124), at("Planung", 136))[1:] == [
        "Ihre Aufgaben",
        "Planung",
    ]


def test_text_without_places_is_joined_where_it_was_wrapped() -> None:
    lines = [
        "Wir suchen zum nächsten Termin eine Person, die sich in das",
        "Aufgabengebiet einarbeitet und mit anderen Stellen gut und",
        "vertrauensvoll zusammenarbeitet.",
        "",
        "Ihre Aufgaben",
    ]
    assert blocks(*(Line(text, 1) for text in lines)) == [" ".join(lines[:3]), "Ihre Aufgaben"]


def test_labels_at_the_left_head_what_stands_at_their_right() -> None:
    assert blocks(
        at("Ihre Aufgaben", 100),
        at("Ihr Profil", 160),
        at("Planung", 100, left=200),
        at("Prüfung", 112, left=200),
        at("Ein abgeschlossenes Studium", 160, left=200),
    ) == ["Ihre Aufgaben", "Planung", "Prüfung", "Ihr Profil", "Ein abgeschlossenes Studium"]


@pytest.mark.parametrize(
    ("heading", "area"),
    [
        ("Ihre Aufgaben:", Area.TASKS),
        ("Was Sie bei uns erwartet", Area.TASKS),
        ("Das bringen Sie mit", Area.PROFILE),
        ("Wir bieten Ihnen anspruchsvolle Aufgaben", Area.OFFERS),
        ("Haben Sie noch Fragen?", Area.CONTACT),
        ("Hinweise zum Verfahren", Area.NOTICES),
        ("What you bring", Area.PROFILE),
        ("Ein Satz ohne Bezug", None),
    ],
)
def test_headings_tell_what_stands_under_them(heading: str, area: Area | None) -> None:
    assert area_of(heading) is area


def test_headings_bind_or_wish() -> None:
    assert binds("Konstitutive Anforderungen")
    assert wishes("Darüber hinaus wünschen wir uns")
    assert not binds("Nicht zwingend, aber wünschenswert")


def test_phrases_reach_over_words_between() -> None:
    pattern = compiled("voraussetzungen ... beamtenverhältnis, *kenntnisse")
    assert (
        found_in(pattern, "die Voraussetzungen für ein Beamtenverhältnis")
        == "Voraussetzungen für ein Beamtenverhältnis"
    )
    assert found_in(pattern, "gute Englischkenntnisse") == "Englischkenntnisse"
    assert found_in(pattern, "Erkenntnisse über Kenntnissee") == "Erkenntnisse"


@pytest.mark.parametrize(
    ("text", "section", "kind", "rule"),
    [
        ("abgeschlossenes Studium der Informatik", _PROFILE, PassageKind.REQUIREMENT, PassageRule.PROOF),
        ("mindestens drei Jahre Erfahrung", _PROFILE, PassageKind.REQUIREMENT, PassageRule.PROOF),
        ("mehrjährige Erfahrung", _PROFILE, PassageKind.CRITERION, PassageRule.COMPETENCY),
        ("mehrjährige Erfahrung", _MUST, PassageKind.BOTH, PassageRule.BINDING_DEGREE),
        (
            "Kenntnisse im Vergaberecht setzen wir voraus",
            _PROFILE,
            PassageKind.BOTH,
            PassageRule.BINDING_DEGREE,
        ),
        ("ein Führerschein ist wünschenswert", _MUST, PassageKind.CRITERION, PassageRule.DESIRABLE),
        ("Idealerweise haben Sie ein Studium", _PROFILE, PassageKind.CRITERION, PassageRule.DESIRABLE),
        ("Studium, idealerweise der Informatik", _PROFILE, PassageKind.REQUIREMENT, PassageRule.PROOF),
        (
            "Studium der Rechte, eine Promotion ist von Vorteil",
            _PROFILE,
            PassageKind.REQUIREMENT,
            PassageRule.PROOF,
        ),
        ("Bereitschaft zum Schichtdienst", _PROFILE, PassageKind.CONDITION, PassageRule.CHECKED_LATER),
        ("Bereitschaft zur Zusammenarbeit", _PROFILE, PassageKind.CRITERION, PassageRule.COMPETENCY),
        ("ein erweitertes Führungszeugnis", _MUST, PassageKind.CONDITION, PassageRule.CHECKED_LATER),
        ("willingness to travel", _PROFILE, PassageKind.CONDITION, PassageRule.CHECKED_LATER),
    ],
)
def test_a_demand_binds_wishes_or_is_checked_later(
    text: str, section: Section, kind: PassageKind, rule: PassageRule
) -> None:
    found, reason = kind_of(text, section, item=True, after_list=False)
    assert (found, reason.rule) == (kind, rule)


@pytest.mark.parametrize(
    "text",
    [
        "Frau Beispiel (Tel. 0123 4567) hilft Ihnen.",
        "Schreiben Sie an max.muster@stadt.example.",
        "Für fachliche Fragen steht Ihnen die Leitung gern zur Verfügung.",
        "For further information please contact the head of unit.",
    ],
)
def test_sentences_that_reach_somebody_are_recognised(text: str) -> None:
    assert reaches_somebody(text, item=False)


def test_women_are_no_contact() -> None:
    assert not reaches_somebody("Frauen und Herren werden gleich behandelt.", item=False)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Kennziffer: 12/2027", (Fact.REFERENCE, "12/2027")),
        ("Bewerbungsfrist – 1. März 2027", (Fact.DEADLINE, "1. März 2027")),
        ("Pay grade: E 13", (Fact.GRADE, "E 13")),
    ],
)
def test_facts_have_a_label_and_a_value(text: str, fact: tuple[Fact, str]) -> None:
    stated = fact_in(text)
    assert stated is not None
    assert (stated.fact, stated.value) == fact


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Bewerben Sie sich bis zum 14. Februar 2027.", date(2027, 2, 14)),
        ("Die Bewerbungsfrist endet am 03.04.27.", date(2027, 4, 3)),
        ("Bewerbungsschluss: 2027-05-06", date(2027, 5, 6)),
        ("Please apply by 15th March 2027.", date(2027, 3, 15)),
        ("Closing date: March 3, 2027", date(2027, 3, 3)),
        ("Deadline for applications: 20/04/2027, 23:59", date(2027, 4, 20)),
        ("Die Stelle ist befristet bis zum 31.12.2028.", None),
        ("Zu besetzen zum 01.01.2027. Ihre Bewerbung senden Sie bis 30.11.2026.", date(2026, 11, 30)),
    ],
)
def test_the_deadline_is_the_day_to_apply_by(text: str, day: date | None) -> None:
    assert deadline_in([text], facts_in([text])).value == day


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("Die Stelle ist nach A 13/14 LBesO A NRW bewertet.", "A 13/14 LBesO A NRW"),
        ("Vergütung nach EG 13 TV-L", "EG 13 TV-L"),
        ("Besoldung: A 12 / E 12 TVöD", "A 12 / E 12 TVöD"),
        ("(E 9b TVöD-V (VKA), Vollzeit)", "E 9b TVöD-V (VKA)"),
        ("Stelle nach Besoldungsgruppe B 3", "B 3"),
        ("Richterin am Amtsgericht, Besoldungsgruppe R 1", "R 1"),
        ("Function group and grade: AD 8", "AD 8"),
        ("S 14 TVöD SuE", "S 14 TVöD SuE"),
        ("Deutsch auf Niveau B2", ""),
    ],
)
def test_grades_are_found(text: str, grade: str) -> None:
    assert grade_in([text], facts_in([text])).value == grade


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Es sind drei Stellen zu besetzen.", (3, False)),
        ("Wir suchen mehrere Sachbearbeiterinnen und Sachbearbeiter (m/w/d).", (None, True)),
        ("Zwei Stellen im Norden und eine Stelle im Süden.", (3, False)),
        ("Wir suchen eine/n Ärztin/Arzt (m/w/d).", (1, False)),
        ("In der Abteilung 3 ist eine Stelle frei.", (1, False)),
        ("Wir suchen, befristet auf zwei Jahre, eine/n Sachbearbeiter/in (m/w/d).", (1, False)),
        ("Number of posts: 4", (4, False)),
        ("Keine Angabe.", (None, False)),
    ],
)
def test_posts_are_counted(text: str, posts: tuple[int | None, bool]) -> None:
    assert posts_in([text], facts_in([text]), "").value == posts


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("Reader Service Code: 2022-Beamte-KI", "2022-Beamte-KI"),
        ("unter Angabe der Kennziffer 20-2027-03 bis zum 14. Februar", "20-2027-03"),
        ("Az.: 2341 E - 7/2027", "2341 E - 7/2027"),
        ("Das Aktenzeichen der Ausschreibung lautet StA-234/27.", "StA-234/27"),
        ("Stellenausschreibung JC 07-2027", "JC 07-2027"),
        ("Kennziffer siehe unten", ""),
    ],
)
def test_references_are_found(text: str, reference: str) -> None:
    assert reference_in([text], facts_in([text])).value == reference


def test_facts_drawn_column_by_column_are_read_row_by_row() -> None:
    assert blocks(
        at("Kennziffer", 100),
        at("Bewerbungsfrist", 114),
        at("12/2027", 100, left=200),
        at("1. März 2027 um Mitternacht", 114, left=200),
    ) == ["Kennziffer", "12/2027", "Bewerbungsfrist", "1. März 2027 um Mitternacht"]


def test_a_number_that_is_not_raised_still_begins_its_footnote() -> None:
    rows = clean_rows(
        [Line("Hochschulabschluss (Master)1", 1, whole=True), Line("1 Bitte beglaubigt.", 1, whole=True)]
    )
    first, note = joined(rows, measured(rows))
    assert (first.footnote, note.footnote) == (False, True)


def test_a_heading_that_its_paragraph_begins_with_stands_for_itself() -> None:
    found = understood(
        [
            Line("Leitung des Tiefbauamtes (m/w/d)", 1),
            Line("Ihre Aufgaben: Sie leiten das Amt mit achtundfünfzig Beschäftigten.", 1),
            Line("Kennziffer: 12/2027", 1),
            Line("Unser Angebot: Sie erhalten ein Büro mit Blick auf den Fluss.", 1),
        ]
    )
    assert [(each.heading, each.text, each.kind.value) for each in found.passages] == [
        ("Ihre Aufgaben", "Sie leiten das Amt mit achtundfünfzig Beschäftigten.", "task"),
        ("Unser Angebot", "Sie erhalten ein Büro mit Blick auf den Fluss.", "offer"),
    ]
    assert found.reference == "12/2027"


def test_a_table_with_headings_above_its_columns_is_read_column_by_column() -> None:
    cells = [("Ihre Aufgaben", 0, 0), ("Wir bieten", 0, 1), ("Aktenführung", 1, 0), ("Jobticket", 1, 1)]
    found = understood(
        [Line(text, 1, item=row, cell=(1, row, column), whole=True) for text, row, column in cells]
    )
    assert [(each.heading, each.text) for each in found.passages] == [
        ("Ihre Aufgaben", "Aktenführung"),
        ("Wir bieten", "Jobticket"),
    ]


def test_a_heading_alone_in_a_table_of_labels_stays_in_its_row() -> None:
    cells = [("Ihre Aufgaben", 0, 0), ("Akten führen", 0, 1), ("Ihr Profil", 1, 0), ("Sorgfalt", 1, 1)]
    found = understood([Line(text, 1, cell=(1, row, column), whole=True) for text, row, column in cells])
    assert [(each.heading, each.text) for each in found.passages] == [
        ("Ihre Aufgaben", "Akten führen"),
        ("Ihr Profil", "Sorgfalt"),
    ]
