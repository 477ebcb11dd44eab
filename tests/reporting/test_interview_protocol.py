"""The interview protocol: what happened, who rated what and why, every word of it, once."""

from __future__ import annotations

from dataclasses import replace

from interview_app.domain.protocol import Document
from interview_app.i18n import Language
from tests.reporting.reading import body_of, opened, pages_of, squeezed
from tests.reporting.sample import procedure, snapshot

WHOLE = procedure(candidates=2)


def test_every_part_of_the_conversation_is_printed_in_its_order() -> None:
    text = squeezed(body_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=WHOLE))))
    place = 0
    for item in WHOLE.form.items():
        title = squeezed(item.title.read("de"))
        assert title in text[place:], title
        place = text.index(title, place)


def test_answer_and_expected_answer_stand_beside_each_other() -> None:
    text = squeezed(body_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=WHOLE))))
    interview = WHOLE.interviews[0]
    for question in WHOLE.form.asked():
        entry = interview.entry(question.id)
        assert all(squeezed(line) in text for line in entry.answer.split("\n"))
        assert squeezed(question.wording.read("de")) in text
        assert all(squeezed(point.read("de")) in text for point in question.expected)


def test_individual_ratings_are_printed_only_if_the_snapshot_holds_them() -> None:
    evidence = squeezed(WHOLE.sheets[0].ratings[0].evidence)
    frozen = snapshot(Document.INTERVIEW_PROTOCOL, whole=WHOLE)
    assert evidence in squeezed(body_of(opened(frozen)))
    blind = replace(frozen, procedure=replace(WHOLE, sheets=()))
    text = squeezed(body_of(opened(blind)))
    assert evidence not in text


def test_a_skipped_question_is_printed_with_its_reason() -> None:
    text = body_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=WHOLE)))
    assert "Zeit nach Störung (Feueralarm) nicht ausreichend" in text


def test_every_page_says_which_of_how_many_it_is() -> None:
    pages = pages_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=WHOLE), Language.ENGLISH))
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page
