"""The draft of the form: durable at a pause, on record when a field is left, closed once it is locked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from interview_app.domain.candidate import CandidateState, Finding
from interview_app.domain.drafting.blank import blank_form
from interview_app.domain.drafting.parts import add_requirement
from interview_app.domain.drafting.places import remove, reword
from interview_app.domain.errors import ActRefused, FileRefused, FileTrouble, Refusal
from interview_app.domain.form import InterviewForm
from interview_app.domain.found_posting import PassageKind, PassageRule
from interview_app.domain.ids import PassageId
from interview_app.domain.locking import LockGap
from interview_app.domain.panel import Actor, Role
from interview_app.domain.posting_text import PostingPassage
from interview_app.domain.text import Text
from interview_app.services.files.procedures import PROGRAM
from interview_app.services.forms.editing import FormAct
from interview_app.services.forms.lock import LockPlan
from interview_app.services.forms.offers import FormUnusable
from interview_app.storage import drafts, journal
from interview_app.storage.checking import check_file
from interview_app.storage.forms import read_versions
from interview_app.wording.journal import ACTS
from tests.services.office import Office

TITLE = ("title",)


def refused(act: Callable[[], object]) -> Refusal:
    with pytest.raises(ActRefused) as caught:
        act()
    return caught.value.refusal


def titled(office: Office, words: str) -> InterviewForm:
    return reword(office.form, TITLE, "de", words)


def acts(office: Office) -> list[str]:
    with office.services.desk.reading() as db:
        return [row.act for row in journal.rows(db)]


def test_what_is_typed_is_in_the_file_at_the_next_pause_and_on_record_when_the_field_is_left(
    office: Office,
) -> None:
    office.seat("Vorlage")
    editing, before = office.services.form_editing, acts(office)
    editing.keep(office.chair, titled(office, "Neu"), "title de", "Neu")
    office.reopen_file()
    assert office.form.title.de == "Neu"
    assert acts(office) == before
    office.services.form_editing.settle(
        office.chair, titled(office, "Neuer Titel"), "title de", "Neuer Titel"
    )
    office.reopen_file()
    assert office.form.title.de == "Neuer Titel"
    assert acts(office) == [*before, "edit-form"]
    with office.services.desk.reading() as db:
        (revision,) = drafts.revisions_of(db, author=str(office.chair.panelist), field="form title de")
        assert revision.text == "Neuer Titel"
        assert drafts.drafts_of(db, str(office.chair.panelist)) == ()
    assert check_file(office.services.desk.file) == ()


def test_what_was_typed_before_the_program_ended_is_put_on_record_by_whoever_comes_next(
    office: Office,
) -> None:
    office.services.form_editing.keep(PROGRAM, titled(office, "Halb"), "title de", "Halb")
    office.reopen_file()
    office.seat("Vorlage")
    editing = office.services.form_editing
    assert editing.left_over()
    editing.take_up(office.chair)
    assert acts(office)[-1] == "edit-form"
    assert not editing.left_over()
    assert office.form.title.de == "Halb"


def test_a_draft_is_one_version_however_often_it_is_edited(office: Office) -> None:
    for words in ("eins", "zwei", "drei"):
        office.services.form_editing.keep(PROGRAM, titled(office, words), "title de", words)
    with office.services.desk.reading() as db:
        assert [form.title.de for _, _, form in read_versions(db)] == ["drei"]


def test_entries_come_and_go_with_a_row_each(office: Office) -> None:
    editing, before = office.services.form_editing, acts(office)
    form = office.form
    for act in FormAct:
        editing.rebuild(PROGRAM, form, act, "criterion-1")
    assert acts(office) == [*before, *(act.value for act in FormAct)]
    assert {act.value for act in FormAct} <= set(ACTS)


def test_only_the_chair_edits_and_nobody_once_it_is_locked(office: Office) -> None:
    office.seat("Vorlage", "Skizze")
    editing, member = office.services.form_editing, office.members[1]
    note_taker = Actor(member.panelist, Role.NOTE_TAKER)
    form = titled(office, "Neu")
    assert editing.may_edit(office.chair)
    for actor in (member, note_taker):
        assert not editing.may_edit(actor)
        assert refused(partial(editing.take_up, actor)) is Refusal.CHAIR_ONLY
        assert refused(partial(editing.settle, actor, form, "title", "Neu")) is Refusal.CHAIR_ONLY
    office.lock()
    assert not editing.may_edit(office.chair)
    assert refused(lambda: editing.keep(office.chair, form, "title", "Neu")) is Refusal.FORM_LOCKED
    assert refused(lambda: editing.settle(office.chair, form, "title", "Neu")) is Refusal.FORM_LOCKED
    assert refused(lambda: editing.rebuild(office.chair, form, FormAct.ADD, "")) is Refusal.FORM_LOCKED
    assert office.form.title.de != "Neu"


def test_a_form_with_a_fault_is_a_mistake_of_the_program(office: Office) -> None:
    torn = replace(office.form, agenda=())
    with pytest.raises(ValueError, match="agenda"):
        office.services.form_editing.settle(PROGRAM, torn, "agenda", "")


def test_an_unfinished_form_cannot_be_locked(office: Office) -> None:
    office.services.form_editing.settle(PROGRAM, reword(office.form, TITLE, "en", ""), "title en", "")
    plan = LockPlan("why", 3, "posts")
    assert office.services.forms.gaps(plan) == (LockGap.FORM,)
    assert refused(lambda: office.services.forms.lock(PROGRAM, plan)) is Refusal.FORM_INCOMPLETE


def test_a_requirement_that_somebody_was_checked_for_stays(office: Office) -> None:
    person = office.register("B-001", "Aylin Muster")
    first = office.form.requirements[0]
    without = remove(office.form, ("requirements", 0))
    check = office.services.requirements.check
    check(PROGRAM, person.id, first.id, finding=Finding.MET, evidence="seen")
    rebuild = office.services.form_editing.rebuild
    assert refused(lambda: rebuild(PROGRAM, without, FormAct.REMOVE, first.id)) is Refusal.REQUIREMENT_CHECKED
    check(PROGRAM, person.id, first.id, finding=Finding.OPEN, evidence="")
    rebuild(PROGRAM, without, FormAct.REMOVE, first.id)
    assert office.form == without


def test_whoever_was_admitted_is_looked_at_again_when_a_requirement_is_added(office: Office) -> None:
    person = office.admit("B-001", "Aylin Muster")
    assert person.state is CandidateState.ADMITTED
    rebuild = office.services.form_editing.rebuild
    rebuild(PROGRAM, add_requirement(office.form), FormAct.ADD, "")
    assert office.services.desk.whole().candidate(person.id).state is CandidateState.REGISTERED
    rebuild(
        PROGRAM, remove(office.form, ("requirements", len(office.form.requirements) - 1)), FormAct.UNDO, ""
    )
    assert office.services.desk.whole().candidate(person.id).state is CandidateState.ADMITTED


def test_a_passage_becomes_a_criterion(office: Office) -> None:
    editing = office.services.form_editing
    criterion = editing.add_criterion(PROGRAM, Text(de="Sorgfalt"), ("works carefully",))
    assert office.form.criterion(criterion).passages == ("works carefully",)
    assert acts(office)[-1] == FormAct.ADD.value


def test_a_form_from_a_file_leaves_the_posting_that_was_read(office: Office, tmp_path: Path) -> None:
    editing, path = office.services.form_editing, tmp_path / "form.toml"
    office.services.form_editing.write_file(path)
    assert not editing.read_file(path).posting_stays
    passage = PostingPassage(
        PassageId("passage-1"), "works carefully", PassageKind.CRITERION, "", 1, 1, PassageRule.HEADING
    )
    read = replace(office.form, posting_passages=(passage,))
    editing.rebuild(PROGRAM, read, FormAct.READ_POSTING, "")
    taken = editing.read_file(path)
    assert taken.posting_stays
    assert taken.form == read


def test_an_unfinished_form_is_written_to_a_file_and_read_back(office: Office, tmp_path: Path) -> None:
    editing, path = office.services.form_editing, tmp_path / "form.toml"
    blank = blank_form("form-1", ("de", "en"))
    editing.rebuild(PROGRAM, blank, FormAct.REPLACE, "")
    editing.write_file(path)
    assert editing.read_file(path).form == blank
    path.write_text("id = 1", encoding="utf-8")
    with pytest.raises(FormUnusable):
        editing.read_file(path)
    with pytest.raises(FileRefused) as caught:
        editing.write_file(office.services.path)
    assert caught.value.trouble is FileTrouble.EXISTS
