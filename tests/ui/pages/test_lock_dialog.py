"""The dialog of the lock: the whole plan as it will be issued, what the record check says, and what becomes final."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from pytestqt.qtbot import QtBot

from interview_app.domain.hint import Rule, Severity
from interview_app.domain.ids import QuestionId
from interview_app.domain.protocol import Document
from interview_app.i18n import Language
from interview_app.storage.forms import redraw_form
from interview_app.ui.dialogs.dialog_body import DialogBody
from interview_app.ui.dialogs.lock_form import LockFormDialog
from interview_app.ui.main_window import MainWindow
from interview_app.ui.pages.form.page import FormPage
from interview_app.ui.pages.names import PageName
from interview_app.ui.widgets.text_label import TextLabel
from tests.services.office import Office
from tests.ui.pages.conftest import page

WAIT = 60_000


def asked(shown: FormPage, qtbot: QtBot) -> LockFormDialog:
    """The dialog, with the plan printed in it."""
    shown.locking.ask()
    (dialog,) = shown.findChildren(LockFormDialog)
    qtbot.waitUntil(lambda: dialog.preview.page_count > 0, timeout=WAIT)
    return dialog


def words_of(dialog: LockFormDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(TextLabel) if label.isVisibleTo(dialog))


def without_expected_answer(office: Office, severity: Severity) -> QuestionId:
    """The first question has no expected answer, and the rule on it weighs this much."""
    form = office.form
    first = form.asked()[0]
    questions = tuple(replace(each, expected=()) if each == first else each for each in form.questions)
    with office.services.desk.writing() as db:
        redraw_form(db, replace(form, questions=questions), at=office.clock())
    office.services.record_check.set_rule(
        office.chair, Rule.NO_EXPECTED_ANSWER, on=True, severity=severity, reason="house rule"
    )
    return first.id


def test_it_shows_the_plan_as_a_draft_with_what_is_typed(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    dialog = asked(page(opened(), PageName.FORM, FormPage), qtbot)
    read = dialog.preview.words()
    assert "Bogen und Plan" in read
    assert "Entwurf" in read
    assert "noch nicht festgeschrieben" in read
    assert office.form.asked()[-1].title.de in read
    qtbot.keyClicks(dialog.told, "Mit der Einladung vom Montag")
    qtbot.waitUntil(lambda: "Einladung vom Montag" in dialog.preview.words(), timeout=WAIT)
    assert office.services.protocols.issued() == ()


def test_the_plan_is_shown_in_the_other_language(opened: Callable[[], MainWindow], qtbot: QtBot) -> None:
    dialog = asked(page(opened(), PageName.FORM, FormPage), qtbot)
    dialog.preview.language_chosen.emit(Language.ENGLISH)
    qtbot.waitUntil(lambda: "Form and plan" in dialog.preview.words(), timeout=WAIT)
    assert dialog.language is Language.ENGLISH


def test_the_keyboard_goes_from_the_fields_over_the_plan_to_the_buttons(
    opened: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    dialog = asked(page(opened(), PageName.FORM, FormPage), qtbot)
    dialog.arrange(1366)
    preview = dialog.preview
    dialog.told.setFocus()
    reached: list[QWidget | None] = []
    while dialog.focusWidget() is not dialog.cancel_button:
        dialog.focusNextChild()
        reached.append(dialog.focusWidget())
    assert reached[-3:] == [preview.larger, preview.view, dialog.cancel_button]
    assert dialog.verb_button not in reached


def test_what_was_printed_too_late_is_not_shown(opened: Callable[[], MainWindow], qtbot: QtBot) -> None:
    dialog = asked(page(opened(), PageName.FORM, FormPage), qtbot)
    pages, late = dialog.preview.page_count, dialog.begin_printing()
    dialog.begin_printing()
    dialog.show_printed((late, b""))
    assert dialog.preview.page_count == pages


def test_it_repeats_the_plan_in_short_and_says_what_becomes_final(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    dialog = asked(page(opened(), PageName.FORM, FormPage), qtbot)
    read = words_of(dialog).replace("\N{NO-BREAK SPACE}", " ")
    assert "5 requirements, 8 criteria, 10 questions, 3 conditions, 60 of 60 minutes" in read
    assert "C1 25 %" in read
    assert "hints for information, below" in read
    assert office.services.forms.fingerprint()[:4] in read
    assert "can only be retired for all" in read
    assert "issued with it as No. 1" in read
    assert dialog.cancel_button.isDefault()
    assert dialog.verb_button.words() == "Lock form"


def test_after_the_lock_the_plan_is_issued_as_it_was_shown_and_the_next_step_is_named(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    office.seat("Vorlage")
    shown = page(opened(), PageName.FORM, FormPage)
    dialog = asked(shown, qtbot)
    dialog.posts.setText("3")
    dialog.reason.set_text("three established posts")
    dialog.why.set_text("only external candidates")
    dialog.verb_button.click()
    [issued] = office.services.protocols.issued()
    assert issued.snapshot.subject.document is Document.FORM_AND_PLAN
    lock = issued.snapshot.procedure.lock
    assert lock is not None
    assert (lock.posts, lock.why_interview, lock.told) == (3, "only external candidates", "")
    assert "Next: " in shown.banner.accessibleName()


def test_a_rationale_from_the_version_before_asks_to_be_examined(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    office.lock()
    office.services.forms.revise(office.chair, reason="a question was unclear")
    dialog = asked(page(opened(), PageName.FORM, FormPage), qtbot)
    assert "as in version 1; please examine it" in words_of(dialog)
    qtbot.keyClicks(dialog.rationale, "Besides, ")
    assert "as in version 1" not in words_of(dialog)


def test_a_hint_that_asks_for_a_reason_holds_the_lock_back_until_it_is_written(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    without_expected_answer(office, Severity.REASON)
    dialog = asked(page(opened(), PageName.FORM, FormPage), qtbot)
    assert not dialog.verb_button.isEnabled()
    assert "1 hint below still has to be answered or mended" in words_of(dialog)
    assert dialog.answers is not None
    [field] = dialog.answers.fields.values()
    qtbot.keyClicks(field, "opens the talk")
    assert dialog.verb_button.isEnabled()


def test_a_hint_goes_once_what_it_misses_is_written_in_the_dialog(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    without_expected_answer(office, Severity.REASON)
    check = office.services.record_check
    check.set_rule(office.chair, Rule.NO_WHY, on=True, severity=Severity.REASON, reason="house rule")
    dialog = asked(page(opened(), PageName.FORM, FormPage), qtbot)
    dialog.why.set_text("")
    qtbot.waitUntil(lambda: "2 hints below still have to be answered" in words_of(dialog))
    assert dialog.answers is not None
    answer = next(key for key in dialog.answers.fields if key.startswith(Rule.NO_EXPECTED_ANSWER))
    qtbot.keyClicks(dialog.answers.fields[answer], "opens the talk")
    dialog.why.setFocus()
    qtbot.keyClicks(dialog.why, "External candidates")
    qtbot.waitUntil(lambda: "1 hint below still has to be answered" in words_of(dialog))
    assert list(dialog.answers.reasons.items()) == [(answer, "opens the talk")]
    assert dialog.verb_button.isEnabled()
    assert dialog.why.hasFocus()


def test_a_reason_that_is_brought_back_answers_its_hint(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    without_expected_answer(office, Severity.REASON)
    shown = page(opened(), PageName.FORM, FormPage)
    dialog = asked(shown, qtbot)
    assert dialog.answers is not None
    [field] = dialog.answers.fields.values()
    qtbot.keyClicks(field, "opens the talk")
    field.paused.emit()
    dialog.reject()
    qtbot.waitUntil(lambda: not shown.findChildren(LockFormDialog))
    again = asked(shown, qtbot)
    assert list(again.hint_reasons.values()) == ["opens the talk"]
    assert again.verb_button.isEnabled()


def test_a_hint_that_blocks_leads_to_its_place(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    question = without_expected_answer(office, Severity.BLOCKS)
    shown = page(opened(), PageName.FORM, FormPage)
    dialog = asked(shown, qtbot)
    assert not dialog.verb_button.isEnabled()
    assert dialog.answers is not None
    gone: list[tuple[object, object]] = []
    shown.go.connect(lambda where, item: gone.append((where, item)))
    key = next(each for each in dialog.answers.links if each.startswith(Rule.NO_EXPECTED_ANSWER))
    dialog.answers.links[key].click()
    assert gone == [(PageName.FORM, question)]
    assert office.services.forms.present_lock() is None


def test_leaving_while_the_plan_is_being_printed_harms_nothing(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    shown = page(opened(), PageName.FORM, FormPage)
    shown.locking.ask()
    (dialog,) = shown.findChildren(LockFormDialog)
    dialog.reject()
    qtbot.waitUntil(lambda: not shown.findChildren(LockFormDialog))
    again = asked(shown, qtbot)
    assert again.preview.page_count > 0


@pytest.mark.parametrize(("width", "beside"), [(1366, True), (800, False)])
def test_where_the_screen_is_too_narrow_the_plan_is_shown_in_the_place_of_the_fields(
    opened: Callable[[], MainWindow], qtbot: QtBot, *, width: int, beside: bool
) -> None:
    dialog = asked(page(opened(), PageName.FORM, FormPage), qtbot)
    dialog.arrange(width)
    assert (dialog.told.isVisible(), dialog.preview.isVisible()) == (True, beside)
    assert dialog.plan_button.isVisible() is not beside
    if not beside:
        dialog.plan_button.click()
        assert (dialog.told.isVisible(), dialog.preview.isVisible()) == (False, True)
        assert dialog.preview.view.hasFocus()
        dialog.plan_button.click()
        assert (dialog.told.isVisible(), dialog.preview.isVisible()) == (True, False)


def test_nothing_that_scrolls_lies_in_what_scrolls(opened: Callable[[], MainWindow], qtbot: QtBot) -> None:
    dialog = asked(page(opened(), PageName.FORM, FormPage), qtbot)
    dialog.rationale.set_text("a long way of putting it " * 40)
    body = dialog.findChild(DialogBody)
    assert isinstance(body, DialogBody)
    inner = [each for each in body.findChildren(QAbstractScrollArea) if each.isVisible()]
    assert dialog.rationale in inner
    qtbot.waitUntil(lambda: all(each.verticalScrollBar().maximum() == 0 for each in inner))
    assert not body.isAncestorOf(dialog.preview)
