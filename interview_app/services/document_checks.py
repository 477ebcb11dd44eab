"""Checking an issued document, alone or against the procedure file that it came from.

The check of the document alone is pure but for reading the file, so that it may run beside the window.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from interview_app import __version__
from interview_app.domain.attached_record import record_of
from interview_app.domain.document_check import (
    CheckRefused,
    Deviation,
    Difference,
    DocumentCheck,
)
from interview_app.domain.journal import broken_at
from interview_app.domain.protocol import Snapshot
from interview_app.services.desk import Desk
from interview_app.services.document_files import content_of
from interview_app.services.files.procedures import Surroundings, open_existing
from interview_app.storage import journal
from interview_app.storage import protocols as rows


def check_document(path: Path, program: str = __version__) -> DocumentCheck:
    """What the document says of itself; raises CheckRefused where there is nothing to check."""
    from interview_app.reporting.verifying import check

    try:
        return check(content_of(path), program)
    except CheckRefused as error:
        raise CheckRefused(error.trouble, str(path), **error.facts) from error


def of_procedure(found: DocumentCheck, desk: Desk) -> bool:
    """Whether the document says that it came from this procedure."""
    return desk.bare().id == found.snapshot.procedure.id


def against(found: DocumentCheck, desk: Desk) -> DocumentCheck:
    """The same, compared with the procedure file too."""
    return replace(found, differences=(*found.differences, *_against(found.snapshot, desk)), against=True)


def against_file(found: DocumentCheck, file: Path, around: Surroundings) -> DocumentCheck:
    """The same with a procedure file that is opened for that, to read only; raises FileRefused."""
    desk = open_existing(file, around, read_only=True)
    try:
        return against(found, desk)
    finally:
        desk.file.close()


def _against(snapshot: Snapshot, desk: Desk) -> Iterator[Difference]:
    """What the procedure file says otherwise: the document of that number, and the journal at its issue."""
    if desk.bare().id != snapshot.procedure.id:
        yield Difference(Deviation.OTHER_PROCEDURE)
        return
    with desk.reading() as db:
        issued = next((each for each in rows.headings(db) if each.number == snapshot.number), None)
        kept = None if issued is None else rows.read_protocol(db, issued.id).snapshot
        acts = journal.rows(db)
    if kept is None:
        yield Difference(Deviation.UNKNOWN_NUMBER, snapshot.number)
    elif record_of(kept) != record_of(snapshot):
        yield Difference(Deviation.OTHER_CONTENT, snapshot.number)
    broken = broken_at(acts)
    if broken is not None:
        yield Difference(Deviation.BROKEN_JOURNAL, broken)
    at = snapshot.journal_length
    if not 0 < at <= len(acts) or acts[at - 1].hash != snapshot.journal_head:
        yield Difference(Deviation.UNKNOWN_HEAD, at)
