"""The journal's chain: whatever is altered, left out or moved breaks it, and an erasure does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.journal import FIRST, JournalRow, broken_at, chained, digest_of

START = datetime(2026, 11, 22, 14, 2, 11, tzinfo=timezone(timedelta(hours=1)))


def journal(acts: Sequence[str]) -> list[JournalRow]:
    """A sound journal with one row for each act."""
    rows: list[JournalRow] = []
    for number, act in enumerate(acts, start=1):
        previous = rows[-1].hash if rows else FIRST
        digest = digest_of(act, f"salt {number}")
        moment = START + timedelta(minutes=number)
        row = JournalRow(number, moment, "p-1", "chair", "chosen", act, "c-1", digest, False, previous, "")
        rows.append(replace(row, hash=chained(row)))
    return rows


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=9), max_size=6))
def test_a_journal_that_was_only_added_to_is_sound(acts: list[str]) -> None:
    assert broken_at(journal(acts)) is None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("at", START),
        ("actor", "p-2"),
        ("role", "panelist"),
        ("established", "pin"),
        ("act", "decide"),
        ("subject", "c-2"),
        ("digest", ""),
        ("backwards", True),
        ("hash", "0" * 64),
        ("previous", "1" * 64),
        ("sequence", 7),
    ],
)
def test_an_altered_row_breaks_the_chain_there(field: str, value: Any) -> None:
    rows = journal(["lock", "start", "seal"])
    rows[1] = replace(rows[1], **{field: value})
    assert broken_at(rows) == rows[1].sequence


def test_an_altered_row_with_a_new_hash_breaks_the_chain_at_the_next() -> None:
    rows = journal(["lock", "start", "seal"])
    forged = replace(rows[1], act="decide")
    rows[1] = replace(forged, hash=chained(forged))
    assert broken_at(rows) == 3


def test_a_row_left_out_or_moved_breaks_the_chain() -> None:
    rows = journal(["lock", "start", "seal"])
    assert broken_at([rows[0], rows[2]]) == 3
    assert broken_at(rows[1:]) == 2
    assert broken_at([rows[1], rows[0], rows[2]]) == 2


def test_the_digest_of_the_same_words_differs_with_the_salt() -> None:
    assert digest_of("ja", "a") != digest_of("ja", "b")
    assert digest_of("ja", "a") == digest_of("ja", "a")
    assert digest_of("b", "a") != digest_of("", "ab")
