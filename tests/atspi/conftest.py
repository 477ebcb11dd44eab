"""The walk on a real accessibility bus runs where a bus can be; elsewhere the head of the report says what lacks."""

from __future__ import annotations

from tests.atspi.walk import lacking

_LACKING = lacking()

collect_ignore = ["test_walk.py"] if _LACKING else []


def pytest_report_header() -> str:
    """One line that says whether the walk is part of this run."""
    return (
        f"accessibility walk: not in this run, {_LACKING}" if _LACKING else "accessibility walk: in this run"
    )
