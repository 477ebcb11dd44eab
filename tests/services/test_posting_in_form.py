"""A posting in the procedure file: read in a process of its own, kept in the draft without addresses, and locked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from interview_app.domain.canonical import fingerprint
from interview_app.domain.coverage import coverage_of
from interview_app.domain.drafting.blank import blank_form
from interview_app.domain.drafting.covering import place_of, take_over
from interview_app.domain.drafting.passages import leave_out, read_in
from interview_app.domain.drafting.places import put
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import PassageId
from interview_app.services.forms.editing import FormAct
from interview_app.services.postings import reading as postings
from interview_app.storage import journal
from interview_app.storage.forms import read_form
from interview_app.storage.interchange import dump, restore
from interview_app.wording.journal import ACTS
from tests.services.office import Office

POSTINGS = Path(__file__).parents[1] / "intake" / "postings"
FIRST = PassageId("passage-1")


def with_posting(form: InterviewForm, name: str = "stadt-haushalt.pdf") -> InterviewForm:
    posting = postings.read(POSTINGS / name)
    return read_in(form, posting.found, source=posting.name, digest=posting.digest)


def test_what_was_read_is_in_the_file_and_in_what_is_carried_without_anybodys_address(
    office: Office, tmp_path: Path
) -> None:
    form = with_posting(blank_form("form-1", ("de",)))
    office.services.form_editing.rebuild(office.chair, form, FormAct.READ_POSTING, "stadt-haushalt.pdf")
    office.reopen_file()
    assert office.form == form
    with office.services.desk.reading() as db:
        carried = dump(db)
    assert "0123 456" not in json.dumps(carried)
    assert "erika.beispiel" not in json.dumps(carried)
    again = restore(tmp_path / "again.interview", json.loads(json.dumps(carried)), at=office.clock())
    with again.reading() as db:
        assert read_form(db) == form
    again.close()


def test_each_act_on_the_posting_stands_in_the_journal_in_words(office: Office) -> None:
    editing = office.services.form_editing
    form = with_posting(blank_form("form-1", ("de",)), "amtsgericht-wachtmeister.txt")
    for at, act in enumerate(
        each for each in FormAct if each.value not in ("undo-form-edit", "redo-form-edit")
    ):
        editing.rebuild(office.chair, leave_out(form, FIRST, str(at)), act, FIRST)
        with office.services.desk.reading() as db:
            assert journal.rows(db)[-1].act == act.value
        assert act.value in ACTS


def test_a_reason_is_durable_at_a_pause_and_on_record_when_somebody_comes_back(office: Office) -> None:
    editing = office.services.form_editing
    form = with_posting(blank_form("form-1", ("de",)), "amtsgericht-wachtmeister.txt")
    editing.rebuild(office.chair, form, FormAct.READ_POSTING, "")
    editing.keep(office.chair, leave_out(form, FIRST, "gilt nicht"), f"{FIRST} left-out", "gilt nicht")
    office.reopen_file()
    assert office.form.posting_passages[0].left_out == "gilt nicht"
    office.services.form_editing.take_up(office.chair)
    with office.services.desk.reading() as db:
        assert journal.rows(db)[-1].act == "edit-form"


def test_the_lock_covers_the_passages_and_the_reasons(office: Office) -> None:
    office.seat("Vorlage")
    editing = office.services.form_editing
    kept = with_posting(office.form, "police-ai-experts.txt")
    for covered in coverage_of(kept).open_passages:
        kept = leave_out(kept, covered.passage.id, "an anderer Stelle")
    for part in coverage_of(kept).open_parts:
        kept = put(kept, (*place_of(kept, part.ref), "unquoted"), "aus der Stellenbeschreibung")
    assert coverage_of(kept).settled
    editing.rebuild(office.chair, kept, FormAct.READ_POSTING, "")
    office.lock()
    assert fingerprint(leave_out(kept, FIRST, "a")) != office.services.forms.fingerprint()
    with pytest.raises(ActRefused) as caught:
        editing.settle(office.chair, leave_out(kept, FIRST, "spaeter"), f"{FIRST} left-out", "spaeter")
    assert caught.value.refusal is Refusal.FORM_LOCKED


def test_a_form_file_carries_the_posting_along(office: Office, tmp_path: Path) -> None:
    form = leave_out(take_over(with_posting(blank_form("form-1", ("de",)))), FIRST, "nur Einleitung")
    office.services.form_editing.rebuild(office.chair, form, FormAct.READ_POSTING, "")
    office.services.form_editing.write_file(tmp_path / "form.toml")
    assert office.services.form_editing.read_file(tmp_path / "form.toml").form == form
