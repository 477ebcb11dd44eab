"""The posting as the form stands on it, to be read."""

from __future__ import annotations

from interview_app.domain.form import InterviewForm
from interview_app.i18n import Say
from interview_app.ui.pages.form.lists import LabelledWords


class PostingText(LabelledWords):
    """The advertised position under small labels."""

    def __init__(self, say: Say) -> None:
        super().__init__(say("Posting"))
        self._say = say

    def show_form(self, form: InterviewForm) -> None:
        """Write what the form says about its posting, as far as it says anything."""
        say, posting = self._say, form.posting
        lines = (
            (say("Advertised position"), say.read(posting.title)),
            (say("Reference"), posting.reference),
            (say("Authority"), posting.authority),
            (say("Unit"), say.read(posting.unit)),
            (say("Grade"), posting.grade),
            (say("Published on"), "" if posting.published is None else say.date(posting.published)),
            (say("Deadline"), "" if posting.deadline is None else say.date(posting.deadline)),
            (say("Source"), posting.source),
            (
                say("Minutes of an interview"),
                say("{minutes} min", minutes=form.interview_minutes),
            ),
            (say("Why there is an interview"), say.read(form.why_interview)),
        )
        self.show_words([(label, words) for label, words in lines if words])
