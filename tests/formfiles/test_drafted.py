"""A form that was drafted from a posting, written and read again."""

from __future__ import annotations

from hypothesis import given

from interview_app.domain.drafting.from_posting import drafted_from
from interview_app.domain.found_posting import FoundPosting
from interview_app.formfiles import parse_draft, write_form
from tests.domain.test_drafting_from_posting import postings


@given(postings)
def test_a_draft_from_any_posting_survives_its_file(found: FoundPosting) -> None:
    form = drafted_from(found, "posting.pdf")
    assert parse_draft(write_form(form), "draft.toml") == form
