"""Words beside a gap in a line are asked for, and dealt out by guess where nobody answers."""

from __future__ import annotations

from interview_app.intake.posting.reading.pdf_asking import Asking, Place
from interview_app.intake.posting.reading.pdf_boxes import Box

TEXT = "Kopf\r\nVerantwortung Sie führen ein Team\r\nKopf"
LINE = "Verantwortung Sie führen ein Team"
PLACES = (Box(80, 0, 218, 10), Box(268, 0, 522, 10))
LEFTS = {"Verantwortung": 80.0, "Sie": 268.0, "führen": 300.0, "ein": 350.0, "Team": 400.0}


def place(begin: int, letters: str) -> Box | None:
    assert TEXT[begin:].startswith(letters)
    return Box(LEFTS[letters], 0, LEFTS[letters] + 20, 10)


def ends(guessed: list[int], line: str = LINE, answer: Place = place) -> list[int]:
    return Asking(TEXT, answer).ends(line, PLACES, guessed)


def test_a_wrong_guess_is_put_right_from_both_sides() -> None:
    assert ends([2, 5]) == ends([4, 5]) == ends([1, 5]) == [1, 5]


def test_without_an_answer_the_guess_stays() -> None:
    assert ends([2, 5], answer=lambda begin, letters: None) == [2, 5]


def test_a_line_that_a_page_has_twice_or_not_at_all_is_not_asked_for() -> None:
    assert ends([1, 1], "Kopf") == [1, 1]
    assert ends([2, 3], "von woanders her") == [2, 3]


def test_each_place_keeps_a_word() -> None:
    right = Box(400, 0, 420, 10)
    assert ends([4, 5], answer=lambda begin, letters: right) == [1, 5]
    left = Box(80, 0, 90, 10)
    assert ends([1, 5], answer=lambda begin, letters: left) == [4, 5]
