"""Small procedures in which every dialog of the program can be opened; people and answers are invented."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from enum import Enum
from fractions import Fraction
from functools import partial
from pathlib import Path

from interview_app.composition import Services, new_services, on_desk, open_services, surroundings
from interview_app.domain.candidate import Finding
from interview_app.domain.ending import ReopeningGround
from interview_app.domain.ids import CandidateId
from interview_app.domain.panel import Actor, Role
from interview_app.formfiles import read_form
from interview_app.resources import forms_folder
from interview_app.services.calibration.answers import SampleData
from interview_app.services.candidates.registering import CandidateData
from interview_app.services.consensus.agreeing import AgreementPlan
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.services.demo import sample
from interview_app.services.files.procedures import PROGRAM, Surroundings
from interview_app.services.forms.lock import LockPlan
from tools.pictures import Clock, chair_of, in_the_middle, whole

SMALL = sample.Size(candidates=3, panelists=3)
REASON = "Beispiel: Die Gründe werden ergänzt."
PIN = "2468"


class Stage(Enum):
    """How far a procedure has come."""

    PREPARING = "preparing"
    TRYING = "trying"
    TRIED = "tried"
    WAITING = "waiting"
    RUNNING = "running"
    PAUSED = "paused"
    HEARD = "heard"
    SEALED = "sealed"
    TYPED = "typed"
    DECIDED = "decided"
    REOPENED = "reopened"
    OVER = "over"


def build(stage: Stage, folder: Path, clock: Clock) -> Path:
    """A procedure file of this stage in `folder`."""
    return _BUILDERS[stage](folder, clock)


def heard_last(services: Services) -> CandidateId:
    """The candidate whose interview was the last."""
    return max(services.desk.bare().interviews, key=lambda each: each.started).candidate


def around(folder: Path, clock: Clock) -> Surroundings:
    """Where a procedure of `folder` lives."""
    return replace(surroundings(), clock=clock, backups=folder / "backups")


def _preparing(folder: Path, clock: Clock) -> Path:
    """Two members and two candidates, nothing locked."""
    path = folder / "Vorbereitung.interview"
    services = new_services(path, read_form(forms_folder() / sample.FORM), around(folder, clock))
    chair = services.panel.add(PROGRAM, name="Maria Vorlage", function="", role=Role.CHAIR, votes=True)
    services.panel.add(PROGRAM, name="Rolf Skizze", function="", role=Role.PANELIST, votes=True)
    actor = Actor(chair.id, Role.CHAIR)
    for number, name in (("B-001", "Aylin Muster"), ("B-002", "Ben Beispiel")):
        person = services.candidates.add(actor, CandidateData(number, name))
        for requirement in services.forms.form().requirements:
            services.requirements.check(
                actor, person.id, requirement.id, finding=Finding.MET, evidence="Beispiel"
            )
    services.close()
    return path


def _trying(folder: Path, clock: Clock) -> Path:
    """Locked; a calibration runs, and the chair has rated its one answer without sealing."""

    def calibrate(services: Services, chair: Actor) -> None:
        services.forms.lock(chair, LockPlan(REASON, 1, REASON))
        question = services.forms.form().asked()[0].id
        sample_answer = services.sample_answers.add(chair, question)
        held = services.calibration.rooms(chair)[-1].calibration.id
        data = SampleData(question, REASON, Fraction(3), REASON)
        services.sample_answers.change(chair, held, sample_answer.id, data)
        services.calibration.begin(chair, held)
        services.trial.rate(chair, held, sample_answer.id, Fraction(4))
        services.trial.explain(chair, held, sample_answer.id, REASON)

    return _gone_on(_preparing(folder, clock), clock, calibrate)


def _tried(folder: Path, clock: Clock) -> Path:
    """As before; the chair has sealed, the other member was absent, and nothing is noted yet."""

    def seal(services: Services, chair: Actor) -> None:
        held = services.calibration.rooms(chair)[-1].calibration.id
        services.trial.seal(chair, held)
        other = services.panel.members()[1].id
        services.calibration.note_absent(chair, held, other, reason=REASON)

    return _gone_on(_trying(folder, clock), clock, seal)


def _waiting(folder: Path, clock: Clock) -> Path:
    """Everything is locked, the first two are invited, a member has a PIN, and one question is retired."""
    path = folder / "Wartend.interview"
    desk = sample.build(path, around(folder, clock), SMALL, progress=lambda done, total: False)
    services = on_desk(replace(desk, clock=clock, fresh_id=surroundings().fresh_id))
    chair = chair_of(services)
    for person in services.candidates.all()[:2]:
        services.candidates.invite(chair, person.id)
    other = services.panel.members()[1]
    services.pins.give(Actor(other.id, other.role), PIN)
    services.repairs.retire(chair, services.forms.form().asked()[0].id, reason=REASON)
    services.close()
    return path


def _running(folder: Path, clock: Clock) -> Path:
    """The second interview runs."""
    return in_the_middle(folder, clock, SMALL, held=1)


def _paused(folder: Path, clock: Clock) -> Path:
    """The second interview is interrupted."""

    def pause(services: Services, chair: Actor) -> None:
        held = services.interviews.running()
        if held is not None:
            services.interviews.pause(chair, held.id, reason=REASON)

    return _gone_on(_running(folder, clock), clock, pause)


def _heard(folder: Path, clock: Clock) -> Path:
    """The second interview is finished and rated by the chair."""
    return _gone_on(_running(folder, clock), clock, _rate_all)


def _sealed(folder: Path, clock: Clock) -> Path:
    """As before, and the chair's sheet is sealed."""

    def seal(services: Services, chair: Actor) -> None:
        services.sheets.seal(chair, heard_last(services))

    return _gone_on(_heard(folder, clock), clock, seal)


def _typed(folder: Path, clock: Clock) -> Path:
    """As before, and the chair has typed another's sheet from paper."""

    def type_paper(services: Services, chair: Actor) -> None:
        candidate, author = heard_last(services), services.panel.members()[1].id
        services.paper.begin(chair, candidate, author, paper_date=clock.present.date())
        for question in services.forms.form().asked():
            services.paper.rate(chair, candidate, author, question.id, Fraction(3))
            text = partial(services.paper.settle_text, chair, candidate, author, question.id)
            text(field="evidence", text=REASON)

    return _gone_on(_sealed(folder, clock), clock, type_paper)


def _decided(folder: Path, clock: Clock) -> Path:
    """Decided, the selection record not yet issued."""
    return whole(folder, SMALL)


def _reopened(folder: Path, clock: Clock) -> Path:
    """Decided and reopened, with an agreement; the next decision stands in its fields."""

    def reopen(services: Services, chair: Actor) -> None:
        before = services.desk.bare().decision
        services.endings.reopen(chair, ground=ReopeningGround.OTHER, reason=REASON)
        if before is not None:
            services.decisions.keep(chair, DecisionPlan(before.selected, before.reserve, REASON))
            case = services.consensus.case(before.selected[0])
            plan = AgreementPlan(chosen=True, reason=REASON)
            services.consensus.agree(chair, case.candidate.id, case.questions[0].question.id, plan)

    return _gone_on(_decided(folder, clock), clock, reopen)


def _over(folder: Path, clock: Clock) -> Path:
    """Aborted; everybody was told so long ago that their data may be deleted."""

    def end(services: Services, chair: Actor) -> None:
        services.endings.abort(chair, reason=REASON)
        people = [each.id for each in services.candidates.all()]
        services.outcome.tell_all(chair, people, on=clock.present.date() - timedelta(days=400))

    return _gone_on(_preparing(folder, clock), clock, end)


def _gone_on(path: Path, clock: Clock, act: Callable[[Services, Actor], None]) -> Path:
    services = open_services(path, around(path.parent, clock))
    act(services, chair_of(services))
    services.close()
    return path


def _rate_all(services: Services, chair: Actor) -> None:
    """Finish what runs, and give every question the same level with evidence."""
    held = services.interviews.running()
    if held is None:
        return
    for item in services.interviews.open_parts(held):
        services.interviews.skip(chair, held.id, item, reason=REASON)
    services.interviews.finish(chair, held.id)
    for question in services.forms.form().asked():
        services.sheets.rate(chair, held.candidate, question.id, Fraction(4))
        services.sheets.settle_text(chair, held.candidate, question.id, field="evidence", text=REASON)


_BUILDERS: dict[Stage, Callable[[Path, Clock], Path]] = {
    Stage.PREPARING: _preparing,
    Stage.TRYING: _trying,
    Stage.TRIED: _tried,
    Stage.WAITING: _waiting,
    Stage.RUNNING: _running,
    Stage.PAUSED: _paused,
    Stage.HEARD: _heard,
    Stage.SEALED: _sealed,
    Stage.TYPED: _typed,
    Stage.DECIDED: _decided,
    Stage.REOPENED: _reopened,
    Stage.OVER: _over,
}
