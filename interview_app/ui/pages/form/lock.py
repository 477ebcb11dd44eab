"""The lock on the form page: what keeps the form from it, the dialog, and how it stands once it is locked."""

from __future__ import annotations

from PySide6.QtCore import QObject

from interview_app.domain.canonical import short_fingerprint
from interview_app.domain.hint import Hint
from interview_app.domain.locking import LockGap
from interview_app.domain.procedure import FormLock
from interview_app.services.documents.protocols import printed
from interview_app.ui.dialogs.lock_form import LockFormDialog
from interview_app.ui.models.people import person_words, short_name
from interview_app.ui.operations import Area
from interview_app.ui.pages.base import Page
from interview_app.ui.pages.form.next_step import NextStep, next_step
from interview_app.ui.pages.hints.asking import put_hints, settle_hints
from interview_app.ui.pages.kept.fields import Fields, KeptFields
from interview_app.ui.widgets.banner import Banner, BannerKind
from interview_app.ui.workspace import Workspace
from interview_app.wording.labels import lock_gap_label


class FormLocking(QObject):
    """Asks for the lock and says in the banner how far it is."""

    def __init__(self, workspace: Workspace, page: Page, banner: Banner) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._say = workspace.say
        self._page = page
        self._banner = banner
        self._told: tuple[Hint, ...] | None = None

    def ask(self) -> None:
        """Open the dialog that says what becomes final."""
        forms = self._workspace.services.forms
        dialog = LockFormDialog(
            self._say,
            forms.form(),
            forms.proposal(),
            forms.fingerprint(),
            number=self._workspace.services.protocols.next_number(),
            by=self._locker(),
            parent=self._page,
        )
        kept = KeptFields(self._workspace, _fields_of(dialog), dialog, actor=self._workspace.actor)
        kept.turn_to("lock")
        dialog.rejected.connect(kept.keep)
        self._told = None
        self._look_over(dialog)
        dialog.changed.connect(lambda: self._look_over(dialog))
        dialog.changed.connect(lambda: self._print(dialog))
        self._print(dialog)
        dialog.wished.connect(lambda: self._lock(dialog, kept))
        dialog.open()

    def _locker(self) -> str:
        """Who locks, in words; empty where nobody of the panel is chosen."""
        acting = self._workspace.actor.panelist
        members = self._workspace.services.panel.members()
        return next((person_words(self._say, each) for each in members if each.id == acting), "")

    def _look_over(self, dialog: LockFormDialog) -> None:
        """Say what the record check finds in the plan as it reads by now, where that has become something else."""
        services = self._workspace.services
        hints = services.forms.hints(self._workspace.actor, dialog.plan())
        if hints != self._told:
            self._told = hints
            dialog.tell_hints(hints)
            put_hints(self._workspace, dialog, hints, services.desk.bare(), go=self._page.go.emit)

    def _lock(self, dialog: LockFormDialog, kept: KeptFields) -> None:
        """Lock as the dialog says, unless something is missing or a hint has no answer yet."""
        forms, operations, plan = self._workspace.services.forms, self._workspace.operations, dialog.plan()
        gaps = forms.gaps(plan)
        dialog.show_gaps(gaps)
        self._look_over(dialog)
        if gaps or not dialog.verb_button.isEnabled() or not settle_hints(self._workspace, dialog):
            return
        if operations.done(
            lambda: forms.lock(self._workspace.actor, plan), Area.FORM, Area.STAGE, Area.PROTOCOLS
        ):
            kept.forget()
            dialog.accept()
        else:
            dialog.reject()

    def _print(self, dialog: LockFormDialog) -> None:
        """Print the plan as it would be issued now, beside the window."""
        forms, actor = self._workspace.services.forms, self._workspace.actor
        plan = dialog.plan()
        frozen = self._workspace.operations.read(lambda: forms.draft(actor, plan))
        if frozen is None:
            return
        asked, language = dialog.begin_printing(), dialog.language

        def compute() -> tuple[int, bytes]:
            return asked, printed(frozen, language)

        self._workspace.operations.beside(compute, dialog.show_printed)

    def show_gaps(self, gaps: tuple[LockGap, ...], *, missing: int, asking: int) -> None:
        """Say what is left to do before the lock.

        `missing` counts what the form itself lacks, `asking` the hints that still ask for an answer.
        """
        say, lead = self._say, self._say("Before the lock:")
        if missing:
            words = say.plural(
                "{count} thing is missing from the form. It is said at its place.",
                "{count} things are missing from the form. Each is said at its place.",
                count=missing,
            )
            self._banner.show_words(BannerKind.WARN, words, lead=lead, way=say("To the first"))
            return
        if not gaps:
            words = say("Nothing is missing. Look through the form once more.")
            if asking:
                words = say.plural(
                    "Nothing is missing; {count} hint on the form, below, still asks for an answer.",
                    "Nothing is missing; {count} hints on the form, below, still ask for an answer.",
                    count=asking,
                )
            self._banner.show_words(BannerKind.INFO, words, lead=lead)
            return
        labels = "; ".join(lock_gap_label(say, gap) for gap in gaps)
        words = say("still to be entered: {gaps}.", gaps=labels)
        self._banner.show_words(BannerKind.WARN, words, lead=lead, way=say("Enter"))

    def show_lock(self, lock: FormLock) -> NextStep | None:
        """Say when and by whom the form was locked, and what comes next; gives where that leads."""
        say = self._say
        people = {person.id: short_name(person.name) for person in self._workspace.services.panel.members()}
        name = people.get(lock.by) if lock.by is not None else None
        moment = say.moment(lock.at)
        first = say("Locked on {moment} by {name}.", moment=moment, name=name) if name else ""
        rest = say("Fingerprint {fingerprint}.", fingerprint=short_fingerprint(lock.fingerprint))
        lead = first or say("Locked on {moment}.", moment=moment)
        posts = say.plural(
            "{count} post is to be filled.", "{count} posts are to be filled.", count=lock.posts
        )
        step = next_step(say, self._workspace.services.desk.bare())
        words, way = ("", "") if step is None else (f" {step.words}", step.way)
        self._banner.show_words(BannerKind.DONE, f"{rest} {posts}{words}", lead=lead, way=way)
        return step


def _fields_of(dialog: LockFormDialog) -> Fields:
    return {
        "rationale": dialog.rationale,
        "posts": dialog.posts,
        "reason": dialog.reason,
        "why": dialog.why,
        "told": dialog.told,
    }
