"""Whatever lines a reader hands on, they are understood as something, and quickly."""

from __future__ import annotations

import json
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from interview_app.domain.found_posting import FoundPosting
from interview_app.intake.posting.line import Line
from interview_app.intake.posting.understanding import understood

_SIGNS = [
    "Ihre Aufgaben:",
    "•",
    "-",
    "1.",
    "II.",
    "a)",
    "¹",
    "|",
    "**",
    "\u00ad",
    "Voraus-",
    "setzung",
    "(m/w/d)",
]
_CUES = [
    "Kennziffer:",
    "bis",
    "31.12.2027",
    "A 13",
    "zwingend",
    "wünschenswert",
    "Erfahrung",
    "Frau Muster",
    "x@y.example",
]
_WORDS = st.one_of(
    st.text(max_size=60), st.lists(st.sampled_from([*_SIGNS, *_CUES]), max_size=8).map(" ".join)
)
_PLACE = st.floats(min_value=-1e6, max_value=1e6, allow_nan=False)
_LINES = st.builds(
    Line,
    text=_WORDS,
    page=st.integers(1, 4),
    left=_PLACE,
    top=_PLACE,
    right=_PLACE,
    height=st.one_of(st.just(0.0), st.floats(min_value=0, max_value=100)),
    heading=st.integers(0, 6),
    item=st.integers(0, 3),
    marker=st.sampled_from(["", "•", "1."]),
    strong=st.booleans(),
    cell=st.one_of(st.none(), st.tuples(st.integers(1, 2), st.integers(0, 3), st.integers(0, 2))),
    whole=st.booleans(),
    link=st.booleans(),
)


@settings(deadline=None)
@given(st.lists(_LINES, max_size=25))
def test_any_lines_are_understood_and_every_passage_has_words_place_and_reason(lines: list[Line]) -> None:
    found = understood(lines)
    assert found.language in ("de", "en")
    for passage in found.passages:
        assert passage.text.strip() == passage.text != ""
        assert passage.lines
        assert all(0 <= at < len(lines) for at in passage.lines)
        assert passage.reason.rule


@settings(deadline=None, max_examples=50)
@given(st.lists(_WORDS, max_size=25))
def test_the_same_lines_mean_the_same_again(texts: list[str]) -> None:
    lines = [Line(text, 1) for text in texts]
    assert understood(lines) == understood(lines)


def test_long_and_strange_documents_do_not_grow_beyond_their_length() -> None:
    """Tens of thousands of letters in one line, or five thousand lines: a quadratic rule would take minutes."""
    for text in (
        "a" * 50_000,
        "- " * 25_000,
        "A-" * 25_000,
        "1." * 25_000,
        "." * 50_000 + "a",
        ", " * 25_000 + "a",
    ):
        assert isinstance(understood([Line(text, 1)]), FoundPosting)
    rows = [
        Line(f"• Erfahrung in der {word}sachbearbeitung", 1 + at // 60, 60, 60 + 12 * (at % 60), 400, 10)
        for at, word in enumerate("".join(letters) for letters in product("abcdefghijk", repeat=4))
    ][:5_000]
    assert len(understood(rows).passages) == 5_000
    lone = [Line("•", 1, 60, 12.0 * at, 65, 10) for at in range(5_000)]
    assert understood(lone).passages == ()


def test_what_is_understood_can_be_written_down() -> None:
    found = understood([Line("Ihr Profil", 1, heading=1), Line("Studium der Informatik", 1, item=1)])
    (passage,) = found.passages
    assert json.loads(
        json.dumps({"text": passage.text, "kind": passage.kind, "reason": passage.reason.rule})
    ) == {
        "text": "Studium der Informatik",
        "kind": "requirement",
        "reason": "proof",
    }
