"""From a snapshot to the bytes of its document."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reportlab.platypus import Flowable

from interview_app.domain.attached_record import FILE_NAME, MEDIA_TYPE, carries_record, record_of
from interview_app.domain.protocol import Document, Snapshot
from interview_app.i18n import Say
from interview_app.reporting.collector import collected_once
from interview_app.reporting.documents import (
    data_access,
    deletion_record,
    form_and_plan,
    inspection_copy,
    interview_form,
    interview_protocol,
    journal,
    schedule,
    selection_record,
    sheet,
)
from interview_app.reporting.edition import Edition
from interview_app.reporting.tagged.archive import Attachment, Relationship

_STORIES: Mapping[Document, Callable[[Edition], list[Flowable]]] = {
    Document.FORM_AND_PLAN: form_and_plan.story,
    Document.INTERVIEW_FORM: interview_form.story,
    Document.SCHEDULE: schedule.story,
    Document.SHEET: sheet.story,
    Document.INTERVIEW_PROTOCOL: interview_protocol.story,
    Document.SELECTION_RECORD: selection_record.story,
    Document.INSPECTION_COPY: inspection_copy.story,
    Document.JOURNAL_EXTRACT: journal.story,
    Document.DELETION_RECORD: deletion_record.story,
    Document.DATA_ACCESS: data_access.story,
}


def render(snapshot: Snapshot, say: Say) -> bytes:
    """The PDF of a snapshot in the speaker's language; the same snapshot always gives the same bytes."""
    with collected_once():
        return _printed(snapshot, say)


def _printed(snapshot: Snapshot, say: Say) -> bytes:
    edition = Edition(snapshot, say)
    return edition.printed(_STORIES[snapshot.subject.document](edition), attachment=_record(snapshot, say))


def _record(snapshot: Snapshot, say: Say) -> Attachment | None:
    """The machine-readable record, in every issued document."""
    if not carries_record(snapshot):
        return None
    return Attachment(
        FILE_NAME,
        MEDIA_TYPE,
        record_of(snapshot),
        Relationship.SOURCE,
        say("Record from which this document was printed, to be checked by computing and printing it again"),
    )
