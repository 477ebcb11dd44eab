"""What docs/ say is what the code does."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from pathlib import Path

import pytest

from interview_app.domain import states

ARCHITECTURE = Path(__file__).resolve().parent.parent / "docs" / "architecture.md"


def printed_table(title: str) -> list[tuple[str, ...]]:
    """The rows below a heading of the architecture page."""
    section = ARCHITECTURE.read_text("utf-8").split(f"### {title}\n", 1)[1].split("\n#", 1)[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines[2:]]


@pytest.mark.parametrize(
    ("title", "table"),
    [("Candidate", states.CANDIDATE), ("Sheet", states.SHEET), ("Procedure", states.PROCEDURE)],
)
def test_the_state_tables_in_the_docs_are_the_rule(
    title: str, table: Mapping[tuple[Enum, Enum], Enum]
) -> None:
    rule = [(before.value, act.value, after.value) for (before, act), after in table.items()]
    assert printed_table(title) == rule
