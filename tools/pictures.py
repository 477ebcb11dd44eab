"""Makes the pictures that README and docs show: the real window on sample procedures, painted without a screen.

    python -m tools.pictures [FOLDER]      (default: docs/images)

One procedure is stopped in the middle of its fifth interview, the other is decided.  People and answers are invented.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from fractions import Fraction
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QCursor, QImage

from interview_app.composition import Services, on_desk, surroundings
from interview_app.domain.form import Question
from interview_app.domain.panel import Actor
from interview_app.domain.sheet import Passage
from interview_app.domain.waiting import waiting_for_interview
from interview_app.i18n import Language
from interview_app.services.demo import sample
from interview_app.services.files.procedures import ZONE
from interview_app.services.files.recents import RecentFiles
from interview_app.services.interviews.seating import Opening
from interview_app.services.settings import SettingsFile
from interview_app.ui.appearance import apply_theme, make_application
from interview_app.ui.content import Content
from interview_app.ui.lasting_none import make_none_lasting
from interview_app.ui.main_window import MainWindow
from interview_app.ui.pages.interview.page import InterviewPage
from interview_app.ui.pages.names import PageName
from interview_app.ui.session import Session
from interview_app.ui.theme import Theme

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
SIZE = (1366, 768)
FREQUENT = 32
"""Colours of a picture that are kept as they are, be others ever so alike."""
FULL, HELD = sample.Size(), 4
REACHED = "conflict-in-team"
SETTLE, PRINTING = 300, 4000
"""Milliseconds until nothing moves on a page, and until a document has been printed beside the window."""
MARKED = "Erst mit beiden Leitungen einzeln gesprochen, dann den Prüfplan gemeinsam geschrieben."
TOLD = (
    "Projekt Schrifterkennung, zwei Teams. Streit, wer Trainingsdaten prüft: Team A will Tempo, Team B haftet.",
    MARKED,
    "Ergebnis: Prüfung in zwei Stufen, Fehlerquote von 7 auf 2 %. Fragt seither früher, wer die Folgen trägt.",
)
EVIDENCE = "Eigenes Vorgehen und messbares Ergebnis genannt; die Lehre kam erst auf die zweite Nachfrage."


class Clock:
    """The moment at which the pictures are taken."""

    def __init__(self) -> None:
        self.present = datetime(2023, 3, 15, 9, 0, tzinfo=ZoneInfo(ZONE))

    def __call__(self) -> datetime:
        return self.present


def main(arguments: list[str]) -> None:
    """Take every picture into the folder that was named."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    make_none_lasting()
    apply_theme(make_application(sys.argv[:1]), Theme())
    folder = Path(arguments[0]) if arguments else IMAGES
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        clock = Clock()
        running, decided = in_the_middle(Path(scratch), clock), whole(Path(scratch))
        with window_on(running, clock) as (window, session):
            for name in (
                PageName.OVERVIEW,
                PageName.FORM,
                PageName.PANEL,
                PageName.CANDIDATES,
                PageName.CONSENSUS,
            ):
                take(window, session, name, folder)
            take_interview(window, session, folder)
        with window_on(decided, clock) as (window, session):
            take(window, session, PageName.RANKING, folder)
            session.go(PageName.PROTOCOLS)
            wait(PRINTING)
            save(window, folder / "protocols.png")


def whole(scratch: Path, size: sample.Size = FULL) -> Path:
    """A decided procedure."""
    path = scratch / "Musterverfahren.interview"
    around = replace(surroundings(), backups=scratch / "backups")
    sample.build(path, around, size).file.close()
    return path


def in_the_middle(scratch: Path, clock: Clock, size: sample.Size = FULL, held: int = HELD) -> Path:
    """A procedure whose next interview (the fifth) has reached the question on a quarrel in the team."""
    path = scratch / "KI-Experten.interview"
    around = replace(surroundings(), backups=scratch / "backups")
    desk = sample.build(path, around, size, progress=lambda done, total: done < held)
    services = on_desk(replace(desk, clock=clock, fresh_id=surroundings().fresh_id))
    chair = chair_of(services)
    procedure = services.desk.whole()
    candidate = waiting_for_interview(procedure)[0]
    people = tuple(person.id for person in procedure.voters())
    opening = Opening(people, people, people[0], "de", candidate.place, video=False)
    runs = services.interviews.start(chair, candidate.id, opening)
    for item in procedure.form.items():
        clock.present += timedelta(minutes=2)
        answer = "\n".join(
            f"{clock.present + timedelta(minutes=n):%H:%M} {line}" for n, line in enumerate(TOLD)
        )
        services.interviews.settle_answer(chair, runs.id, item.id, answer)
        if isinstance(item, Question):
            services.interviews.probe(chair, runs.id, item.id, 0, asked=True)
            services.sheets.rate(chair, candidate.id, item.id, Fraction(4))
            services.sheets.settle_text(chair, candidate.id, item.id, field="evidence", text=EVIDENCE)
            if item.id == REACHED:
                start = answer.index(MARKED)
                passage = Passage(start, start + len(MARKED), MARKED)
                services.sheets.mark(chair, candidate.id, item.id, passage)
                break
        services.interviews.mark_asked(chair, runs.id, item.id, item.minutes * 60)
        clock.present += timedelta(minutes=item.minutes - 2)
    services.close()
    return path


def chair_of(services: Services) -> Actor:
    """The chair, as the one who acts."""
    return sample.acting(services.panel.members()[0])


@contextmanager
def window_on(
    path: Path, clock: Clock, language: Language = Language.GERMAN
) -> Iterator[tuple[MainWindow, Session]]:
    """The window on a file, with the chair at the laptop."""
    around = replace(surroundings(), clock=clock, backups=path.parent / "backups")
    settings, recents = SettingsFile(path.with_suffix(".settings")), RecentFiles(path.with_suffix(".recents"))
    window = MainWindow(
        settings, lambda shell: Content(shell, settings, recents, language=language, around=around)
    )
    window.resize(*SIZE)
    window.show()
    window.content.open_path(path)
    session = window.content.session
    if session is None:
        raise SystemExit(f"{path} did not open")
    session.workspace.act_as(chair_of(session.services))
    yield window, session
    window.close()


def take(window: MainWindow, session: Session, name: PageName, folder: Path) -> None:
    """The picture of one page."""
    session.go(name)
    save(window, folder / f"{name.value}.png")


def take_interview(window: MainWindow, session: Session, folder: Path) -> None:
    """The picture of the guided interview."""
    open_interview(session)
    save(window, folder / "interview.png")


def open_interview(session: Session) -> None:
    """Turn to the question that the running interview has reached."""
    session.go(PageName.INTERVIEWS)
    page, running = session.pages.open_page, session.services.interviews.running()
    if not isinstance(page, InterviewPage) or running is None:
        raise SystemExit("no interview runs")
    page.show_item(running.candidate)
    page.guide.turn_to(session.services.forms.form().agenda.index(REACHED))


def wait(milliseconds: int) -> None:
    """Let the window and the threads beside it work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def save(window: MainWindow, path: Path) -> None:
    """Wait until nothing moves, then write the picture."""
    QCursor.setPos(window.mapToGlobal(window.rect().center()))
    wait(SETTLE)
    write_small(window.grab().toImage(), path)


def write_small(image: QImage, path: Path, *, coarse: int = 0xFFF0F0F0) -> None:
    """Write a picture with at most 256 colours: the most frequent, then one of those alike in the bits `coarse`."""
    full = image.convertToFormat(QImage.Format.Format_RGB32)
    seen = [colour for colour, _ in Counter(memoryview(full.constBits()).cast("I")).most_common()]
    alike: dict[int, int] = {}
    for colour in seen[FREQUENT:]:
        alike.setdefault(colour & coarse, colour)
    table = [*seen[:FREQUENT], *alike.values()][:256]
    few = full.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.ThresholdDither)
    if not few.save(str(path), quality=0):
        raise SystemExit(f"{path} cannot be written")


if __name__ == "__main__":
    main(sys.argv[1:])
