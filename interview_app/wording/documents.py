"""The documents' names, on screen and as files."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping

from interview_app.domain.protocol import Document, Snapshot, Subject
from interview_app.i18n import Say

_NAMES: Mapping[Document, Callable[[Say], str]] = {
    Document.FORM_AND_PLAN: lambda say: say("Form and plan"),
    Document.INTERVIEW_FORM: lambda say: say("Interview form"),
    Document.SCHEDULE: lambda say: say("Schedule"),
    Document.SHEET: lambda say: say("Rating sheet"),
    Document.INTERVIEW_PROTOCOL: lambda say: say("Interview protocol"),
    Document.SELECTION_RECORD: lambda say: say("Selection record"),
    Document.INSPECTION_COPY: lambda say: say("Inspection copy"),
    Document.JOURNAL_EXTRACT: lambda say: say("Journal extract"),
    Document.DELETION_RECORD: lambda say: say("Deletion record"),
    Document.DATA_ACCESS: lambda say: say("Information under Art. 15 GDPR"),
}


def document_name(say: Say, document: Document) -> str:
    """What the document is called."""
    return _NAMES[document](say)


def file_name(snapshot: Snapshot, say: Say) -> str:
    """A file name that every system takes, such as “Gespraechsprotokoll_B-014_Nr-3.pdf”."""
    parts = [document_name(say, snapshot.subject.document), *_about(snapshot)]
    if snapshot.subject.document.working_paper:
        parts.append(say.date(snapshot.at.date()))
    elif snapshot.number is None:
        parts.append(say("Draft"))
    else:
        parts.append(say("No. {number}", number=snapshot.number))
    if say.language != snapshot.procedure.form.language:
        parts.append(say.language.value)
    return "_".join(_safe(part) for part in parts) + ".pdf"


def _about(snapshot: Snapshot) -> list[str]:
    """The candidate's number and the panelist's name, where the document is about one."""
    subject: Subject = snapshot.subject
    found = []
    if subject.candidate is not None:
        found.append(snapshot.procedure.candidate(subject.candidate).number)
    if subject.panelist is not None:
        found.append(snapshot.procedure.panelist(subject.panelist).name)
    return found


_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})


def _safe(words: str) -> str:
    """Letters, digits and hyphens only, at most forty of them."""
    plain = unicodedata.normalize("NFKD", words.translate(_GERMAN)).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")[:40] or "x"
