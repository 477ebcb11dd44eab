"""Protocols: preview, issue once with a number, export."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import ProtocolId
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Document, IssuedProtocol, Snapshot, Subject
from interview_app.i18n import Language, load
from interview_app.services.desk import Desk
from interview_app.services.snapshots import is_current, issue_obstacle, obstacle, snapshot
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
    """One document in the list: an issued one, or what could be made now.

    READY can be issued, DRAFT can be previewed only, BLOCKED neither; `refusal` says why not.
    """

    subject: Subject
    standing: Standing
    issued: IssuedProtocol | None = None
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class ProtocolService:
    """Makes, issues and exports the documents of the open procedure."""

    desk: Desk

    def lines(self, actor: Actor) -> tuple[ProtocolLine, ...]:
        """All documents there are or could be, in the order of the procedure.

        A document whose content has changed since it was issued stands there twice: as it was issued, and as it
        would be now.
        """
        whole = self.desk.whole()
        issued = self.issued()
        found: list[ProtocolLine] = []
        for subject in subjects(whole):
            earlier = [each for each in issued if each.snapshot.subject == subject]
            refusal = obstacle(whole, actor, subject)
            if refusal is None or subject.document is Document.SELECTION_RECORD:
                found.extend(ProtocolLine(subject, Standing.ISSUED, each) for each in earlier)
            if refusal is not None:
                found.append(ProtocolLine(subject, Standing.BLOCKED, refusal=refusal))
            elif not earlier or not is_current(earlier[-1].snapshot, whole, actor):
                refusal = issue_obstacle(whole, actor, subject)
                standing = Standing.READY if refusal is None else Standing.DRAFT
                found.append(ProtocolLine(subject, standing, refusal=refusal))
        return tuple(found)

    def issued(self) -> tuple[IssuedProtocol, ...]:
        """Everything that was issued, by number."""
        with self.desk.reading() as db:
            return tuple(rows.read_protocols(db))

    def snapshot(self, actor: Actor, subject: Subject) -> Snapshot:
        """What would be printed now: the issued snapshot while it is current, else a draft of this moment."""
        whole = self.desk.whole()
        refusal = obstacle(whole, actor, subject)
        if refusal is not None:
            raise ActRefused(refusal)
        issued = [each.snapshot for each in self.issued() if each.snapshot.subject == subject]
        if issued and is_current(issued[-1], whole, actor):
            return issued[-1]
        return snapshot(self.desk, actor, subject)

    def issue(self, actor: Actor, subject: Subject) -> IssuedProtocol:
        """Freeze and number the document; raises ActRefused where something is missing."""
        refusal = issue_obstacle(self.desk.whole(), actor, subject)
        if refusal is not None:
            raise ActRefused(refusal)
        if not self.snapshot(actor, subject).draft:
            raise ActRefused(Refusal.ALREADY_ISSUED)
        with self.desk.writing() as db:
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
