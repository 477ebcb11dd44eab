"""The machine-readable record that an issued document carries: its snapshot, by which anybody can recompute it.

It is canonical JSON with the name and the version of its format, attached to the PDF as a file.  The snapshot is
reduced to what the document prints.  A version is only ever added: whoever meets a newer one says so.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from interview_app.domain.canonical import canonical
from interview_app.domain.document_check import CheckRefused, CheckTrouble
from interview_app.domain.plain import NotReadable, UnknownField, from_plain
from interview_app.domain.protocol import Snapshot
from interview_app.domain.record_reduction import printed_part

FORMAT = "interview-record"
VERSION = 1
FILE_NAME = "interview-record.json"
"""The name of the attached file."""
MEDIA_TYPE = "application/json"


@dataclass(frozen=True, slots=True)
class AttachedRecord:
    """What the attached file holds."""

    format: str
    version: int
    snapshot: Snapshot


def carries_record(snapshot: Snapshot) -> bool:
    """Whether the document carries its record: every issued one, no draft and no working paper."""
    return snapshot.number is not None and not snapshot.subject.document.working_paper


def record_of(snapshot: Snapshot) -> bytes:
    """The content of the attached file; the same snapshot gives the same bytes."""
    return canonical(AttachedRecord(FORMAT, VERSION, printed_part(snapshot)))


def read_record(content: bytes) -> Snapshot:
    """The snapshot in an attached file; raises CheckRefused for a newer format and for what is no record."""
    try:
        plain = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise CheckRefused(CheckTrouble.RECORD_UNREADABLE, place="/") from error
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        raise CheckRefused(CheckTrouble.RECORD_UNREADABLE, place="format")
    version = plain.get("version")
    if isinstance(version, int) and version > VERSION:
        raise CheckRefused(CheckTrouble.RECORD_NEWER, program=_program(plain))
    try:
        record = from_plain(AttachedRecord, plain)
    except UnknownField as error:
        raise CheckRefused(CheckTrouble.RECORD_NEWER, program=_program(plain)) from error
    except NotReadable as error:
        raise CheckRefused(CheckTrouble.RECORD_UNREADABLE, place=error.path or "/") from error
    if not carries_record(record.snapshot):
        raise CheckRefused(CheckTrouble.RECORD_UNREADABLE, place="snapshot.number")
    return record.snapshot


def _program(plain: dict[str, object]) -> str:
    """The version of the program that wrote a record, as far as it can be read."""
    snapshot = plain.get("snapshot")
    program = snapshot.get("program") if isinstance(snapshot, dict) else None
    return program if isinstance(program, str) else "?"
