"""What is found in a few lines that a test writes."""

from __future__ import annotations

from interview_app.domain.found_posting import FoundPosting, PassageKind
from interview_app.intake.posting.line import Line
from interview_app.intake.posting.reading.html_page import read_html
from interview_app.intake.posting.reading.texts import lines_of
from interview_app.intake.posting.understanding import understood


def at(
    text: str, top: float, *, left: float = 60, right: float = 0, page: int = 1, height: float = 10
) -> Line:
    """A line at a place, by default as wide as its words."""
    return Line(text, page, left, top, right or left + 5 * len(text), height)


def in_text(*lines: str) -> FoundPosting:
    return understood(list(lines_of("\n".join(lines))))


def in_page(page: str) -> FoundPosting:
    return understood(list(read_html(f"<html><body>{page}</body></html>".encode())))


def told(found: FoundPosting) -> list[tuple[PassageKind, str]]:
    return [(passage.kind, passage.text) for passage in found.passages]


def texts(found: FoundPosting) -> list[str]:
    return [passage.text for passage in found.passages]
