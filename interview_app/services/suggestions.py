"""What a draft lacks, proposed from the forms at hand."""

from __future__ import annotations

from pathlib import Path

from interview_app.domain.drafting.suggesting import suggest
from interview_app.domain.form import InterviewForm
from interview_app.services.form_offers import form_of, forms_on_offer


def with_suggestions(form: InterviewForm, folder: Path | None = None) -> InterviewForm:
    """The form with questions, opening and closing where it has none; forms that cannot be used are passed over."""
    offers = forms_on_offer(folder)
    return suggest(form, [form_of(each.path) for each in offers if not each.problems])
