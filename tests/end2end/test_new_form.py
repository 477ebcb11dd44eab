"""A form written from nothing, by keyboard alone: new procedure, empty form, filled, locked, and undone on the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from interview_app.i18n import Language
from tests.end2end.conftest import Opened
from tests.end2end.person import words
from tests.end2end.steps import CHAIR, FORM, Panel

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support")

FARTHEST = 80
"""Presses of Tab after which something counts as out of reach."""
TABS = ("Posting", "Requirements", "Criteria", "Conversation", "Scale", "Rules", "Conditions")


class Writer:
    """Somebody who writes a form and touches no mouse."""

    def __init__(self, panel: Panel) -> None:
        self.panel, self.person, self.say = panel, panel.person, panel.say

    def reach(self, name: str) -> None:
        """Press Tab until the keyboard is on what is called so."""
        for _ in range(FARTHEST):
            QApplication.processEvents()
            if name in names_of(QApplication.focusWidget()):
                return
            self.person.press("Tab")
        raise AssertionError(f"“{name}” is out of reach; on the screen: {self.person.reads()}")

    def push(self, name: str) -> None:
        self.reach(name)
        self.person.press("Space")

    def fill(self, name: str, text: str) -> None:
        """Write over what stands in a field, and go on."""
        self.reach(name)
        self.person.press("Ctrl+A")
        self.person.write(text)
        self.person.press("Tab")

    def turn(self, tab: str) -> None:
        """To one of the tabs of the form."""
        self.reach(self.say("Parts of the form"))
        for _ in TABS:
            self.person.press("Left")
        for _ in range(TABS.index(tab)):
            self.person.press("Right")


def names_of(widget: QWidget | None) -> tuple[str, ...]:
    """What the control with the keyboard is called."""
    if widget is None:
        return ()
    said = words(widget) if isinstance(widget, QAbstractButton) else ""
    return said, widget.accessibleName()


@pytest.mark.timeout(120)
def test_a_form_is_written_from_nothing_and_locked(program: Opened, tmp_path: Path) -> None:
    panel = program(Language.GERMAN)
    writer, say, person = Writer(panel), panel.say, panel.person
    writer.push(say("New form"))
    person.answer_file_dialog(tmp_path / "neu.interview")
    person.until(lambda: person.window.windowTitle().startswith("neu.interview"), "the file did not open")
    panel.seat(CHAIR)
    panel.go(FORM)
    write_posting(writer)
    write_criteria(writer)
    write_questions(writer)
    person.wait_for(say("Nothing is missing. Look through the form once more."))
    writer.push(say("Lock form …"))
    writer.push(say("Lock form"))
    person.until(lambda: not person.has_button(say("Lock form …")), "the form is not locked")
    person.wait_for("Gilt für alle")
    assert not person.has_button(say("Weigh equally"))


def write_posting(writer: Writer) -> None:
    say = writer.say
    writer.turn("Posting")
    writer.fill(say("Title"), "Sachbearbeitung Archiv")
    writer.fill(say("Advertised position"), "Sachbearbeiterin im Archiv")
    writer.fill(say("Reference"), "MST-1")
    writer.fill(say("Authority"), "Musterstadt")


def write_criteria(writer: Writer) -> None:
    """Two criteria; one more is added by mistake and taken back."""
    person, say = writer.person, writer.say
    writer.turn("Criteria")
    for name, passage in (("Sorgfalt", "arbeitet sorgfaeltig"), ("Auskunft", "gibt gern Auskunft")):
        person.press("Ctrl+N")
        person.write(name)
        writer.fill(say("Passages of the posting"), passage)
    person.press("Ctrl+N")
    person.until(lambda: person.sees(say("Criterion {mark}", mark="K3")), "no third criterion")
    person.press("Ctrl+Z")
    person.until(lambda: not person.sees(say("Criterion {mark}", mark="K3")), "the third one stays")
    writer.push(say("Weigh equally"))
    person.wait_for(say("The weights sum to 100."))


def write_questions(writer: Writer) -> None:
    """Two questions for each criterion, with all their anchors, so that no single one weighs too much."""
    person, say = writer.person, writer.say
    for place in range(2):
        writer.turn("Criteria")
        writer.reach(say("Criteria"))
        person.press("Ctrl+Home")
        for _ in range(place):
            person.press("Down")
        for number in range(2):
            writer.push(say("Question"))
            person.write(f"Frage {2 * place + number + 1}")
            writer.fill(say("Question in its words"), "Was tun Sie zuerst?")
            writer.fill(say("Expected answer"), "liest erst alles")
            for level in range(6):
                writer.fill(say("Level {level}", level=level), f"Verhalten {level}")
