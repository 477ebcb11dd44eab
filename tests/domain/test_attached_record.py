"""The record that a document carries: written in one way, read back whole, refused in words where it is none."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from interview_app.domain.attached_record import FORMAT, VERSION, carries_record, read_record, record_of
from interview_app.domain.document_check import (
    CheckRefused,
    CheckTrouble,
    Deviation,
    Difference,
    DocumentCheck,
    Verdict,
)
from interview_app.domain.plain import Plain
from interview_app.domain.protocol import Document
from interview_app.domain.record_reduction import printed_part
from interview_app.domain.releases import Issuer
from tests.reporting.sample import procedure, snapshot

WHOLE = procedure(candidates=2)
RECORD = snapshot(Document.SELECTION_RECORD, whole=WHOLE, number=7)


def refused(content: bytes) -> CheckRefused:
    with pytest.raises(CheckRefused) as caught:
        read_record(content)
    return caught.value


def changed(**parts: Plain) -> bytes:
    return json.dumps({**json.loads(record_of(RECORD)), **parts}).encode("utf-8")


@pytest.mark.parametrize("document", list(Document), ids=str)
def test_every_issued_document_is_read_back_as_it_was_written(document: Document) -> None:
    frozen = snapshot(document, whole=WHOLE, number=7)
    assert carries_record(frozen) is not document.working_paper
    if carries_record(frozen):
        assert read_record(record_of(frozen)) == printed_part(frozen)
        assert record_of(read_record(record_of(frozen))) == record_of(frozen)


def test_a_draft_carries_no_record() -> None:
    assert not carries_record(replace(RECORD, number=None))
    assert refused(record_of(replace(RECORD, number=None))).facts == {"place": "snapshot.number"}


def test_it_names_its_format_and_version_and_is_canonical() -> None:
    written = json.loads(record_of(RECORD))
    assert (written["format"], written["version"]) == (FORMAT, VERSION)
    assert record_of(RECORD) == json.dumps(
        written, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    ).encode("utf-8")


def test_a_newer_format_and_a_field_of_a_newer_program_are_refused_with_the_version_that_wrote_it() -> None:
    newer = refused(changed(version=VERSION + 1))
    assert (newer.trouble, newer.facts) == (CheckTrouble.RECORD_NEWER, {"program": "1.0.0"})
    assert refused(changed(added="x")).trouble is CheckTrouble.RECORD_NEWER
    assert refused(changed(version=2, snapshot=7)).facts == {"program": "?"}
    assert refused(changed(version=2, snapshot={"program": 7})).facts == {"program": "?"}


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"\xff", "/"),
        (b"{", "/"),
        (b"[" * 100_000, "/"),
        (b"[]", "format"),
        (b'{"format": "other"}', "format"),
        (changed(version="1"), "version"),
        (changed(snapshot=None), "snapshot"),
    ],
)
def test_what_is_no_record_is_refused_with_the_place(content: bytes, place: str) -> None:
    error = refused(content)
    assert (error.trouble, error.facts) == (CheckTrouble.RECORD_UNREADABLE, {"place": place})


def test_a_check_says_in_one_word_what_came_of_it() -> None:
    found = DocumentCheck(RECORD, 3, Issuer.SAME)
    assert found.verdict is Verdict.CONSISTENT
    assert replace(found, against=True).verdict is Verdict.CONFIRMED
    assert (
        replace(found, against=True, differences=(Difference(Deviation.DRAWN, page=1),)).verdict
        is Verdict.DIFFERS
    )
    other = (Difference(Deviation.OTHER_PROCEDURE),)
    elsewhere = replace(found, against=True, differences=other)
    assert (elsewhere.verdict, elsewhere.sound) == (Verdict.ELSEWHERE, False)
    silent = Difference(Deviation.EARLIER_STATE, 1, 2)
    told = [each.unconfirmed for each in (found, elsewhere, replace(elsewhere, differences=(silent,)))]
    assert told == [False, False, True]
    newer = replace(found, issuer=Issuer.NEWER)
    assert (newer.verdict, newer.sound, newer.whole) == (Verdict.NEWER, False, False)
    assert replace(found, issuer=Issuer.EARLIER).sound
