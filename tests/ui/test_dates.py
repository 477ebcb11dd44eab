"""Days and times as people type them."""

from __future__ import annotations

from datetime import date, time

import pytest

from interview_app.i18n import Language, load
from interview_app.ui.models.dates import day_of, day_words, moment_of, time_of, time_words


@pytest.mark.parametrize(
    "words",
    [
        "14.3.2023",
        " 14.03.2023 ",
        "14/3/2023",
        "2023-03-14",
        "14. 3. 2023",
        "14 Mar 2023",
        "14 march 2023",
        "14. März 2023",
        "14Mrz.2023",
    ],
)
def test_a_day_is_read_however_it_is_written(words: str) -> None:
    assert day_of(words) == date(2023, 3, 14)


@pytest.mark.parametrize("words", ["9:30", "09.30 Uhr", "9:30 h"])
def test_a_time_is_read_however_it_is_written(words: str) -> None:
    assert time_of(words) == time(9, 30)


def test_an_hour_alone_is_a_time() -> None:
    assert time_of("9") == time(9)


def test_nothing_is_no_day_and_no_time() -> None:
    assert day_of(" ") is None
    assert time_of("") is None
    assert moment_of(None, time(9), "Europe/Berlin") is None


@pytest.mark.parametrize("words", ["gestern", "31.2.2023", "14.3.", "14.3.23", "14 Mond 2023", "0 Mar 2023"])
def test_what_is_no_day_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        day_of(words)


@pytest.mark.parametrize("words", ["early", "25:00", "9:5"])
def test_what_is_no_time_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        time_of(words)


def test_a_moment_carries_the_zone_s_offset_of_its_day() -> None:
    winter, summer = (moment_of(date(2023, month, 14), time(9, 30), "Europe/Berlin") for month in (1, 7))
    assert winter is not None
    assert summer is not None
    assert (winter.isoformat(), summer.isoformat()) == (
        "2023-01-14T09:30:00+01:00",
        "2023-07-14T09:30:00+02:00",
    )
    assert time_words(winter) == "09:30"


def test_a_day_that_depends_on_who_writes_it_is_not_guessed() -> None:
    with pytest.raises(ValueError, match="3/4/2023"):
        day_of("3/4/2023")
    assert day_of("4/4/2023") == date(2023, 4, 4)


def test_nothing_is_shown_where_there_is_no_day() -> None:
    assert day_words(load(Language.ENGLISH), None) == ""


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("month", range(1, 13))
def test_what_is_shown_can_be_typed(language: Language, month: int) -> None:
    day = date(2023, month, 14)
    assert day_of(day_words(load(language), day)) == day
