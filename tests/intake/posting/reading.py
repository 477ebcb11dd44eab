"""Reads documents in the tests' own process, past the one that the program starts for it."""

from __future__ import annotations

from pathlib import Path

from interview_app.intake.posting.line import Line
from interview_app.intake.posting.messages import Message
from interview_app.intake.posting.reading.formats import Format, format_of
from interview_app.intake.posting.reading.html_page import read_html
from interview_app.intake.posting.reading.open_document import read_open_document
from interview_app.intake.posting.reading.pdf import read_pdf
from interview_app.intake.posting.reading.texts import read_text
from interview_app.intake.posting.reading.word import read_word

FILES = Path(__file__).parent / "files"


def lines_in(content: bytes, name: str = "posting") -> tuple[Line, ...]:
    """The lines of a document."""
    match format_of(content, name):
        case Format.PDF:
            return tuple(read_pdf(content, _nobody))
        case Format.WORD:
            return read_word(content)
        case Format.OPEN:
            return read_open_document(content)
        case Format.HTML:
            return tuple(read_html(content))
        case Format.TEXT:
            return tuple(read_text(content))


def lines_of_file(name: str) -> tuple[Line, ...]:
    """The lines of a file that lies here."""
    return lines_in((FILES / name).read_bytes(), name)


def line_with(lines: tuple[Line, ...], words: str) -> Line:
    """The one line in which these words stand."""
    (found,) = [line for line in lines if words in line.text]
    return found


def texts(lines: tuple[Line, ...]) -> list[str]:
    """The words of the lines."""
    return [line.text for line in lines]


def _nobody(_: Message) -> None:
    """Nobody looks on."""
