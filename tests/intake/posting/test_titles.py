"""The title of the post: named for all genders, set off, or missing; a demand never is one."""

from __future__ import annotations

import pytest

from interview_app.domain.found_posting import FieldRule, PostingField
from interview_app.intake.posting.line import Line
from interview_app.intake.posting.understanding import understood


def title(*texts: str) -> str:
    return understood([Line(text, 1) for text in texts]).title


@pytest.mark.parametrize(
    "demand",
    [
        "Führerschein der Klasse B",
        "einen Führerschein der Klasse B besitzen und",
        "abgeschlossenes Studium der Informatik",
        "Teamfähigkeit und Flexibilität",
        "Driving licence",
        "Mindestens drei Jahre Berufserfahrung",
        "Bereitschaft zur Fortbildung",
    ],
)
def test_a_demand_is_no_title(demand: str) -> None:
    found = understood([Line(demand, 1), Line("", 1), Line("Sie arbeiten gern im Freien.", 1)])
    assert found.title == ""
    assert found.why(PostingField.TITLE).rule is FieldRule.MISSING


def test_without_any_format_only_the_first_words_may_be_the_title() -> None:
    assert (
        title("Sachbearbeitung Haushalt", "", "Die Stadt Muster sucht Verstärkung.")
        == "Sachbearbeitung Haushalt"
    )
    assert title("Wir suchen Verstärkung.", "", "Die Stadt ist groß.", "", "Rathaus", "", "Im Norden") == ""


def test_a_mark_of_genders_in_a_row_of_its_own_ends_the_row_above() -> None:
    lines = [
        Line("Referentin/Referent", 1, heading=1),
        Line("(w/m/d)", 1, heading=1),
        Line("Das Amt sucht Sie.", 1),
    ]
    assert understood(lines).title == "Referentin/Referent (w/m/d)"


@pytest.mark.parametrize(
    "lead", ["Stelle B: ", "Position 2 – ", "Vacancy notice: ", "Stellenausschreibung: "]
)
def test_what_leads_to_a_title_is_no_part_of_it(lead: str) -> None:
    assert (
        title(f"{lead}Gerätewartin/Gerätewart (m/w/d)", "Die Stadt sucht Sie.")
        == "Gerätewartin/Gerätewart (m/w/d)"
    )


def test_the_value_of_a_fact_is_no_title_however_much_its_cell_is_set_off() -> None:
    cells = (("Reference number", 1, 1), ("HS-07/26", 1, 2), ("Grade", 2, 1), ("E 13 TVöD", 2, 2))
    facts = [
        Line(text, 1, cell=(1, row, column), whole=True, strong=column == 2) for text, row, column in cells
    ]
    found = understood([*facts, Line("", 1), Line("We look for somebody with experience.", 1)])
    assert (found.reference, found.title) == ("HS-07/26", "")


@pytest.mark.parametrize("post", ["Senior Data Protection Officer", "Head of Selection Procedures"])
def test_the_name_of_a_post_is_the_title_though_its_words_head_parts_of_other_postings(post: str) -> None:
    assert (
        title(post, "", "The agency was founded last year.", "", "Requirements", "- a degree in law") == post
    )


def test_the_sentence_that_fills_the_posts_is_no_part_of_the_title() -> None:
    words = "Bei dem Amtsgericht Mühlfurt sind zwei Stellen als Rechtspflegerin / Rechtspfleger zu besetzen"
    assert title(words, "", "Sie leiten Zwangsversteigerungen.") == "Rechtspflegerin / Rechtspfleger"


def test_a_sentence_names_the_post_where_no_mark_of_genders_stands() -> None:
    words = "Zum 1. Juli 2027 sind zwei Stellen als Justizwachtmeister zu besetzen."
    assert (
        title("Amtsgericht Burgtal", "", words, "", "Sie kontrollieren den Zugang.") == "Justizwachtmeister"
    )
