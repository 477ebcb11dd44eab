"""The schedule on paper: day by day, with what was granted and never why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from interview_app.domain.candidate import CandidateState
from interview_app.domain.protocol import Document
from interview_app.i18n import Language
from tests.reporting.reading import body_of, opened, pages_of, squeezed
from tests.reporting.sample import procedure, snapshot

WHOLE = procedure(candidates=7)


def text(language: Language = Language.GERMAN) -> str:
    return squeezed(body_of(opened(snapshot(Document.SCHEDULE, whole=WHOLE), language)))


def test_everybody_stands_under_their_day_in_the_order_of_time() -> None:
    words = text()
    names = [squeezed(each.name) for each in WHOLE.candidates]
    assert sorted(names, key=words.index) == names
    assert "15MinutenmehrZeit" in words
    assert "Raum2.14" in words


@pytest.mark.parametrize(
    ("language", "mark"), [(Language.GERMAN, "Arbeitspapier"), (Language.ENGLISH, "Working paper")]
)
def test_it_says_on_every_page_that_it_is_a_working_paper(language: Language, mark: str) -> None:
    for page in pages_of(opened(snapshot(Document.SCHEDULE, whole=procedure(candidates=60)), language)):
        assert mark in page


def test_who_has_no_appointment_stands_at_the_end_unless_gone() -> None:
    first, second, *others = WHOLE.candidates
    waiting = replace(first, appointment=None, state=CandidateState.ADMITTED)
    gone = replace(second, appointment=None, state=CandidateState.WITHDRAWN)
    whole = replace(WHOLE, candidates=(waiting, gone, *others))
    words = squeezed(body_of(opened(snapshot(Document.SCHEDULE, whole=whole))))
    assert words.index("OhneTermin") < words.index(squeezed(first.name))
    assert squeezed(second.name) not in words


def test_it_has_neither_number_nor_translation() -> None:
    assert "Translation" not in text(Language.ENGLISH)
    assert "Nummer" not in text()
