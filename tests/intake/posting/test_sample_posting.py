"""The posting that the sample form was made from is understood as its answer key says, word for word."""

from __future__ import annotations

from pathlib import Path

from interview_app.intake.posting.line import Line
from interview_app.intake.posting.understanding import understood
from tests.intake.posting.scoring import found_fields, key_of

_POSTING = Path(__file__).parents[1] / "postings" / "police-ai-experts.txt"


def test_every_field_and_passage_is_found_with_its_heading_and_kind() -> None:
    key = key_of(_POSTING)
    found = understood([Line(" ".join(line.split()), 1) for line in _POSTING.read_text("utf-8").splitlines()])
    assert found_fields(found) == key["fields"]
    assert [
        {"kind": passage.kind.value, "heading": passage.heading, "text": passage.text}
        for passage in found.passages
    ] == key["passages"]


def test_no_name_number_or_address_of_a_person_is_in_a_passage() -> None:
    found = understood([Line(" ".join(line.split()), 1) for line in _POSTING.read_text("utf-8").splitlines()])
    words = " ".join(passage.text for passage in found.passages)
    assert not any(part in words for part in ("Testfall", "Mustermann", "@", "0000"))
