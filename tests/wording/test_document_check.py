"""Every outcome of a check, every difference and every trouble has its own sentence in both languages."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from interview_app.domain.document_check import (
    CheckRefused,
    CheckTrouble,
    Deviation,
    Difference,
    DocumentCheck,
)
from interview_app.domain.protocol import Document
from interview_app.domain.releases import Issuer
from interview_app.i18n import Language, load
from interview_app.wording.check_troubles import trouble_sentence
from interview_app.wording.differences import difference_sentence
from interview_app.wording.document_check import (
    about_sentence,
    extent_sentence,
    origin_sentence,
    verdict_sentence,
)
from tests.reporting.sample import procedure, snapshot

WHOLE = procedure(candidates=2)
RECORD = snapshot(Document.SELECTION_RECORD, whole=WHOLE, number=7)
WHO, CRITERION = WHOLE.candidates[0].id, WHOLE.form.criteria[0].id
ENGLISH, GERMAN = load(Language.ENGLISH), load(Language.GERMAN)
FOUND = DocumentCheck(RECORD, 12, Issuer.SAME, to_the_byte=True)


def some(deviation: Deviation) -> Difference:
    if deviation is Deviation.PLACE:
        return Difference(deviation, "selected", "failed", candidate=WHO)
    return Difference(deviation, "f" * 64, "e" * 64, page=3, candidate=WHO, criterion=CRITERION)


@pytest.mark.parametrize("language", list(Language), ids=str)
def test_each_difference_has_a_sentence_of_its_own(language: Language) -> None:
    told = {difference_sentence(load(language), RECORD, some(each)) for each in Deviation}
    assert len(told) == len(Deviation)
    assert all(each.endswith(".") for each in told)


@pytest.mark.parametrize("language", list(Language), ids=str)
def test_each_trouble_has_a_sentence_of_its_own(language: Language) -> None:
    say = load(language)
    told = {trouble_sentence(say, CheckRefused(each, "/x/a.pdf")) for each in CheckTrouble}
    assert len(told) == len(CheckTrouble)
    assert all("a.pdf" in each for each in told)


def test_numbers_are_written_as_the_language_does_and_told_apart() -> None:
    total = Difference(Deviation.TOTAL, Fraction(375, 100), Fraction(357, 100), candidate=WHO)
    assert (
        difference_sentence(GERMAN, RECORD, total)
        == "Aylin Muster: im Datensatz 3,75 Punkte, berechnet 3,57."
    )
    near = Difference(Deviation.TOTAL, None, Fraction(10, 3), candidate=WHO)
    assert "3.3333" in difference_sentence(ENGLISH, RECORD, near)
    assert "says –" in difference_sentence(ENGLISH, RECORD, near)


def test_words_that_are_missing_or_too_many_are_told_as_that() -> None:
    def told(found: str | None, expected: str | None, deviation: Deviation = Deviation.WORDS) -> str:
        return difference_sentence(ENGLISH, RECORD, Difference(deviation, found, expected, page=3))

    assert told("a", "b") == "Page 3: printed is “a”, computed is “b”."
    assert told("a", "") == "Page 3: printed is “a”, which is not in the record."
    assert told("", "b") == "Page 3: “b” is missing."
    assert told(None, "b", Deviation.FIGURE) == "“b” must be printed and stands nowhere."
    assert told("a", None, Deviation.FIGURE) == "“a” is printed and does not follow from the record."


def test_the_outcome_says_what_it_does_not_prove() -> None:
    assert "consistent with itself" in verdict_sentence(ENGLISH, FOUND)
    assert "does not prove where the document comes from" in origin_sentence(ENGLISH, FOUND, "")
    confirmed = replace(FOUND, against=True)
    assert "procedure file “x.interview”" in verdict_sentence(ENGLISH, confirmed, "x.interview")
    assert "vouches" in origin_sentence(ENGLISH, confirmed, "")
    differs = replace(FOUND, differences=(some(Deviation.WORDS),))
    assert verdict_sentence(ENGLISH, differs) == "The document does not agree with its record: 1 difference."
    assert "Whether the print or the record was changed" in origin_sentence(ENGLISH, differs, "")


def test_which_document_it_is_and_what_was_compared_is_said() -> None:
    assert about_sentence(ENGLISH, FOUND).startswith(
        "Selection record No. 7, reference 2022-Beamte-KI-Experten"
    )
    assert "23 Mar 2023, 15:26" in about_sentence(ENGLISH, FOUND)
    nowhere = replace(RECORD, procedure=replace(WHOLE, zone="Nowhere/Town"))
    assert "14:26" in about_sentence(ENGLISH, replace(FOUND, snapshot=nowhere))
    assert extent_sentence(ENGLISH, FOUND).endswith("12 pages. The file is the same to the last byte.")
    for issuer, words in ((Issuer.EARLIER, "earlier"), (Issuer.NEWER, "newer"), (Issuer.UNKNOWN, "No known")):
        assert words in extent_sentence(ENGLISH, replace(FOUND, issuer=issuer))
        assert "Not compared were" in extent_sentence(ENGLISH, replace(FOUND, issuer=issuer))


def test_a_document_that_could_be_compared_in_part_is_not_called_consistent_with_itself() -> None:
    earlier = replace(FOUND, issuer=Issuer.EARLIER)
    for found in (earlier, replace(earlier, against=True)):
        told = verdict_sentence(ENGLISH, found, "x.interview")
        assert "The document is consistent with itself" not in told
        assert "its own sentences could not be compared" in told
    broken = replace(earlier, differences=(some(Deviation.SIGNATURE_BROKEN),))
    assert "Something stands against its signatures: 1 difference." in verdict_sentence(ENGLISH, broken)


def test_a_document_of_a_newer_version_is_sent_to_that_version() -> None:
    newer = replace(FOUND, issuer=Issuer.NEWER)
    assert "check it with that one" in verdict_sentence(ENGLISH, newer)
    differing = verdict_sentence(ENGLISH, replace(newer, differences=(some(Deviation.CELL),)))
    assert "1 thing is otherwise than in this version, which may be new" in differing
    wrong_file = replace(newer, against=True, differences=(Difference(Deviation.OTHER_PROCEDURE),))
    assert "consistent in itself. But it does not agree" in verdict_sentence(ENGLISH, wrong_file, "x")


def test_an_unchanged_document_beside_the_wrong_file_is_no_changed_one() -> None:
    found = replace(FOUND, against=True, differences=(Difference(Deviation.OTHER_PROCEDURE),))
    told = verdict_sentence(ENGLISH, found, "x.interview")
    assert told.startswith("The document is consistent with itself")
    assert told.endswith("But it does not agree with the procedure file “x.interview”: 1 difference.")
    assert "one does not vouch for the document" in origin_sentence(ENGLISH, found, "")
    assert "stimmt es aber nicht überein: 1 Abweichung." in verdict_sentence(GERMAN, found, "x.interview")


def test_a_file_that_ends_before_the_document_cannot_confirm_it() -> None:
    found = replace(FOUND, against=True, differences=(Difference(Deviation.EARLIER_STATE, 240, 257),))
    assert verdict_sentence(ENGLISH, found, "x").endswith("the procedure file “x” cannot confirm it.")
    told = difference_sentence(ENGLISH, RECORD, found.differences[0])
    assert "has 240 rows, the document names row 257. It may be a backup copy." in told


def test_a_cell_is_told_by_row_and_column() -> None:
    cell = Difference(Deviation.CELL, "67,00", "69,17", page=3, row="2 Ben Beispiel B-003", column="Punkte")
    assert difference_sentence(GERMAN, RECORD, cell) == (
        "Seite 3, Zeile „2 Ben Beispiel B-003“, Spalte „Punkte“: gedruckt „67,00“, nach dem Datensatz „69,17“."
    )


def test_a_file_that_was_saved_anew_is_told_as_that_in_each_outcome() -> None:
    saved = replace(FOUND, to_the_byte=False)
    for found in (saved, replace(saved, against=True)):
        assert "another program has saved the file anew" in verdict_sentence(ENGLISH, found, "x.interview")
    assert "saved it since" in extent_sentence(ENGLISH, saved)
    broken = replace(saved, differences=(some(Deviation.SIGNATURE_BROKEN),))
    assert "another program has saved the file anew" in verdict_sentence(ENGLISH, broken)


def test_what_programs_may_show_otherwise_is_not_told_as_a_contradiction() -> None:
    found = replace(FOUND, to_the_byte=False, differences=(some(Deviation.AMBIGUOUS),))
    assert "cannot be said" in verdict_sentence(ENGLISH, found)
    elsewhere = replace(
        found, differences=(*found.differences, some(Deviation.OTHER_PROCEDURE)), against=True
    )
    assert "cannot be said" in verdict_sentence(ENGLISH, elsewhere, "x.interview")
    more = replace(found, differences=(some(Deviation.AMBIGUOUS), some(Deviation.DRAWN)))
    assert "does not agree with its record" in verdict_sentence(ENGLISH, more)


def test_of_a_newer_document_no_texts_of_people_are_said_to_be_compared() -> None:
    newer, earlier = (replace(FOUND, issuer=each) for each in (Issuer.NEWER, Issuer.EARLIER))
    assert "Texts of people were not compared" in extent_sentence(ENGLISH, newer)
    assert "the texts of people from 20 letters on" in extent_sentence(ENGLISH, earlier)
