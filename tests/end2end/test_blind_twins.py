"""Two windows on procedures that differ only in what is sealed in hold the same words before everybody else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from interview_app.domain.panel import Actor
from interview_app.i18n import Language
from interview_app.ui.hint_count import HintCount
from interview_app.ui.pages.interview.page import InterviewPage
from interview_app.ui.pages.names import PageName
from interview_app.ui.session import Session
from interview_app.ui.windows.beside import Beside
from interview_app.ui.windows.find import FindWindow
from tests.end2end.conftest import Opened
from tests.end2end.steps import Panel
from tests.end2end.test_blindness import everything
from tests.services.planted import TWINS, heard, planted_office, readers_of

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support")

CHANCE = re.compile(r"\b[0-9a-f]{8,64}\b|\b[0-9a-f]{4} [0-9a-f]{4}\b")
"""Salted digests and what is chained from them."""
SHOWN = (
    "all but one sealed",
    "replacement before disclosure",
    "replacement after disclosure",
    "recused, the others sealed",
    "withdrawn",
    "typed from paper",
    "aborted",
    "calibration rated",
)
"""The stories that are looked at in the window; tests/services tells them all."""
Held = set[tuple[str, str]]


@pytest.mark.timeout(150)
@pytest.mark.parametrize("story", SHOWN)
def test_no_window_holds_a_word_that_depends_on_what_is_sealed_in(
    story: str, program: Opened, tmp_path: Path
) -> None:
    held = []
    for at, planted in enumerate(TWINS):
        office = planted_office(tmp_path / str(at), story, planted)
        candidate = heard(office)
        office.services.close()
        panel = program(Language.GERMAN, office.services.path, office.around)
        readers = [office.members[place] for place in readers_of(story)]
        held.append([walk(panel, actor, candidate, tmp_path / str(at)) for actor in readers])
    for one, two in zip(*held, strict=True):
        assert one == two
        assert not any(planted.word in words for planted in TWINS for _, words in one)


def walk(panel: Panel, actor: Actor, candidate: str, folder: Path) -> Held:
    """Somebody sits down and opens every page, every part of the interview and the windows beside."""
    session = session_of(panel)
    assert session.leave()
    session.workspace.act_as(actor)
    for name in PageName:
        session.go(name, candidate if name in (PageName.CONSENSUS, PageName.PAPER) else None)
    settle(session)
    held = everything_held(panel.person.window, folder)
    session.go(PageName.INTERVIEWS, candidate)
    page = session.pages.open_page
    assert isinstance(page, InterviewPage)
    page.show_item(candidate)
    for part in range(len(page.guide.case.items) if page.guide.case is not None else 0):
        page.guide.turn_to(part)
        held |= everything_held(page, folder)
    session.show_journal()
    session.show_find()
    [finder] = panel.person.window.findChildren(FindWindow)
    for words in ("Muster", *(planted.word for planted in TWINS)):
        finder.words.setText(words)
        held.add((f"find {len(words)}", str(finder.found())))
    finder.words.setText("Antwort")
    for window in panel.person.window.findChildren(Beside):
        held |= everything_held(window, folder)
    finder.close()
    return held


def settle(session: Session) -> None:
    """Nothing is being computed any more, and what was computed is shown."""
    for count in session.findChildren(HintCount):
        count.count()
    session.workspace.operations.settle()
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def everything_held(place: QWidget, folder: Path) -> Held:
    """All words in a window or page, without what differs by where and by chance."""
    told = set(everything(within=place))
    return {(where, CHANCE.sub("CHANCE", words.replace(str(folder), "FOLDER"))) for where, words in told}


def session_of(panel: Panel) -> Session:
    [session] = panel.person.window.findChildren(Session)
    return session
