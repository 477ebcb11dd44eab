"""The form as it is drafted: durable at each pause, on record when a field is left, until it is locked.

The draft is the version of the form that holds: whoever reads the form reads it as it was at the last pause.  The
edits themselves are functions of `domain.drafting`; this service takes the form that came of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from interview_app.domain.candidate import Finding, RequirementCheck
from interview_app.domain.drafting.copying import in_place_of, keeps_posting
from interview_app.domain.drafting.gaps import faults_of
from interview_app.domain.drafting.parts import add_criterion
from interview_app.domain.errors import ActRefused, FileRefused, FileTrouble, Refusal
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import CriterionId, PanelistId
from interview_app.domain.panel import Actor, Role
from interview_app.domain.procedure import Stage
from interview_app.domain.text import Text
from interview_app.formfiles import write_form
from interview_app.services.candidates.requirements import follow_checks
from interview_app.services.desk import Desk, require_chair, require_stage
from interview_app.services.forms.offers import form_of
from interview_app.services.writing import is_procedure_file, write_whole
from interview_app.storage import drafts
from interview_app.storage.database import Database
from interview_app.storage.forms import read_form, redraw_form
from interview_app.storage.trail import all_drafts

_FIELD = "form "
"""How the draft fields of the form begin: “form ”, then what is typed in."""


class FormAct(StrEnum):
    """What was done to the form, apart from what is typed into a field."""

    ADD = "add-form-part"
    REMOVE = "remove-form-part"
    MOVE = "move-form-part"
    CHANGE = "change-form-part"
    UNDO = "undo-form-edit"
    REDO = "redo-form-edit"
    REPLACE = "replace-form"
    COPY_QUESTION = "copy-question"
    COPY_ANCHORS = "copy-anchors"
    COPY_CRITERION = "copy-criterion"
    BEGIN_WITH = "begin-with-form"
    READ_POSTING = "read-posting"
    TAKE_OVER = "take-over-posting"
    SUGGEST = "suggest-conversation"
    SORT_PASSAGE = "sort-passage"
    SPLIT_PASSAGE = "split-passage"
    JOIN_PASSAGE = "join-passage"
    CONNECT = "connect-passage"
    DISCONNECT = "disconnect-passage"


@dataclass(frozen=True, slots=True)
class TakenForm:
    """A form from a file as it would be drafted here; `posting_stays` where what was read in the posting is kept."""

    form: InterviewForm
    posting_stays: bool


@dataclass(frozen=True, slots=True)
class FormEditingService:
    """Keeps the draft of the form; raises ActRefused once it is locked, and for anybody but the chair."""

    desk: Desk

    def may_edit(self, actor: Actor) -> bool:
        """Whether `actor` may edit the form as things stand."""
        return actor.role is Role.CHAIR and self.desk.bare().stage is Stage.PREPARING

    def keep(self, actor: Actor, form: InterviewForm, place: str, words: str) -> None:
        """A pause: the form as it is being typed is durable.  `place` says where, `words` what stands there."""
        _require_draft(self.desk, actor, form)
        with self.desk.writing() as db:
            redraw_form(db, form, at=self.desk.clock())
            drafts.put_draft(
                db, author=_author(actor), field=_FIELD + place, text=words, at=self.desk.clock()
            )

    def settle(self, actor: Actor, form: InterviewForm, place: str, words: str) -> None:
        """A field was left: one revision and one row in the journal."""
        _require_draft(self.desk, actor, form)
        with self.desk.writing() as db:
            self._draw(db, actor, form)
            self._settle(db, actor, place, words, _author(actor))

    def rebuild(self, actor: Actor, form: InterviewForm, act: FormAct, about: str) -> None:
        """An entry came, went or moved, or an edit was undone: one row in the journal.

        Raises ActRefused where a requirement goes that somebody was checked for.
        """
        _require_draft(self.desk, actor, form)
        with self.desk.writing() as db:
            self._draw(db, actor, form)
            self.desk.note(db, actor, act.value, about)

    def left_over(self) -> bool:
        """Whether something was typed that nobody put on record, because the program ended before."""
        with self.desk.reading() as db:
            return any(each.field.startswith(_FIELD) for each in all_drafts(db))

    def take_up(self, actor: Actor) -> None:
        """Put on record what was typed and never left."""
        require_chair(actor)
        with self.desk.writing() as db:
            for each in all_drafts(db):
                if each.field.startswith(_FIELD):
                    place = each.field.removeprefix(_FIELD)
                    self._settle(db, actor, place, each.text, PanelistId(each.author))

    def add_criterion(self, actor: Actor, name: Text, passages: tuple[str, ...]) -> CriterionId:
        """A criterion with the passages of the posting that it comes from."""
        form = add_criterion(self.desk.form(), name=name, passages=passages)
        added = form.criteria[-1].id
        self.rebuild(actor, form, FormAct.ADD, added)
        return added

    def read_file(self, path: Path) -> TakenForm:
        """The form in a TOML file, gaps and all, as the version that is being drafted.

        Raises FormUnusable with everything else that is wrong.
        """
        form, other = self.desk.form(), form_of(path)
        return TakenForm(in_place_of(form, other), posting_stays=keeps_posting(form, other))

    def write_file(self, path: Path) -> None:
        """The form as TOML, to be read again without loss; raises FileRefused where nothing can be written."""
        if is_procedure_file(path):
            raise FileRefused(FileTrouble.EXISTS, str(path))
        write_whole(path, write_form(self.desk.form()).encode("utf-8"))

    def _draw(self, db: Database, actor: Actor, form: InterviewForm) -> None:
        """Write the form; candidates follow where other requirements hold than before."""
        before = read_form(db)
        gone = {each.id for each in before.requirements} - {each.id for each in form.requirements}
        procedure = self.desk.bare()
        if any(check.requirement in gone and _says_something(check) for check in procedure.checks):
            raise ActRefused(Refusal.REQUIREMENT_CHECKED)
        redraw_form(db, form, at=self.desk.clock())
        if {each.id for each in before.requirements} != {each.id for each in form.requirements}:
            for person in procedure.candidates:
                follow_checks(self.desk, db, actor, person)

    def _settle(self, db: Database, actor: Actor, place: str, words: str, author: PanelistId) -> None:
        self.desk.settle(db, actor, _FIELD + place, words, act="edit-form", subject=place, author=author)


def _require_draft(desk: Desk, actor: Actor, form: InterviewForm) -> None:
    """Raises ActRefused unless the chair may put this form in the place of the draft.

    A form with a fault that is no gap is a mistake of the program: it raises ValueError.
    """
    require_chair(actor)
    procedure = desk.bare()
    if procedure.lock is not None:
        raise ActRefused(Refusal.FORM_LOCKED)
    require_stage(procedure, Stage.PREPARING)
    faults = faults_of(form)
    if faults:
        raise ValueError(f"no draft of a form: {faults[0].key} {faults[0].kind.value}")


def _author(actor: Actor) -> PanelistId:
    return actor.panelist or PanelistId("")


def _says_something(check: RequirementCheck) -> bool:
    return check.finding is not Finding.OPEN or bool(check.evidence.strip() or check.missing.strip())
