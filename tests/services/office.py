"""An office to test in: real services on a real file, a clock that is moved by hand, ids that count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from functools import cache
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from interview_app import __version__
from interview_app.composition import Services, new_services, open_services
from interview_app.domain.candidate import Candidate, Finding
from interview_app.domain.form import Aggregation, InterviewForm, Question
from interview_app.domain.ids import CandidateId
from interview_app.domain.interview import Interview
from interview_app.domain.panel import Actor, Role
from interview_app.formfiles import read_form
from interview_app.resources import forms_folder
from interview_app.services.candidates.registering import CandidateData
from interview_app.services.files.procedures import PROGRAM, Surroundings
from interview_app.services.forms.lock import LockPlan
from interview_app.services.interviews.seating import Opening

FILE = "test.interview"
KI_FORM = "2022-Beamte-KI-Experten.toml"
BUDGET_FORM = "Beispiel-Sachbearbeitung-Haushalt.toml"


@dataclass
class MovedClock:
    """Stands still until it is moved."""

    present: datetime = datetime(2023, 3, 14, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.present

    def pass_minutes(self, minutes: int) -> None:
        self.present += timedelta(minutes=minutes)


@dataclass
class CountedIds:
    """Gives one id after the other; `given` of them so far."""

    given: int = 0

    def __call__(self) -> str:
        self.given += 1
        return f"id{self.given:05}"


@dataclass
class Office:
    """A procedure on its way; every step is an act of the real services."""

    services: Services
    clock: MovedClock
    around: Surroundings
    chair: Actor = PROGRAM
    members: list[Actor] = field(default_factory=list)

    @property
    def form(self) -> InterviewForm:
        return self.services.forms.form()

    def seat(self, *names: str) -> None:
        """Voting members; the first one is the chair."""
        for name in names:
            role = Role.PANELIST if self.members else Role.CHAIR
            person = self.services.panel.add(PROGRAM, name=name, function="", role=role, votes=True)
            self.members.append(Actor(person.id, role))
        self.chair = self.members[0]

    def lock(self, posts: int = 1) -> None:
        self.services.forms.lock(self.chair, LockPlan("equal need", posts, "one budget line"))

    def register(self, number: str, name: str) -> Candidate:
        return self.services.candidates.add(self.chair, CandidateData(number, name))

    def admit(self, number: str, name: str) -> Candidate:
        """A candidate who meets every requirement."""
        person = self.register(number, name)
        for requirement in self.form.requirements:
            self.services.requirements.check(
                self.chair, person.id, requirement.id, finding=Finding.MET, evidence="seen"
            )
        return self.services.desk.whole().candidate(person.id)

    def opening(self) -> Opening:
        everybody = tuple(actor.panelist for actor in self.members if actor.panelist is not None)
        return Opening(everybody, everybody, everybody[0], "de", "Raum 2", video=False)

    def start(self, candidate: CandidateId) -> Interview:
        return self.services.interviews.start(self.chair, candidate, self.opening())

    def interview(self, candidate: CandidateId) -> Interview:
        """A whole conversation with an answer to every question."""
        held = self.start(candidate)
        for item in self.form.items():
            self.clock.pass_minutes(item.minutes)
            self.services.interviews.mark_asked(self.chair, held.id, item.id, item.minutes * 60)
            if isinstance(item, Question):
                self.services.interviews.settle_answer(self.chair, held.id, item.id, f"answer to {item.id}")
        return self.services.interviews.finish(self.chair, held.id)

    def rate(self, actor: Actor, candidate: CandidateId, level: int) -> None:
        """The same level with evidence on every question."""
        for question in self.form.asked():
            self.services.sheets.rate(actor, candidate, question.id, Fraction(level))
            self.services.sheets.settle_text(
                actor, candidate, question.id, field="evidence", text=f"because of {question.id}"
            )

    def seal_all(self, candidate: CandidateId, *levels: int) -> None:
        """Everybody's sheet, each with one level throughout."""
        for actor, level in zip(self.members, levels, strict=True):
            self.rate(actor, candidate, level)
            self.services.sheets.seal(actor, candidate)

    def half_sealed(self) -> Candidate:
        """Two members and one candidate; the chair has rated and sealed, the other nothing yet."""
        self.seat("Vorlage", "Skizze")
        self.lock()
        person = self.admit("B-001", "Muster")
        self.interview(person.id)
        self.rate(self.chair, person.id, 5)
        self.services.sheets.seal(self.chair, person.id)
        return person

    def fill_disk(self) -> None:
        """Let the file grow no more, as on a full disk."""
        with self.services.desk.file.reading() as db:
            pages = db.execute("PRAGMA page_count").fetchone()[0]
            db.execute(f"PRAGMA max_page_count = {pages}").fetchall()

    def make_room(self) -> None:
        """Let the file grow again."""
        with self.services.desk.file.reading() as db:
            db.execute("PRAGMA max_page_count = 1000000").fetchall()

    def reopen_file(self) -> None:
        """Close the file and open it again, as after a restart."""
        path = self.services.path
        self.services.close()
        self.services = open_services(path, self.around)


def settled(office: Office) -> Office:
    """The same after the chair has given a reason wherever the record check asks for one."""
    check = office.services.record_check
    check.settle(
        office.chair, {hint.discovery.key: "so gewollt" for hint in check.checked(office.chair).open}
    )
    return office


def around_office(folder: Path, clock: MovedClock, ids: CountedIds) -> Surroundings:
    """What belongs to an office in `folder`."""
    return Surroundings(clock, ids, folder / "backups", __version__)


@dataclass(frozen=True)
class Model:
    """An office that was built and closed: its folder, and how far its clock and its ids had come."""

    place: TemporaryDirectory[str]
    present: datetime
    given: int
    chair: Actor
    members: tuple[Actor, ...]


@cache
def _model(build: Callable[..., Office], *values: object) -> Model:
    place = TemporaryDirectory()
    office = build(Path(place.name), *values)
    office.services.close()
    ids = office.around.fresh_id
    assert isinstance(ids, CountedIds)
    return Model(place, office.clock.present, ids.given, office.chair, tuple(office.members))


def kept(build: Callable[..., Office], folder: Path, *values: object) -> Office:
    """The office that `build` makes in a folder from these values: made once in a process, then copied with its file.

    The copy goes on where the model stopped, with a clock and ids of its own, so that no test sees another.
    """
    model = _model(build, *values)
    copytree(model.place.name, folder, dirs_exist_ok=True)
    clock = MovedClock(model.present)
    around = around_office(folder, clock, CountedIds(model.given))
    return Office(open_services(folder / FILE, around), clock, around, model.chair, list(model.members))


def new_office(folder: Path, form: str = KI_FORM, *, aggregation: Aggregation = Aggregation.MEAN) -> Office:
    """An empty procedure in `folder`."""
    return kept(_new, folder, form, aggregation)


def _new(folder: Path, form: str, aggregation: Aggregation) -> Office:
    clock, ids = MovedClock(), CountedIds()
    surroundings = around_office(folder, clock, ids)
    read = read_form(forms_folder() / form)
    read = replace(read, rules=replace(read.rules, aggregation=aggregation))
    services = new_services(folder / FILE, read, surroundings)
    return Office(services, clock, surroundings)


def disclosed_office(
    folder: Path, *levels: tuple[int, ...], posts: int = 1, form: str = KI_FORM, answered: bool = True
) -> Office:
    """A procedure with one candidate per tuple of levels, all sheets sealed; as many members as levels.

    With `answered` the record check asks for nothing any more.
    """
    return kept(_disclosed, folder, levels, posts, form, answered)


def _disclosed(
    folder: Path, levels: tuple[tuple[int, ...], ...], posts: int, form: str, answered: bool
) -> Office:
    office = new_office(folder, form)
    office.seat(*(f"Mitglied {place + 1}" for place in range(len(levels[0]))))
    office.lock(posts)
    people = [office.admit(f"B-{place + 1:03}", f"Muster {place + 1}") for place in range(len(levels))]
    for person, given in zip(people, levels, strict=True):
        office.interview(person.id)
        office.seal_all(person.id, *given)
    return settled(office) if answered else office


def rated_by_a_colleague(folder: Path, level: int, *, seal: bool = True) -> Office:
    """Two candidates, two members; the second member has rated the first candidate, the chair nobody yet."""
    folder.mkdir()
    return kept(_rated_by_a_colleague, folder, level, seal)


def _rated_by_a_colleague(folder: Path, level: int, seal: bool) -> Office:
    office = new_office(folder)
    office.seat("Vorlage", "Skizze")
    office.lock()
    for number in ("B-001", "B-002"):
        office.interview(office.admit(number, f"Muster {number}").id)
    first, colleague = office.services.candidates.all()[0], office.members[1]
    office.rate(colleague, first.id, level)
    if seal:
        office.services.sheets.seal(colleague, first.id)
    return office
