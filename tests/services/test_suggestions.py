"""What is proposed for a draft: from what was kept in the own library first, then from the shipped forms."""

from __future__ import annotations

from pathlib import Path

from interview_app.domain.drafting.blank import blank_form
from interview_app.domain.drafting.parts import add_criterion
from interview_app.domain.drafting.places import put
from interview_app.domain.drafting.standard import speak, weigh_equally
from interview_app.domain.form import InterviewForm
from interview_app.domain.text import Text
from interview_app.formfiles import read_form
from interview_app.resources import forms_folder
from interview_app.services.forms.suggestions import with_suggestions
from interview_app.services.library.keeping import keep_question

APART = Path("neu.interview")


def shipped() -> InterviewForm:
    return read_form(forms_folder() / "2022-Beamte-KI-Experten.toml")


def draft(name: str) -> InterviewForm:
    form = blank_form("x", ("de",))
    return weigh_equally(add_criterion(form, name=Text(name), passages=(name,)))


def test_the_shipped_forms_are_looked_through_without_a_library() -> None:
    form, model = with_suggestions(draft(shipped().criteria[0].name.de), own=None, apart=APART), shipped()
    first = model.questions_of(model.criteria[0].id)[0]
    assert form.questions[0].wording.de == first.wording.de


def test_what_was_kept_goes_before_and_a_broken_file_is_passed_over(tmp_path: Path) -> None:
    model = speak(shipped(), ("de",))
    kept = put(model, ("questions", 0, "wording"), Text("Was haben Sie aufbewahrt?"))
    keep_question(tmp_path, kept, kept.questions[0].id)
    (tmp_path / "kaputt.toml").write_text("[", "utf-8")
    name = kept.criterion(kept.questions[0].criterion).name.de
    form = with_suggestions(draft(name), own=tmp_path, apart=APART)
    assert form.questions[0].wording.de == "Was haben Sie aufbewahrt?"


def test_a_library_that_is_not_there_yet_holds_nothing(tmp_path: Path) -> None:
    form = with_suggestions(draft("Kocht gern Kaffee"), own=tmp_path / "neu", apart=APART)
    assert len(form.questions) == 1
