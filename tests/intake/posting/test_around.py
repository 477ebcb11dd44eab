"""What stands around the text of a posting: facts, links, letterheads, titles, signatures."""

from __future__ import annotations

import pytest

from interview_app.domain.found_posting import PassageKind
from interview_app.intake.posting.line import Line
from interview_app.intake.posting.navigation import is_navigation
from interview_app.intake.posting.understanding import understood
from tests.intake.posting.found import at, in_page, in_text, texts, told

TASK, OFFER, CRITERION = PassageKind.TASK, PassageKind.OFFER, PassageKind.CRITERION


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


def test_a_reference_may_have_strokes_between_its_parts() -> None:
    assert in_text("Aktenzeichen: 2402 – JVA 5/26").reference == "2402 – JVA 5/26"
