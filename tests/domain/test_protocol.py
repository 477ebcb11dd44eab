"""Which documents there are to issue, and which of them are signed."""

from __future__ import annotations

from interview_app.domain.protocol import Document


def test_whoever_decides_or_rates_signs_and_no_copy_or_working_paper_is_signed() -> None:
    assert {each for each in Document if each.to_be_signed} == {
        Document.INTERVIEW_FORM,
        Document.FORM_AND_PLAN,
        Document.SHEET,
        Document.INTERVIEW_PROTOCOL,
        Document.SELECTION_RECORD,
        Document.DELETION_RECORD,
    }
