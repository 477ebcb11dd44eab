"""Opening procedure files: new from a form, existing, as a copy of data."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from interview_app.domain.disclosure import visible_sheets
from interview_app.domain.errors import ActRefused, FileRefused, FileTrouble, Refusal
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import ProcedureId
from interview_app.domain.panel import Actor, Role
from interview_app.domain.plain import NotReadable
from interview_app.domain.procedure import Procedure, Stage
from interview_app.domain.sheet import SheetState
from interview_app.services.desk import DISCLOSED, Clock, Desk, FreshId
from interview_app.services.writing import write_whole
from interview_app.storage import file as files
from interview_app.storage import interchange

ZONE = "Europe/Berlin"
"""The zone in which a new procedure shows its times."""

_DATABASE = b"SQLite format 3\0"
"""How a procedure file begins."""

PROGRAM = Actor(None, Role.CHAIR)
"""Who acts before anybody has been chosen: the program on the chair's behalf."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a program run brings: the clock, ids, the folder for backups, the program's version."""

    clock: Clock
    fresh_id: FreshId
    backups: Path
    program: str

    def desk(self, file: files.ProcedureFile) -> Desk:
        """The desk for an open file."""
        return Desk(file, self.clock, self.fresh_id, self.backups, self.program)


def create(path: Path, form: InterviewForm, surroundings: Surroundings) -> Desk:
    """A new procedure file with this form; raises FileRefused where the path cannot be used."""
    now = surroundings.clock()
    procedure = empty_procedure(ProcedureId(surroundings.fresh_id()), form, now)
    return surroundings.desk(files.create(path, procedure, actor=PROGRAM, at=now))


def open_existing(path: Path, surroundings: Surroundings, *, read_only: bool = False) -> Desk:
    """An existing procedure file; raises FileRefused with the reason where it cannot be opened."""
    return surroundings.desk(files.open_file(path, read_only=read_only, at=surroundings.clock()))


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


def export_data(desk: Desk, path: Path) -> None:
    """Write the whole procedure as interchange JSON.

    Raises ActRefused while a level of anybody is still sealed in: the file would show it to its first reader; and
    FileRefused where a procedure file lies, which data must never replace.
    """
    procedure = desk.whole()
    written = procedure.sheets or any(desk.drafts_of(person.id) for person in procedure.panel)
    if written and procedure.stage not in DISCLOSED:
        raise ActRefused(Refusal.NOT_DISCLOSED)
    if any(sheet.state is SheetState.DRAFT for sheet in procedure.sheets):
        raise ActRefused(Refusal.SHEET_INCOMPLETE, count=1)
    if len(visible_sheets(procedure, None)) < len(procedure.sheets):
        raise ActRefused(Refusal.NOT_DISCLOSED)
    if _is_procedure_file(path):
        raise FileRefused(FileTrouble.EXISTS, str(path))
    with desk.reading() as db:
        data = interchange.dump(db)
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, indent=1) + "\n"
    write_whole(path, text.encode("utf-8"))


def _is_procedure_file(path: Path) -> bool:
    """Whether a database lies at `path`, this procedure's own or another's."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_DATABASE)) == _DATABASE


def import_data(source: Path, path: Path, surroundings: Surroundings) -> Desk:
    """A new procedure file from interchange JSON; raises NotReadable naming the place, or FileRefused."""
    data = json_of(source)
    return surroundings.desk(interchange.restore(path, data, at=surroundings.clock()))


def json_of(source: Path) -> object:
    """The JSON in a file; raises NotReadable with the line where it is none, OSError where there is no file."""
    try:
        return json.loads(source.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise NotReadable(f"line {error.lineno}", "this is not JSON") from error
    except RecursionError as error:
        raise NotReadable("/", "this is nested too deeply") from error
    except UnicodeDecodeError as error:
        raise NotReadable(f"byte {error.start}", "this is not a text in UTF-8") from error


Progress = Callable[[int, int], bool]
"""Told how many of how many are done; answers False to stop."""
