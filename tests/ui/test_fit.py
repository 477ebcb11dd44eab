"""Columns fit the room: wished widths first, then narrower for all, never below the least."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from interview_app.ui.models.candidate_rows import two_lines
from interview_app.ui.models.people import short_name
from interview_app.ui.widgets.table_fit import Wish, fitted

WISHES = st.lists(
    st.tuples(st.integers(1, 300), st.integers(0, 300)).map(lambda pair: Wish(pair[0] + pair[1], pair[0])),
    min_size=1,
    max_size=9,
)


@given(WISHES, st.integers(0, 3000))
def test_widths_lie_between_least_and_wish_and_use_no_more_than_the_room(
    wishes: list[Wish], room: int
) -> None:
    widths = fitted(wishes, room)
    assert all(wish.least <= width <= wish.width for width, wish in zip(widths, wishes, strict=True))
    assert sum(widths) <= max(room, sum(wish.least for wish in wishes))


def test_a_head_breaks_near_its_middle() -> None:
    assert two_lines("Abschluss DQR 7") == "Abschluss\nDQR 7"
    assert two_lines("Arbeits-Zeugnis") == "Arbeits-\nZeugnis"
    assert two_lines("Degree, DQR level 7") == "Degree,\nDQR level 7"
    assert two_lines("Frist") == "Frist"


def test_a_name_is_shortened_to_the_first_letter_of_the_first_name() -> None:
    assert short_name("Maria Vorlage") == "M. Vorlage"
    assert short_name("M. Vorlage") == "M. Vorlage"
    assert short_name("Vorlage") == "Vorlage"
    assert short_name("Maria von der Vorlage") == "M. von der Vorlage"
