"""Two programs on one file, and an interview that goes on after the program was closed in the middle of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from interview_app import __version__
from interview_app.i18n import Language
from interview_app.services.files.procedures import Surroundings
from interview_app.ui.pages.names import PageName
from interview_app.ui.session import Session
from tests.end2end.conftest import Opened
from tests.end2end.steps import CANDIDATES, CHAIR, FORM, PANEL, SECOND, Panel

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support")

AYLIN = "Aylin Muster"


@dataclass
class Clock:
    """Stands still until somebody lets time pass."""

    now: datetime = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def around(clock: Clock, tmp_path: Path) -> Surroundings:
    """The clock that is moved by hand, and ids that count."""
    numbers = count(1)
    return Surroundings(clock, lambda: f"id{next(numbers):05}", tmp_path / "backups", __version__)


def interview_begun(panel: Panel, file: Path) -> None:
    """The first question is open and nothing has been typed."""
    panel.begin("Sachbearbeitung Haushalt", file)
    panel.seat(CHAIR, SECOND)
    panel.lock(rationale="Das Haushaltsrecht zuerst.", posts=None, because="")
    panel.register(("B-001", AYLIN))
    panel.check(AYLIN, "MM")
    panel.start(AYLIN, CHAIR, SECOND)
    panel.next()


def test_a_second_program_opens_the_file_to_read_only_and_says_so(program: Opened, tmp_path: Path) -> None:
    file = tmp_path / "budget.interview"
    first = program(Language.GERMAN)
    interview_begun(first, file)
    first.answer("zuerst die Vorjahre")
    before = file.read_bytes()
    second = program(Language.ENGLISH, file)
    person, say = second.person, second.say
    person.wait_for("Another program has this procedure open, so you can only read it here.")
    for page, act in ((PANEL, "Add panel member"), (CANDIDATES, "Add candidate")):
        second.go(page)
        assert not person.has_button(say(act)) or not person.button(say(act)).isEnabled()
    second.go(FORM)
    assert person.sees(say("Locked on"))
    [session] = person.window.findChildren(Session)
    for name in PageName:
        session.go(name)
        assert session.leave()
    person.window.close()
    assert file.read_bytes() == before
    first.answer(", dann Belege")
    first.next()
    first.person.window.close()
    assert [each.name for each in tmp_path.glob("budget.interview*")] == [file.name]


def test_an_interview_goes_on_where_it_was_when_the_program_is_started_again(
    program: Opened, tmp_path: Path, clock: Clock, around: Surroundings
) -> None:
    file = tmp_path / "budget.interview"
    before = program(Language.GERMAN, around=around)
    interview_begun(before, file)
    before.answer("zuerst die Vorjahre")
    before.rate(4, "vergleicht mit Belegen")
    before.next()
    before.answer("Deckung im Budget,")
    clock.now += timedelta(minutes=12)
    before.person.window.close()
    clock.now += timedelta(minutes=5)
    after = program(Language.GERMAN, file, around)
    person, say = after.person, after.say
    person.from_menu(person.starting(say("You: {person}", person="")), CHAIR.short)
    person.click(say("I am {name}", name=CHAIR.name))
    after.go(5)
    person.wait_for(say("Question {number} of {total}", number=2, total=6))
    assert person.sees(say("{minutes} of {planned} min", minutes=17, planned=45))
    after.answer(" dann der Rat")
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == "09:00  Deckung im Budget, dann der Rat"
    person.press("Ctrl+Return")
    person.click(say("Back"))
    person.click(say("Back"))
    evidence = person.field(say("Evidence for the level"))
    assert isinstance(evidence, QPlainTextEdit)
    assert evidence.toPlainText() == "vergleicht mit Belegen"
    assert person.sees(say("Level {level}:", level="4"))
