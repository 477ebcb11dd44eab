"""The documents of the procedure as rows: what, of whom, number, date, and how far it has come in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from zoneinfo import ZoneInfo

from interview_app.domain.errors import Refusal
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Document, Subject
from interview_app.i18n import Say
from interview_app.services.documents.protocols import ProtocolLine, ProtocolState
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import RIGHT, Cell, Head, Row
from interview_app.ui.models.people import short_name
from interview_app.ui.tokens import Colour
from interview_app.wording.documents import document_name
from interview_app.wording.numbers import candidate_name
from interview_app.wording.refusals import refusal_sentence

_STATES = {
    ProtocolState.ISSUED: (Icon.STAMP, Colour.GOOD),
    ProtocolState.READY: (Icon.CIRCLE, Colour.ACCENT),
    ProtocolState.DRAFT: (Icon.PENCIL, Colour.WARN),
    ProtocolState.BLOCKED: (Icon.LOCK, Colour.QUIET),
}
_HEADINGS = {
    Document.FORM_AND_PLAN: Icon.FILE_TEXT,
    Document.SCHEDULE: Icon.CLOCK,
    Document.INTERVIEW_PROTOCOL: Icon.MESSAGES,
    Document.SHEET: Icon.LIST_ORDERED,
    Document.SELECTION_RECORD: Icon.GAVEL,
    Document.INSPECTION_COPY: Icon.USER,
    Document.JOURNAL_EXTRACT: Icon.HISTORY,
    Document.DELETION_RECORD: Icon.TRASH,
}


@dataclass(frozen=True, slots=True)
class LineKey:
    """What stays the same about a line while its state changes: the document, and its number once it is issued."""

    subject: Subject
    number: int | None


def key_of(line: ProtocolLine) -> LineKey:
    """The key of a line."""
    return LineKey(line.subject, line.issued.number if line.issued is not None else None)


def protocol_heads(say: Say) -> tuple[Head, ...]:
    """The heads of the columns."""
    return (Head(say("Document")), Head(say("Number"), RIGHT), Head(say("Date")), Head(say("State")))


def protocol_rows(say: Say, procedure: Procedure, lines: Sequence[ProtocolLine]) -> list[Row]:
    """All lines in the order of the procedure, a heading before each kind of document.

    Of a document that stands there several times the latest comes first, and what it replaced below.
    """
    rows: list[Row] = []
    for document, found in groupby(lines, key=lambda line: _kind(line.subject.document)):
        group = tuple(found)
        rows.append(Row(None, (Cell(icon=_HEADINGS[document]),), group=_heading(say, document, group)))
        for _, versions in groupby(group, key=lambda line: line.subject):
            rows.extend(_row(say, procedure, line) for line in reversed(tuple(versions)))
    return rows


def _kind(document: Document) -> Document:
    """The document under whose heading it stands: the form for paper stands with the plan."""
    return Document.FORM_AND_PLAN if document is Document.INTERVIEW_FORM else document


def document_title(say: Say, procedure: Procedure, subject: Subject) -> str:
    """The document with whom it is about, such as “Rating sheet, Aylin Muster, M. Vorlage”."""
    return ", ".join([document_name(say, subject.document), *_people(procedure, subject)])


_ISSUES: Mapping[Document, Callable[[Say], str]] = {
    Document.FORM_AND_PLAN: lambda say: say("Issue form and plan"),
    Document.INTERVIEW_FORM: lambda say: say("Issue interview form"),
    Document.INTERVIEW_PROTOCOL: lambda say: say("Issue interview protocol"),
    Document.SHEET: lambda say: say("Issue rating sheet"),
    Document.SELECTION_RECORD: lambda say: say("Issue selection record"),
    Document.INSPECTION_COPY: lambda say: say("Issue inspection copy"),
    Document.JOURNAL_EXTRACT: lambda say: say("Issue journal extract"),
    Document.DELETION_RECORD: lambda say: say("Issue deletion record"),
}


def issue_words(say: Say, document: Document) -> str:
    """The act of issuing this document; nothing for what is never issued."""
    words = _ISSUES.get(document)
    return "" if words is None else words(say)


def _people(procedure: Procedure, subject: Subject) -> list[str]:
    found = []
    if subject.candidate is not None:
        found.append(candidate_name(procedure, subject.candidate))
    if subject.panelist is not None:
        found.append(short_name(procedure.panelist(subject.panelist).name))
    return found


def _heading(say: Say, document: Document, lines: Sequence[ProtocolLine]) -> str:
    match document:
        case Document.FORM_AND_PLAN | Document.INTERVIEW_FORM:
            return say("Before the interviews")
        case Document.SCHEDULE:
            return say("Working papers")
        case Document.INTERVIEW_PROTOCOL:
            people = len({line.subject.candidate for line in lines})
            return say.plural(
                "Interview protocols, {count} person", "Interview protocols, {count} persons", count=people
            )
        case Document.SHEET:
            sheets = len({line.subject for line in lines})
            return say.plural("Rating sheets, {count} sheet", "Rating sheets, {count} sheets", count=sheets)
        case Document.SELECTION_RECORD:
            return say("Decision")
        case Document.INSPECTION_COPY:
            return say("Inspection copies")
        case Document.JOURNAL_EXTRACT:
            return say("Journal")
        case Document.DELETION_RECORD:
            return say("Deletion")
        case Document.DATA_ACCESS:
            return say("Information under Art. 15 GDPR")


def _row(say: Say, procedure: Procedure, line: ProtocolLine) -> Row:
    words, second = _names(say, procedure, line)
    number = day = "–"
    if line.issued is not None:
        number = str(line.issued.number)
        day = say.date(line.issued.at.astimezone(ZoneInfo(procedure.zone)).date())
    icon, colour = _STATES[line.state]
    tip = refusal_sentence(say, line.refusal) if line.refusal is not None else ""
    if line.outdated:
        colour, tip = Colour.QUIET, say("Issued as it reads here; by now it would say something else.")
    state = state_words(say, line)
    quiet = line.state is ProtocolState.BLOCKED
    cells = (
        Cell(words, strong=True, second=second, colour=Colour.QUIET if quiet else None),
        Cell(number, align=RIGHT),
        Cell(day),
        Cell(state, icon=icon, icon_colour=colour, tip=tip, said=f"{state}. {tip}" if tip else state),
    )
    return Row(key_of(line), cells)


def _names(say: Say, procedure: Procedure, line: ProtocolLine) -> tuple[str, str]:
    """The two lines of the first column."""
    subject = line.subject
    if subject.candidate is None:
        words = document_name(say, subject.document)
        if subject.document is Document.FORM_AND_PLAN:
            locked = procedure.lock is not None or line.issued is not None
            return words, say("as fixed with the lock") if locked else say("not locked yet")
        if subject.document is Document.INTERVIEW_FORM:
            return words, say("blank, for paper")
        if subject.document is Document.SCHEDULE:
            return words, say("day by day")
        if subject.document is Document.JOURNAL_EXTRACT:
            return words, say("every act in order")
        if subject.document is Document.DELETION_RECORD:
            return words, say("names nobody")
        return words, say("the whole decision")
    person = procedure.candidate(subject.candidate)
    if subject.panelist is None:
        return person.name, person.number
    return person.name, f"{person.number} · {short_name(procedure.panelist(subject.panelist).name)}"


def state_words(say: Say, line: ProtocolLine) -> str:
    """How far a document has come, in one or two words."""
    match line.state:
        case ProtocolState.ISSUED:
            return say("outdated") if line.outdated else say("issued")
        case ProtocolState.READY:
            return say("ready to issue")
        case ProtocolState.DRAFT:
            return say("as it stands") if line.subject.document.working_paper else say("Draft")
        case ProtocolState.BLOCKED:
            return _blocked_words(say, line)


def _blocked_words(say: Say, line: ProtocolLine) -> str:
    if line.refusal is Refusal.NO_APPOINTMENT:
        return say("no appointment yet")
    if line.refusal is Refusal.INTERVIEW_OPEN:
        return say("interview not finished")
    if line.refusal is Refusal.SHEET_INCOMPLETE:
        return say("not sealed yet")
    if line.subject.document is Document.SHEET:
        return say("sealed, not disclosed")
    return say("not disclosed")
