"""The handbook's window: opened by F1 at the open page, read by links, searched by words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from pytestqt.qtbot import QtBot

from interview_app.i18n import Language
from interview_app.services.handbook import FIRST, ORDER, Handbook
from interview_app.ui.main_window import MainWindow
from interview_app.ui.pages.names import WITHIN, PageName
from interview_app.ui.widgets.markdown_page import MarkdownPage
from interview_app.ui.windows.handbook import HandbookWindow
from tests.services.office import Office
from tests.ui.pages.sitting import nameless

Opened = Callable[[], MainWindow]


def press_f1(window: MainWindow, qtbot: QtBot) -> HandbookWindow:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    (shown,) = window.findChildren(HandbookWindow)
    return shown


@pytest.mark.parametrize("name", list(PageName))
def test_f1_opens_the_page_on_the_open_page(
    opened: Opened, office: Office, qtbot: QtBot, name: PageName
) -> None:
    window = opened()
    assert window.content.session is not None
    window.content.session.go(name)
    assert window.content.session.pages.open_name is name
    shown = press_f1(window, qtbot)
    assert shown.open_name == Handbook(Language.ENGLISH).nearest(name, WITHIN)
    assert shown.page.toPlainText().startswith(Handbook(Language.ENGLISH).title(shown.open_name))


def test_without_a_procedure_it_opens_at_its_first_page(window: MainWindow, qtbot: QtBot) -> None:
    window.begin()
    qtbot.waitUntil(lambda: window.content.start_page is not None)
    assert press_f1(window, qtbot).open_name == FIRST


def test_an_open_handbook_turns_to_the_page(opened: Opened, qtbot: QtBot) -> None:
    window = opened()
    shown = press_f1(window, qtbot)
    assert window.content.session is not None
    window.content.session.go(PageName.PROTOCOLS)
    assert press_f1(window, qtbot) is shown
    assert shown.open_name == "protocols"
    assert shown.model.key(shown.contents.currentIndex().row()) == "protocols"


def test_a_link_leads_to_its_page_and_nowhere_else(opened: Opened, qtbot: QtBot) -> None:
    shown = press_f1(opened(), qtbot)
    shown.page.anchorClicked.emit(QUrl("journal.md"))
    assert shown.open_name == "journal"
    for elsewhere in ("https://example.org/journal.md", "unheard.md"):
        shown.page.anchorClicked.emit(QUrl(elsewhere))
        assert shown.open_name == "journal"


def test_a_search_leaves_the_pages_that_have_the_words(opened: Opened, qtbot: QtBot) -> None:
    shown = press_f1(opened(), qtbot)
    qtbot.keyClicks(shown.words, "countersignature")
    assert [shown.model.key(row) for row in range(shown.model.rowCount())] == ["paper"]
    assert shown.open_name == "paper"
    shown.words.clear()
    assert shown.model.rowCount() == len(ORDER)


def test_a_page_is_chosen_in_the_contents(opened: Opened, qtbot: QtBot) -> None:
    shown = press_f1(opened(), qtbot)
    shown.contents.setCurrentIndex(shown.model.index(1, 0))
    assert shown.open_name == ORDER[1]


def test_everything_in_it_has_a_name(opened: Opened, qtbot: QtBot) -> None:
    assert nameless(press_f1(opened(), qtbot)) == []


def test_a_picture_is_never_wider_than_the_page(opened: Opened, qtbot: QtBot) -> None:
    page: MarkdownPage = press_f1(opened(), qtbot).page
    page.resize(300, 400)
    kind = QTextDocument.ResourceType.ImageResource.value
    picture = page.loadResource(kind, QUrl("images/overview.png"))
    assert isinstance(picture, QImage)
    assert 0 < picture.width() < page.viewport().width()
    assert page.loadResource(kind, QUrl("https://example.org/picture.png")) is None
