"""Opening procedure files: new from a form, existing."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from interview_app.domain.errors import FileRefused
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import ProcedureId
from interview_app.domain.panel import Actor, Role
from interview_app.domain.procedure import Procedure, Stage
from interview_app.services.desk import Clock, Desk, FreshId
from interview_app.services.files.wiping import finish_erasing
from interview_app.services.record_check.rule_defaults import SET_RULE, RuleDefaults, subject_of
from interview_app.storage import file as files
from interview_app.storage.record_check import write_rule_setting

ZONE = "Europe/Berlin"
"""The zone in which a new procedure shows its times."""

PROGRAM = Actor(None, Role.CHAIR)
"""Who acts before anybody has been chosen: the program on the chair's behalf."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a program run brings: the clock, ids, the folder for backups, the program's version.

    `rules` is the file that keeps how the rules of the record check are set in new procedures, or None.
    """

    clock: Clock
    fresh_id: FreshId
    backups: Path
    program: str
    rules: Path | None = None

    def desk(self, file: files.ProcedureFile) -> Desk:
        """The desk for an open file."""
        return Desk(file, self.clock, self.fresh_id, self.backups, self.program)


def create(path: Path, form: InterviewForm, surroundings: Surroundings) -> Desk:
    """A new procedure file with this form; raises FileRefused where the path cannot be used."""
    now = surroundings.clock()
    procedure = empty_procedure(ProcedureId(surroundings.fresh_id()), form, now)
    desk = surroundings.desk(files.create(path, procedure, actor=PROGRAM, at=now))
    set_kept_rules(desk, surroundings.rules)
    return desk


def set_kept_rules(desk: Desk, rules: Path | None) -> None:
    """Set the rules as they are kept in a file for new procedures, each on record with its reason."""
    kept = () if rules is None else RuleDefaults(rules).kept()
    if not kept:
        return
    with desk.writing() as db:
        for each in kept:
            write_rule_setting(db, replace(each, at=desk.clock()))
            desk.note(db, PROGRAM, SET_RULE, subject_of(each), each.reason)


def open_existing(path: Path, surroundings: Surroundings, *, read_only: bool = False) -> Desk:
    """An existing procedure file; raises FileRefused with the reason where it cannot be opened."""
    desk = surroundings.desk(files.open_file(path, read_only=read_only, at=surroundings.clock()))
    if not desk.file.read_only:
        with suppress(FileRefused):  # the file opens all the same; what is left is tried again the next time
            finish_erasing(desk)
    return desk


def empty_procedure(id: ProcedureId, form: InterviewForm, at: datetime) -> Procedure:
    """A procedure that has a form and nothing else."""
    return Procedure(
        id=id,
        created=at,
        zone=ZONE,
        stage=Stage.PREPARING,
        stage_reason="",
        form=form,
        lock=None,
        panel=(),
        candidates=(),
        checks=(),
        assignments=(),
        interviews=(),
        sheets=(),
        agreed=(),
        retired=(),
        not_assessable=(),
        decision=None,
    )


Progress = Callable[[int, int], bool]
"""Told how many of how many are done; answers False to stop."""
