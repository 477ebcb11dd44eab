"""What the places of words tell: headings, lists, columns and paragraphs of a posting."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.found_posting import PassageKind
from interview_app.intake.posting.reading.pdf_asking import Asking
from interview_app.intake.posting.reading.pdf_boxes import Box
from interview_app.intake.posting.reading.pdf_columns import in_columns
from interview_app.intake.posting.reading.pdf_dealing import dealt
from interview_app.intake.posting.reading.pdf_runs import Run
from interview_app.intake.posting.understanding import understood
from tests.intake.posting.found import at, in_page, in_text, texts, told

TASK, NOTICE, OFFER = PassageKind.TASK, PassageKind.NOTICE, PassageKind.OFFER
CRITERION, REQUIREMENT = PassageKind.CRITERION, PassageKind.REQUIREMENT


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


def test_the_beginning_of_a_sentence_is_kept_though_its_end_stands_elsewhere() -> None:
    lines = (
        "Hinweise",
        "",
        "Der Landesbetrieb ist bestrebt,",
        "",
        "Anteil der Frauen in allen Bereichen zu erhöhen.",
    )
    assert texts(in_text(*lines))[0] == "Der Landesbetrieb ist bestrebt"
