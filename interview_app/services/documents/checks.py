"""Checking an issued document, alone or against the procedure file that it came from.

The check of the document alone is pure but for reading the file, so that it may run beside the window.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from interview_app import __version__
from interview_app.domain.attached_record import record_of
from interview_app.domain.document_check import (
    CheckRefused,
    CheckTrouble,
    Deviation,
    Difference,
    DocumentCheck,
    Judgement,
)
from interview_app.domain.journal import broken_at
from interview_app.domain.protocol import Snapshot
from interview_app.domain.signatures import Certificate, Signature
from interview_app.services.desk import Desk
from interview_app.services.documents.file import content_of
from interview_app.services.files.procedures import Surroundings, open_existing
from interview_app.storage import journal
from interview_app.storage import protocols as rows
from interview_app.storage.errors import refusing_damage

if TYPE_CHECKING:
    from interview_app.reporting.signing.judging import Authorities
    from interview_app.reporting.verifying import Judge
    from interview_app.reporting.verifying.layers import Layers


def check_document(path: Path, program: str = __version__, *, trust: Sequence[Path] = ()) -> DocumentCheck:
    """What the document says of itself; raises CheckRefused where there is nothing to check.

    `trust` are files with the certificates of those whose word is taken for the names in signatures.
    """
    return check_content(content_of(path), path, program, trust=trust)


def check_content(
    content: bytes, path: Path, program: str = __version__, *, trust: Sequence[Path] = ()
) -> DocumentCheck:
    """The same for what was read from `path`."""
    from interview_app.reporting.verifying import check

    trusted, names = _authorities(trust)
    try:
        found = check(content, program, _judge(trusted))
    except CheckRefused as error:
        raise CheckRefused(error.trouble, error.path or str(path), **error.facts) from error
    return replace(found, trusted=names)


def signing_installed() -> bool:
    """Whether what signs, and judges signatures, is there."""
    return all(find_spec(each) is not None for each in ("cryptography", "pyhanko"))


def _judge(trusted: Authorities) -> Judge | None:
    """What judges signatures, loaded with the first one that is met; None where it is not installed."""
    if not signing_installed():
        return None

    def judge(content: bytes, taken: Layers, signatures: tuple[Signature, ...]) -> Judgement:
        from interview_app.reporting.signing.judging import judged

        return judged(content, taken, signatures, trusted or None)

    return judge


def _authorities(trust: Sequence[Path]) -> tuple[Authorities, tuple[Certificate, ...]]:
    """The certificates of those whose word is taken, and what they say; raises CheckRefused."""
    if not trust:
        return (), ()
    if not signing_installed():
        raise CheckRefused(CheckTrouble.NOT_INSTALLED, str(trust[0]))
    from interview_app.reporting.signing.judging import authorities
    from interview_app.reporting.signing.keys import told

    found: Authorities = ()
    names: tuple[Certificate, ...] = ()
    for file in trust:
        try:
            read = authorities(content_of(file))
            names += tuple(told(each) for each in read)
        except ValueError as error:
            raise CheckRefused(CheckTrouble.NO_AUTHORITY, str(file)) from error
        found += read
    return found, names


def of_procedure(found: DocumentCheck, desk: Desk) -> bool:
    """Whether the document says that it came from this procedure."""
    return desk.bare().id == found.snapshot.procedure.id


def against(found: DocumentCheck, desk: Desk) -> DocumentCheck:
    """The same, compared with the procedure file too; raises FileRefused where that is damaged."""
    with refusing_damage(desk.file.path):
        told = tuple(_against(found.snapshot, desk))
    return replace(found, differences=(*found.differences, *told), against=True)


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
        deleted = desk.bare().erasure is not None and (snapshot.number or 0) < rows.first_number(db)
    broken, at = broken_at(acts), snapshot.journal_length
    if broken is not None:
        yield Difference(Deviation.BROKEN_JOURNAL, broken)
    elif kept is None and len(acts) < at:
        yield Difference(Deviation.EARLIER_STATE, len(acts), at)
        return
    if kept is None:
        yield Difference(Deviation.DELETED if deleted else Deviation.UNKNOWN_NUMBER, snapshot.number)
    elif record_of(kept) != record_of(snapshot):
        yield Difference(Deviation.OTHER_CONTENT, snapshot.number)
    if not 0 < at <= len(acts) or acts[at - 1].hash != snapshot.journal_head:
        yield Difference(Deviation.UNKNOWN_HEAD, at)
