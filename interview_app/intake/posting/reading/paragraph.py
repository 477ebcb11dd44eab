"""A paragraph as it is gathered piece by piece, for formats that know paragraphs and no lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from interview_app.intake.posting.line import Line
from interview_app.intake.posting.reading.words import plain

BREAK = "\n"
"""A piece with which a line ends inside a paragraph."""


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    strong: bool
    link: bool


class Paragraph:
    """Pieces of text in a row, until they are taken as lines."""

    def __init__(self) -> None:
        self._pieces: list[_Piece] = []

    @property
    def empty(self) -> bool:
        """Whether nothing was gathered that shows."""
        return not any(piece.text.strip() for piece in self._pieces)

    def add(self, text: str, *, strong: bool = False, link: bool = False) -> None:
        """Add some of its text, or a BREAK."""
        self._pieces.append(_Piece(text, strong, link))

    def lines(self, place: Line) -> Iterator[Line]:
        """What was gathered, as lines that are like `place`, and begin anew; only the first of them has the mark."""
        pieces, self._pieces = self._pieces, []
        parts: list[list[_Piece]] = [[]]
        for piece in pieces:
            if piece.text == BREAK:
                parts.append([])
            else:
                parts[-1].append(piece)
        told = [(plain("".join(piece.text for piece in part)), part) for part in parts]
        shown = [(text, part) for text, part in told if text]
        for at, (text, part) in enumerate(shown):
            visible = [piece for piece in part if piece.text.strip()]
            yield place._replace(
                text=text,
                marker="" if at else place.marker,
                strong=all(piece.strong for piece in visible),
                link=all(piece.link for piece in visible),
                whole=len(shown) == 1,
            )
