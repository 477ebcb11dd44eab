"""A whole invented procedure, frozen: the shipped form, three panelists, any number of candidates."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

from interview_app.analysis.figures import annex
from interview_app.domain.annex import Annex
from interview_app.domain.ballot import Ballot, CandidateBallot, Vote
from interview_app.domain.candidate import Candidate, CandidateState, Finding, RequirementCheck
from interview_app.domain.canonical import fingerprint
from interview_app.domain.decision import Decision, Dissent
from interview_app.domain.erasure import Erased, Erasure
from interview_app.domain.extract import VEILED, JournalExtract, JournalLine
from interview_app.domain.form import InterviewForm, Question
from interview_app.domain.ids import (
    CandidateId,
    InterviewId,
    PanelistId,
    ProcedureId,
    QuestionId,
    SheetId,
    SittingId,
)
from interview_app.domain.interview import Asked, Interview, RecordEntry, Sitting
from interview_app.domain.panel import Assignment, AssignmentKind, Panelist, Role
from interview_app.domain.procedure import FormLock, Procedure, Stage
from interview_app.domain.protocol import Document, Snapshot, Subject
from interview_app.domain.ranking import rank
from interview_app.domain.results import Ranking
from interview_app.domain.sheet import Passage, Rating, RatingState, Sheet, SheetState
from interview_app.formfiles import read_form
from interview_app.resources import forms_folder
from tests.reporting.one_reader import copied, informed

ERASED = Erasure(
    datetime(2023, 10, 2, 8, 0, tzinfo=UTC),
    Role.CHAIR,
    "Sachgebietsleitung",
    date(2023, 3, 30),
    6,
    date(2023, 9, 30),
    Erased(7, 35, 6, 60, 18, 180, 431, 2, 24, 10),
    "9f0c" * 16,
    1312,
    "77d0e1a4" + "0" * 56,
)
NAMES = (
    ("B-014", "Aylin Muster"),
    ("B-003", "Ben Beispiel"),
    ("B-007", "Clara Probe"),
    ("B-009", "Deniz Fiktiv"),
    ("B-011", "Eva Erdacht"),
    ("B-018", "Finn Testmann"),
)
PANEL = (
    Panelist(PanelistId("p1"), "M. Vorlage", "Sachgebietsleitung", Role.CHAIR, True, 1),
    Panelist(PanelistId("p2"), "R. Skizze", "Fachmitglied", Role.PANELIST, True, 2),
    Panelist(PanelistId("p3"), "S. Platzhalter", "Personalstelle", Role.PANELIST, True, 3),
    Panelist(PanelistId("p4"), "G. Muster-Amt", "Gleichstellungsbeauftragte", Role.OBSERVER, False, 4),
)
START = datetime(2023, 3, 14, 8, 0, tzinfo=UTC)
LOCKED = datetime(2023, 3, 6, 14, 12, tzinfo=UTC)
PRINTED = datetime(2023, 3, 23, 14, 26, tzinfo=UTC)
_ANSWER = (
    "Beschreibt ein Vorhaben zur Sichtung von Bildern aus einem Verfahren mit etwa 40.000 Dateien. Eigener Anteil: "
    "Aufteilung der Daten nach Geräten, Auswahl des Modells, Messung der Trefferquote auf getrennten Testdaten.\n"
    "Auf Nachfrage: Zwei Verfahren liefen mehr als ein Jahr im Betrieb; eines wurde nach einer Schieflage in den "
    "Trainingsdaten zurückgezogen und neu aufgebaut. Nennt die Folgen falscher Treffer für die Sachbearbeitung."
)
_BASES = ("5445544534", "4544444443", "3443343432", "3443343342", "3332334323", "2112122213")
_EVIDENCE = (
    "Begründet die Wahl des Verfahrens gegenüber einer Alternative und misst auf getrennten Testdaten.",
    "Beschreibt den Weg in den Betrieb und einen Fehler samt Folge; der eigene Anteil ist klar.",
    "Kommt auf Nachfrage zu einer eigenen Lösung, die Folgen für andere bleiben offen.",
)


def the_form() -> InterviewForm:
    """The form that the project ships."""
    return read_form(forms_folder() / "2022-Beamte-KI-Experten.toml")


def grown(form: InterviewForm, questions: int) -> InterviewForm:
    """The form with so many questions, made of copies of its own."""
    base = form.asked()
    extra = tuple(
        replace(base[n % len(base)], id=QuestionId(f"more-{n}")) for n in range(questions - len(base))
    )
    place = len(form.agenda) - 2
    agenda = (*form.agenda[:place], *(question.id for question in extra), *form.agenda[place:])
    return replace(form, questions=(*form.questions, *extra), agenda=agenda)


def shortened(form: InterviewForm, questions: int) -> InterviewForm:
    """The form with its first questions only, for documents that are printed many times."""
    kept = form.asked()[:questions]
    criteria = {question.criterion for question in kept}
    agenda = tuple(
        item
        for item in form.agenda
        if item in {each.id for each in kept} | {each.id for each in form.sections}
    )
    return replace(
        form,
        questions=kept,
        agenda=agenda,
        criteria=tuple(each for each in form.criteria if each.id in criteria),
    )


def procedure(*, candidates: int = 6, form: InterviewForm | None = None) -> Procedure:
    """A decided procedure; one more candidate than asked for was excluded."""
    used = form or the_form()
    people = tuple(_candidate(index) for index in range(candidates))
    out = replace(
        _candidate(candidates),
        number="B-022",
        name="Gül Vordruck",
        state=CandidateState.EXCLUDED,
        state_reason="Studienabschluss unter DQR 7",
        state_at=LOCKED,
    )
    selected = tuple(each.id for each in people[:3])
    return Procedure(
        id=ProcedureId("sample"),
        created=datetime(2023, 2, 20, 9, 0, tzinfo=UTC),
        zone="Europe/Berlin",
        stage=Stage.DECIDED,
        stage_reason="",
        form=used,
        lock=FormLock(
            fingerprint(used),
            LOCKED,
            PANEL[0].id,
            "Die praktische Entwicklung prägt die ausgeschriebenen Aufgaben und wiegt deshalb am meisten.",
            3,
            "Drei Planstellen sind im Haushalt ausgebracht.",
        ),
        panel=PANEL,
        candidates=(*people, out),
        checks=tuple(
            _check(used, each, index, number)
            for index, each in enumerate((*people, out))
            for number in range(len(used.requirements))
        ),
        assignments=(Assignment(people[-1].id, PANEL[1].id, AssignmentKind.EXPECTED, "", START, None),),
        interviews=tuple(_interview(used, each, index) for index, each in enumerate(people)),
        sheets=tuple(
            _sheet(used, each, index, panelist) for index, each in enumerate(people) for panelist in range(3)
        ),
        agreed=(),
        retired=(),
        not_assessable=(),
        decision=Decision(
            selected=selected,
            reserve=tuple(each.id for each in people[3:5]),
            reasons="Die drei Ausgewählten haben in den Kriterien mit dem höchsten Gewicht die stärksten Belege.\n"
            "Clara Probe hat zwei Verfahren über mehr als ein Jahr im Betrieb verantwortet (Frage 1).",
            deviation="",
            dissents=(Dissent(PANEL[2].id, "Hält Rang 3 und 4 für im Wesentlichen gleich."),),
            at=datetime(2023, 3, 23, 14, 0, tzinfo=UTC),
            by=PANEL[0].id,
        ),
    )


def ranking_of(whole: Procedure) -> Ranking:
    """The ranking that belongs to the procedure's sheets."""
    return rank(whole.form, ballot_of(whole))


def ballot_of(whole: Procedure) -> Ballot:
    """What counts for everybody still in the procedure."""
    return Ballot(
        tuple(_ballot(whole, each) for each in whole.candidates if each.in_procedure),
        3 if whole.lock is None else whole.lock.posts,
        frozenset(each.question for each in whole.retired),
    )


def annex_of(whole: Procedure) -> Annex:
    """The figures on agreement and firmness that belong to the procedure's sheets."""
    locked = whole.lock.fingerprint if whole.lock is not None else fingerprint(whole.form)
    return annex(whole, ballot_of(whole), ranking_of(whole), fingerprint=locked)


def snapshot(
    document: Document,
    *,
    whole: Procedure | None = None,
    number: int | None = None,
    candidate: str | None = "c0",
    panelist: str | None = None,
) -> Snapshot:
    """What one document of the sample is printed from."""
    run = whole or procedure()
    if document in (Document.INSPECTION_COPY, Document.DATA_ACCESS):
        copy = copied(run, ranking_of(run), at=PRINTED, number=number)
        reads = document is Document.INSPECTION_COPY
        return copy if reads else informed(run, copy, journal_of(run).lines)
    if document is Document.DELETION_RECORD:
        run = replace(run, panel=(), candidates=(), sheets=(), interviews=(), decision=None, erasure=ERASED)
    wants = document in (Document.SHEET, Document.INTERVIEW_PROTOCOL, Document.INTERVIEW_FORM)
    about = CandidateId(candidate) if wants and candidate is not None else None
    by = PanelistId(panelist or "p1") if document is Document.SHEET else None
    record = document is Document.SELECTION_RECORD
    return Snapshot(
        subject=Subject(document, about, by),
        procedure=run,
        ranking=ranking_of(run) if record else None,
        number=number,
        at=PRINTED,
        journal_length=312,
        journal_head="77d0e1a4" + "0" * 56,
        program="1.0.0",
        annex=annex_of(run) if record else None,
        extract=journal_of(run) if document is Document.JOURNAL_EXTRACT else None,
    )


def journal_of(whole: Procedure, *, rows: int = 40, broken: int | None = None) -> JournalExtract:
    """A journal of so many rows: the members act in turn, now and then the program."""
    acts = ("ask-question", "record-answer", VEILED, "seal-sheet", "issue-protocol")
    return JournalExtract(
        tuple(
            JournalLine(
                sequence=row + 1,
                at=START + timedelta(minutes=row),
                actor=None if row % 9 == 0 else PANEL[row % 3].id,
                role=Role.CHAIR if row % 9 == 0 else PANEL[row % 3].role,
                established="chosen",
                act=acts[row % 5],
                candidate=None if row % 5 == 4 else whole.candidates[row % len(whole.candidates)].id,
                panelist=PANEL[row % 2].id if acts[row % 5] in (VEILED, "seal-sheet") else None,
                item=whole.form.agenda[row % len(whole.form.agenda)] if row % 5 < 2 else None,
                others=(str(row), "selection-record") if row % 5 == 4 else (),
                backwards=row == 7,
            )
            for row in range(rows)
        ),
        broken,
    )


def _candidate(index: int) -> Candidate:
    number, name = NAMES[index] if index < len(NAMES) else (f"B-{index + 20:03}", f"Person {index} Annahme")
    return Candidate(
        id=CandidateId(f"c{index}"),
        number=number,
        name=name,
        position=index,
        received=date(2023, 1, 10) + timedelta(days=index % 20),
        internal=index == 1,
        present_grade="A 12" if index == 1 else "",
        accommodation="15 Minuten mehr Zeit" if index == 0 else "",
        appointment=_start(index),
        place="Raum 2.14",
        state=CandidateState.INTERVIEWED,
    )


def _start(index: int) -> datetime:
    return START + timedelta(days=index // 5, minutes=90 * (index % 5))


def _check(form: InterviewForm, person: Candidate, index: int, number: int) -> RequirementCheck:
    failed = person.state is CandidateState.EXCLUDED and number == 0
    return RequirementCheck(
        person.id,
        form.requirements[number].id,
        Finding.NOT_MET if failed else Finding.MET,
        "Bachelorzeugnis" if failed else f"Anlage {number + 1} der Bewerbung",
        "",
        PANEL[0].id,
        LOCKED,
    )


def level_of(index: int, panelist: int, place: int) -> int:
    """An invented level; the third and the fourth candidate come to the same total by another way."""
    base = _BASES[index] if index < len(_BASES) else _BASES[4 + index % 2]
    swing = (0, 0, 1, 0, -1, 0, 0)[(panelist * 3 + place * 2 + (index if index > 3 else 0)) % 7]
    return max(0, min(5, int(base[place % len(base)]) + swing))


def _sheet(form: InterviewForm, person: Candidate, index: int, panelist: int) -> Sheet:
    sealed = _start(index) + timedelta(minutes=75 + panelist)
    ratings = tuple(
        Rating(
            question=question.id,
            state=RatingState.RATED,
            level=Fraction(level_of(index, panelist, place)),
            evidence=_EVIDENCE[(index + panelist + place) % 3],
            passages=(Passage(0, 20, "Messung der Trefferquote auf getrennten Testdaten"),)
            if place % 3 == 0
            else (),
            notes="Ruhig, strukturiert." if place == 1 else "",
            at=sealed,
        )
        for place, question in enumerate(form.asked())
    )
    id = SheetId(f"s{index}-{panelist}")
    return Sheet(id, person.id, PANEL[panelist].id, 1, SheetState.SEALED, ratings, sealed)


def _interview(form: InterviewForm, person: Candidate, index: int) -> Interview:
    start = _start(index)
    id = InterviewId(f"i{index}")
    end = start + timedelta(minutes=58)
    present = tuple(each.id for each in PANEL)
    return Interview(
        id=id,
        candidate=person.id,
        number=1,
        language="de",
        note_taker=PANEL[1].id,
        bias_checked=tuple(each.id for each in PANEL[:3]),
        sittings=(Sitting(SittingId(f"t{index}"), id, 1, start, end, "Raum 2.14", False, present),),
        entries=tuple(_entry(form, item, place, start) for place, item in enumerate(form.agenda)),
        finished=end,
    )


def _entry(form: InterviewForm, item: str, place: int, start: datetime) -> RecordEntry:
    begun = start + timedelta(minutes=4 * place)
    scored: list[Question] = [question for question in form.questions if question.id == item]
    if scored and place == 6:
        return RecordEntry(
            item,
            Asked.SKIPPED,
            "",
            "Zeit nach Störung (Feueralarm) nicht ausreichend",
            (),
            (),
            0,
            begun,
            begun,
        )
    return RecordEntry(
        item=item,
        asked=Asked.ASKED,
        answer=_ANSWER if scored else "Begrüßung, Vorstellung der Kommission, Ablauf erläutert.",
        reason="",
        probes=(0, 2) if scored else (),
        own_probes=("Wer hat die Daten freigegeben?",) if place == 2 else (),
        seconds=255 + 7 * place,
        first_at=begun,
        last_at=begun + timedelta(minutes=3),
    )


def _ballot(whole: Procedure, person: Candidate) -> CandidateBallot:
    voters = tuple(each.id for each in whole.voters())
    found = (whole.sealed_sheet(person.id, each.id) for each in whole.panel)
    sheets = [sheet for sheet in found if sheet is not None]
    return CandidateBallot(
        candidate=person.id,
        raters=voters,
        sealed=voters,
        votes={
            question.id: tuple(
                Vote(sheet.panelist, sheet.rating(question.id).state, sheet.rating(question.id).level)
                for sheet in sheets
            )
            for question in whole.form.asked()
        },
    )
