"""The window that finds: by its key, while typing, by arrows and Enter to the place, never in others' sheets."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interview_app.i18n import Language, load
from interview_app.services.finding import Found, FoundKind
from interview_app.ui.main_window import MainWindow
from interview_app.ui.models.find_rows import kind_words
from interview_app.ui.pages.candidates.page import CandidatesPage
from interview_app.ui.pages.find_places import place_of
from interview_app.ui.pages.form.page import FormPage
from interview_app.ui.pages.form.places import Tab
from interview_app.ui.pages.interview.page import InterviewPage
from interview_app.ui.pages.names import PageName
from interview_app.ui.pages.panel.page import PanelPage
from interview_app.ui.windows.find import FindWindow
from tests.services.office import Office
from tests.ui.pages.conftest import with_a_colleagues_sheet
from tests.ui.pages.sitting import clear_away, nameless, words_of

Finder = Callable[[], tuple[MainWindow, FindWindow]]


@pytest.fixture
def finder(opened: Callable[[], MainWindow], office: Office, qtbot: QtBot) -> Finder:
    """The window that finds, on a procedure with one interview and a colleague's unsealed sheet."""

    def show() -> tuple[MainWindow, FindWindow]:
        window = with_a_colleagues_sheet(opened, office)
        qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        (found,) = window.findChildren(FindWindow)
        return window, found

    return show


def go(find: FindWindow, qtbot: QtBot, words: str, kind: FoundKind) -> None:
    """Type, go down to the first find of a kind, press Enter."""
    qtbot.keyClicks(find.words, words)
    for _ in range([each.kind for each in find.found()].index(kind)):
        qtbot.keyClick(find.words, Qt.Key.Key_Down)
    qtbot.keyClick(find.words, Qt.Key.Key_Return)
    clear_away()


def test_a_candidate_is_gone_to_by_enter(finder: Finder, office: Office, qtbot: QtBot) -> None:
    window, find = finder()
    go(find, qtbot, "beispiel", FoundKind.CANDIDATE)
    assert window.findChildren(FindWindow) == []
    assert window.content.session is not None
    shown = window.content.session.pages.open_page
    assert isinstance(shown, CandidatesPage)
    assert shown.grid.candidate() == office.services.candidates.all()[1].id


def test_parts_of_the_form_are_gone_to(finder: Finder, office: Office, qtbot: QtBot) -> None:
    window, find = finder()
    requirement = office.form.requirements[1]
    go(find, qtbot, requirement.name.read(Language.ENGLISH), FoundKind.REQUIREMENT)
    assert window.content.session is not None
    shown = window.content.session.pages.open_page
    assert isinstance(shown, FormPage)
    assert shown.panes.requirements.chosen_key() == requirement.id
    window.content.session.show_find()
    (again,) = window.findChildren(FindWindow)
    question = office.form.questions[-1]
    go(again, qtbot, question.title.read(Language.ENGLISH), FoundKind.QUESTION)
    assert shown.panes.criteria.chosen_key() == question.criterion
    window.content.session.show_find()
    (third,) = [each for each in window.findChildren(FindWindow) if each.isVisible()]
    section = office.form.sections[-1]
    go(third, qtbot, section.title.read(Language.ENGLISH), FoundKind.SECTION)
    assert shown.panes.tab is Tab.CONVERSATION
    assert shown.panes.items.chosen_key() == section.id


def test_an_answer_is_gone_to_at_its_question(finder: Finder, office: Office, qtbot: QtBot) -> None:
    window, find = finder()
    question = office.form.asked()[3]
    go(find, qtbot, f"answer to {question.id}", FoundKind.ANSWER)
    assert window.content.session is not None
    shown = window.content.session.pages.open_page
    assert isinstance(shown, InterviewPage)
    assert shown.guide.case is not None
    assert shown.guide.case.items[shown.guide.at].id == question.id


def test_members_and_documents_are_gone_to(finder: Finder, office: Office, qtbot: QtBot) -> None:
    window, find = finder()
    go(find, qtbot, "skizze", FoundKind.MEMBER)
    session = window.content.session
    assert session is not None
    assert isinstance(session.pages.open_page, PanelPage)
    session.show_find()
    (again,) = window.findChildren(FindWindow)
    go(again, qtbot, "protocol aylin", FoundKind.DOCUMENT)
    assert session.pages.open_name == PageName.PROTOCOLS


def test_no_word_of_a_colleague_s_open_sheet_is_found(finder: Finder, qtbot: QtBot) -> None:
    _, find = finder()
    qtbot.keyClicks(find.words, "because")
    assert find.found() == ()
    assert "because of" not in " ".join(words_of(find))
    assert "Nothing was found" in find.count.text()


def test_it_stands_over_the_window_that_it_looks_into(finder: Finder) -> None:
    window, find = finder()
    screen = window.screen().availableGeometry()
    apart = find.frameGeometry().center() - window.frameGeometry().center()
    assert apart.manhattanLength() <= 2 or not screen.contains(window.frameGeometry())


def test_the_arrows_stop_at_the_ends(finder: Finder, qtbot: QtBot) -> None:
    _, find = finder()
    qtbot.keyClicks(find.words, "answer to")
    for _ in range(3):
        qtbot.keyClick(find.words, Qt.Key.Key_Up)
    assert find.table.currentIndex().row() == 0
    for _ in range(len(find.found()) + 3):
        qtbot.keyClick(find.words, Qt.Key.Key_Down)
    assert find.table.currentIndex().row() == len(find.found()) - 1


def test_it_closes_when_somebody_else_sits_down(finder: Finder, office: Office) -> None:
    window, _ = finder()
    assert window.content.session is not None
    window.content.session.workspace.act_as(office.members[1])
    clear_away()
    assert window.findChildren(FindWindow) == []


def test_everything_in_it_has_a_name(finder: Finder, qtbot: QtBot) -> None:
    _, find = finder()
    qtbot.keyClicks(find.words, "a")
    assert nameless(find) == []


@pytest.mark.parametrize("kind", list(FoundKind))
def test_every_kind_has_its_words_and_its_page(kind: FoundKind) -> None:
    assert kind_words(load(Language.GERMAN), kind)
    assert place_of(Found(kind, "x"))[0] in set(PageName)
