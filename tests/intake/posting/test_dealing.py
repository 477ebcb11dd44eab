"""Words dealt out to boxes: none is lost, whatever a page draws."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from interview_app.intake.posting.reading.pdf_boxes import Box
from interview_app.intake.posting.reading.pdf_order import lines_of
from interview_app.intake.posting.reading.pdf_runs import runs_of

WORDS = st.sampled_from(["Die", "Stadt", "Musterstadt", "•", "1", "12.", "-", "sucht", "(w/m/d)", "Ä"])
LINES = st.lists(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), max_size=8)
PLACES = st.integers(-10, 600) | st.integers(-(2**31), 2**31)
BOXES = st.lists(st.builds(Box, PLACES, PLACES, PLACES, PLACES), max_size=12)


def letters(text: str) -> list[str]:
    return sorted(text.translate(str.maketrans("¹²", "12")).replace(" ", ""))


@given(LINES, BOXES)
def test_every_word_of_a_page_is_dealt_out_once(lines: list[str], boxes: list[Box]) -> None:
    runs = runs_of("\r\n".join(lines), boxes)
    assert letters("".join(run.text for run in runs)) == letters("".join(lines))
    found = lines_of([runs])
    assert letters("".join(line.text for line in found)) == letters("".join(lines))


def test_words_fill_the_boxes_that_are_as_wide_as_they_are() -> None:
    runs = runs_of(
        "Entgelt 39 Stunden in der Woche\r\nFrist sofort",
        [Box(60, 100, 98, 110), Box(300, 100, 430, 110), Box(60, 114, 84, 122), Box(300, 114, 330, 122)],
    )
    assert [(run.text, run.left) for run in runs] == [
        ("Entgelt", 60),
        ("39 Stunden in der Woche", 300),
        ("Frist", 60),
        ("sofort", 300),
    ]


def test_the_number_of_a_footnote_is_known_by_its_height() -> None:
    (run,) = runs_of("Studium1", [Box(60, 100, 100, 108), Box(100, 99, 103, 104)])
    assert run.text == "Studium¹"


def test_a_comma_belongs_to_its_line_where_none_of_the_letters_before_it_reach_as_low() -> None:
    boxes = [Box(35, 193, 124, 200), Box(125, 199, 126, 202), Box(130, 193, 150, 200)]
    (run,) = runs_of("Der Landesbetrieb ist, den", boxes)
    assert (run.text, run.left, run.right) == ("Der Landesbetrieb ist, den", 35, 150)


def test_the_lost_dots_of_an_umlaut_go_to_the_word_that_must_have_them() -> None:
    (run,) = runs_of("die Uberwachung der Arbeitssicherheit \u00a8", [Box(93, 371, 300, 380)])
    assert run.text == "die Überwachung der Arbeitssicherheit"
