"""Levels are chosen by click, by bare digit while a card has the focus, and by nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from interview_app.ui.widgets.level_card import LevelCards

LEVELS = [(str(level), f"Anker der Stufe {level}, ganz ausgeschrieben") for level in range(6)]


@pytest.fixture
def cards(qtbot: QtBot) -> LevelCards:
    made = LevelCards()
    made.set_levels(LEVELS)
    qtbot.addWidget(made)
    made.resize(900, 100)
    made.show()
    return made


def test_a_click_chooses_the_level_and_says_which(cards: LevelCards, qtbot: QtBot) -> None:
    with qtbot.waitSignal(cards.chosen) as said:
        qtbot.mouseClick(cards.cards()[4], Qt.MouseButton.LeftButton)
    assert said.args == [4]
    assert cards.chosen_index() == 4


def test_only_one_level_is_chosen(cards: LevelCards) -> None:
    cards.choose(2)
    cards.choose(5)
    assert [card.isChecked() for card in cards.cards()] == [False] * 5 + [True]


def test_clicking_the_chosen_level_again_keeps_it(cards: LevelCards, qtbot: QtBot) -> None:
    cards.set_chosen(3)
    qtbot.mouseClick(cards.cards()[3], Qt.MouseButton.LeftButton)
    assert cards.chosen_index() == 3


def test_showing_a_level_says_nothing(cards: LevelCards, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(cards.chosen):
        cards.set_chosen(3)
        cards.clear()
    assert cards.chosen_index() is None


def test_a_bare_digit_chooses_while_a_card_has_the_focus(cards: LevelCards, qtbot: QtBot) -> None:
    cards.focus_card()
    qtbot.keyClicks(cards.cards()[0], "4")
    assert cards.chosen_index() == 4


def test_the_keyboard_follows_the_digit_so_that_tab_leads_on(cards: LevelCards, qtbot: QtBot) -> None:
    cards.focus_card()
    qtbot.waitUntil(lambda: cards.cards()[0].hasFocus())
    qtbot.keyClick(cards.cards()[0], Qt.Key.Key_3)
    chosen = cards.chosen_index()
    assert chosen is not None
    assert cards.cards()[chosen].hasFocus()


def test_the_keyboard_also_follows_a_level_that_a_key_of_the_page_chose(
    cards: LevelCards, qtbot: QtBot
) -> None:
    cards.focus_card()
    qtbot.waitUntil(lambda: cards.cards()[0].hasFocus())
    assert cards.choose_label("3")
    assert cards.cards()[3].hasFocus()


def test_a_digit_without_level_chooses_nothing(cards: LevelCards, qtbot: QtBot) -> None:
    qtbot.keyClicks(cards.cards()[0], "9")
    assert cards.chosen_index() is None
    assert not cards.choose_label("9")


def test_a_digit_typed_elsewhere_chooses_nothing(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column, field, cards = QVBoxLayout(page), QLineEdit(), LevelCards()
    cards.set_levels(LEVELS)
    column.addWidget(field)
    column.addWidget(cards)
    page.show()
    qtbot.keyClicks(field, "4")
    assert cards.chosen_index() is None


def test_arrows_move_along_and_only_space_chooses(cards: LevelCards, qtbot: QtBot) -> None:
    cards.focus_card()
    first = cards.cards()[0]
    qtbot.keyClick(first, Qt.Key.Key_Right)
    second = cards.cards()[1]
    assert cards.window().focusWidget() is second
    assert cards.chosen_index() is None
    qtbot.keyClick(second, Qt.Key.Key_Space)
    assert cards.chosen_index() == 1


def test_an_arrow_at_the_end_stays_there(cards: LevelCards, qtbot: QtBot) -> None:
    last = cards.cards()[-1]
    last.setFocus()
    qtbot.keyClick(last, Qt.Key.Key_Right)
    assert cards.window().focusWidget() is last


def test_the_cards_are_one_stop_of_the_tab_key_at_the_chosen_one(cards: LevelCards) -> None:
    def stops() -> list[int]:
        policies = [card.focusPolicy() for card in cards.cards()]
        return [at for at, policy in enumerate(policies) if policy == Qt.FocusPolicy.StrongFocus]

    assert stops() == [0]
    cards.set_chosen(4)
    assert stops() == [4]


def test_a_screen_reader_hears_number_and_whole_anchor(cards: LevelCards) -> None:
    spoken = QAccessible.queryAccessibleInterface(cards.cards()[4]).text(QAccessible.Text.Name)
    assert spoken == "4: Anker der Stufe 4, ganz ausgeschrieben"


def test_choosing_moves_nothing(cards: LevelCards) -> None:
    before = [card.geometry() for card in cards.cards()]
    cards.choose(3)
    QApplication.processEvents()
    assert [card.geometry() for card in cards.cards()] == before


def test_compact_cards_keep_their_spoken_anchor_and_choice(cards: LevelCards) -> None:
    cards.set_chosen(2)
    cards.set_compact(True)
    assert cards.cards()[0].sizeHint().height() < 60
    assert "ganz ausgeschrieben" in cards.cards()[0].accessibleName()
    assert cards.chosen_index() == 2


def test_disabled_cards_choose_nothing(cards: LevelCards) -> None:
    cards.setEnabled(False)
    cards.choose(1)
    assert cards.chosen_index() is None
