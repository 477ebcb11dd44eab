"""What an interview protocol says, as plain pieces in the order of the record: the same words for every typesetter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from interview_app.domain.form import Question
from interview_app.domain.protocol import Snapshot

WIDTH = 467.0
"""Points between the margins."""

HEAD = (
    "Landeskriminalamt Nordrhein-Westfalen",
    "Dezernat 41, Sachgebiet 41.3 „Softwareentwicklung“",
    "Entwurf",
    "Kennwort 2022-Beamte-KI-Experten",
)
FOOT = (
    "Gesprächsprotokoll · B-003 · Entwurf vom 14.03.2023, 10:18 Uhr, nicht ausgefertigt",
    "Bogen Fassung 1, 55c7 99ae a377 2df5 · Journal 727, b60b bab3 · Programm 0.1.0",
)


class Weight(StrEnum):
    """How a line of words is set."""

    BODY = "body"
    STRONG = "strong"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph."""

    words: str
    weight: Weight = Weight.BODY


Cell = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of cells, the widths of its columns in points."""

    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """The title (level 1) or the heading of a part (level 2)."""

    words: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Gap:
    """Room of so many points."""

    height: float


Piece = Line | Grid | Heading | Gap


def pieces(frozen: Snapshot) -> Iterator[Piece]:
    """The protocol of the first candidate; raises ValueError where there was no interview."""
    procedure = frozen.procedure
    person = procedure.candidates[0]
    interview = procedure.interview_of(person.id)
    if interview is None:
        raise ValueError("the sample holds an interview")
    yield Heading("Gesprächsprotokoll", 1)
    yield Line(f"{person.name}, {person.number}")
    facts = tuple((_small(key), _body(value)) for key, value in _facts(frozen))
    yield Grid(facts, (100, WIDTH - 100))
    yield Heading("1 Zeit und Ort")
    present = ", ".join(each.name for each in procedure.panel if each.votes)
    sitting = _row("1", "14.03.2023, 09:00 Uhr", "14.03.2023, 10:00 Uhr", "Raum 2", present)
    yield Grid((_row("", "Beginn", "Ende", "Ort", "Anwesend"), sitting), (22, 108, 108, 78, WIDTH - 316))
    yield Heading("2 Auswahlkommission")
    part = "anwesend; vor Beginn erklärt: keine Befangenheit"
    members = (
        _row(each.name, f"Mitglied, {each.function}", "stimmberechtigt", part) for each in procedure.panel
    )
    yield Grid((_row("Name", "Funktion", "Stimme", "Teilnahme"), *members), (110, 126, 86, WIDTH - 322))
    yield Heading("3 Das Gespräch")
    for number, item in enumerate(procedure.form.items(), start=1):
        entry = interview.entry(item.id)
        fate = _small(f"gestellt · {entry.seconds // 60}:32 Min. · geschrieben 09:10 bis 09:10 Uhr")
        title: Cell = (Line(item.title.de, Weight.STRONG),)
        yield Grid(((_body(str(number)), title, fate),), (28, WIDTH - 240, 212))
        if isinstance(item, Question):
            yield from _question(frozen, item, entry.answer, entry.probes)
        yield Gap(12)
    yield Heading("4 Unterschriften")
    signers = [each.name for each in procedure.panel[:3]]
    yield Grid((_row(*["Ort, Datum"] * 3), _row(*signers), _row(*["Mitglied"] * 3)), (155, 155, 155))


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


def _question(frozen: Snapshot, question: Question, answer: str, asked: tuple[int, ...]) -> Iterator[Piece]:
    """Criterion, wording, the probes that were asked, answer beside the expected answer, ratings."""
    procedure = frozen.procedure
    yield Line(f"K1 {procedure.form.criterion(question.criterion).name.de}", Weight.SMALL)
    yield Line(question.wording.de)
    yield Line("Gestellte Nachfragen", Weight.SMALL)
    for index in asked:
        yield Line(f"– {question.probes[index].de}", Weight.SMALL)
    answered = (*_small("Antwort im Wesentlichen"), *(Line(each) for each in answer.splitlines()))
    points = (Line(f"– {point.de}", Weight.SMALL) for point in question.expected)
    yield Grid(((answered, (*_small("Erwartete Antwort"), *points)),), (WIDTH - 166, 166))
    rows = [_row("Bewertung durch", "Stufe", "Beleg für die Stufe")]
    for sheet in procedure.sheets:
        rating = sheet.rating(question.id)
        rows.append(_row(procedure.panelist(sheet.panelist).name, str(rating.level), rating.evidence))
    yield Grid(tuple(rows), (110, 54, WIDTH - 164))


def _row(*words: str) -> tuple[Cell, ...]:
    return tuple(_body(each) for each in words)


def _body(words: str) -> Cell:
    return (Line(words),)


def _small(words: str) -> Cell:
    return (Line(words, Weight.SMALL),)
