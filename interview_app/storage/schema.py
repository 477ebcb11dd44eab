"""Which schema this program writes, and the ordered steps that lead to it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database, Migrations

from interview_app.storage.migrations.m0001_first import first_schema

APPLICATION_ID = 0x49767750
"""Marks a SQLite file as a procedure file; the letters “IvwP”."""


@dataclass(frozen=True, slots=True)
class Schema:
    """The number that the file carries as `user_version`, and the steps that make a file of it."""

    number: int
    steps: Migrations

    def apply(self, db: Database) -> None:
        """Bring an empty or older file to this schema; all steps together, or none."""
        with db.atomic():
            self.steps.apply(db)
            db.execute(f"PRAGMA user_version = {self.number}")


def steps_of_procedure_file() -> Migrations:
    """Every step so far, in order; a new schema appends one here."""
    steps = Migrations("procedure-file")
    steps(name="m0001_first")(first_schema)
    return steps


def present_schema() -> Schema:
    """The schema that this program reads and writes."""
    return Schema(number=1, steps=steps_of_procedure_file())
