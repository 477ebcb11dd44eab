"""The blindness rule on the page: it says the same to a panelist whatever a colleague has rated.

The page is read as a whole, twice: once a colleague has rated before on the same laptop, once not.  Any difference
in a word, a state, a name for screen readers, a row of a model or what can be undone would tell something.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interview_app.domain.sheet import Passage
from interview_app.ui.pages.cover import CoverPage
from tests.ui.pages.interview_table import ALT, Table, at_table, sit_at_table, told_by

SECRET = "zutiefst vertraulich"
Rate = Callable[[Table], None]


def nothing(table: Table) -> None:
    """The colleague looks at the same questions and rates none."""
    table.guide.turn_to(1)


def by_keys(table: Table) -> None:
    """The colleague rates on the page, as one does."""
    table.guide.turn_to(1)
    table.press(Qt.Key.Key_5, ALT)
    table.pane.evidence.text_area.setFocus()
    table.qtbot.keyClicks(table.pane.evidence.text_area, SECRET)


def by_notes(table: Table) -> None:
    """The colleague notes something for memory."""
    table.guide.turn_to(1)
    table.pane.expected.show_notes(True)
    table.qtbot.keyClicks(table.pane.notes, SECRET)


def typed_and_deleted(table: Table) -> None:
    """Words that were taken back leave nothing to be undone by the next person."""
    table.guide.turn_to(1)
    table.pane.evidence.text_area.setFocus()
    table.qtbot.keyClicks(table.pane.evidence.text_area, SECRET)
    table.pane.evidence.text_area.selectAll()
    table.press(Qt.Key.Key_Delete)


def everything_but_the_seal(table: Table) -> None:
    """A whole sheet, with marked passages and “not observable”."""
    sheets, chair, candidate = table.office.services.sheets, table.office.chair, table.candidate.id
    for question in table.office.form.asked():
        sheets.rate(chair, candidate, question.id, Fraction(5))
        sheets.settle_text(chair, candidate, question.id, field="evidence", text=SECRET)
        sheets.mark(chair, candidate, question.id, Passage(0, 6, "answer"))
    last = table.office.form.asked()[-1].id
    sheets.set_not_observable(chair, candidate, last)
    sheets.settle_text(chair, candidate, last, field="reason", text=SECRET)
    table.page.refresh()


def sealed(table: Table) -> None:
    """The colleague's sheet is sealed."""
    table.office.rate(table.office.chair, table.candidate.id, 5)
    table.office.services.sheets.seal(table.office.chair, table.candidate.id)
    table.page.refresh()


def running(table: Table) -> None:
    table.begin()


def finished(table: Table) -> None:
    table.office.interview(table.candidate.id)
    table.page.refresh()
    table.page.show_item(table.candidate.id)


def at_the_cover(table: Table) -> list[str]:
    clear_away()
    return told_by(table.window)


def clear_away() -> None:
    """What Qt was asked to delete is deleted, as it is when a program has nothing to do."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def with_the_next_person(table: Table) -> list[str]:
    """Everything the page says to the next person: at the first question, at the last, and in the list."""
    table.qtbot.mouseClick(table.cover().take, Qt.MouseButton.LeftButton)
    assert table.workspace.actor == table.office.members[1]
    clear_away()
    table.page.show_item(table.candidate.id)
    table.guide.turn_to(1)
    told = told_by(table.window)
    table.guide.turn_to(len(table.office.form.agenda) - 1)
    told += told_by(table.window)
    table.guide.bar.menu.aboutToShow.emit()
    table.guide.bar.menu.actions()[0].trigger()
    return told + told_by(table.window)


def read(
    qtbot: QtBot, folder: Path, case: tuple[Rate, Rate], look: Callable[[Table], list[str]]
) -> list[str]:
    """What the page tells after `begin` and `rate` by the chair, once the laptop is handed over."""
    folder.mkdir()
    begin, rate = case
    table = sit_at_table(qtbot, at_table(folder))
    begin(table)
    rate(table)
    table.hand_over(table.office.members[1])
    told = look(table)
    assert SECRET not in "\n".join(told)
    table.window.hide()
    table.office.services.close()
    return told


@pytest.mark.parametrize("look", [at_the_cover, with_the_next_person])
@pytest.mark.parametrize(
    "case",
    [
        (running, by_keys),
        (running, by_notes),
        (running, typed_and_deleted),
        (finished, by_keys),
        (finished, everything_but_the_seal),
        (finished, sealed),
    ],
    ids=lambda case: "-".join(step.__name__ for step in case),
)
def test_the_page_tells_the_next_person_nothing_of_a_colleagues_ratings(
    qtbot: QtBot, tmp_path: Path, case: tuple[Rate, Rate], look: Callable[[Table], list[str]]
) -> None:
    told = read(qtbot, tmp_path / "rated", case, look)
    untouched = read(qtbot, tmp_path / "not", (case[0], nothing), look)
    assert told == untouched


def test_the_reading_itself_would_see_a_level(qtbot: QtBot, tmp_path: Path) -> None:
    table = sit_at_table(qtbot, at_table(tmp_path))
    running(table)
    nothing(table)
    before = told_by(table.window)
    table.press(Qt.Key.Key_5, ALT)
    assert told_by(table.window) != before
    table.office.services.close()


def test_the_cover_stays_until_somebody_sits_down(qtbot: QtBot, tmp_path: Path) -> None:
    table = sit_at_table(qtbot, at_table(tmp_path))
    running(table)
    table.hand_over(table.office.members[1])
    assert isinstance(table.window.findChild(CoverPage), CoverPage)
    assert table.workspace.actor.panelist is None
    assert not table.guide.isVisible()
    table.office.services.close()
