"""The block in which a document is signed: place, date, and a line over each name, by hand or with a certificate.

Where the document is issued, each line is a field that a certificate can sign; a draft is signed by nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reportlab.platypus import Flowable, KeepTogether

from interview_app.domain.attached_record import carries_record
from interview_app.reporting import styles
from interview_app.reporting.columns import Columns, Stack
from interview_app.reporting.edition import Edition
from interview_app.reporting.tagged.canvas import tagged
from interview_app.reporting.tagged.structure import Element, Role

_IN_A_ROW = 3
_ROWS_TOGETHER = 3
_GAP = 18.0
_WIDTH = (styles.WIDTH - 2 * _GAP) / _IN_A_ROW
_ROOM_FOR_PLACE, _ROOM_TO_SIGN = 26.0, 30.0
_ABOVE_THE_LINE = 1.5
"""What keeps a field off the line on which it stands."""


class Signature(NamedTuple):
    """Who signs, and in which function; with `known` False the name is one that is still to be written down."""

    name: str
    function: str
    known: bool = True


def signatures(edition: Edition, signers: Sequence[Signature]) -> Flowable:
    """Place and date first, then the line over each name; up to three side by side, never broken apart."""
    whole = Element(Role.LIST)
    rows = [
        _row(edition, signers[start : start + _IN_A_ROW], whole)
        for start in range(0, len(signers), _IN_A_ROW)
    ]
    return KeepTogether(rows)


def room_to_sign(signers: Sequence[Signature], about: float = 34) -> float:
    """How high the signatures are, of many the first rows, with the words on what is signed, two lines at most."""
    rows = -(-len(signers) // _IN_A_ROW)
    return about + 100 * min(rows, _ROWS_TOGETHER)


def _row(edition: Edition, signers: Sequence[Signature], whole: Element) -> Flowable:
    prose, place = edition.prose, edition.say("Place, date")
    stacks = [
        Stack(
            _WIDTH,
            (
                _Line(_ROOM_FOR_PLACE),
                prose.line(place, styles.SMALL_QUIET),
                _Line(_ROOM_TO_SIGN, _spoken(edition, signer)),
                prose.line(prose.clipped(signer.name, 80), styles.STRONG),
                prose.line(prose.clipped(signer.function, 120), styles.SMALL_QUIET),
            ),
            Element(Role.BODY, Element(Role.ITEM, whole)),
        )
        for signer in signers
    ]
    return Columns(stacks, gap=_GAP, below=8)


def _spoken(edition: Edition, signer: Signature) -> str:
    """Whose signature belongs there, as a screen reader says it; nothing where no certificate may sign."""
    say, prose = edition.say, edition.prose
    if not carries_record(edition.snapshot):
        return ""
    if signer.known and signer.name.strip():
        words = say("Signature of {name}, {function}", name=signer.name, function=signer.function)
    else:
        words = say("Signature, {function}", function=signer.function)
    return prose.typed(words)


class _Line(Flowable):
    """A line to write on, with room above it, which is a field to sign where `spoken` says whose."""

    def __init__(self, room: float, spoken: str = "") -> None:
        super().__init__()
        self._room = room
        self._spoken = spoken

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The room above and the line."""
        self.width, self.height = width, self._room
        return self.width, self.height

    def draw(self) -> None:
        """Draw the line at the bottom, and lay the field on it."""
        self.canv.setStrokeColor(styles.TEXT)
        self.canv.setLineWidth(styles.RULE)
        self.canv.line(0, 0, self.width, 0)
        if self._spoken:
            box = (0, _ABOVE_THE_LINE, self.width, self.height)
            tagged(self.canv).field_to_sign(Element(Role.FIELD), self._spoken, box)
