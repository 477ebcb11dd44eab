"""What stands around and beside the text of a posting: facts, links, boxes, letterheads, signatures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.found_posting import FoundPosting, PassageKind
from interview_app.intake.posting.line import Line
from interview_app.intake.posting.navigation import is_navigation
from interview_app.intake.posting.reading.html_page import read_html
from interview_app.intake.posting.reading.pdf_asking import Asking
from interview_app.intake.posting.reading.pdf_boxes import Box
from interview_app.intake.posting.reading.pdf_columns import in_columns
from interview_app.intake.posting.reading.pdf_dealing import dealt
from interview_app.intake.posting.reading.pdf_runs import Run
from interview_app.intake.posting.reading.texts import lines_of
from interview_app.intake.posting.understanding import understood

TASK, NOTICE, OFFER = PassageKind.TASK, PassageKind.NOTICE, PassageKind.OFFER
CRITERION, REQUIREMENT = PassageKind.CRITERION, PassageKind.REQUIREMENT


def at(
    text: str, top: float, *, left: float = 60, right: float = 0, page: int = 1, height: float = 10
) -> Line:
    """A line at a place, by default as wide as its words."""
    return Line(text, page, left, top, right or left + 5 * len(text), height)


def in_text(*lines: str) -> FoundPosting:
    return understood(list(lines_of("\n".join(lines))))


def in_page(page: str) -> FoundPosting:
    return understood(list(read_html(f"<html><body>{page}</body></html>".encode())))


def told(found: FoundPosting) -> list[tuple[PassageKind, str]]:
    return [(passage.kind, passage.text) for passage in found.passages]


def texts(found: FoundPosting) -> list[str]:
    return [passage.text for passage in found.passages]


def test_headings_that_are_set_in_are_no_items_where_lists_have_marks() -> None:
    lines = [
        at("Das machst du bei uns", 100, left=73),
        *(at(f"• Du leitest das Sachgebiet {number}.", 100 + 14 * number, left=84) for number in range(1, 4)),
        at("Das bringst du mit", 180, left=73),
        *(at(f"• Erfahrung mit Verfahren {number}", 180 + 14 * number, left=84) for number in range(1, 4)),
        at("Wir fördern Frauen und bevorzugen schwerbehinderte Menschen bei gleicher Eignung.", 260),
    ]
    assert [kind for kind, _ in told(understood(lines))] == [TASK] * 3 + [CRITERION] * 3 + [NOTICE]


def test_a_heading_belongs_to_the_list_below_it_and_not_to_the_column_beside_a_box() -> None:
    left = [Run(f"Aufgabe {number} im Bauamt", 60, 300, 100 + 15 * number, 10) for number in range(6)]
    box = [Run(f"Wert {number}", 360, 420, 100 + 15 * number, 10) for number in range(5)]
    heading = Run("Das bringen Sie mit", 60, 170, 202, 10)
    below = [
        Run(f"ein Studium der Fachrichtung {number} oder einer anderen", 60, 500, 220, 10)
        for number in (1, 2)
    ]
    read = [piece.run for piece in in_columns([*box, *left, heading, *below], 0)]
    assert read.index(heading) > max(map(read.index, box))
    assert read[-3:] == [heading, *below]


def asked(lines: list[str], boxes: list[Box], where: dict[str, Box]) -> list[tuple[str, Box]]:
    return dealt(lines, boxes, Asking("\r\n".join(lines), lambda begin, letters: where.get(letters)))


def test_lines_that_begin_in_one_place_are_one_line_there() -> None:
    lines = ["vergleichbaren Studiengang.1", "Zwingend erforderlich sind:", "Wasser"]
    boxes = [Box(60, 100, 360, 110), Box(60, 116, 94, 124)]
    where = {
        "vergleichbaren": Box(60, 100, 130, 110),
        "Zwingend": Box(200, 100, 240, 110),
        "Wasser": boxes[1],
    }
    assert asked(lines, boxes, where) == [
        ("vergleichbaren Studiengang.¹ Zwingend erforderlich sind:", boxes[0]),
        ("Wasser", boxes[1]),
    ]


PLACES = st.builds(
    lambda left, top, wide: Box(left, top, left + wide, top + 10),
    st.integers(0, 500),
    st.integers(0, 800),
    st.integers(1, 300),
)


@given(
    st.lists(st.sampled_from(["Die Stadt", "sucht Menschen1", "12. Mai", "mit"]), min_size=1, max_size=6),
    st.lists(PLACES, min_size=1, max_size=8),
    st.data(),
)
def test_every_word_is_dealt_out_once_whatever_is_answered(
    lines: list[str], boxes: list[Box], data: st.DataObject
) -> None:
    answers = st.none() | st.sampled_from(boxes)
    found = dealt(lines, boxes, Asking("\r\n".join(lines), lambda begin, letters: data.draw(answers)))
    words = " ".join(text for text, _ in found).translate(str.maketrans("¹²", "12")).split()
    assert sorted(words) == sorted(" ".join(lines).split())


def test_facts_that_stand_below_their_labels_are_facts() -> None:
    found = in_page(
        "<p>Kennziffer</p><p>51-03/26</p><p>Vergütung</p><p>EG 11 TVöD</p><p>Bewerbungsfrist</p><p>15.03.2026</p>"
        "<h2>Ihre Aufgaben</h2><ul><li>Beratung</li></ul>"
    )
    assert (found.reference, found.grade, str(found.deadline)) == ("51-03/26", "EG 11 TVöD", "2026-03-15")
    assert texts(found) == ["Beratung"]


def test_facts_among_demands_head_nothing() -> None:
    profile, demands = "<h2>Ihr Profil</h2>", "<ul><li>Sorgfalt</li></ul>"
    pairs = "<p>Beginn</p><p>nächstmöglich</p><p>Vergütung</p><p>EG 11 TVöD</p>"
    assert told(in_page(f"{profile}{pairs}{demands}")) == [(CRITERION, "Sorgfalt")]
    term = "<dl><dt>Vergütung</dt><dd>EG 11 TVöD</dd></dl>"
    tasks = f"<h2>Ihre Aufgaben</h2>{term}<ul><li>Beratung</li></ul>"
    assert told(in_page(f"{profile}{demands}{tasks}")) == [(CRITERION, "Sorgfalt"), (TASK, "Beratung")]


def test_terms_of_a_page_are_facts_and_so_are_labels_in_the_cells_of_their_values() -> None:
    terms = in_page(
        "<dl><dt>Anzahl der Stellen</dt><dd>4</dd><dt>Entgelt</dt><dd>E 9b TV-TgDRV</dd></dl>"
        "<p>Wir suchen Sie für unser Haus.</p>"
    )
    assert (terms.posts, terms.grade, texts(terms)) == (
        4,
        "E 9b TV-TgDRV",
        ["Wir suchen Sie für unser Haus."],
    )
    cells = [
        Line("Kennziffer 51-03/26", 1, cell=(1, 0, 0), whole=True),
        Line("Befristung unbefristet", 1, cell=(1, 0, 1), whole=True),
        Line("Anzahl 2 Stellen", 1, cell=(1, 1, 0), whole=True),
        Line("Bewerbungsfrist 15.03.2026", 1, cell=(1, 1, 1), whole=True),
    ]
    found = understood(cells)
    assert (found.reference, found.posts, str(found.deadline), texts(found)) == (
        "51-03/26",
        2,
        "2026-03-15",
        [],
    )


@pytest.mark.parametrize(
    "row",
    [
        "Vollzeit oder Teilzeit · ab sofort · unbefristet · EG 9a TVöD",
        "Grade VII · Permanent, wholetime",
        "Entgeltgruppe 11 TV-L | unbefristet | Vollzeit (39 Std. 50 Min.)",
    ],
)
def test_a_row_of_facts_is_no_passage(row: str) -> None:
    assert texts(
        in_text("Prüferin/Prüfer (m/w/d)", "", row, "", "Wir suchen Verstärkung für das ganze Haus.")
    ) == ["Wir suchen Verstärkung für das ganze Haus."]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Stellenangebot drucken | Merken | Teilen", True),
        ("Zum Inhalt springen", True),
        ("© Stadt Beispielau 2027 | Terms of use | Privacy notice", True),
        ("Startseite › Karriere › Stellenangebote › Soziales", True),
        ("Kontakt", False),
        ("Datenschutz", False),
        ("Kontakt: Drucken", False),
        ("Karriere: Wir suchen Sie für die Verwaltung", False),
        ("Drucken " * 40, False),
    ],
)
def test_links_of_a_portal_are_known_and_headings_are_none(text: str, is_one: bool) -> None:
    assert is_navigation(text) is is_one


def test_behind_a_narrow_column_the_list_goes_on() -> None:
    wide = [
        at(
            f"• Du kennst dich im Gesetz {number} aus und bist bereit, es anzuwenden",
            100 + 20 * number,
            right=395,
        )
        for number in range(4)
    ]
    aside = [
        at("Noch Fragen?", 91, left=430, height=10),
        *(at(f"Telefon 04999 88-{number}", 96 + 14 * number, left=430) for number in (1, 2, 3, 4, 5)),
    ]
    lines = [
        at("Damit überzeugst du uns", 80, height=14),
        *wide,
        *aside,
        at("• Du sprichst noch eine weitere Sprache und schreibst sie", 40, page=2, right=390),
    ]
    assert [kind for kind, _ in told(understood(lines))] == [CRITERION] * 5


def test_a_sentence_that_leads_on_to_a_list_heads_it_and_binds_no_further() -> None:
    found = in_text(
        "Was wir erwarten",
        "",
        "Sie haben ein Studium der Geologie abgeschlossen. Zwingend erforderlich sind außerdem:",
        "- vertiefte Kenntnisse des Wasserrechts",
        "",
        "Sie können Sachverhalte kurz darstellen. Sie arbeiten gern mit anderen zusammen.",
    )
    assert [kind for kind, _ in told(found)] == [REQUIREMENT, PassageKind.BOTH, CRITERION, CRITERION]


def test_labels_of_a_list_stay_with_their_words() -> None:
    tiles = "<p><b>Flexibilität:</b></p><p>Gleitzeit</p><p><b>Sicherheit:</b></p><p>ein Arbeitsplatz auf Dauer</p>"
    assert told(in_page(f"<h2>Wir bieten</h2>{tiles}")) == [
        (OFFER, "Flexibilität: Gleitzeit"),
        (OFFER, "Sicherheit: ein Arbeitsplatz auf Dauer"),
    ]


def test_what_stands_between_a_heading_and_its_tasks_is_a_notice_unless_it_tells_one() -> None:
    page = "<h2>Ihre Aufgaben</h2><p>Das Amt betreut 190.000 Menschen. Sie leiten es.</p><ul><li>Planung</li></ul>"
    assert told(in_page(page)) == [
        (NOTICE, "Das Amt betreut 190.000 Menschen."),
        (TASK, "Sie leiten es."),
        (TASK, "Planung"),
    ]


def test_who_signed_and_where_is_no_passage() -> None:
    dated = in_text("Wir bieten", "", "Wir bieten Ihnen Gleitzeit.", "", "Unterlauben, den 18. Mai 2027")
    assert texts(dated) == ["Wir bieten Ihnen Gleitzeit."]
    lines = (
        "Wir bieten:",
        "- Gleitzeit",
        "",
        "Unterlauben, 18. Mai 2027",
        "",
        "gez. Dr. Muster",
        "",
        "Erster Bürgermeister",
    )
    assert told(in_text(*lines)) == [(OFFER, "Gleitzeit")]


def test_dashes_around_a_line_are_no_marks() -> None:
    assert texts(
        in_text("– Aushang und Intranet –", "", "Das Haus hat 40 Beschäftigte und sucht Verstärkung.")
    ) == ["Das Haus hat 40 Beschäftigte und sucht Verstärkung."]


def test_the_word_that_begins_each_item_is_left_out_before_the_list() -> None:
    found = in_text(
        "Ihre Aufgaben",
        "",
        "In der Stelle begleiten Sie Verfahren. Sie",
        "",
        "- legen Akten an,",
        "- prüfen Fristen.",
    )
    assert texts(found) == ["In der Stelle begleiten Sie Verfahren.", "legen Akten an", "prüfen Fristen."]


def test_a_sentence_that_the_title_stands_below_is_no_passage() -> None:
    words = "Der Landkreis Beispielau stellt zum 1. August 2027 ein:"
    found = in_text(words, "", "Amtstierärztin / Amtstierarzt (m/w/d)", "", "Aufgaben", "- Überwachung")
    assert told(found) == [(TASK, "Überwachung")]


def test_a_row_that_ends_with_a_word_for_the_next_goes_on_whatever_room_it_had() -> None:
    lines = [
        at("Die Prüfungen finden zum Teil nachts und an Wochenenden statt; die", 40, right=350),
        at("Bereitschaft hierzu setzen wir voraus.", 53, right=208),
        at(
            "Die Eingruppierung erfolgt bei Erfüllung der persönlichen Voraussetzungen und so weiter.",
            90,
            right=540,
        ),
    ]
    assert len(texts(understood(lines))) == 2


def test_a_line_that_is_full_goes_on_though_a_stop_ends_it_also_on_the_next_page() -> None:
    full = at(
        "Der Verband ist Träger des Rettungsdienstes und betreibt die Leitstelle im Kreis und im Land.", 500
    )
    widest = at(
        "Er beschäftigt viele Menschen, die im ganzen Landkreis und darüber hinaus helfen und da sind.",
        200,
        right=548,
    )
    more = "Es werden hier Notrufe bearbeitet."
    usual = [
        at(f"Sie leitet das Team {number}, das im ganzen Kreis", 300 + 14 * number, right=380)
        for number in range(6)
    ]
    alone = len(texts(understood([*usual, widest, full])))
    for below in (at(more, 514), at(more, 40, page=2)):
        assert len(texts(understood([*usual, widest, full, below]))) == alone
    assert len(texts(understood([*usual, widest, full, at(more, 517)]))) == alone + 1


def test_where_empty_lines_part_paragraphs_a_line_goes_on_with_a_capital_or_a_digit() -> None:
    found = in_text(
        "Das Landesamt für Steuern ist die Mittelbehörde der Verwaltung. Ihm sind",
        "22 Finanzämter mit zusammen 5.100 Beschäftigten im ganzen Land nachgeordnet, in denen",
        "Menschen arbeiten.",
        "",
        "Das Amt sucht Verstärkung.",
        "",
        "Die Bewerbung ist einfach.",
    )
    assert len(texts(found)) == 3


@pytest.mark.parametrize(
    ("lines", "office"),
    [
        (
            ("UNIVERSITÄT BEISPIELAU", "", "In der Verwaltung sucht die Universität Beispielau Sie."),
            "Universität Beispielau",
        ),
        (("STADT BEISPIELAU | Gesundheitsamt", "", "Wir suchen Verstärkung."), "Stadt Beispielau"),
        (("Bundesamt für Wasser Beispielau, im Januar 2027", "", "Wir suchen."), "Bundesamt für Wasser"),
        (
            (
                "Hochschule für angewandte Künste Beispielau Technik. Gestaltung.",
                "",
                "Die Hochschule für angewandte Künste Beispielau bildet seit langem Studierende aus.",
            ),
            "Hochschule für angewandte Künste Beispielau",
        ),
    ],
)
def test_a_letterhead_is_read_as_the_name_that_it_is(lines: tuple[str, ...], office: str) -> None:
    assert in_text(*lines, "", "Prüferin/Prüfer (m/w/d)").office == office


def test_a_running_header_names_the_office_and_not_its_slogan() -> None:
    lines = [
        line
        for page in (1, 2)
        for line in (
            at("Polizeipräsidium Beispielau", 25, page=page),
            at("bürgernah und stark", 27, left=350, page=page),
            at(f"Das Präsidium sorgt für Sicherheit auf Seite {page} und darüber hinaus.", 90, page=page),
        )
    ]
    assert understood(lines).office == "Polizeipräsidium Beispielau"


def test_the_reference_of_the_office_comes_before_the_number_of_a_portal() -> None:
    lines = ("Stellenangebots-ID: 1284417", "Kennung für Bewerbung: RZV-2026-04")
    assert in_text(*lines).reference == "RZV-2026-04"
    assert in_text("Geschäftszeichen: 2305 - 1/27 (StA GB)").reference == "2305 - 1/27 (StA GB)"


def test_an_address_is_no_title_and_the_name_of_a_council_is_none() -> None:
    found = in_text("Prüferin/Prüfer (m/w/d)", "", "Post: Präsidium, Ringstraße 5, 00000 Beispielau")
    assert found.title == "Prüferin/Prüfer (m/w/d)"
    lines = [
        at("Slievemore County Council", 60, height=17),
        at("Climate Coordinator", 110, height=16),
        at("The Council serves.", 150),
    ]
    assert understood(lines).title == "Climate Coordinator"


def test_the_field_of_work_belongs_to_an_english_title_and_a_place_does_not() -> None:
    assert (
        in_text("Research Officer (f/m/x), EU Funding", "", "We seek you.").title
        == "Research Officer (f/m/x), EU Funding"
    )
    assert (
        in_text("Research Officer (f/m/x), Brussels", "", "We seek you.").title == "Research Officer (f/m/x)"
    )


def test_hours_count_no_posts() -> None:
    words = "Die Gemeinde sucht in Teilzeit mit 25 bis 30 Wochenstunden eine Verwaltungsfachkraft (m/w/d)."
    assert in_text(words).posts == 1


def test_a_title_in_the_middle_goes_on_in_the_next_line_with_a_small_letter() -> None:
    usual = [
        at(f"Wir suchen Verstärkung für das Team {number} im ganzen Haus und auf Dauer.", 200 + 14 * number)
        for number in range(5)
    ]
    lines = [
        at("Beamtin / Beamter (m/w/d) im Werkdienst", 100, left=140, height=12),
        at("der Fachrichtung Metall", 115, left=180),
    ]
    assert (
        understood([*lines, *usual]).title
        == "Beamtin / Beamter (m/w/d) im Werkdienst der Fachrichtung Metall"
    )


def test_a_line_that_begins_with_spaces_between_its_letters_has_words() -> None:
    found = in_text("V e r s t ä r k u n g suchen wir für das ganze Haus.")
    assert texts(found) == ["Verstärkung suchen wir für das ganze Haus."]


def test_a_list_of_papers_to_enclose_is_a_notice_whatever_they_say() -> None:
    lines = ("Dem Bewerbungsschreiben sind beizufügen:", "- das Zeugnis", "- eine Erklärung über Vorstrafen")
    assert [kind for kind, _ in told(in_text("Aufgaben", "- Planung", "", *lines))] == [TASK, NOTICE, NOTICE]


def test_what_an_appointment_is_subject_to_is_a_condition_among_terms() -> None:
    words = "The appointment is subject to satisfactory vetting. The person appointed will be on probation for a year."
    assert [kind for kind, _ in told(in_text("TERMS AND CONDITIONS", "", words))] == [
        PassageKind.CONDITION,
        NOTICE,
    ]


def test_unknown_labels_beside_sentences_stay_with_them() -> None:
    labels = ("Management", "Delivering Results", "Effectiveness")
    lines = [
        at("COMPETENCIES", 80),
        *(at(label, 100 + 40 * number, left=78) for number, label in enumerate(labels)),
        *(
            at(text, 100 + 40 * number + 13 * row, left=220)
            for number in range(3)
            for row, text in enumerate(
                (f"Thinks and acts strategically in all of the cases {number}", "and with all people.")
            )
        ),
    ]
    assert texts(understood(lines)) == [
        f"{label}: Thinks and acts strategically in all of the cases {number} and with all people."
        for number, label in enumerate(labels)
    ]


def test_a_reference_may_have_strokes_between_its_parts() -> None:
    assert in_text("Aktenzeichen: 2402 – JVA 5/26").reference == "2402 – JVA 5/26"
