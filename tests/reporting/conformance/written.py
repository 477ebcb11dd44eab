"""A document of the program's own writer with one of each part that its documents have, and the record attached."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from reportlab.platypus import Flowable

from interview_app.domain.protocol import Document
from interview_app.i18n import Language, load
from interview_app.reporting import styles
from interview_app.reporting.chart import Bar, Profile
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import bullets, heading
from interview_app.reporting.signature_block import Signature, signatures
from interview_app.reporting.styles import Face
from interview_app.reporting.tables import Column, table
from interview_app.reporting.tagged.archive import Attachment, Relationship
from interview_app.reporting.tagged.canvas import heading_key, tagged
from interview_app.reporting.tagged.structure import Element, Role
from tests.reporting.conformance.small import RECORD
from tests.reporting.sample import procedure, shortened, snapshot, the_form


class _Link(Flowable):
    """A line that leads to the first heading."""

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """One line."""
        return width, 14

    def draw(self) -> None:
        """The words in their element, and the link over them."""
        canvas, element = tagged(self.canv), Element(Role.LINK, Element(Role.PARAGRAPH))
        with canvas.content(element):
            self.canv.setFont(Face.REGULAR.value, styles.BODY.fontSize)
            self.canv.drawString(0, 4, "zum Anfang")
        canvas.link(element, heading_key(1), "zum Anfang", (0, 0, 60, 14))


@cache
def written() -> bytes:
    """The document."""
    whole = procedure(candidates=1, form=shortened(the_form(), 1))
    edition = Edition(snapshot(Document.SHEET, whole=whole, number=7), load(Language.GERMAN))
    prose = edition.prose
    story: list[Flowable] = [
        *edition.front("Anna Muster", [("Datum", "14.03.2023")]),
        *heading(prose, 1, "Ergebnis"),
        *prose.block("Zwei Sätze. Der zweite führt weiter."),
        *bullets(prose, ["erster Grund", "zweiter Grund"]),
        *table(prose, [Column("Name"), Column("Punkte", 60, right=True)], [["Anna", "4"], ["Ben", "3"]]),
        Profile([Bar("K1", Fraction(4, 5), "4")], [Fraction(0), Fraction(1)], ("0", "5"), alt="K1: 4"),
        _Link(),
        signatures(edition, [Signature("Erika Muster", "Vorsitz")]),
    ]
    record = Attachment("record.json", "application/json", RECORD, Relationship.DATA, "Datensatz")
    return edition.printed(story, attachment=record)
