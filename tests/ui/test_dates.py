"""Days and times as people type them."""

from __future__ import annotations

from datetime import date, time

import pytest

from interview_app.ui.models.dates import day_of, day_words, moment_of, time_of, time_words


@pytest.mark.parametrize("words", ["14.3.2023", " 14.03.2023 ", "14/3/2023", "2023-03-14", "14. 3. 2023"])
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


@pytest.mark.parametrize("words", ["gestern", "31.2.2023", "14.3.", "14.3.23"])
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
    assert (day_words(winter.date()), time_words(winter)) == ("14.01.2023", "09:30")
