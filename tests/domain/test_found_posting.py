"""What was found in a posting can be asked by kind and place."""

from __future__ import annotations

from interview_app.domain.found_posting import FoundPosting, Passage, PassageKind, PassageReason, PassageRule

_WHY = PassageReason(PassageRule.HEADING, "Ihre Aufgaben")


def _passage(text: str, kind: PassageKind, *lines: int) -> Passage:
    return Passage(text, kind, "", 1, lines, _WHY)


def test_passages_are_given_by_kind_in_the_order_of_the_document() -> None:
    degree = _passage("Ein Abschluss", PassageKind.REQUIREMENT, 3, 4)
    plan = _passage("Planung", PassageKind.TASK, 1)
    experience = _passage("Erfahrung", PassageKind.BOTH, 5)
    found = FoundPosting("", "", "", "", None, None, False, "de", (plan, degree, experience))
    assert found.of(PassageKind.BOTH, PassageKind.REQUIREMENT) == (degree, experience)


def test_a_passage_begins_at_its_first_line() -> None:
    assert _passage("Ein Abschluss", PassageKind.REQUIREMENT, 3, 4).position == 3
