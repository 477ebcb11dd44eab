"""Protocols: preview, issue once with a number, export."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from interview_app.domain.annex import Annex
from interview_app.domain.disclosure import raters
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.hint import Moment
from interview_app.domain.ids import CandidateId, ProtocolId
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Document, IssuedProtocol, Snapshot, Subject
from interview_app.domain.sheet import SheetState
from interview_app.i18n import Language, load
from interview_app.services.desk import Desk, require_chair
from interview_app.services.documents.currency import Digests, digest_then
from interview_app.services.documents.freezing import freeze
from interview_app.services.documents.signed_files import is_signed, signatures_behind
from interview_app.services.documents.snapshots import (
    Parts,
    computable,
    issue_obstacle,
    obstacle,
    reduced,
    reduced_again,
    snapshot,
)
from interview_app.services.ranking.firmness import Annexes
from interview_app.services.record_check.checking import require_checked
from interview_app.services.writing import write_whole
from interview_app.storage import journal
from interview_app.storage import protocols as rows
from interview_app.wording.documents import file_name


class ProtocolState(StrEnum):
    """How far a document has come."""

    ISSUED = "issued"
    READY = "ready"
    DRAFT = "draft"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class ProtocolLine:
    """One document in the list: an issued one, or what could be made now.

    READY can be issued, DRAFT can be previewed only, BLOCKED neither; `refusal` says why not.  An issued one is
    `outdated` where it would say something else by now; an extract of the journal is of its day and never that.
    """

    subject: Subject
    state: ProtocolState
    issued: rows.ProtocolHeading | None = None
    refusal: Refusal | None = None
    outdated: bool = False


@dataclass(frozen=True, slots=True)
class ProtocolService:
    """Makes, issues and exports the documents of the open procedure.

    `known`, `digests` and `read` remember what was issued and what it says: nothing issued ever changes; `annexes`
    the latest annex that was computed.
    """

    desk: Desk
    known: list[rows.ProtocolHeading] = field(default_factory=list, compare=False, repr=False)
    digests: dict[ProtocolId, str] = field(default_factory=dict, compare=False, repr=False)
    read: dict[ProtocolId, frozenset[str]] = field(default_factory=dict, compare=False, repr=False)
    annexes: dict[str, Annex] = field(default_factory=dict, compare=False, repr=False)

    def lines(self, actor: Actor) -> tuple[ProtocolLine, ...]:
        """All documents there are or could be, in the order of the procedure.

        A document whose content has changed since it was issued stands there twice: as it was issued, and as it
        would be now.
        """
        parts = Parts(self.desk.whole())
        now = Digests()
        issued: dict[Subject, list[rows.ProtocolHeading]] = {}
        for heading in self._headings():
            issued.setdefault(heading.subject, []).append(heading)
        found: list[ProtocolLine] = []
        for subject in subjects(parts.whole):
            earlier = issued.get(subject, [])
            refusal = obstacle(parts.of(subject), actor, subject)
            holds = bool(earlier) and refusal is None and self._is_current(earlier[-1], parts, actor, now)
            if refusal is None or subject.document is Document.SELECTION_RECORD:
                ages = refusal is None and subject.document is not Document.JOURNAL_EXTRACT
                found.extend(
                    ProtocolLine(
                        subject,
                        ProtocolState.ISSUED,
                        each,
                        outdated=ages and not (holds and each is earlier[-1]),
                    )
                    for each in earlier
                )
            if refusal is not None:
                found.append(ProtocolLine(subject, ProtocolState.BLOCKED, refusal=refusal))
            elif not holds:
                refusal = issue_obstacle(parts.of(subject), actor, subject)
                state = ProtocolState.READY if refusal is None else ProtocolState.DRAFT
                found.append(ProtocolLine(subject, state, refusal=refusal))
        return tuple(found)

    def paper_forms(
        self, candidates: Sequence[CandidateId], *, each_member: bool
    ) -> tuple[ProtocolLine, ...]:
        """Empty forms with the candidates' names, and where wanted one for everybody who rates them."""
        procedure = self.desk.bare()
        named = [
            (candidate, member)
            for candidate in candidates
            for member in (raters(procedure, candidate) if each_member else (None,))
        ]
        return tuple(
            ProtocolLine(Subject(Document.INTERVIEW_FORM, *whose), ProtocolState.DRAFT) for whose in named
        )

    def issued(self) -> tuple[IssuedProtocol, ...]:
        """Everything that was issued, by number."""
        with self.desk.reading() as db:
            return tuple(rows.read_protocols(db))

    def next_number(self) -> int:
        """The number that the next issued document will have."""
        with self.desk.reading() as db:
            return rows.next_number(db)

    def snapshot(self, actor: Actor, subject: Subject) -> Snapshot:
        """What would be printed now: the issued snapshot while it is current, else a draft of this moment."""
        parts = Parts(self.desk.whole())
        _refuse(obstacle(parts.of(subject), actor, subject))
        current = self._current(parts, actor, subject)
        if current is not None:
            return current
        part = parts.of(subject)
        return snapshot(self.desk, actor, subject, part, annex=self._annex(part, subject))

    def issued_now(self, actor: Actor, subject: Subject) -> Snapshot | None:
        """The document as it was issued last, where it would still say the same."""
        return self._current(Parts(self.desk.whole()), actor, subject)

    def frozen(self, actor: Actor, line: ProtocolLine) -> Snapshot:
        """What a line of the list prints: an issued document as it was issued, else what would be printed now."""
        if line.issued is None:
            return self.snapshot(actor, line.subject)
        with self.desk.reading() as db:
            return rows.read_protocol(db, line.issued.id).snapshot

    def issue(self, actor: Actor, subject: Subject) -> IssuedProtocol:
        """Freeze and number the document; raises ActRefused where something is missing."""
        require_chair(actor)
        parts = Parts(self.desk.whole())
        _refuse(issue_obstacle(parts.of(subject), actor, subject))
        require_record_checked(self.desk, actor, parts.whole, subject)
        if self._current(parts, actor, subject) is not None:
            raise ActRefused(Refusal.ALREADY_ISSUED)
        annex = self._annex(parts.of(subject), subject)
        with self.desk.writing() as db:
            return freeze(self.desk, db, actor, subject, parts.of(subject), annex=annex)

    def keep(
        self,
        frozen: Snapshot,
        language: Language,
        content: bytes,
        folder: Path,
        *,
        taken: Sequence[Path] = (),
    ) -> Path:
        """Write a printed document into a folder, beside those `taken` by this export; returns its path.

        A file there that is this document with signatures behind it stays; one with signatures of another printing
        stays too, beside the new one.
        """
        path = folder / file_name(frozen, load(language))
        if path not in taken and signatures_behind(path, content):
            return path
        count = 1
        while path in taken or is_signed(path):
            count += 1
            path = folder / f"{Path(file_name(frozen, load(language))).stem}-{count}.pdf"
        write_whole(path, content)
        return path

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
        wanted = chosen if chosen is not None else printable(self.desk.whole(), actor)
        folder.mkdir(parents=True, exist_ok=True)
        paths: list[Path] = []
        for done, subject in enumerate(wanted):
            if not progress(done, len(wanted)):
                break
            frozen = self.snapshot(actor, subject)
            paths.append(self.keep(frozen, language, printed(frozen, language), folder, taken=paths))
        progress(len(paths), len(wanted))
        return tuple(paths)

    def _annex(self, part: Procedure, subject: Subject) -> Annex | None:
        """The figures of a selection record that holds ratings; no other document has any."""
        record = subject.document is Document.SELECTION_RECORD and computable(part)
        return Annexes(self.desk, self.annexes).of(part) if record else None

    def _headings(self) -> tuple[rows.ProtocolHeading, ...]:
        last = self.known[-1].number if self.known else 0
        with self.desk.reading() as db:
            self.known.extend(rows.headings(db, after=last))
            first = rows.first_number(db)
        self.known[:] = [each for each in self.known if each.number >= first]
        return tuple(self.known)

    def _current(self, parts: Parts, actor: Actor, subject: Subject) -> Snapshot | None:
        """The latest issue of a document, if it would still say the same."""
        earlier = [each for each in self._headings() if each.subject == subject]
        if not earlier or not self._is_current(earlier[-1], parts, actor, Digests()):
            return None
        with self.desk.reading() as db:
            return rows.read_protocol(db, earlier[-1].id).snapshot

    def _is_current(self, heading: rows.ProtocolHeading, parts: Parts, actor: Actor, now: Digests) -> bool:
        """Whether an issued document would still say the same."""
        subject, id = heading.subject, heading.id
        if id not in self.digests:
            self._read_digests()
        if subject.document is Document.JOURNAL_EXTRACT:
            return self.digests[id] == self._journal_head()
        would_say = now.of(reduced(parts.of(subject), actor, subject), subject.document)
        if self.digests[id] == would_say:
            return True
        return would_say in self._digests_read(heading)

    def _journal_head(self) -> str:
        with self.desk.reading() as db:
            return journal.head(db)[1]

    def _read_digests(self) -> None:
        """Work out what the issued documents say that were not looked at before."""
        with self.desk.reading() as db:
            for heading in self.known:
                if heading.id not in self.digests:
                    text = rows.snapshot_text(db, heading.id)
                    self.digests[heading.id] = digest_then(text, heading.subject.document)

    def _digests_read(self, heading: rows.ProtocolHeading) -> frozenset[str]:
        """The same, as today's program reads it and as it would have reduced it.

        A field that the program has learnt since, or leaves out by now, makes no document old.
        """
        if heading.id not in self.read:
            with self.desk.reading() as db:
                frozen = rows.read_protocol(db, heading.id).snapshot.procedure
            again = reduced_again(frozen, heading.subject)
            self.read[heading.id] = frozenset(
                Digests().of(each, heading.subject.document) for each in (frozen, again)
            )
        return self.read[heading.id]


def _refuse(refusal: Refusal | None) -> None:
    """Raises ActRefused where there is a reason to refuse."""
    if refusal is not None:
        raise ActRefused(refusal)


def require_record_checked(desk: Desk, actor: Actor, procedure: Procedure, subject: Subject) -> None:
    """Raises ActRefused while a hint stands against issuing the record of a decision; nothing else is held against."""
    if subject.document is Document.SELECTION_RECORD and procedure.decision is not None:
        require_checked(desk, actor.panelist, Moment.ISSUE)


def printed(frozen: Snapshot, language: Language) -> bytes:
    """The PDF of a snapshot; pure, so that it may run beside the window."""
    from interview_app.reporting import render

    return render(frozen, load(language))


def subjects(procedure: Procedure) -> tuple[Subject, ...]:
    """Every document that this procedure may have: one sheet per expected rater, begun or not.

    After the deletion there are but two, which name nobody.
    """
    if procedure.erasure is not None:
        return Subject(Document.DELETION_RECORD), Subject(Document.JOURNAL_EXTRACT)
    held = [each for each in procedure.candidates if procedure.interview_of(each.id) is not None]
    sealed = {(each.candidate, each.panelist) for each in procedure.sheets if each.state is SheetState.SEALED}
    sheets = [
        (candidate.id, person.id)
        for candidate in held
        for person in procedure.panel
        if person.id in raters(procedure, candidate.id) or (candidate.id, person.id) in sealed
    ]
    return (
        Subject(Document.FORM_AND_PLAN),
        Subject(Document.INTERVIEW_FORM),
        Subject(Document.SCHEDULE),
        *(Subject(Document.INTERVIEW_PROTOCOL, each.id) for each in held),
        *(Subject(Document.SHEET, candidate, panelist) for candidate, panelist in sheets),
        Subject(Document.SELECTION_RECORD),
        *(Subject(Document.INSPECTION_COPY, each.candidate) for each in procedure.access_requests),
        Subject(Document.JOURNAL_EXTRACT),
    )


def printable(procedure: Procedure, actor: Actor) -> tuple[Subject, ...]:
    """The documents that this reader can print now."""
    parts = Parts(procedure)
    return tuple(each for each in subjects(procedure) if obstacle(parts.of(each), actor, each) is None)
