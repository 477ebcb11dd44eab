"""The blank interview form: every question with anchors to tick, for one candidate or for nobody."""

from __future__ import annotations

from dataclasses import replace

from interview_app.domain.procedure import RetiredQuestion
from interview_app.domain.protocol import Document
from tests.reporting.reading import body_of, opened, pages_of, squeezed
from tests.reporting.sample import LOCKED, grown, procedure, snapshot, the_form

WHOLE = procedure(candidates=2)


def test_every_question_has_a_page_with_probes_expected_answer_and_anchors() -> None:
    pages = pages_of(opened(snapshot(Document.INTERVIEW_FORM, whole=WHOLE)))[1:]
    for number, question in enumerate(WHOLE.form.asked(), start=1):
        page = squeezed(next(each for each in pages if f"Frage {number} von 10:" in each))
        parts = [question.wording, *question.probes, *question.expected]
        assert all(squeezed(part.read("de")) in page for part in parts)
        for anchor in question.anchors:
            assert squeezed(f"{anchor.level}{anchor.behaviour.read('de')}") in page


def test_unscored_sections_stand_where_they_belong() -> None:
    text = squeezed(body_of(opened(snapshot(Document.INTERVIEW_FORM, whole=WHOLE))))
    for section in WHOLE.form.sections:
        assert squeezed(section.guidance.read("de")) in text
    assert "OhneBewertung" in text


def test_a_form_for_a_candidate_names_the_candidate_and_a_blank_one_nobody() -> None:
    named = body_of(opened(snapshot(Document.INTERVIEW_FORM, whole=WHOLE)))
    assert "B-014, Aylin Muster" in named
    blank = body_of(opened(snapshot(Document.INTERVIEW_FORM, whole=WHOLE, candidate=None)))
    assert "Muster" not in blank.replace("Muster, erstellt", "")
    assert "Datum, Ort" in blank


def test_an_unlocked_form_says_that_it_is_not_locked() -> None:
    text = body_of(opened(snapshot(Document.INTERVIEW_FORM, whole=replace(WHOLE, lock=None))))
    assert "Fassung 1, nicht festgeschrieben" in text


def test_forty_questions_have_forty_pages() -> None:
    whole = procedure(candidates=1, form=grown(the_form(), 40))
    pages = pages_of(opened(snapshot(Document.INTERVIEW_FORM, whole=whole)))
    assert sum("Erwartete Antwort" in page and "von 40:" in page for page in pages) == 40


def test_a_form_for_a_member_names_the_member_where_it_would_be_written() -> None:
    member = WHOLE.panel[0]
    named = snapshot(Document.INTERVIEW_FORM, whole=WHOLE)
    assert named.subject.candidate is not None
    subject = replace(named.subject, panelist=member.id)
    text = body_of(opened(replace(named, subject=subject)))
    assert f"Mitglied {member.name}" in text
    assert text.rstrip().endswith(f"Ort, Datum {member.name} Mitglied")


def test_a_retired_question_says_on_paper_that_it_is_not_asked() -> None:
    question = WHOLE.form.asked()[2]
    whole = replace(WHOLE, retired=(RetiredQuestion(question.id, "Stand in der Zeitung.", LOCKED),))
    text = body_of(opened(snapshot(Document.INTERVIEW_FORM, whole=whole, candidate=None)))
    assert text.count("zurückgezogen, wird nicht gestellt: Stand in der Zeitung.") == 1
