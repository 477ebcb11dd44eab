"""By keyboard: a question of an earlier procedure is found, copied and taken back, and then its whole form."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from interview_app import __version__
from interview_app.composition import new_services
from interview_app.domain.form import InterviewForm
from interview_app.domain.library import Sought
from interview_app.domain.text import Text
from interview_app.formfiles import read_form
from interview_app.i18n import Language
from interview_app.resources import forms_folder
from interview_app.services.files.procedures import Surroundings
from interview_app.storage.file import open_file
from interview_app.storage.procedures import read_procedure
from interview_app.storage.sheets import Sheets
from interview_app.ui.dialogs.library import LibraryDialog
from tests.end2end.conftest import Opened
from tests.end2end.steps import FORM
from tests.end2end.writer import Writer
from tests.services.office import BUDGET_FORM, KI_FORM, MovedClock, Office

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support")
TITLE, REFERENCE = "Beschwerde am Schalter", "2021-Muster-07"
APPLICANT = "Quentin Sonderfall"


@pytest.mark.timeout(120)
def test_a_question_and_then_the_whole_form_of_an_earlier_procedure_are_copied(
    program: Opened, tmp_path: Path
) -> None:
    earlier, own = earlier_procedure(tmp_path), own_draft(tmp_path)
    before = form_in(own)
    program(Language.GERMAN, earlier).person.window.close()
    panel = program(Language.GERMAN, own)
    writer, person, say = Writer(panel), panel.person, panel.say
    panel.go(FORM)
    open_library(writer)
    copy_question(writer)
    assert [each.title.de for each in form_in(own).questions].count(TITLE) == 1
    writer.push(say("Undo"))
    person.wait_for(say("Taken back."))
    assert form_in(own) == before
    begin_with_form(writer)
    assert not person.sees(APPLICANT)
    panel.person.window.close()
    proves(form_in(own), form_in(earlier), before)


def open_library(writer: Writer) -> None:
    """From the conversation of the draft."""
    person, say = writer.person, writer.say
    writer.turn("Conversation")
    writer.push(say("Library …"))
    person.until(lambda: isinstance(person.top(), LibraryDialog), "the library did not open")
    person.wait_for(REFERENCE)
    assert not any(APPLICANT in each for each in person.cells())


def copy_question(writer: Writer) -> None:
    """By two words of it, written as nobody would print them; Enter goes to the find, and once more copies it."""
    person = writer.person
    person.write("schalter beschwerde")
    person.until(lambda: person.has_cell(TITLE), f"“{TITLE}” is not found")
    person.press("Return")
    person.press("Return")
    person.wait_for(writer.say("Undo"))


def begin_with_form(writer: Writer) -> None:
    """The other kind of find, then the form by its reference; the question before it names what goes and stays."""
    person, say = writer.person, writer.say
    writer.fill(say("Words"), REFERENCE.lower())
    writer.reach(say("Show"))
    for _ in range(list(Sought).index(Sought.FORM)):
        person.press("Down")
    writer.turn_to_row(say("Finds"), "KI-Exper")
    writer.push(say("Begin with this form …"))
    person.until(
        lambda: person.top().windowTitle() == say("Begin the draft with another form?"), "nobody asks"
    )
    writer.push(say("Replace the draft"))
    person.until(lambda: person.top() is person.window, "the library stays")


def earlier_procedure(folder: Path) -> Path:
    """Locked, with an applicant; its first question stands in no form that comes with the program."""
    form = read_form(forms_folder() / KI_FORM)
    first, *others = form.questions
    asked = replace(
        first, title=Text(TITLE, TITLE), wording=Text(f"Wie antworten Sie auf eine {TITLE}?", TITLE)
    )
    posting = replace(form.posting, reference=REFERENCE)
    office = procedure(
        folder / "frueher.interview", replace(form, questions=(asked, *others), posting=posting)
    )
    office.lock()
    office.admit("B-077", APPLICANT)
    office.services.close()
    return office.services.path


def own_draft(folder: Path) -> Path:
    """Begun with another form."""
    office = procedure(folder / "neu.interview", read_form(forms_folder() / BUDGET_FORM))
    office.services.close()
    return office.services.path


def procedure(path: Path, form: InterviewForm) -> Office:
    clock, numbers = MovedClock(), count(1)
    around = Surroundings(
        clock, lambda: f"{path.stem}{next(numbers):05}", path.parent / "backups", __version__
    )
    office = Office(new_services(path, form, around), clock, around)
    office.seat("Maria Vorlage", "Rolf Skizze")
    return office


def form_in(path: Path) -> InterviewForm:
    """The form as the file has it."""
    opened = open_file(path, at=MovedClock()())
    with opened.reading() as db:
        form = read_procedure(db, sheets=Sheets.NONE).form
    opened.close()
    return form


def proves(form: InterviewForm, earlier: InterviewForm, before: InterviewForm) -> None:
    """Criteria, questions and scale are the earlier form’s, in the language of the draft; posting and title stayed."""
    assert [each.name.de for each in form.criteria] == [each.name.de for each in earlier.criteria]
    assert [each.wording.de for each in form.questions] == [each.wording.de for each in earlier.questions]
    assert len(form.scale.levels) == len(earlier.scale.levels)
    assert (form.posting.reference, form.title) == (before.posting.reference, before.title)
    assert REFERENCE in form.notice.de
