"""The sample procedure: clearly invented people, made through the same services that the window uses.

The same seed gives the same procedure.  Nothing in it is a real person, and nothing was issued by an authority.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from interview_app.domain.candidate import Candidate, CandidateState, Finding
from interview_app.domain.drafting.why import GROUNDS, Ground
from interview_app.domain.form import InterviewForm, Question
from interview_app.domain.hint import Moment, Severity
from interview_app.domain.ids import CriterionId
from interview_app.domain.panel import Actor, Panelist, Role
from interview_app.domain.results import Ranking
from interview_app.formfiles import read_form
from interview_app.resources import forms_folder
from interview_app.services.candidates.registering import CandidateData, CandidateService
from interview_app.services.candidates.requirements import RequirementService
from interview_app.services.decisions.deciding import DecisionPlan, DecisionService
from interview_app.services.demo.calibration import calibrate
from interview_app.services.demo.outcome import agree_on_some, in_full
from interview_app.services.demo.panel import declare_concern, hear_bodies, invite_bodies, prepare_panel
from interview_app.services.demo.words import (
    FIRST_NAMES,
    FUNCTIONS,
    LAST_NAMES,
    PANEL_NAMES,
    answer,
    evidence,
    topic,
)
from interview_app.services.desk import Desk
from interview_app.services.files import procedures
from interview_app.services.files.procedures import ZONE, Progress, Surroundings
from interview_app.services.forms.lock import FormService, LockPlan
from interview_app.services.interviews.conduct import InterviewService
from interview_app.services.interviews.seating import Opening
from interview_app.services.panel.members import PanelService
from interview_app.services.ranking.computing import RankingService
from interview_app.services.record_check.checking import RecordCheckService
from interview_app.services.sheets.screen import SheetService

FORM = "2022-Beamte-KI-Experten.toml"
POSTS = 3
SETTLED = "Beispiel: Die Kommission hat dies erörtert und sieht darin keinen Nachteil für die Beteiligten."
START = datetime(2023, 3, 6, 9, 0, tzinfo=ZoneInfo(ZONE))


@dataclass(frozen=True, slots=True)
class Size:
    """How large the sample is, and which dice it is thrown with."""

    candidates: int = 6
    panelists: int = 3
    seed: int = 1


def build(
    path: Path, around: Surroundings, size: Size, *, progress: Progress = lambda done, total: True
) -> Desk:
    """A decided sample procedure at `path`; raises FileRefused where the path cannot be used.

    `progress` is told how many interviews are done and stops the rest by answering False; the procedure then stands
    where it was stopped.  The rules of the record check that are kept for new procedures hold in it, too.
    """
    dice = random.Random(size.seed)
    clock = _Clock(START)
    sample = Surroundings(clock.now, _Ids(dice).fresh, around.backups, around.program)
    desk = procedures.create(path, read_form(forms_folder() / FORM), sample)
    papers = replace(desk, fresh_id=_Ids(random.Random(f"{size.seed} papers")).fresh)
    procedures.set_kept_rules(papers, around.rules)
    panel = _panel(desk, size.panelists)
    chair = acting(panel[0])
    _lock(desk, papers, chair)
    people = _candidates(desk, chair, size.candidates, dice)
    prepare_panel(papers, chair, panel)
    calibrate(papers, chair, acting(_officer(desk)), panel)
    declare_concern(papers, chair, panel, people)
    invite_bodies(papers, chair)
    for done, candidate in enumerate(people):
        if not progress(done, len(people)):
            return desk
        clock.move_to(candidate.appointment)
        _interview(desk, panel, candidate, dice=dice, clock=clock)
    progress(len(people), len(people))
    clock.pass_minutes(180)
    hear_bodies(papers, chair, _officer(desk), START.date() + timedelta(days=8))
    agree_on_some(papers, chair, people)
    _decide(desk, chair, people)
    return desk


def _officer(desk: Desk) -> Panelist:
    """The equal-opportunities officer, who does not rate."""
    return next(each for each in PanelService(desk).members() if not each.votes)


def acting(person: Panelist) -> Actor:
    """Somebody of the panel, as the one who acts."""
    return Actor(person.id, person.role)


class _Clock:
    """A clock that is moved by hand."""

    def __init__(self, start: datetime) -> None:
        self._now = start

    def now(self) -> datetime:
        """The present moment of the sample."""
        return self._now

    def pass_minutes(self, minutes: int) -> None:
        """Let time pass."""
        self._now += timedelta(minutes=minutes)

    def move_to(self, moment: datetime | None) -> None:
        """Go forward to a moment; never back."""
        if moment is not None and moment > self._now:
            self._now = moment


class _Ids:
    """Ids from the dice, so that the same seed gives the same file."""

    def __init__(self, dice: random.Random) -> None:
        self._dice = dice

    def fresh(self) -> str:
        """The next id."""
        return f"{self._dice.getrandbits(64):016x}"


def _panel(desk: Desk, count: int) -> tuple[Panelist, ...]:
    """A chair, further voting members, and the equal-opportunities officer, who advises."""
    service = PanelService(desk)
    for index in range(count):
        role = Role.CHAIR if index == 0 else Role.PANELIST
        function = FUNCTIONS[min(index, len(FUNCTIONS) - 1)]
        service.add(
            procedures.PROGRAM, name=_nth(PANEL_NAMES, index), function=function, role=role, votes=True
        )
    officer = "G. Muster-Amt"
    service.add(
        procedures.PROGRAM,
        name=officer,
        function="Gleichstellungsbeauftragte",
        role=Role.OBSERVER,
        votes=False,
    )
    return tuple(person for person in service.members() if person.votes)


def _lock(desk: Desk, papers: Desk, chair: Actor) -> None:
    """The record check is answered first; a kept rule that blocks this form is set to ask for a reason."""
    service, check = FormService(desk), RecordCheckService(papers)
    proposal = service.proposal()
    rationale = proposal.rationale or "Beispiel: Die Gewichte folgen der Ausschreibung."
    posts, why = "Beispiel: Drei Stellen sind im Haushalt ausgewiesen.", GROUNDS[Ground.MIXED].de
    plan = LockPlan(rationale, POSTS, posts, proposal.why_interview or why)
    still = [hint for hint in service.hints(chair, plan) if hint.open]
    for rule in dict.fromkeys(each.discovery.rule for each in still if each.severity is Severity.BLOCKS):
        check.set_rule(chair, rule, on=True, severity=Severity.REASON, reason=SETTLED)
    check.settle(chair, {each.discovery.key: SETTLED for each in still})
    service.lock(chair, plan)


def _candidates(desk: Desk, chair: Actor, count: int, dice: random.Random) -> list[Candidate]:
    """`count` admitted candidates with appointments, and one more who is excluded."""
    service, requirements = CandidateService(desk), RequirementService(desk)
    form = FormService(desk).form()
    for index in range(count + 1):
        person = service.add(chair, _data(index, dice))
        for place, requirement in enumerate(form.requirements):
            excluded = index == count and place == 0
            finding = Finding.NOT_MET if excluded else Finding.MET
            words = "Abschluss auf DQR-Stufe 6, gefordert ist Stufe 7" if excluded else "Unterlagen geprüft"
            requirements.check(chair, person.id, requirement.id, finding=finding, evidence=words)
    return [each for each in service.all() if each.state is CandidateState.ADMITTED]


def _data(index: int, dice: random.Random) -> CandidateData:
    """One invented candidate; four interviews a day."""
    day, hour = divmod(index, 4)
    appointment = datetime(2023, 3, 14, (9, 10, 13, 15)[hour], 30 if hour == 1 else 0, tzinfo=ZoneInfo(ZONE))
    internal = dice.random() < 0.3
    return CandidateData(
        number=f"B-{3 + index * 4:03}",
        name=f"{FIRST_NAMES[index % len(FIRST_NAMES)]} {LAST_NAMES[index % len(LAST_NAMES)]}",
        received=date(2023, 1, 9) + timedelta(days=index % 25),
        internal=internal,
        present_grade="A 12" if internal else "",
        appointment=appointment + timedelta(days=day),
        place="Raum 2" if dice.random() < 0.85 else "Video",
    )


def _nth(names: tuple[str, ...], index: int) -> str:
    """The name at `index`; after the last one they begin again with a number."""
    round_, place = divmod(index, len(names))
    return names[place] if not round_ else f"{names[place]} {round_ + 1}"


def _interview(
    desk: Desk, panel: tuple[Panelist, ...], candidate: Candidate, *, dice: random.Random, clock: _Clock
) -> None:
    """One conversation with its record, then everybody's sheet."""
    service = InterviewService(desk)
    chair = acting(panel[0])
    ids = tuple(person.id for person in panel)
    video = candidate.place == "Video"
    held = service.start(chair, candidate.id, Opening(ids, ids, panel[0].id, "de", candidate.place, video))
    form = FormService(desk).form()
    ability = {criterion.id: dice.choice((1, 2, 3, 3, 4, 4)) for criterion in form.criteria}
    for item in form.items():
        service.mark_asked(chair, held.id, item.id, item.minutes * 60 - dice.randrange(90))
        if isinstance(item, Question):
            for probe in range(len(item.probes)):
                if dice.random() < 0.7:
                    service.probe(chair, held.id, item.id, probe, asked=True)
            told = answer(item, ability[item.criterion], clock.now(), dice)
            service.settle_answer(chair, held.id, item.id, told)
        clock.pass_minutes(item.minutes)
    service.finish(chair, held.id)
    for person in panel:
        clock.pass_minutes(6)
        _sheet(desk, acting(person), candidate, form=form, ability=ability, dice=dice)


def _sheet(
    desk: Desk,
    actor: Actor,
    candidate: Candidate,
    *,
    form: InterviewForm,
    ability: dict[CriterionId, int],
    dice: random.Random,
) -> None:
    """One panelist's ratings around the candidate's ability, each with evidence, then the seal."""
    service = SheetService(desk)
    for question in form.asked():
        place = ability[question.criterion] + dice.choice((-1, 0, 0, 0, 1))
        level = form.scale.levels[max(0, min(len(form.scale.levels) - 1, place))]
        service.rate(actor, candidate.id, question.id, level.value)
        words = evidence(question, level.value, topic(candidate.position), dice)
        service.settle_text(actor, candidate.id, question.id, field="evidence", text=words)
    service.seal(actor, candidate.id)


def _decide(desk: Desk, chair: Actor, people: list[Candidate]) -> None:
    """The first by rank are selected, the next two follow; a tie at the cut takes the panel's reason."""
    ranking = RankingService(desk).ranking()
    order = [row.score.candidate for row in ranking.rows if row.rank is not None]
    if not ranking.final or not order:
        return
    plan = DecisionPlan(
        tuple(order[: ranking.posts]), tuple(order[ranking.posts : ranking.posts + 2]), _reasons(ranking)
    )
    check = RecordCheckService(desk)
    open_hints = [hint for hint in check.before(chair, Moment.DECISION) if hint.open]
    check.settle(chair, {hint.discovery.key: SETTLED for hint in open_hints})
    DecisionService(desk).decide(chair, in_full(plan, FormService(desk).form(), people))


def _reasons(ranking: Ranking) -> str:
    words = "Beispiel: Die Ausgewählten erreichen die höchsten Punktwerte; die Belege tragen sie in allen Kriterien."
    if ranking.tie_at_cut:
        words += (
            " Zwischen den Punktgleichen hat die Kommission die Belege im Kriterium mit dem höchsten Gewicht"
            " nochmals verglichen und sich danach entschieden."
        )
    return words
