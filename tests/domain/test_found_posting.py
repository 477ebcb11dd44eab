"""What was found in a posting can be asked by kind and place."""

from __future__ import annotations

from datetime import date

from interview_app.domain.found_posting import (
    FieldReason,
    FieldRule,
    FoundPost,
    FoundPosting,
    Passage,
    PassageKind,
    PassageReason,
    PassageRule,
    PostingField,
)

_WHY = PassageReason(PassageRule.HEADING, "Ihre Aufgaben")


def _passage(text: str, kind: PassageKind, *lines: int, post: int = 0) -> Passage:
    return Passage(text, kind, "", 1, lines, _WHY, post)


def test_passages_are_given_by_kind_in_the_order_of_the_document() -> None:
    degree = _passage("Ein Abschluss", PassageKind.REQUIREMENT, 3, 4)
    plan = _passage("Planung", PassageKind.TASK, 1)
    experience = _passage("Erfahrung", PassageKind.BOTH, 5)
    found = FoundPosting("", "", "", "", None, None, False, "de", (plan, degree, experience))
    assert found.of(PassageKind.BOTH, PassageKind.REQUIREMENT) == (degree, experience)


def test_a_passage_begins_at_its_first_line() -> None:
    assert _passage("Ein Abschluss", PassageKind.REQUIREMENT, 3, 4).position == 3


def test_one_position_alone_has_its_own_fields_and_what_is_for_all_of_them() -> None:
    office = FieldReason(PostingField.OFFICE, FieldRule.LETTERHEAD)
    number = FieldReason(PostingField.POSTS, FieldRule.SUM, "Leitung + Sachbearbeitung")
    own = FieldReason(PostingField.POSTS, FieldRule.COUNTED, "zwei")
    day = date(2027, 3, 1)
    each = (
        FoundPost("A 1", "Leitung", "A 12", day, 1, False, ()),
        FoundPost("A 2", "Sachbearbeitung", "A 10", day, 2, False, (own,)),
    )
    plan = _passage("Planung", PassageKind.TASK, 1, post=1)
    files = _passage("Akten", PassageKind.TASK, 2, post=2)
    hint = _passage("Frauen werden gefördert", PassageKind.NOTICE, 3)
    found = FoundPosting(
        "A 1", "Leitung", "Amt", "A 12", day, 3, False, "de", (plan, files, hint), (office, number), each
    )
    alone = found.only(2)
    assert (alone.reference, alone.title, alone.office, alone.grade) == (
        "A 2",
        "Sachbearbeitung",
        "Amt",
        "A 10",
    )
    assert (alone.deadline, alone.posts, alone.several, alone.each) == (day, 2, False, ())
    assert [passage.text for passage in alone.passages] == ["Akten", "Frauen werden gefördert"]
    assert {passage.post for passage in alone.passages} == {0}
    assert alone.why(PostingField.POSTS) == own
    assert alone.why(PostingField.OFFICE) == office
    assert alone.why(PostingField.TITLE).rule is FieldRule.MISSING
