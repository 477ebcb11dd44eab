"""Intake of a posting against QtPdf's bare extraction of the text of the same file.

The start of the process that reads is told apart: it is the same for every file.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Flowable, ListFlowable, Paragraph, SimpleDocTemplate

from benchmarks.measure import Comparison, by_median, in_turn, seconds
from interview_app.intake.posting.messages import told, written
from interview_app.intake.posting.reading.pdf import read_pdf
from interview_app.intake.posting.understanding import understood
from interview_app.services.postings.reading import read

Given = TypeVar("Given")
ROUNDS = 25
STARTS = 7


def compare(folder: Path) -> Iterator[Comparison]:
    """A posting of three pages: its lines, all that the process does with it, and the whole with the process."""
    paths = [_printed(folder / f"posting-{number}.pdf", number) for number in range(ROUNDS + 1)]
    contents = [path.read_bytes() for path in paths]
    for name, act in (("lines of a posting", _lines), ("intake of a posting", _intake)):
        subject, baseline = in_turn(_timed(act, contents), _timed(_bare, contents), rounds=ROUNDS)
        yield by_median(f"{name} against bare text", subject, baseline, goal=2.0)
    subject, baseline = in_turn(_timed(read, paths), _timed(_bare, contents), rounds=STARTS)
    yield by_median("the same with the start of its process", subject, baseline, goal=None)


def _timed(act: Callable[[Given], object], given: Sequence[Given]) -> Callable[[], float]:
    """How long the act takes with the next of these each time: none is known from the time before."""
    following = iter(given)
    return lambda: seconds(partial(act, next(following)))


def _printed(path: Path, number: int) -> Path:
    """A posting with words of its own."""
    SimpleDocTemplate(str(path), pagesize=A4).build(list(_story(number)))
    return path


def _bare(content: bytes) -> list[str]:
    """What QtPdf takes to hand out the words of each page."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    return [document.getAllText(page).text() for page in range(document.pageCount())]


def _lines(content: bytes) -> int:
    return len(list(read_pdf(content, lambda message: None)))


def _intake(content: bytes) -> str:
    """All that the process does between its start and its end, which looks for no circles of objects."""
    gc.disable()
    try:
        lines = tuple(read_pdf(content, lambda message: None))
        return written(told(lines, understood(lines)))
    finally:
        gc.enable()


def _story(round_: int) -> Iterator[Flowable]:
    """An invented posting, as long as the longest are."""
    styles = getSampleStyleSheet()
    yield Paragraph("Sachbearbeitung Haushalt (w/m/d)", styles["Title"])
    yield Paragraph(
        "Die Stadt Musterstadt sucht zum 1. Mai 2027 zwei Personen für das Amt für Finanzen, Entgeltgruppe 9c TVöD, "
        "unbefristet und in Vollzeit. Bewerben Sie sich bis zum 28. Februar 2027 unter der Kennziffer 20-2027-3.",
        styles["BodyText"],
    )
    for heading in ("Ihre Aufgaben", "Zwingende Voraussetzungen", "Wünschenswert", "Wir bieten", "Hinweise"):
        yield Paragraph(heading, styles["Heading2"])
        items = [
            Paragraph(
                f"{number}. Punkt zu {heading}: abgeschlossenes Studium in Runde {round_}, mehrjährige Erfahrung in "
                "der Verwaltung eines Haushalts und sichere Kenntnisse des kommunalen Rechts, auch wenn es eilig ist",
                styles["BodyText"],
            )
            for number in range(1, 13)
        ]
        yield ListFlowable(items, bulletType="bullet")
