"""A whole procedure made of invented people, and the small things that tests of the file need."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from fractions import Fraction
from itertools import count

from interview_app.domain.bias import BiasDeclaration, BiasOutcome
from interview_app.domain.candidate import Candidate, CandidateState, Finding, RequirementCheck
from interview_app.domain.canonical import fingerprint
from interview_app.domain.condition_check import ConditionCheck
from interview_app.domain.decision import Appraisal, CriterionReason, Decision, Dissent
from interview_app.domain.ending import Abort, PastDecision, Reopening, ReopeningGround
from interview_app.domain.equality import AuxiliaryReason, EssentiallyEqual
from interview_app.domain.form import (
    Anchor,
    Condition,
    Criterion,
    Group,
    InterviewForm,
    Level,
    Merit,
    Posting,
    Question,
    RatingScale,
    Requirement,
    ScoringRules,
    Section,
)
from interview_app.domain.former_name import FormerName
from interview_app.domain.gender_share import GenderShare
from interview_app.domain.hint import Rule, Severity
from interview_app.domain.hint_rules import RuleSetting, SettledHint
from interview_app.domain.ids import (
    CandidateId,
    ConditionId,
    CriterionId,
    GroupId,
    InterviewId,
    PanelistId,
    ParticipationId,
    ProcedureId,
    QuestionId,
    RequirementId,
    SectionId,
    SheetId,
    SittingId,
)
from interview_app.domain.interview import (
    Asked,
    Interview,
    RecordEntry,
    Sitting,
)
from interview_app.domain.panel import Actor, Assignment, AssignmentKind, Briefing, Panelist, Role
from interview_app.domain.participation import Body, Participation
from interview_app.domain.procedure import (
    AgreedLevel,
    NotAssessable,
    Procedure,
    RatedLevel,
    RetiredQuestion,
    Stage,
)
from interview_app.domain.retention import Notice, Retention
from interview_app.domain.sheet import Passage, Rating, RatingState, Sheet, SheetState
from interview_app.domain.text import Text
from tests.storage.accessed import erased, marks, requests
from tests.storage.conversations import changing
from tests.storage.locks import locked, replaced
from tests.storage.read_posting import FIELDS, PASSAGES

BERLIN = timezone(timedelta(hours=1))
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=BERLIN)
MUSTER, BEISPIEL, PROBE, GAST = (PanelistId(f"p-{name}") for name in ("muster", "beispiel", "probe", "gast"))
CHAIR = Actor(MUSTER, Role.CHAIR)


def fresh_ids(prefix: str = "id") -> Callable[[], str]:
    """Ids that are counted, so that a run can be repeated."""
    numbers = count(1)
    return lambda: f"{prefix}-{next(numbers):06}"


def form(*, questions: int = 2, posts: int | None = 2) -> InterviewForm:
    """A form with one criterion per question, a group, a requirement and a condition."""
    levels = tuple(Level(Fraction(number), Text(de=f"Stufe {number}")) for number in range(6))
    criteria = tuple(
        Criterion(
            id=CriterionId(f"c{number}"),
            name=Text(de=f"Kriterium {number}", en=f"Criterion {number}"),
            merit=Merit.ABILITY,
            weight=Fraction(100, questions),
            passages=("Teamfähigkeit",),
            minimum=Fraction(5, 2) if number == 1 else None,
            group=GroupId("g1"),
        )
        for number in range(1, questions + 1)
    )
    asked = tuple(
        Question(
            id=QuestionId(f"q{number}"),
            criterion=CriterionId(f"c{number}"),
            title=Text(de=f"Frage {number}"),
            wording=Text(de="Was haben Sie getan?", en="What did you do?"),
            minutes=4,
            probes=(Text(de="Und dann?"),),
            expected=(Text(de="Nennt den eigenen Anteil"),),
            anchors=tuple(Anchor(level.value, Text(de=f"Anker {level.value}")) for level in levels),
        )
        for number in range(1, questions + 1)
    )
    return InterviewForm(
        id="erdacht",
        version=1,
        language="de",
        languages=("de", "en"),
        title=Text(de="Erdachte Stelle"),
        notice=Text(de="Nur für Tests"),
        posting=Posting("E-1", Text(de="Stelle"), "Amt Erdacht", Text(), "A 13", "de", date(2026, 9, 1)),
        scale=RatingScale(levels),
        requirements=(
            Requirement(RequirementId("r1"), Text(de="Abschluss"), ("Master",)),
            Requirement(RequirementId("r2"), Text(de="Erfahrung"), ("drei Jahre",)),
        ),
        conditions=(
            Condition(ConditionId("k1"), Text(de="Sicherheitsprüfung"), (), "gilt für das ganze Haus"),
        ),
        groups=(Group(GroupId("g1"), Text(de="Gruppe")),),
        criteria=criteria,
        questions=asked,
        sections=(Section(SectionId("open"), Text(de="Eröffnung"), Text(de="Begrüßen"), 5),),
        agenda=("open", *(question.id for question in asked)),
        interview_minutes=60,
        rules=ScoringRules(posts=posts, tie_break=(CriterionId("c1"),), margin=Fraction(5)),
        posting_fields=FIELDS,
        posting_passages=PASSAGES,
    )


def panel() -> tuple[Panelist, ...]:
    """A chair, two who rate and a guest who advises."""
    return (
        Panelist(MUSTER, "Maria Muster", "Referatsleitung", Role.CHAIR, True, 1),
        Panelist(BEISPIEL, "Bert Beispiel", "Sachgebiet", Role.PANELIST, True, 2),
        Panelist(PROBE, "Petra Probe", "Fachreferat", Role.PANELIST, True, 3),
        Panelist(GAST, "Gert Gast", "Personalrat", Role.OBSERVER, False, 4),
    )


def candidate(number: int, state: CandidateState = CandidateState.ADMITTED) -> Candidate:
    """An invented candidate."""
    return Candidate(
        CandidateId(f"k{number}"), f"B-{number:03}", f"Person Erdacht {number}", number, state=state
    )


def blank() -> Procedure:
    """A procedure that has just been made."""
    return Procedure(
        id=ProcedureId("5f0c1d2e3b4a"),
        created=NOON,
        zone="Europe/Berlin",
        stage=Stage.PREPARING,
        stage_reason="",
        form=form(),
        lock=None,
        panel=(),
        candidates=(),
        checks=(),
        assignments=(),
        interviews=(),
        sheets=(),
        agreed=(),
        retired=(),
        not_assessable=(),
        decision=None,
    )


def prepared() -> Procedure:
    """The same with a panel and three candidates."""
    return replace(blank(), panel=panel(), candidates=tuple(candidate(number) for number in (1, 2, 3)))


def rating(question: str, level: str) -> Rating:
    """A rated question with evidence."""
    return Rating(
        QuestionId(question),
        RatingState.RATED,
        Fraction(level),
        evidence="Nennt den eigenen Anteil",
        passages=(Passage(0, 4, "Habe"),),
        notes="ruhig",
        at=NOON,
    )


def sheet(candidate: str, panelist: PanelistId, levels: tuple[str, ...], *, sequence: int = 1) -> Sheet:
    """A sealed sheet with one level per question."""
    return Sheet(
        id=SheetId(f"s-{candidate}-{panelist}-{sequence}"),
        candidate=CandidateId(candidate),
        panelist=panelist,
        sequence=sequence,
        state=SheetState.SEALED,
        ratings=tuple(rating(f"q{number}", level) for number, level in enumerate(levels, start=1)),
        sealed=NOON,
    )


def held(candidate: str) -> Interview:
    """An interview of two sittings with a record."""
    id = InterviewId(f"i-{candidate}")
    everybody = (MUSTER, BEISPIEL, PROBE, GAST)
    later = NOON + timedelta(minutes=40)
    return Interview(
        id=id,
        candidate=CandidateId(candidate),
        number=1,
        language="de",
        note_taker=MUSTER,
        bias_checked=(MUSTER, BEISPIEL),
        sittings=(
            Sitting(SittingId(f"t1-{candidate}"), id, 1, NOON, later, "Raum 2", False, everybody),
            Sitting(
                SittingId(f"t2-{candidate}"), id, 2, later, later + timedelta(minutes=9), "Video", True, ()
            ),
        ),
        entries=(
            RecordEntry("open", Asked.ASKED, "begrüßt", "", (), (), 120, NOON, NOON),
            RecordEntry(
                "q1", Asked.ASKED, "Habe <b> & 😀 erzählt", "", (0, 2), ("Warum?",), 300, NOON, later
            ),
            RecordEntry("q2", Asked.SKIPPED, "", "Zeit", (), (), 0, None, None),
        ),
        finished=later + timedelta(minutes=9),
        held_without="Stromausfall" if candidate == "k2" else "",
    )


def decided() -> Procedure:
    """A procedure that has gone the whole way: something stands in every field."""
    at = datetime(2026, 12, 1, 9, 30, 5, 123456, tzinfo=UTC)
    begun = prepared()
    one, two = (each.id for each in begun.candidates[:2])
    first, second, *others = begun.panel
    return replace(
        begun,
        panel=(
            replace(
                first,
                briefings=(
                    Briefing(date(2026, 11, 20), "Einweisung in den Bogen"),
                    Briefing(None, "Beobachterschulung"),
                ),
            ),
            second,
            *others,
        ),
        stage=Stage.DECIDED,
        stage_reason="Beschluss",
        lock=locked(fingerprint(begun.form), NOON, MUSTER),
        past_versions=replaced(at, BEISPIEL),
        candidates=(
            replace(
                begun.candidates[0],
                state=CandidateState.INTERVIEWED,
                received=date(2026, 10, 2),
                internal=True,
                present_grade="A 11",
                accommodation="Pause nach 30 Minuten",
                appointment=NOON,
                invited=date(2026, 10, 20),
                arrived=NOON + timedelta(minutes=12),
                late_note="Zug ausgefallen",
                place="Raum 2",
                state_at=at,
            ),
            replace(begun.candidates[1], state=CandidateState.INTERVIEWED),
            replace(
                begun.candidates[2], state=CandidateState.WITHDRAWN, state_reason="andere Stelle", state_at=at
            ),
        ),
        checks=(
            RequirementCheck(one, RequirementId("r1"), Finding.MET, "Zeugnis", "", MUSTER, NOON),
            RequirementCheck(two, RequirementId("r1"), Finding.OPEN, "", "Zeugnis fehlt", None, NOON),
            RequirementCheck(two, RequirementId("r2"), Finding.NOT_MET, "zwei Jahre", "", BEISPIEL, at),
        ),
        assignments=(
            Assignment(two, PROBE, AssignmentKind.RECUSED, "verwandt", NOON),
            Assignment(two, GAST, AssignmentKind.SUBSTITUTE, "für Probe", NOON, PROBE),
        ),
        interviews=(held(one), changing(held(two))),
        sheets=(
            sheet(one, MUSTER, ("4", "7/2")),
            replace(sheet(one, BEISPIEL, ("3", "3")), entered_by=GAST, paper_date=date(2026, 11, 23)),
            replace(
                sheet(one, BEISPIEL, ("2", "3"), sequence=2), reason="Verwechslung", after_disclosure=True
            ),
            replace(
                sheet(two, MUSTER, ("5",)),
                state=SheetState.DRAFT,
                sealed=None,
                ratings=(
                    rating("q1", "5"),
                    Rating(QuestionId("q2"), RatingState.NOT_OBSERVABLE, reason="Bild fiel aus"),
                ),
            ),
        ),
        agreed=(
            AgreedLevel(
                one,
                QuestionId("q1"),
                Fraction(7, 2),
                "nach Aussprache",
                at,
                rated=(RatedLevel(MUSTER, Fraction(4)), RatedLevel(BEISPIEL, Fraction(2))),
                dissents=(BEISPIEL,),
            ),
            AgreedLevel(one, QuestionId("q2"), None, "keine Einigung", at),
        ),
        retired=(RetiredQuestion(QuestionId("q2"), "missverständlich", at, after_disclosure=True),),
        not_assessable=(NotAssessable(two, "zu viele Lücken", at),),
        decision=Decision(
            selected=(one,),
            reserve=(two,),
            reasons="bestes Gesamtbild",
            deviation="",
            dissents=(Dissent(PROBE, "sieht es anders"),),
            at=at,
            by=MUSTER,
            comparison=(CriterionReason(CriterionId("k1"), "mehr Beispiele"),),
            appraisals=(
                Appraisal(one, "sehr gut", "2020 bis 2022", date(2023, 1, 9), "Einzelmerkmale gleich"),
            ),
            auxiliary=(AuxiliaryReason(0, "§ 7 LGG NRW"),),
            consensus="nach Aussprache",
        ),
        earlier=(
            PastDecision(
                Decision((two,), (), "zuerst vorn", "Eignung", (), NOON, MUSTER),
                Reopening(ReopeningGround.COURT, "Beschluss des Gerichts", at, MUSTER, closed=True),
            ),
        ),
        aborted=Abort("Stelle entfällt", at, MUSTER, disclosed=True),
        former_names=(FormerName(one, "B-900", "Person Verschrieben", NOON),),
        access_requests=requests(one, two, at, MUSTER),
        inspection_marks=marks(one, at, MUSTER),
        erasure=erased(at),
        declarations=(
            BiasDeclaration(one, MUSTER, False, "", NOON),
            BiasDeclaration(two, MUSTER, True, "früher Vorgesetzte", NOON),
            BiasDeclaration(
                two, PROBE, True, "verwandt", NOON, BiasOutcome.RECUSED, "§ 20 VwVfG: Angehörige", at
            ),
        ),
        gender_share=GenderShare(1, 3, "keine weitere Frau mit der Fachkunde", at),
        participation=(
            Participation(
                ParticipationId("equal_opportunities"),
                Body.EQUAL_OPPORTUNITIES,
                person="Gerda Gleich",
                invited=date(2026, 11, 2),
                attended=date(2026, 11, 23),
                stated=date(2026, 12, 1),
                statement="Keine Bedenken",
            ),
            Participation(
                ParticipationId("o-1"), Body.OTHER, "Jugendvertretung", not_involved="niemand betroffen"
            ),
            Participation(
                ParticipationId("staff_council"),
                Body.STAFF_COUNCIL,
                invited=date(2026, 11, 2),
                declined=date(2026, 11, 9),
            ),
        ),
        agreed_earlier=(
            AgreedLevel(
                one, QuestionId("q1"), Fraction(3), "erster Anlauf", at, (RatedLevel(BEISPIEL, None),)
            ),
        ),
        equal=EssentiallyEqual((one, two), "gleiche Leistungen", at, MUSTER),
        condition_checks=(ConditionCheck(one, ConditionId("c1"), Finding.OPEN, "angefordert", None, at),),
        notices=(Notice(two, date(2026, 12, 3), MUSTER, at),),
        retention=Retention(9, "Klage"),
        rule_settings=(RuleSetting(Rule.COPIED, False, Severity.REASON, "Dienstanweisung", MUSTER, at),),
        settled_hints=(SettledHint("not-invited - - - - o-1", "niemand betroffen", None, at),),
    )
