"""A table of demands tells with a tick what is a must and what a wish."""

from __future__ import annotations

import pytest

from interview_app.domain.found_posting import PassageKind
from interview_app.intake.posting.line import Line
from interview_app.intake.posting.understanding import understood

_HEADS = ("Nr.", "Anforderung", "zwingend", "wünschenswert", "Gewicht")
_DEMANDS = (
    ("1", "Studium der Geologie", 2),
    ("2", "Kenntnisse im Bergrecht", 2),
    ("3", "Erfahrung mit Bohrungen", 3),
)


def table(heads: tuple[str, ...], tick: str) -> list[Line]:
    """The heading of a profile and its table, each demand with a tick in its column and a weight."""
    rows = [[(column, text) for column, text in enumerate(heads)]]
    rows += [[(0, number), (1, text), (column, tick), (4, "10 %")] for number, text, column in _DEMANDS]
    return [
        Line("Geologin / Geologe (m/w/d)", 1, heading=1),
        Line("Anforderungsprofil", 1, heading=2),
        *(Line(text, 1, cell=(1, at, column)) for at, row in enumerate(rows) for column, text in row),
    ]


@pytest.mark.parametrize("tick", ["X", "x", "✓", "☒"])
def test_a_tick_binds_or_wishes_and_nothing_but_the_demands_is_a_passage(tick: str) -> None:
    found = understood(table(_HEADS, tick)).passages
    assert [(each.text, each.kind) for each in found] == [
        ("Studium der Geologie", PassageKind.REQUIREMENT),
        ("Kenntnisse im Bergrecht", PassageKind.BOTH),
        ("Erfahrung mit Bohrungen", PassageKind.CRITERION),
    ]
    assert [each.reason.cue for each in found][1:] == ["Kenntnisse", "wünschenswert"]


def test_a_table_whose_columns_neither_bind_nor_wish_is_read_as_it_stands() -> None:
    found = understood(table(("Nr.", "Anforderung", "Bonn", "Trier", "Gewicht"), "X")).passages
    assert PassageKind.BOTH not in {each.kind for each in found}
