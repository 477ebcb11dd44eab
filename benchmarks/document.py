"""An interview protocol against a stock platypus document of the same words and tables, both with the accelerator.

The stock document uses the library as its manual shows it: SimpleDocTemplate, Paragraph and Table with the same fonts,
words and number of tables, a head and a foot on each page, and nothing of ours.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from benchmarks.measure import Comparison, by_median, in_turn, seconds
from interview_app.composition import surroundings
from interview_app.domain.form import Question
from interview_app.domain.protocol import Document, Snapshot, Subject
from interview_app.i18n import Language, load
from interview_app.reporting import render
from interview_app.resources import resource
from interview_app.services.demo import sample
from interview_app.services.procedures import PROGRAM
from interview_app.services.protocols import ProtocolService

BODY = ParagraphStyle("body", fontName="Stock", fontSize=10, leading=13.5, alignment=TA_LEFT)
STRONG = ParagraphStyle("strong", parent=BODY, fontName="Stock-Bold")
SMALL = ParagraphStyle("small", parent=BODY, fontSize=8.5, leading=12)
RULED = TableStyle([("LINEBELOW", (0, 0), (-1, -1), 0.5, "grey"), ("VALIGN", (0, 0), (-1, -1), "TOP")])
WIDTH = 467.0


def compare(folder: Path) -> Iterator[Comparison]:
    """The protocol of the sample's first interview, in German."""
    desk = sample.build(folder / "sample.interview", surroundings(), sample.Size(1, 3))
    candidate = desk.whole().candidates[0].id
    frozen = ProtocolService(desk).snapshot(PROGRAM, Subject(Document.INTERVIEW_PROTOCOL, candidate))
    desk.file.close()
    say = load(Language.GERMAN)
    _register()
    ours = partial(render, frozen, say)
    theirs = partial(stock, frozen)
    first = ours()
    theirs()
    subject, baseline = in_turn(partial(seconds, ours), partial(seconds, theirs), rounds=25)
    yield by_median(
        f"interview protocol ({len(first) // 1024} KiB) against stock", subject, baseline, goal=1.3
    )


def _register() -> None:
    """The same font files under names of our own, as the manual shows it."""
    files = {"Stock": "SourceSans3-Regular.ttf", "Stock-Bold": "SourceSans3-Semibold.ttf"}
    for name, file in files.items():
        pdfmetrics.registerFont(TTFont(name, str(resource("fonts", file))))
    pdfmetrics.registerFontFamily(
        "Stock", normal="Stock", bold="Stock-Bold", italic="Stock", boldItalic="Stock"
    )


def stock(frozen: Snapshot) -> bytes:
    """The same words in stock paragraphs and tables."""
    target = io.BytesIO()
    document = SimpleDocTemplate(
        target, pagesize=A4, leftMargin=71, rightMargin=57, topMargin=90, bottomMargin=70
    )
    document.build(list(_story(frozen)), onFirstPage=_furnish, onLaterPages=_furnish)
    return target.getvalue()


def _furnish(canvas: Canvas, document: SimpleDocTemplate) -> None:
    """Head and foot in the words of ours."""
    canvas.setFont("Stock-Bold", 11)
    canvas.drawString(71, 800, "Landeskriminalamt Nordrhein-Westfalen")
    canvas.setFont("Stock", 8.5)
    canvas.drawString(71, 788, "Dezernat 41, Sachgebiet 41.3 „Softwareentwicklung“")
    canvas.drawRightString(538, 800, "Entwurf")
    canvas.drawRightString(538, 788, "Kennwort 2022-Beamte-KI-Experten")
    canvas.line(71, 780, 538, 780)
    canvas.line(71, 50, 538, 50)
    canvas.drawString(
        71, 38, "Gesprächsprotokoll · B-003 · Entwurf vom 14.03.2023, 10:18 Uhr, nicht ausgefertigt"
    )
    canvas.drawString(
        71, 26, "Bogen Fassung 1, 55c7 99ae a377 2df5 · Journal 727, b60b bab3 · Programm 0.1.0"
    )
    canvas.drawRightString(538, 26, f"Seite {document.page} von 7")


def _story(frozen: Snapshot) -> Iterator[Flowable]:
    procedure = frozen.procedure
    person = procedure.candidates[0]
    interview = procedure.interview_of(person.id)
    if interview is None:
        raise ValueError("the sample holds an interview")
    yield _paragraph("Gesprächsprotokoll", STRONG)
    yield _paragraph(f"{person.name}, {person.number}", BODY)
    yield _table(
        [[_paragraph(key, SMALL), _paragraph(value, BODY)] for key, value in _facts(frozen)],
        [100, WIDTH - 100],
    )
    yield _paragraph("1 Zeit und Ort", STRONG)
    present = ", ".join(each.name for each in procedure.panel if each.votes)
    start, end = "14.03.2023, 09:00 Uhr", "14.03.2023, 10:00 Uhr"
    sitting: list[object] = ["1", start, end, "Raum 2", _paragraph(present, BODY)]
    yield _table([["", "Beginn", "Ende", "Ort", "Anwesend"], sitting], [22, 108, 108, 78, WIDTH - 316])
    yield _paragraph("2 Auswahlkommission", STRONG)
    part = "anwesend; vor Beginn erklärt: keine Befangenheit"
    rows: list[list[object]] = [
        [each.name, _paragraph(f"Mitglied, {each.function}", BODY), "stimmberechtigt", _paragraph(part, BODY)]
        for each in procedure.panel
    ]
    yield _table([["Name", "Funktion", "Stimme", "Teilnahme"], *rows], [110, 126, 86, WIDTH - 322])
    yield _paragraph("3 Das Gespräch", STRONG)
    for number, item in enumerate(procedure.form.items(), start=1):
        entry = interview.entry(item.id)
        fate = _paragraph(
            f"gestellt · {entry.seconds // 60}:32 Min. · geschrieben 09:10 bis 09:10 Uhr", SMALL
        )
        title = _paragraph(item.title.de, STRONG)
        yield _table([[str(number), title, fate]], [28, WIDTH - 240, 212])
        if isinstance(item, Question):
            yield from _question(frozen, item, entry.answer)
        yield Spacer(1, 12)
    yield _paragraph("4 Unterschriften", STRONG)
    yield _table(
        [["Ort, Datum"] * 3, [each.name for each in procedure.panel[:3]], ["Mitglied"] * 3], [155] * 3
    )


def _facts(frozen: Snapshot) -> list[tuple[str, str]]:
    """The pairs at the head."""
    form, person = frozen.procedure.form, frozen.procedure.candidates[0]
    posting = f"{form.posting.reference}, {form.posting.title.de}, {form.posting.grade}, Frist 05.02.2023"
    return [
        ("Nummer", "wird bei der Ausfertigung vergeben"),
        ("Ausschreibung", posting),
        ("Bewerberin/Bewerber", f"{person.number}, {person.name}"),
        ("Gespräch", "14.03.2023, 09:00 Uhr bis 10:00 Uhr"),
        ("Sprache", "Deutsch"),
        ("Protokollführung", "M. Vorlage"),
        ("Interviewbogen", "Fassung 1, festgeschrieben am 06.03.2023, 09:00 Uhr"),
    ]


def _question(frozen: Snapshot, question: Question, answer: str) -> Iterator[Flowable]:
    """Criterion, wording, the probes that were asked, answer beside the expected answer, ratings."""
    procedure = frozen.procedure
    interview = procedure.interview_of(procedure.candidates[0].id)
    yield _paragraph(f"K1 {procedure.form.criterion(question.criterion).name.de}", SMALL)
    yield _paragraph(question.wording.de, BODY)
    asked = interview.entry(question.id).probes if interview is not None else ()
    yield _paragraph("Gestellte Nachfragen", SMALL)
    for index in asked:
        yield _paragraph(f"– {question.probes[index].de}", SMALL)
    answered = [_paragraph("Antwort im Wesentlichen", SMALL)]
    answered += [_paragraph(line, BODY) for line in answer.splitlines()]
    expected = [_paragraph("Erwartete Antwort", SMALL)]
    expected += [_paragraph(f"– {point.de}", SMALL) for point in question.expected]
    yield _table([[answered, expected]], [WIDTH - 166, 166])
    rows: list[list[object]] = [["Bewertung durch", "Stufe", "Beleg für die Stufe"]]
    for sheet in procedure.sheets:
        rating = sheet.rating(question.id)
        name = procedure.panelist(sheet.panelist).name
        rows.append([name, str(rating.level), _paragraph(rating.evidence, BODY)])
    yield _table(rows, [110, 54, WIDTH - 164])


def _paragraph(words: str, style: ParagraphStyle) -> Paragraph:
    return Paragraph(escape(words), style)


def _table(rows: list[list[object]], widths: list[float]) -> Table:
    return Table(rows, colWidths=widths, style=RULED)
