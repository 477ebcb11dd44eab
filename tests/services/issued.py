"""The real files of each schema that the tests keep: what the program of that day had issued.

`python -m tests.services.issued` writes those of the present schema: once, when a schema is new, and never again.
"""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from interview_app import __version__
from interview_app.composition import on_desk, open_services
from interview_app.domain.panel import Role
from interview_app.domain.protocol import Document, Subject
from interview_app.services.demo.sample import Size, acting, build
from interview_app.services.documents.issuing import issue_plan
from interview_app.services.files.procedures import Surroundings
from interview_app.storage.schema import present_schema
from tests.services.office import MovedClock, Office, settled

FILES = Path(__file__).parent / "files"
TOLD = date(2023, 3, 31)
YEARS_LATER = datetime(2024, 4, 2, 9, tzinfo=UTC)


def issued_office(path: Path) -> Office:
    """The sample procedure with two candidates, in which everything is issued that a decided procedure can have.

    That is all but the deletion record, beside which nothing stays, and the working papers, which are never issued.
    """
    clock, numbers = MovedClock(datetime(2023, 3, 30, 9, tzinfo=UTC)), count(1)
    around = Surroundings(clock, lambda: f"id{next(numbers):05}", path.parent / "backups", __version__)
    on_desk(build(path, around, Size(candidates=2, panelists=2))).close()
    services = open_services(path, around)
    members = [acting(each) for each in services.panel.members() if each.votes]
    [chair] = [each for each in members if each.role is Role.CHAIR]
    office = settled(Office(services, clock, around, chair, members))
    _ask_for_access(office)
    for subject in issue_plan(services.protocols, chair).ready:
        services.protocols.issue(chair, subject)
    return office


def _ask_for_access(office: Office) -> None:
    """Somebody asked for access and had the whole answer under Art. 15 GDPR; no place of the copy is left open."""
    services, chair, person = office.services, office.chair, office.services.candidates.all()[0]
    services.access.note(chair, person.id, on=office.clock().date())
    for place in services.access.look_over(chair, person.id).open:
        services.access.leave(chair, person.id, place.place, place.start, place.end)
    services.personal_data.snapshots(chair, person.id)
    services.access.answer(chair, person.id, on=office.clock().date())


def erase(office: Office) -> None:
    """Let the time of retention pass and delete everything; the deletion record is issued by that, then the extract."""
    services, chair = office.services, office.chair
    office.clock.present += timedelta(days=2)
    services.outcome.tell_all(chair, [each.id for each in services.candidates.all()], on=TOLD)
    services.endings.close(chair)
    office.clock.present = YEARS_LATER
    services.erasing.erase(chair)
    services.protocols.issue(chair, Subject(Document.JOURNAL_EXTRACT))


if __name__ == "__main__":
    number = present_schema().number
    with TemporaryDirectory() as folder:
        office = issued_office(Path(folder) / "made.interview")
        office.services.close()
        shutil.copy(office.services.path, FILES / f"issued-schema-{number}.interview")
        office.services = open_services(office.services.path, office.around)
        erase(office)
        office.services.close()
        shutil.copy(office.services.path, FILES / f"erased-schema-{number}.interview")
