"""The dialog of the lock: what becomes final, the rationale of the weights, the number of posts, the fingerprint."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QWidget

from interview_app.domain.canonical import short_fingerprint
from interview_app.domain.form import InterviewForm
from interview_app.domain.locking import LockGap
from interview_app.i18n import Say
from interview_app.services.forms import LockPlan
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import LineEdit
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel

_MOST_POSTS = 999


class LockFormDialog(Dialog):
    """Asks for what is missing; cancel is what Enter does."""

    def __init__(
        self,
        say: Say,
        form: InterviewForm,
        plan: LockPlan,
        fingerprint: str,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            say,
            say("Lock the interview form?"),
            say("Lock form"),
            parent=parent,
            cancel_first=True,
            width=640,
        )
        self._form = form
        self.rationale = TextArea(lines=4, most_lines=8)
        self.rationale.set_text(plan.rationale)
        self._proposed = form.rationale.read(form.language).strip()
        self._rationale_field = Field(say("Rationale for the weights"), self.rationale)
        self.rationale.textChanged.connect(self._show_proposal)
        self._show_proposal()
        self._rationale_field.setVisible(form.weights_differ() or bool(plan.rationale))
        self.posts = LineEdit(str(plan.posts or ""))
        self.posts.setValidator(QIntValidator(1, _MOST_POSTS, self.posts))
        self._posts_field = Field(say("Number of posts to be filled"), self.posts, aside=self._posting_says())
        self.reason = TextArea(say("Such as the number of established posts"), lines=2)
        self.reason.set_text(plan.posts_reason)
        self._reason_field = Field(say("Reason for the number"), self.reason)
        self.posts.textChanged.connect(lambda _: self._ask_reason())
        self._lay_out(fingerprint)
        self._ask_reason()

    def _lay_out(self, fingerprint: str) -> None:
        say = self._say
        fixed = say(
            "From then on requirements, criteria, weights, questions, anchors and rules hold for all "
            "candidates and cannot be changed. A broken question can later only be retired for all."
        )
        self.content.addWidget(TextLabel(fixed, wrap=True))
        for field in (self._rationale_field, self._posts_field, self._reason_field):
            self.content.addWidget(field)
        words = say("Fingerprint of the form: {fingerprint}", fingerprint=short_fingerprint(fingerprint))
        self.content.addWidget(TextLabel(words, LabelRole.NOTE))

    def _show_proposal(self) -> None:
        """Say so while the rationale is still the words that came with the form."""
        unchanged = bool(self._proposed) and self.rationale.text().strip() == self._proposed
        aside = self._say("still the form's proposal; please examine it") if unchanged else ""
        self._rationale_field.set_label(self._say("Rationale for the weights"), aside=aside)

    def plan(self) -> LockPlan:
        """What has been entered."""
        reason = self.reason.text() if self._differs() else ""
        return LockPlan(self.rationale.text(), self._number(), reason)

    def show_gaps(self, gaps: Sequence[LockGap]) -> None:
        """Say at each field what is missing, and go to the first."""
        fields = {
            LockGap.RATIONALE: self._rationale_field,
            LockGap.POSTS: self._posts_field,
            LockGap.POSTS_REASON: self._reason_field,
        }
        sentences = {
            LockGap.RATIONALE: self._say("The weights are unequal: say why."),
            LockGap.POSTS: self._say("Say how many posts are to be filled."),
            LockGap.POSTS_REASON: self._say("Say where the number comes from."),
        }
        for gap, field in fields.items():
            field.set_error(sentences[gap] if gap in gaps else "")
        if gaps:
            fields[gaps[0]].content().setFocus()

    def _posting_says(self) -> str:
        posts = self._form.rules.posts
        if posts is None:
            return self._say("The posting says “several”.")
        return self._say.plural("The posting says {count}.", "The posting says {count}.", count=posts)

    def _number(self) -> int | None:
        """The number of posts, or None while none has been entered."""
        words = self.posts.text().strip()
        return int(words) if words.isdecimal() and int(words) > 0 else None

    def _differs(self) -> bool:
        number = self._number()
        return number is not None and number != self._form.rules.posts

    def _ask_reason(self) -> None:
        self._reason_field.setVisible(self._differs())
