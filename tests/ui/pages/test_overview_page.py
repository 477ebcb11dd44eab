"""The overview page: what is next, what is missing, and nothing of any rating."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from interview_app.i18n import Language
from interview_app.ui.main_window import MainWindow
from interview_app.ui.pages.names import PageName
from interview_app.ui.pages.overview import OverviewPage
from interview_app.ui.widgets.side_pane import ScrollColumn
from tests.services.office import Office
from tests.ui.pages.conftest import page
from tests.ui.pages.sitting import sit_down


def test_the_primary_action_goes_to_the_next_thing(opened: Callable[[], MainWindow], qtbot: QtBot) -> None:
    window = opened()
    shown = page(window, PageName.OVERVIEW, OverviewPage)
    assert shown.act.words() == "Look through and lock form"
    shown.act.click()
    session = window.content.session
    assert session is not None
    assert session.pages.open_name is PageName.FORM


def test_a_task_s_link_goes_to_whom_it_concerns(opened: Callable[[], MainWindow], office: Office) -> None:
    office.seat("Maria Vorlage")
    office.lock()
    office.admit("B-001", "Aylin Muster")
    office.register("B-002", "Ben Beispiel")
    window = opened()
    shown = page(window, PageName.OVERVIEW, OverviewPage)
    assert shown.act.words() == "Check requirements"
    shown.tasks.button(0).click()
    session = window.content.session
    assert session is not None
    assert session.pages.open_name is PageName.CANDIDATES


def test_a_sheet_is_sealed_or_missing_and_nothing_else(
    opened: Callable[[], MainWindow], office: Office
) -> None:
    person = office.half_sealed()
    office.rate(office.members[1], person.id, 0)
    shown = page(opened(), PageName.OVERVIEW, OverviewPage)
    row = [shown.model.index(0, at).data() for at in range(shown.model.columnCount())]
    assert row[-2:] == ["sealed", "missing"]


def test_the_page_follows_what_is_done_elsewhere(opened: Callable[[], MainWindow], office: Office) -> None:
    window = opened()
    shown = page(window, PageName.OVERVIEW, OverviewPage)
    session = window.content.session
    assert session is not None
    from_here = session.workspace.operations
    from_here.run(lambda: office.seat("Maria Vorlage"), *shown.shows)
    assert [shown.tasks.button(at).accessibleName() for at in range(2)] == [
        "Look through: The interview form is not locked yet",
        "Add: No candidate has been added yet",
    ]


def test_the_page_is_no_wider_than_a_small_window_at_200_per_cent(qtbot: QtBot, office: Office) -> None:
    office.seat("Maria Vorlage", "Rolf Skizze", "Sven Platzhalter")
    office.lock()
    office.admit("B-001", "Aylin Muster")
    shown = sit_down(office, qtbot, OverviewPage, language=Language.GERMAN).page
    inner = shown.findChild(ScrollColumn)
    assert isinstance(inner, ScrollColumn)
    body = inner.widget()
    assert body is not None
    assert body.minimumSizeHint().width() <= 860
