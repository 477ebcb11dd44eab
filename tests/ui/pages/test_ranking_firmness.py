"""How firm the selection is, on the ranking page: after disclosure, in words, computed beside the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from interview_app.domain.panel import Actor, Role
from interview_app.domain.procedure import Stage
from interview_app.i18n import Language
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.ui.appearance import apply_theme
from interview_app.ui.dialogs.own_habits import OwnHabitsDialog
from interview_app.ui.pages.ranking.firmness_acts import FirmnessActs
from interview_app.ui.pages.ranking.page import RankingPage
from interview_app.ui.theme import Theme
from interview_app.ui.widgets.spans import Spans
from interview_app.ui.widgets.text_label import TextLabel
from tests.services.office import Office, disclosed_office, new_office
from tests.ui.pages.sitting import Sitting, clear_away, copied, nameless, sit_down, words_of

Seat = Sitting[RankingPage]


pytestmark = pytest.mark.usefixtures("files_let_go")


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Three candidates for one post, rated by three."""
    office = disclosed_office(tmp_path_factory.mktemp("firm"), (4, 5, 4), (3, 3, 4), (1, 2, 2))
    office.services.close()
    return office


@pytest.fixture
def office(closed: Office, tmp_path: Path) -> Office:
    return copied(closed, tmp_path)


@pytest.fixture
def seat(office: Office, qtbot: QtBot) -> Seat:
    """The chair before the page."""
    return sit_down(office, qtbot, RankingPage)


def told(seat: Seat) -> str:
    """Everything that the pane says."""
    clear_away()
    labels = [
        label for label in seat.page.firmness.pane.findChildren(TextLabel) if label.isVisibleTo(seat.page)
    ]
    return "\n".join(label.text() for label in labels)


def open_pane(seat: Seat) -> None:
    seat.click(seat.page.firmness.button)
    seat.settle()


def charts(seat: Seat) -> list[Spans]:
    pane = seat.page.firmness.pane
    return [each for each in pane.findChildren(Spans) if each.isVisibleTo(pane)]


def test_the_button_opens_the_words_and_leads_back(seat: Seat) -> None:
    button = seat.page.firmness.button
    assert button.words() == "How firm is the selection?"
    open_pane(seat)
    assert button.words() == "Back to the ranking"
    assert seat.page.accessibleName() == "Firmness of the selection"
    assert "No weighting of the criteria lets anybody overtake" in told(seat)
    assert not seat.page.table.isVisible()
    seat.click(button)
    assert seat.page.table.isVisible()
    assert button.words() == "How firm is the selection?"
    assert seat.page.accessibleName() == "Ranking"


def test_both_charts_say_in_figures_what_they_draw(seat: Seat) -> None:
    open_pane(seat)
    ranges, random = charts(seat)
    assert "C1 AI/ML development in practice: 0 to 100" in ranges.accessibleDescription()
    assert ranges.accessibleName().startswith("Weight of one criterion")
    assert "Muster 1: 100.0\N{NO-BREAK SPACE}% (±0.0)" in random.accessibleDescription()
    assert random.accessibleName().endswith("That is not a probability that somebody is better suited.")


def test_random_weightings_can_be_stopped_and_asked_for_again(seat: Seat) -> None:
    pane = seat.page.firmness.pane
    seat.click(seat.page.firmness.button)
    assert pane.progress.isVisible()
    pane.cancelled.emit()
    seat.settle()
    assert not pane.progress.isVisible()
    assert len(charts(seat)) == 1
    seat.click(pane.stopped)
    seat.settle()
    assert len(charts(seat)) == 2
    assert not pane.stopped.isVisible()


def test_what_is_known_is_not_computed_again(seat: Seat) -> None:
    open_pane(seat)
    seat.click(seat.page.firmness.button)
    seat.click(seat.page.firmness.button)
    assert not seat.page.firmness.pane.progress.isVisible()
    assert len(charts(seat)) == 2


def test_a_page_that_is_gone_waits_for_nothing(seat: Seat) -> None:
    page = QWidget()
    stack, ranking = QStackedWidget(page), QWidget()
    stack.addWidget(ranking)
    acts = FirmnessActs(seat.workspace, stack, ranking, page)
    acts.button.click()
    assert stack.currentWidget() is acts.pane
    page.deleteLater()
    clear_away()
    seat.settle()
    assert seat.failures == []


def test_before_the_decision_no_single_rating_is_spoken_of(seat: Seat, office: Office) -> None:
    open_pane(seat)
    assert "single ratings" not in told(seat)
    assert "rating step" not in told(seat)
    first = office.services.candidates.all()[0]
    office.services.decisions.decide(office.chair, DecisionPlan((first.id,), (), "the best"))
    seat.page.refresh()
    seat.settle()
    assert "What single ratings would have changed" in told(seat)
    assert "At least" in told(seat)


def test_before_disclosure_there_is_neither_button_nor_word(tmp_path: Path, qtbot: QtBot) -> None:
    office = new_office(tmp_path)
    office.half_sealed()
    seat = sit_down(office, qtbot, RankingPage)
    assert office.services.desk.whole().stage is Stage.INTERVIEWING
    assert not seat.page.firmness.button.isVisible()
    assert told(seat) == ""


def test_when_results_are_withheld_again_nothing_of_them_stays(seat: Seat, office: Office) -> None:
    open_pane(seat)
    before = words_of(seat.page.firmness.pane)
    assert any("Muster 1" in words for words in before)
    seat.page.firmness.withdraw()
    clear_away()
    after = words_of(seat.page.firmness.pane)
    assert not any("Muster" in words or "ICC" in words for words in after)
    assert not seat.page.firmness.button.isVisible()


def test_own_habits_are_explained_before_they_are_shown_and_are_not_on_the_page(seat: Seat) -> None:
    open_pane(seat)
    assert "you rated on average" not in told(seat)
    seat.click(seat.page.firmness.pane.own)
    dialog = seat.dialog(OwnHabitsDialog)
    assert isinstance(dialog, OwnHabitsDialog)
    said = [label.text() for label in dialog.findChildren(TextLabel)]
    assert any(words.startswith("Only you see this.") for words in said)
    assert not any("you rated on average" in words for words in said)
    seat.click(dialog.verb_button)
    said = [label.text() for label in dialog.findChildren(TextLabel)]
    assert any("you rated on average" in words and "3 members" in words for words in said)
    assert any("gave all criteria the same value" in words for words in said)
    assert not dialog.verb_button.isVisible()
    dialog.reject()
    clear_away()
    assert not any("you rated on average" in words for words in words_of(seat.page))


def test_somebody_without_a_name_is_offered_no_habits(office: Office, qtbot: QtBot) -> None:
    seat = sit_down(office, qtbot, RankingPage, actor=Actor(None, Role.OBSERVER))
    open_pane(seat)
    assert not seat.page.firmness.pane.own.isVisible()


def test_everything_with_the_focus_has_a_name_and_the_keys_reach_it(seat: Seat) -> None:
    open_pane(seat)
    assert nameless(seat.page) == []
    button = seat.page.firmness.button
    button.setFocus()
    seat.press(Qt.Key.Key_Space)
    assert seat.page.table.isVisible()


@pytest.mark.parametrize(("scale", "size"), [(1.0, (1110, 640)), (2.0, (1664, 980))])
def test_no_sentence_is_squeezed_or_cut_at_any_size(
    office: Office, qtbot: QtBot, scale: float, size: tuple[int, int]
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    apply_theme(application, Theme(scale=scale))
    try:
        seat = sit_down(office, qtbot, RankingPage, language=Language.GERMAN, size=size)
        open_pane(seat)
        pane = seat.page.firmness.pane
        qtbot.waitUntil(lambda: all(_fits(label) for label in pane.findChildren(TextLabel)))
        inner = pane.widget()
        assert inner is not None
        assert inner.width() <= pane.viewport().width()
    finally:
        apply_theme(application, Theme())


def _fits(label: TextLabel) -> bool:
    return not label.isVisible() or label.height() >= label.heightForWidth(label.width())
