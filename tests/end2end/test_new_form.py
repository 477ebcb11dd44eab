"""A form written from nothing, by keyboard alone: new procedure, empty form, filled, locked, and undone on the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from interview_app.i18n import Language
from tests.end2end.conftest import Opened
from tests.end2end.steps import CHAIR, FORM
from tests.end2end.writer import Writer

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support")


@pytest.mark.timeout(120)
def test_a_form_is_written_from_nothing_and_locked(program: Opened, tmp_path: Path) -> None:
    panel = program(Language.ENGLISH)
    writer, say, person = Writer(panel), panel.say, panel.person
    writer.push(say("New form"))
    person.answer_file_dialog(tmp_path / "new.interview")
    person.until(lambda: person.window.windowTitle().startswith("new.interview"), "the file did not open")
    panel.seat(CHAIR)
    panel.go(FORM)
    write_posting(writer)
    write_criteria(writer)
    write_question(writer)
    person.wait_for("Nothing is missing; 1 hint on the form, below, still asks for an answer.")
    writer.push(say("Lock form …"))
    panel.answer_hints("one answer is enough here")
    writer.push(say("Lock form"))
    person.until(lambda: not person.has_button(say("Lock form …")), "the form is not locked")
    person.wait_for("Holds for everybody")
    assert not person.has_button(say("Weigh equally"))


def write_posting(writer: Writer) -> None:
    say = writer.say
    writer.turn("Posting")
    writer.fill(say("Title"), "Archivist")
    writer.fill(say("Advertised position"), "Archivist of the town")
    writer.fill(say("Reference"), "MST-1")
    writer.fill(say("Authority"), "Musterstadt")


def write_criteria(writer: Writer) -> None:
    """One criterion; one more is added by mistake and taken back."""
    person, say = writer.person, writer.say
    writer.turn("Criteria")
    person.press("Ctrl+N")
    person.write("Care")
    writer.fill(say("Passages of the posting"), "works with care")
    person.press("Ctrl+N")
    person.until(lambda: person.sees(say("Criterion {mark}", mark="C2")), "no second criterion")
    person.press("Ctrl+Z")
    person.until(lambda: not person.sees(say("Criterion {mark}", mark="C2")), "the second one stays")
    writer.push(say("Weigh equally"))
    person.wait_for(say("The weights sum to 100."))


def write_question(writer: Writer) -> None:
    """A question with all its anchors."""
    person, say = writer.person, writer.say
    writer.push(say("Question"))
    person.write("First things")
    writer.fill(say("Question in its words"), "What do you do first?")
    writer.fill(say("Expected answer"), "reads everything first")
    for level in range(6):
        writer.fill(say("Level {level}", level=level), f"names {level} steps")
