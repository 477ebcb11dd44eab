"""Keeping what is being typed, against raw sqlite3 with the same statements on a file of its own."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from benchmarks.measure import Comparison, by_median, by_p95, in_turn, seconds
from interview_app.composition import new_services, surroundings
from interview_app.domain.ids import InterviewId
from interview_app.domain.panel import Actor, Role
from interview_app.formfiles import read_form
from interview_app.resources import forms_folder
from interview_app.services.demo.sample import FORM
from interview_app.services.files.procedures import PROGRAM

UPSERT = (
    "INSERT INTO draft (author, field, text, at) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (author, field) DO UPDATE SET text = excluded.text, at = excluded.at"
)


def compare(folder: Path) -> Iterator[Comparison]:
    """The pause while somebody types an answer of growing length."""
    services = new_services(folder / "typing.interview", read_form(forms_folder() / FORM), surroundings())
    person = services.panel.add(PROGRAM, name="M. Vorlage", function="", role=Role.CHAIR, votes=True)
    actor, interview = Actor(person.id, Role.CHAIR), InterviewId("bench")
    raw = _raw(folder / "raw.sqlite")
    numbers = count()

    def ours() -> float:
        text = "Wort " * (next(numbers) % 400)
        return seconds(lambda: services.interviews.draft_answer(actor, interview, "q", text))

    def theirs() -> float:
        text = "Wort " * (next(numbers) % 400)
        return seconds(lambda: _put(raw, person.id, text))

    subject, baseline = in_turn(ours, theirs, rounds=600, warm_up=20)
    services.close()
    raw.close()
    yield by_p95("autosave against raw sqlite3 (95th percentile)", subject, baseline, goal=1.5)
    yield by_median("autosave against raw sqlite3 (median)", subject, baseline, goal=None)


def _raw(path: Path) -> sqlite3.Connection:
    """The same settings as the procedure file, and the one table."""
    connection = sqlite3.connect(path, isolation_level=None)
    for setting in ("foreign_keys=ON", "journal_mode=WAL", "synchronous=FULL", "trusted_schema=OFF"):
        connection.execute(f"PRAGMA {setting}").close()
    connection.execute(
        "CREATE TABLE draft (author TEXT NOT NULL, field TEXT NOT NULL, text TEXT NOT NULL, at TEXT NOT NULL,"
        " PRIMARY KEY (author, field)) STRICT"
    )
    return connection


def _put(connection: sqlite3.Connection, author: str, text: str) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(UPSERT, (author, "answer bench q", text, "2026-11-22T14:02:11+01:00"))
    connection.execute("COMMIT")
