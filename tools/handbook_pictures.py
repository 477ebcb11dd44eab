"""Makes the handbook's pictures: every page in both languages, small enough to be shipped.

    python -m tools.handbook_pictures      (writes into docs/handbook/de/images and docs/handbook/en/images)

The procedures are those of `tools.pictures`; people and answers are invented.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from interview_app.composition import new_services
from interview_app.domain.drafting.blank import blank_form
from interview_app.domain.ending import ReopeningGround
from interview_app.domain.found_posting import PassageKind
from interview_app.domain.ids import PassageId
from interview_app.domain.panel import Role
from interview_app.i18n import Language
from interview_app.services.files.procedures import PROGRAM
from interview_app.ui.appearance import apply_theme, make_application
from interview_app.ui.dialogs.library import LibraryDialog
from interview_app.ui.lasting_none import make_none_lasting
from interview_app.ui.pages.form.page import FormPage
from interview_app.ui.pages.names import PageName, Section
from interview_app.ui.pages.posting.page import PostingPage
from interview_app.ui.pages.ranking.page import RankingPage
from interview_app.ui.session import Session
from interview_app.ui.theme import Theme
from interview_app.ui.windows.journal import JournalWindow
from tools.pictures import (
    PRINTING,
    SETTLE,
    Clock,
    chair_of,
    in_the_middle,
    open_interview,
    wait,
    whole,
    window_on,
    write_small,
)
from tools.posting_text import POSTING
from tools.stages import Stage, around, build

HANDBOOK = Path(__file__).resolve().parent.parent / "docs" / "handbook"
WIDTH = 683
"""Half of the window's width: sharp enough to recognise, small enough to ship."""
COARSE = 0xFFE0E0E0
REOPENED = "Beispiel: Die Gründe werden ergänzt."
_RUNNING = (
    PageName.OVERVIEW,
    PageName.PANEL,
    PageName.CALIBRATION,
    PageName.CANDIDATES,
    PageName.CONSENSUS,
    PageName.OWN_SHEETS,
    PageName.EQUAL_TREATMENT,
)
"""The pages that are shown in the middle of the interviews."""


def main() -> None:
    """Take every picture in every language."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    make_none_lasting()
    apply_theme(make_application(sys.argv[:1]), Theme())
    for language in Language:
        folder = HANDBOOK / language.value / "images"
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as scratch:
            take_all(Path(scratch), language, folder)


def take_all(scratch: Path, language: Language, folder: Path) -> None:
    """Every picture in one language."""
    clock = Clock()
    running, decided = in_the_middle(scratch, clock), whole(scratch)
    with window_on(running, clock, language) as (window, session):
        for name in _RUNNING:
            session.go(name)
            keep(window, folder / f"{name.value}.png")
        session.go(PageName.PANEL, Section.ASSIGNMENTS)
        keep(window, folder / "panel-parts.png")
        open_interview(session)
        keep(window, folder / "interviews.png")
    with window_on(build(Stage.PREPARING, scratch, clock), clock, language) as (window, session):
        for name in (PageName.FORM, PageName.RECORD_CHECK):
            session.go(name)
            keep(window, folder / f"{name.value}.png")
        keep(open_library(session), folder / "library.png")
    with window_on(nothing_written(scratch, clock), clock, language) as (window, session):
        take_over_posting(session)
        keep(window, folder / f"{PageName.POSTING.value}.png")
    with window_on(decided, clock, language) as (window, session):
        for name in (PageName.OUTCOME, PageName.RANKING):
            session.go(name)
            keep(window, folder / f"{name.value}.png")
        open_firmness(session)
        keep(window, folder / "firmness.png")
        session.go(PageName.PROTOCOLS)
        wait(PRINTING)
        keep(window, folder / "protocols.png")
        session.show_journal()
        (journal,) = window.findChildren(JournalWindow)
        journal.resize(1080, 600)
        keep(journal, folder / "journal.png")
        session.services.endings.reopen(
            chair_of(session.services), ground=ReopeningGround.OTHER, reason=REOPENED
        )
        session.go(PageName.DECISION)
        keep(window, folder / "decision.png")


def open_library(session: Session) -> LibraryDialog:
    """Open the library on the form page, with something found."""
    session.go(PageName.FORM)
    page = session.pages.open_page
    if not isinstance(page, FormPage):
        raise SystemExit("the form is not open")
    page.open_library()
    session.workspace.operations.settle()
    (dialog,) = page.findChildren(LibraryDialog)
    dialog.finds.words.setText("team")
    return dialog


def nothing_written(folder: Path, clock: Clock) -> Path:
    """A procedure with an empty form and a chair."""
    path = folder / "Ausschreibung.interview"
    services = new_services(path, blank_form("form-1", ("de", "en")), around(folder, clock))
    services.panel.add(PROGRAM, name="Maria Vorlage", function="", role=Role.CHAIR, votes=True)
    services.close()
    return path


def take_over_posting(session: Session) -> None:
    """Read a posting, take over what was found, and turn to what is open then."""
    session.go(PageName.POSTING)
    page = session.pages.open_page
    if not isinstance(page, PostingPage):
        raise SystemExit("the posting is not open")
    page.reading.read_pasted(POSTING)
    session.workspace.operations.settle()
    page.take_button.click()
    page.panes.choose_passage(PassageId("passage-3"))
    page.covering.sort(PassageKind.CRITERION)


def open_firmness(session: Session) -> None:
    """Turn the ranking page to how firm the selection is."""
    page = session.pages.open_page
    if not isinstance(page, RankingPage):
        raise SystemExit("the ranking is not open")
    page.firmness.button.click()


def keep(window: QWidget, path: Path) -> None:
    """Wait until nothing moves, then write the picture, half as large."""
    QCursor.setPos(window.mapToGlobal(window.rect().center()))
    wait(SETTLE)
    small = window.grab().toImage().scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
    write_small(small, path, coarse=COARSE)


if __name__ == "__main__":
    main()
