"""A whole procedure as data: written out, and read into a new file."""

from __future__ import annotations

import json
from pathlib import Path

from interview_app.domain.calibration.round import CalibrationState
from interview_app.domain.disclosure import visible_sheets
from interview_app.domain.errors import ActRefused, FileRefused, FileTrouble, Refusal
from interview_app.domain.plain import NotReadable
from interview_app.domain.procedure import Procedure, Stage
from interview_app.domain.sheet import SheetState
from interview_app.services.desk import DISCLOSED, Desk
from interview_app.services.files.procedures import Surroundings
from interview_app.services.writing import is_procedure_file, write_whole
from interview_app.storage import interchange
from interview_app.storage.calibration import read_calibrations

_OVER = (Stage.DECIDED, Stage.CLOSED)
"""The stages in which no rating can influence anything any more."""


def export_data(desk: Desk, path: Path) -> None:
    """Write the whole procedure as interchange JSON.

    Raises ActRefused while a level of anybody is still sealed in: the file would show it to its first reader.  After
    the decision nothing is: a sheet that was never sealed (a withdrawn candidate's, a replacement that was not
    finished) is carried as it lies there, and influences nobody.  Raises FileRefused where a procedure file lies, which
    data must never replace.
    """
    procedure = desk.whole()
    if procedure.stage not in _OVER:
        _require_nothing_sealed_in(desk, procedure)
        _require_no_open_calibration(desk)
    if is_procedure_file(path):
        raise FileRefused(FileTrouble.EXISTS, str(path))
    with desk.reading() as db:
        data = interchange.dump(db)
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, indent=1) + "\n"
    write_whole(path, text.encode("utf-8"))


def _require_nothing_sealed_in(desk: Desk, procedure: Procedure) -> None:
    if procedure.aborted is not None:
        if not procedure.aborted.disclosed and procedure.sheets:
            raise ActRefused(Refusal.SEALED_FOR_GOOD)
        return
    written = procedure.sheets or any(desk.drafts_of(person.id) for person in procedure.panel)
    if written and procedure.stage not in DISCLOSED:
        raise ActRefused(Refusal.NOT_DISCLOSED)
    if any(sheet.state is SheetState.DRAFT for sheet in procedure.sheets):
        raise ActRefused(Refusal.SHEET_INCOMPLETE)
    if len(visible_sheets(procedure, None)) < len(procedure.sheets):
        raise ActRefused(Refusal.NOT_DISCLOSED)


def _require_no_open_calibration(desk: Desk) -> None:
    """A key or a trial rating that not everybody may see is as secret as a rating of a candidate."""
    with desk.reading() as db:
        if any(each.state is not CalibrationState.DISCLOSED for each in read_calibrations(db)):
            raise ActRefused(Refusal.CALIBRATION_OPEN)


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
