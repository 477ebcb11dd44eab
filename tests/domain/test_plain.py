"""Plain data lose nothing, hold no float, and are read strictly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interview_app.domain.candidate import Candidate, CandidateState, RequirementCheck
from interview_app.domain.decision import Decision
from interview_app.domain.form import InterviewForm, Level
from interview_app.domain.interview import Interview
from interview_app.domain.journal import JournalRow
from interview_app.domain.panel import Assignment, Panelist
from interview_app.domain.plain import LATER, NotReadable, from_plain, to_plain
from interview_app.domain.procedure import AgreedLevel, FormLock, Procedure
from interview_app.domain.results import CandidateScore, Ranking
from interview_app.domain.sheet import Sheet
from interview_app.domain.text import Text
from tests.domain.values import values

KINDS = [
    AgreedLevel,
    Assignment,
    Candidate,
    CandidateScore,
    Decision,
    FormLock,
    Interview,
    InterviewForm,
    JournalRow,
    Panelist,
    Ranking,
    RequirementCheck,
    Sheet,
]


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(KINDS).flatmap(lambda kind: st.tuples(st.just(kind), values(kind))))
def test_every_domain_value_survives_its_plain_form(pair: tuple[type, object]) -> None:
    kind, value = pair
    assert from_plain(kind, to_plain(value)) == value


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(values(Procedure))
def test_a_whole_procedure_survives_its_plain_form(procedure: Procedure) -> None:
    plain = to_plain(procedure)
    assert from_plain(Procedure, plain) == procedure
    assert _only_plain(plain)


def _only_plain(value: object) -> bool:
    if isinstance(value, list):
        return all(map(_only_plain, value))
    if isinstance(value, dict):
        return all(isinstance(key, str) for key in value) and all(map(_only_plain, value.values()))
    return value is None or type(value) in (str, int, bool)


def test_numbers_dates_and_choices_are_written_in_one_way() -> None:
    zone = timezone(timedelta(hours=1))
    assert to_plain(Fraction(5, 2)) == "5/2"
    assert to_plain(Fraction(-4, 2)) == "-2"
    assert to_plain(date(2026, 11, 22)) == "2026-11-22"
    assert to_plain(datetime(2026, 11, 22, 14, 2, 11, tzinfo=zone)) == "2026-11-22T14:02:11+01:00"
    assert to_plain(CandidateState.NO_SHOW) == "no_show"
    assert to_plain({"b": (1, None), 2: [True]}) == {"b": [1, None], "2": [True]}


@pytest.mark.parametrize("value", [0.5, b"x", {1}, object()])
def test_what_is_not_exact_has_no_plain_form(value: object) -> None:
    with pytest.raises(TypeError):
        to_plain(value)


def test_fields_with_a_default_may_be_left_out() -> None:
    assert from_plain(Level, {"value": "3"}) == Level(Fraction(3))


@dataclass(frozen=True, slots=True)
class Probe:
    """One field of each kind that the reader knows."""

    words: str
    count: int
    sure: bool
    part: Fraction
    day: date
    moment: datetime
    state: CandidateState
    pair: tuple[str, int]
    several: tuple[Text, ...]
    maybe: int | None = None


GOOD: Mapping[str, object] = {
    "words": "a",
    "count": 1,
    "sure": True,
    "part": "1/2",
    "day": "2026-11-22",
    "moment": "2026-11-22T14:02:11+01:00",
    "state": "admitted",
    "pair": ["a", 1],
    "several": [{"de": "ja"}],
}


def test_every_kind_of_field_is_read() -> None:
    zone = timezone(timedelta(hours=1))
    assert from_plain(Probe, GOOD) == Probe(
        "a",
        1,
        True,
        Fraction(1, 2),
        date(2026, 11, 22),
        datetime(2026, 11, 22, 14, 2, 11, tzinfo=zone),
        CandidateState.ADMITTED,
        ("a", 1),
        (Text("ja"),),
    )


@pytest.mark.parametrize(
    ("key", "wrong", "path"),
    [
        ("words", 1, "words"),
        ("count", "1", "count"),
        ("count", True, "count"),
        ("count", 1.0, "count"),
        ("sure", 1, "sure"),
        ("part", 0.5, "part"),
        ("part", "1/0", "part"),
        ("part", "half", "part"),
        ("part", "1e999999999", "part"),
        ("part", "9" * 5000, "part"),
        ("day", 20261122, "day"),
        ("day", "22.11.2026", "day"),
        ("moment", "2026-11-22T14:02:11", "moment"),
        ("moment", 0, "moment"),
        ("state", "gone", "state"),
        ("state", [], "state"),
        ("pair", ["a"], "pair"),
        ("pair", ["a", "b"], "pair[1]"),
        ("several", {}, "several"),
        ("several", [{}, {"fr": "oui"}], "several[1].fr"),
        ("several", [1], "several[0]"),
        ("maybe", "x", "maybe"),
        ("more", 1, "more"),
    ],
)
def test_whatever_does_not_fit_is_refused_with_its_place(key: str, wrong: object, path: str) -> None:
    with pytest.raises(NotReadable) as caught:
        from_plain(Probe, {**GOOD, key: wrong})
    assert caught.value.path == path
    assert path in str(caught.value)


def test_a_missing_field_is_named() -> None:
    with pytest.raises(NotReadable) as caught:
        from_plain(Probe, {key: value for key, value in GOOD.items() if key != "day"})
    assert (caught.value.path, caught.value.problem) == ("day", "this field is missing")


def test_the_top_is_named_too() -> None:
    with pytest.raises(NotReadable, match=r"^top: "):
        from_plain(Probe, [])


@pytest.mark.parametrize("kind", [float, Mapping[str, int], list])
def test_a_type_without_a_plain_form_cannot_be_read(kind: Any) -> None:
    with pytest.raises(TypeError):
        from_plain(kind, 1)


@dataclass(frozen=True, slots=True)
class Grown:
    """A value that has learnt a field since it was first locked."""

    name: str
    learnt: tuple[str, ...] = field(default=(), metadata=LATER)


def test_a_field_that_was_learnt_later_is_left_out_while_it_has_its_default() -> None:
    assert to_plain(Grown("a")) == {"name": "a"}
    assert to_plain(Grown("a", ("b",))) == {"name": "a", "learnt": ["b"]}
    assert from_plain(Grown, {"name": "a"}) == Grown("a")
