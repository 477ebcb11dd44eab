"""The library in words: names of forms, and what becomes of anchors on another scale."""

from __future__ import annotations

from dataclasses import replace

import pytest

from interview_app.domain.drafting.blank import blank_form
from interview_app.domain.drafting.carrying import carry
from interview_app.domain.drafting.copying import alone
from interview_app.domain.form import InterviewForm
from interview_app.domain.library import LibraryForm, Origin
from interview_app.domain.scales import preset_scale
from interview_app.formfiles import read_form
from interview_app.i18n import Language, load
from interview_app.resources import forms_folder
from interview_app.wording.library import anchors_sentence, begun_with, form_words, source_words

ENGLISH = load(Language.ENGLISH)


@pytest.fixture(scope="module")
def form() -> InterviewForm:
    """A form that is shipped, with six levels."""
    return read_form(forms_folder() / "2022-Beamte-KI-Experten.toml")


def test_a_form_is_called_by_reference_and_title_or_by_its_file(form: InterviewForm) -> None:
    found = LibraryForm(Origin.EARLIER, "/x/alt.interview", form)
    assert form_words(ENGLISH, found) == f"{form.posting.reference} · {form.title.en}"
    assert source_words(ENGLISH, found).endswith(" · Earlier procedure")
    nameless = replace(found, form=blank_form("x", ("de",)))
    assert form_words(ENGLISH, nameless) == "alt"


def test_single_questions_of_the_own_folder_share_one_name(form: InterviewForm) -> None:
    one, other = (LibraryForm(Origin.OWN, f"/x/{at}.toml", alone(form, form.questions[at])) for at in (0, 1))
    assert source_words(ENGLISH, one) == source_words(ENGLISH, other) == "Own folder: single questions"


def test_a_draft_says_in_both_languages_what_it_was_begun_with(form: InterviewForm) -> None:
    notice = begun_with(LibraryForm(Origin.EARLIER, "/x/alt.interview", form))
    assert form.title.de in notice.de
    assert form.title.en in notice.en
    assert notice.de != notice.en


@pytest.mark.parametrize(
    ("preset", "sentence"),
    [
        ("0-5", ""),
        ("school-grades", "Both scales have 6 levels"),
        ("0-3", "2 come, 2 levels are left to describe"),
    ],
)
def test_what_becomes_of_anchors_is_said(form: InterviewForm, preset: str, sentence: str) -> None:
    ours = replace(form, scale=preset_scale(preset, form.languages))
    carried = carry(form.questions[0].anchors, form.scale, ours.scale)
    said = anchors_sentence(ENGLISH, carried, form, ours)
    assert sentence in said
    assert bool(said) == bool(sentence)
