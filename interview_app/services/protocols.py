"""Protocols: preview, issue once with a number, export."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import ProtocolId
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Document, IssuedProtocol, Snapshot, Subject
from interview_app.i18n import Language, load
from interview_app.services.desk import Desk
from interview_app.services.snapshots import issue_obstacle, obstacle, snapshot
from interview_app.services.writing import write_whole
from interview_app.storage import protocols as rows
from interview_app.wording.documents import file_name


class Standing(StrEnum):
    """How far a document has come."""

    ISSUED = "issued"
    READY = "ready"
    DRAFT = "draft"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class ProtocolLine:
    """One document in the list.

    READY can be issued, DRAFT can be previewed only, BLOCKED neither; `refusal` says why not.
    """

    subject: Subject
    standing: Standing
    number: int | None
    at: datetime | None
    refusal: Refusal | None


@dataclass(frozen=True, slots=True)
class ProtocolService:
    """Makes, issues and exports the documents of the open procedure."""

    desk: Desk

    def lines(self, actor: Actor) -> tuple[ProtocolLine, ...]:
        """All documents there are or could be, in the order of the procedure."""
        whole = self.desk.whole()
        issued = {each.snapshot.subject: each for each in self.issued()}
        return tuple(_line(whole, actor, each, issued.get(each)) for each in subjects(whole))

    def issued(self) -> tuple[IssuedProtocol, ...]:
        """Everything that was issued, by number."""
        with self.desk.reading() as db:
            return tuple(rows.read_protocols(db))

    def snapshot(self, actor: Actor, subject: Subject) -> Snapshot:
        """What would be printed: the issued snapshot where there is one, else a draft of this moment."""
        for protocol in reversed(self.issued()):
            if protocol.snapshot.subject == subject:
                refusal = obstacle(self.desk.whole(), actor, subject)
                if refusal is not None:
                    raise ActRefused(refusal)
                return protocol.snapshot
        return snapshot(self.desk, actor, subject)

    def issue(self, actor: Actor, subject: Subject) -> IssuedProtocol:
        """Freeze and number the document; raises ActRefused where something is missing."""
        refusal = issue_obstacle(self.desk.whole(), actor, subject)
        if refusal is not None:
            raise ActRefused(refusal)
        with self.desk.writing() as db:
            if any(each.snapshot.subject == subject for each in self.issued()):
                raise ActRefused(Refusal.ALREADY_ISSUED)
            number = rows.next_number(db)
            self.desk.note(db, actor, "issue-protocol", f"{number} {subject.document.value}")
            frozen = snapshot(self.desk, actor, subject, number=number)
            id = ProtocolId(self.desk.fresh_id())
            protocol = IssuedProtocol(id, number, frozen, frozen.at, actor.panelist)
            rows.add_protocol(db, protocol)
        return protocol

    def export(
        self,
        actor: Actor,
        folder: Path,
        *,
        language: Language,
        chosen: Sequence[Subject] | None = None,
        progress: Callable[[int, int], bool] = lambda done, total: True,
    ) -> tuple[Path, ...]:
        """Write the chosen documents, or all that can be printed, as PDF files; returns their paths.

        `progress` is told how many of how many are done and stops the rest by answering False.
        """
        whole = self.desk.whole()
        wanted = chosen if chosen is not None else printable(whole, actor)
        folder.mkdir(parents=True, exist_ok=True)
        paths: list[Path] = []
        for done, subject in enumerate(wanted):
            if not progress(done, len(wanted)):
                break
            frozen = self.snapshot(actor, subject)
            path = folder / file_name(frozen, load(language))
            write_whole(path, printed(frozen, language))
            paths.append(path)
        progress(len(paths), len(wanted))
        return tuple(paths)


def printed(frozen: Snapshot, language: Language) -> bytes:
    """The PDF of a snapshot; pure, so that it may run beside the window."""
    from interview_app.reporting import render

    return render(frozen, load(language))


def subjects(procedure: Procedure) -> tuple[Subject, ...]:
    """Every document that this procedure may have."""
    held = [each for each in procedure.candidates if procedure.interview_of(each.id) is not None]
    sheets = dict.fromkeys((sheet.candidate, sheet.panelist) for sheet in procedure.sheets)
    return (
        Subject(Document.INTERVIEW_FORM),
        *(Subject(Document.INTERVIEW_PROTOCOL, each.id) for each in held),
        *(Subject(Document.SHEET, candidate, panelist) for candidate, panelist in sheets),
        Subject(Document.SELECTION_RECORD),
    )


def printable(procedure: Procedure, actor: Actor) -> tuple[Subject, ...]:
    """The documents that this reader can print now."""
    return tuple(each for each in subjects(procedure) if obstacle(procedure, actor, each) is None)


def _line(
    procedure: Procedure, actor: Actor, subject: Subject, issued: IssuedProtocol | None
) -> ProtocolLine:
    blocked = obstacle(procedure, actor, subject)
    if blocked is not None:
        return ProtocolLine(subject, Standing.BLOCKED, None, None, blocked)
    if issued is not None:
        return ProtocolLine(subject, Standing.ISSUED, issued.number, issued.at, None)
    refusal = issue_obstacle(procedure, actor, subject)
    return ProtocolLine(subject, Standing.READY if refusal is None else Standing.DRAFT, None, None, refusal)
