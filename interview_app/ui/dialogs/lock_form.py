"""The dialog of the lock: the whole plan as it will stand, what is fixed with it, and what becomes final."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QIntValidator, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_app.domain.form import InterviewForm
from interview_app.domain.hint import Hint
from interview_app.domain.locking import LockGap, posts_said
from interview_app.domain.protocol import Document
from interview_app.i18n import Language, Say
from interview_app.services.forms.lock import LockPlan
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.models.lock_facts import lock_facts
from interview_app.ui.theme import theme_of
from interview_app.ui.widgets.button import text_button
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import LineEdit
from interview_app.ui.widgets.key_value import KeyValues
from interview_app.ui.widgets.pdf_preview import PdfPreview
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import TextLabel
from interview_app.wording.documents import document_name

_MOST_POSTS = 999
_NARROW, _WIDE, _AROUND = 640, 1160, 40
_PREVIEW, _LOW_PREVIEW = 420, 240
_WHOLE = 40
"""Lines to which a field grows, so that only the dialog's content scrolls."""
_PAUSE = 600
"""Milliseconds without a key after which the plan is printed anew."""


class LockFormDialog(Dialog):
    """Asks for what is missing, beside the plan as it will be issued; cancel is what Enter does.

    `changed` tells that the plan would read otherwise by now, or in another language: whoever opened the dialog looks
    over the plan (`tell_hints`), prints it and hands it to `show_printed`.  Where the screen is too narrow for both,
    the plan is shown instead of the fields when it is asked for: neither scrolls within the other.
    """

    changed = Signal()

    def __init__(
        self,
        say: Say,
        form: InterviewForm,
        plan: LockPlan,
        fingerprint: str,
        *,
        number: int,
        by: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            say,
            say("Lock the interview form?"),
            say("Lock form"),
            parent=parent,
            cancel_first=True,
            width=_NARROW,
        )
        self._form, self._fingerprint, self._by = form, fingerprint, by
        self._make_inputs(form, plan)
        self._asked = 0
        self._wide, self._plan_alone = True, False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.changed)
        self.preview = PdfPreview(say)
        self.preview.keep.setVisible(False)
        self.preview.choose_language(Language(form.language))
        self.preview.language_chosen.connect(self._choose_language)
        self.plan_button = text_button("")
        self.plan_button.clicked.connect(lambda: self._turn(plan=not self._plan_alone))
        self._facts = KeyValues(parent=self)
        self._lay_out(number)
        self._ask_reason()
        for area in (self.rationale, self.posts, self.reason, self.why, self.told):
            area.textChanged.connect(self._wait)

    def _make_inputs(self, form: InterviewForm, plan: LockPlan) -> None:
        say = self._say
        self.rationale = TextArea(lines=3, most_lines=_WHOLE)
        self.rationale.set_text(plan.rationale)
        self._proposed = plan.rationale.strip()
        self._rationale_field = Field(say("Rationale for the weights"), self.rationale)
        self.rationale.textChanged.connect(self._show_proposal)
        self._show_proposal()
        self._rationale_field.setVisible(form.weights_differ() or bool(plan.rationale))
        self.posts = LineEdit(str(plan.posts or ""))
        self.posts.setValidator(QIntValidator(1, _MOST_POSTS, self.posts))
        self._posts_field = Field(say("Number of posts to be filled"), self.posts, aside=self._posting_says())
        self.reason = TextArea(say("Such as the number of established posts"), lines=2, most_lines=_WHOLE)
        self.reason.set_text(plan.posts_reason)
        self._reason_field = Field(say("Reason for the number"), self.reason)
        self.posts.textChanged.connect(lambda _: self._ask_reason())
        words = say("Such as external candidates, or appraisals that are equal")
        self.why = TextArea(words, lines=1, most_lines=_WHOLE)
        self.why.set_text(plan.why_interview)
        self.told = TextArea(say("Such as with the invitation"), lines=1, most_lines=_WHOLE)
        self.told.set_text(plan.told)

    def showEvent(self, event: QShowEvent) -> None:
        self._show_proposal()  # words may have been brought back
        self.arrange(self.screen().availableGeometry().width())
        super().showEvent(event)

    @property
    def language(self) -> Language:
        """In which language the plan is shown."""
        return Language(self.preview.language.currentData())

    def begin_printing(self) -> int:
        """The plan is being printed: which printing it is, so that one that comes too late is dropped."""
        self._asked += 1
        return self._asked

    def show_printed(self, result: tuple[int, bytes]) -> None:
        """Show the pages, where nothing newer is being printed by now."""
        asked, content = result
        if asked == self._asked:
            self.preview.show_document(document_name(self._say, Document.FORM_AND_PLAN), content)

    def _wait(self) -> None:
        self._pause.start()

    def _choose_language(self, language: Language) -> None:
        self.preview.choose_language(language)
        self.changed.emit()

    def arrange(self, available: int) -> None:
        """The plan beside the fields where so many pixels are enough for both, else on demand in their place."""
        theme = theme_of(self)
        self._wide = available >= theme.px(_WIDE + _AROUND)
        self._width = _WIDE if self._wide else _NARROW
        self.content.setSpacing(theme.px(12))
        self.preview.setMinimumHeight(theme.px(_PREVIEW if self._wide else _LOW_PREVIEW))
        self._turn(plan=False)

    def _turn(self, *, plan: bool) -> None:
        """Both side by side; in a narrow dialog the fields or the plan, with the keyboard there."""
        alone = plan and not self._wide
        turned, self._plan_alone = alone is not self._plan_alone, alone
        self._body.setVisible(not alone)
        self.preview.setVisible(alone or self._wide)
        self.plan_button.setVisible(not self._wide)
        self.plan_button.set_words(self._say("Back to the fields") if alone else self._say("Show the plan"))
        if turned:
            (self.preview.view if alone else self.rationale).setFocus()
        self._fit()

    def _lay_out(self, number: int) -> None:
        """What is said and asked at the left; the hints of the record check come below it."""
        say = self._say
        self.content = QVBoxLayout()
        self._body.content.addLayout(self.content)
        self._body.content.addStretch(1)
        self.put_beside(self.preview)
        self._buttons.insertWidget(0, self.plan_button)
        self._kept.append(self.plan_button)
        fixed = say(
            "From then on requirements, criteria, weights, questions, anchors and rules hold for all candidates. Until "
            "the first interview a change is a new version with a reason; afterwards a broken question can only be "
            "retired for all."
        )
        issued = say("“Form and plan” is issued with it as No. {number}.", number=number)
        self.content.addWidget(self._facts)
        self.content.addWidget(TextLabel(f"{fixed} {issued}", wrap=True))
        self._why_field = Field(say("Why there is an interview"), self.why, aside=say("optional"))
        self._told_field = Field(
            say("When candidates are told criteria and weights"), self.told, aside=say("optional")
        )
        for field in (
            self._rationale_field,
            self._posts_field,
            self._reason_field,
            self._why_field,
            self._told_field,
        ):
            self.content.addWidget(field)

    def _show_proposal(self) -> None:
        """Say so while the rationale is still the words that came with the form, or with the version before."""
        unchanged = bool(self._proposed) and self.rationale.text().strip() == self._proposed
        whose = (
            self._say("as in version {version}; please examine it", version=self._form.version - 1)
            if self._form.version > 1
            else self._say("still the form’s proposal; please examine it")
        )
        aside = whose if unchanged else ""
        self._rationale_field.set_label(self._say("Rationale for the weights"), aside=aside)

    def plan(self) -> LockPlan:
        """What has been entered."""
        reason = self.reason.text() if self._differs() else ""
        return LockPlan(self.rationale.text(), self._number(), reason, self.why.text(), self.told.text())

    def tell_hints(self, hints: Sequence[Hint]) -> None:
        """Repeat the plan in short, with how much the record check says of it."""
        self._facts.set_facts(lock_facts(self._say, self._form, self._fingerprint, hints, by=self._by))

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
            self._turn(plan=False)
            fields[gaps[0]].content().setFocus()

    def _posting_says(self) -> str:
        posts = posts_said(self._form)
        if posts is None:
            return self._say("The posting says “several”.")
        return self._say.plural("The posting says {count}.", "The posting says {count}.", count=posts)

    def _number(self) -> int | None:
        """The number of posts, or None while none has been entered."""
        words = self.posts.text().strip()
        return int(words) if words.isdecimal() and int(words) > 0 else None

    def _differs(self) -> bool:
        number = self._number()
        return number is not None and number != posts_said(self._form)

    def _ask_reason(self) -> None:
        self._reason_field.setVisible(self._differs())
