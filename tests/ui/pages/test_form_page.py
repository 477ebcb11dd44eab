"""The form page: everything of the form can be read, and the lock says what becomes final."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from interview_app.domain.candidate import Candidate
from interview_app.domain.ids import CandidateId
from interview_app.i18n import Language, load
from interview_app.ui.appearance import apply_theme
from interview_app.ui.dialogs.lock_form import LockFormDialog
from interview_app.ui.main_window import MainWindow
from interview_app.ui.pages.form.next_step import next_step
from interview_app.ui.pages.form.page import FormPage
from interview_app.ui.pages.form.places import Tab
from interview_app.ui.pages.names import PageName
from interview_app.ui.theme import Theme
from interview_app.ui.widgets.inputs import LineEdit
from interview_app.ui.widgets.question_block import QuestionBlock
from interview_app.ui.widgets.text_label import TextLabel
from tests.services.office import Office
from tests.ui.pages.conftest import page


def words(shown: FormPage) -> str:
    """Everything that can be read on the page at present."""
    QCoreApplication.processEvents()
    return "\n".join(label.text() for label in shown.findChildren(TextLabel) if label.isVisibleTo(shown))


def dialog_of(shown: FormPage) -> LockFormDialog:
    shown.ask_lock()
    (dialog,) = shown.findChildren(LockFormDialog)
    return dialog


def test_the_chosen_criterion_opens_with_passage_question_and_anchors(
    opened: Callable[[], MainWindow], office: Office
) -> None:
    office.lock()
    shown = page(opened(), PageName.FORM, FormPage)
    criterion = office.form.criteria[1]
    shown.panes.criteria.table.selectRow(1)
    question = office.form.questions_of(criterion.id)[0]
    read = words(shown)
    assert criterion.passages[0] in read
    assert question.wording.en in read
    for anchor in question.anchors:
        assert anchor.behaviour.en in read


def test_questions_fold_by_keyboard(opened: Callable[[], MainWindow], qtbot: QtBot, office: Office) -> None:
    office.lock()
    shown = page(opened(), PageName.FORM, FormPage)
    first = shown.findChildren(QuestionBlock)[0]
    assert first.is_open()
    first.button.setFocus()
    qtbot.keyClick(first.button, Qt.Key.Key_Space)
    assert not first.is_open()


def test_the_weights_shown_sum_to_a_hundred(opened: Callable[[], MainWindow]) -> None:
    shown = page(opened(), PageName.FORM, FormPage)
    model = shown.panes.criteria.model
    last = model.rowCount() - 1
    assert model.index(last, 4).data() == "100\N{NO-BREAK SPACE}%"


def test_the_rules_stand_in_words_with_an_example(opened: Callable[[], MainWindow], office: Office) -> None:
    office.lock()
    shown = page(opened(), PageName.FORM, FormPage)
    shown.tabs.setCurrentIndex(Tab.RULES)
    read = words(shown)
    assert "The mean of the levels of all who rate." in read
    assert "14/3" in read
    assert "23.33" in read


def test_every_requirement_and_condition_shows_its_passages(
    opened: Callable[[], MainWindow], office: Office
) -> None:
    office.lock()
    shown = page(opened(), PageName.FORM, FormPage)
    for tab, parts in (
        (Tab.REQUIREMENTS, office.form.requirements),
        (Tab.CONDITIONS, office.form.conditions),
    ):
        shown.tabs.setCurrentIndex(tab)
        assert parts[0].passages[0] in words(shown)


def test_a_missing_number_of_posts_is_named_before_the_lock(
    opened: Callable[[], MainWindow], office: Office
) -> None:
    shown = page(opened(), PageName.FORM, FormPage)
    assert "Number of posts" in shown.banner.accessibleName()
    dialog = dialog_of(shown)
    dialog.verb_button.click()
    assert office.services.forms.present_lock() is None
    assert dialog.isVisible()


def test_enter_cancels_the_lock(opened: Callable[[], MainWindow], qtbot: QtBot, office: Office) -> None:
    shown = page(opened(), PageName.FORM, FormPage)
    dialog = dialog_of(shown)
    assert dialog.cancel_button.isDefault()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog.cancel_button, Qt.Key.Key_Return)
    assert office.services.forms.present_lock() is None


def test_the_lock_is_shown_with_fingerprint_moment_and_name(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    office.seat("Maria Vorlage")
    shown = page(opened(), PageName.FORM, FormPage)
    dialog = dialog_of(shown)
    dialog.posts.setFocus()
    qtbot.keyClicks(dialog.posts, "3")
    dialog.reason.setFocus()
    qtbot.keyClicks(dialog.reason, "three established posts")
    dialog.verb_button.click()
    lock = office.services.forms.present_lock()
    assert lock is not None
    assert (lock.posts, lock.posts_reason, lock.by) == (3, "three established posts", office.chair.panelist)
    said = shown.banner.accessibleName()
    assert "M. Vorlage" in said
    assert lock.fingerprint[:4] in said
    assert not shown.lock_button.isVisible()


def test_closing_the_window_under_an_open_dialog_loses_nothing(
    opened: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = opened()
    shown = page(window, PageName.FORM, FormPage)
    dialog = dialog_of(shown)
    dialog.posts.setFocus()
    qtbot.keyClicks(dialog.posts, "3")
    window.close()
    assert not dialog.isVisible()


def test_a_dialog_is_never_higher_than_the_screen_and_scrolls_to_what_is_missing(
    opened: Callable[[], MainWindow], qapp: QApplication
) -> None:
    apply_theme(qapp, Theme(scale=2.0))
    shown = page(opened(), PageName.FORM, FormPage)
    dialog = dialog_of(shown)
    assert dialog.height() <= dialog.screen().availableGeometry().height()
    dialog.posts.setText("3")
    dialog.verb_button.click()
    QCoreApplication.processEvents()
    assert dialog.reason.visibleRegion().boundingRect().height() > 0


def test_after_the_lock_the_page_names_the_next_step_and_leads_there(
    opened: Callable[[], MainWindow], office: Office
) -> None:
    office.seat("Maria Vorlage")
    office.lock()
    shown = page(opened(), PageName.FORM, FormPage)
    assert "Next: enter the candidates." in shown.banner.accessibleName()
    gone: list[object] = []
    shown.go.connect(lambda name, item: gone.append(name))
    shown.banner.acted.emit()
    assert gone == [PageName.CANDIDATES]
    assert shown.findChildren(LockFormDialog) == []


def test_the_next_step_is_the_first_thing_that_is_missing(office: Office) -> None:
    def found() -> PageName | None:
        step = next_step(load(Language.ENGLISH), office.services.desk.bare())
        return step.page if step is not None else None

    assert found() is None
    office.seat("Maria Vorlage")
    office.lock()
    assert found() is PageName.CANDIDATES
    person = office.admit("B-001", "Muster")
    assert found() is PageName.INTERVIEWS
    office.interview(person.id)
    assert found() is None


def test_whoever_is_only_entered_is_checked_next_and_a_panel_without_raters_is_filled_first(
    office: Office,
) -> None:
    office.seat("Maria Vorlage")
    office.lock()
    locked = office.services.desk.bare()
    person = Candidate(CandidateId("k1"), "B-001", "Muster", 1)
    step = next_step(load(Language.ENGLISH), replace(locked, candidates=(person,)))
    assert step is not None
    assert (step.words, step.page) == ("Next: check the requirements.", PageName.CANDIDATES)
    step = next_step(load(Language.ENGLISH), replace(locked, panel=()))
    assert step is not None
    assert step.page is PageName.PANEL


def test_once_locked_every_part_can_be_read_and_nothing_edited(
    opened: Callable[[], MainWindow], office: Office
) -> None:
    office.lock()
    shown = page(opened(), PageName.FORM, FormPage)
    form = office.form
    said = {
        Tab.POSTING: form.posting.authority,
        Tab.CONVERSATION: form.sections[0].title.en,
        Tab.RULES: "Worked example",
        Tab.SCALE: form.title.en,
    }
    for tab in Tab:
        shown.tabs.setCurrentIndex(tab)
        assert said.get(tab, "") in words(shown)
        fields = (*shown.findChildren(LineEdit), *shown.findChildren(QPlainTextEdit))
        assert [each for each in fields if each.isVisible()] == []
    shown.panes.turn_to(Tab.CONVERSATION, form.questions[0].id)
    assert form.questions[0].wording.en in words(shown)
    assert not shown.panes.criteria.add_button.isVisibleTo(shown)
