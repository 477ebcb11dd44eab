"""What the interview protocol says of a question that was retired: once, and with the ratings that had been given."""

from __future__ import annotations

from dataclasses import replace

from interview_app.domain.ids import QuestionId
from interview_app.domain.procedure import Procedure, RetiredQuestion
from interview_app.domain.protocol import Document
from interview_app.domain.sheet import Rating
from tests.reporting.reading import body_of, opened
from tests.reporting.sample import LOCKED, procedure, snapshot

WHOLE = procedure(candidates=2)


def printed_with(whole: Procedure) -> str:
    return body_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=whole)))


def test_a_retired_question_says_that_it_does_not_count() -> None:
    retired = RetiredQuestion(WHOLE.form.asked()[1].id, "Die Frage war missverständlich.", LOCKED)
    text = body_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=replace(WHOLE, retired=(retired,)))))
    assert "Die Frage war missverständlich." in text


def retired_question(*, rated_by: int) -> str:
    """The protocol where the first question was retired after so many had sealed a rating of it."""
    question = WHOLE.form.asked()[0].id
    retired = RetiredQuestion(question, "missverständlich", LOCKED)
    sheets = tuple(
        sheet if at < rated_by else replace(sheet, ratings=without(sheet.ratings, question))
        for at, sheet in enumerate(WHOLE.sheets)
    )
    return printed_with(replace(WHOLE, retired=(retired,), sheets=sheets))


def without(ratings: tuple[Rating, ...], question: QuestionId) -> tuple[Rating, ...]:
    return tuple(each for each in ratings if each.question != question)


def test_of_a_retired_question_nobody_is_listed_who_did_not_rate_it() -> None:
    text = retired_question(rated_by=0)
    assert "keine Bewertung" not in text
    assert text.count("Die Frage wurde zurückgezogen und nicht bewertet.") == 1


def test_ratings_before_a_question_was_retired_stay_on_record_and_are_said_not_to_count() -> None:
    text = retired_question(rated_by=1)
    assert "keine Bewertung" not in text
    assert text.count("Diese Bewertungen bleiben in der Akte und zählen nicht") == 1
    assert "Wer nicht genannt ist, hat sie nicht bewertet." in text
    assert "Wer nicht genannt ist" not in retired_question(rated_by=len(WHOLE.sheets))
    assert WHOLE.sheets[0].rating(WHOLE.form.asked()[0].id).evidence in text
    assert "Die Frage wurde zurückgezogen und nicht bewertet." not in text
