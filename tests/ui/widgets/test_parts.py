"""The small parts: buttons, chips, fields, banners, choices, bars of the frame, layouts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from interview_app.i18n import Language, Say, load
from interview_app.ui import tokens
from interview_app.ui.appearance import apply_theme
from interview_app.ui.icons import Icon
from interview_app.ui.theme import Theme, ThemeName
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.banner import Banner, BannerKind
from interview_app.ui.widgets.button import Button, icon_button, primary_button, secondary_button
from interview_app.ui.widgets.button_look import ButtonRole, button_look
from interview_app.ui.widgets.chip import Chip
from interview_app.ui.widgets.choices import CheckBox, RadioButton
from interview_app.ui.widgets.empty_state import EmptyState
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.flow_layout import FlowLayout
from interview_app.ui.widgets.icon_mark import IconMark
from interview_app.ui.widgets.inputs import ComboBox, LineEdit
from interview_app.ui.widgets.key_value import KeyValues
from interview_app.ui.widgets.page import PageFrame
from interview_app.ui.widgets.progress import ProgressLine
from interview_app.ui.widgets.side_pane import ScrollColumn, SidePane
from interview_app.ui.widgets.state_label import StateLabel
from interview_app.ui.widgets.status_bar import StatusBar
from interview_app.ui.widgets.tabs import TabBar
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import ShortLabel, TextLabel, literal_tip
from interview_app.ui.widgets.top_bar import TopBar

Part = TypeVar("Part", bound=QWidget)
Spoken = Callable[[QWidget], tuple[str, str]]


def part(widget: QWidget, kind: type[Part]) -> Part:
    """The first part of that kind inside `widget`."""
    found = widget.findChild(kind)
    assert isinstance(found, kind)
    return found


def ground(button: Button) -> str:
    return button.grab().toImage().pixelColor(button.width() // 2, 4).name().upper()


def test_buttons_have_the_height_of_their_kind_at_every_scale(qtbot: QtBot, qapp: QApplication) -> None:
    large, small = secondary_button("Drucken"), Chip("Nachfrage")
    for widget in (large, small):
        qtbot.addWidget(widget)
    for scale in (0.9, 1.0, 1.5, 2.0):
        theme = Theme(scale=scale)
        apply_theme(qapp, theme)
        assert large.sizeHint().height() == theme.px(tokens.CONTROL)
        assert small.sizeHint().height() == theme.px(tokens.SMALL_CONTROL)


def test_a_button_is_painted_in_the_theme_in_use(qtbot: QtBot, qapp: QApplication) -> None:
    button = primary_button("Versiegeln")
    qtbot.addWidget(button)
    button.show()
    assert ground(button) == tokens.LIGHT[Colour.ACCENT]
    apply_theme(qapp, Theme(ThemeName.DARK))
    assert ground(button) == tokens.DARK[Colour.ACCENT]


def test_a_disabled_button_is_quiet_whatever_its_role() -> None:
    for role in ButtonRole:
        look = button_look(role, enabled=False, checked=True, hover=True)
        assert look.words is Colour.QUIET
        assert look.ground in (None, Colour.RAISED)


def test_an_ampersand_on_a_button_makes_no_shortcut(qtbot: QtBot, spoken: Spoken) -> None:
    button = secondary_button("Müller & Sohn")
    qtbot.addWidget(button)
    assert button.shortcut().isEmpty()
    assert button.words() == "Müller & Sohn"
    assert spoken(button)[0] == "Müller & Sohn"


def test_a_button_with_an_icon_only_has_a_name(qtbot: QtBot, spoken: Spoken) -> None:
    button = icon_button(Icon.PRINTER, "Drucken")
    qtbot.addWidget(button)
    assert spoken(button)[0] == "Drucken"
    assert button.toolTip() == "Drucken"
    assert button.sizeHint().width() == button.sizeHint().height() == tokens.CONTROL


def test_a_checked_chip_carries_a_tick_beside_its_colour(qtbot: QtBot) -> None:
    chip = Chip("Was taten Sie zuerst?")
    qtbot.addWidget(chip)
    width = chip.sizeHint().width()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.isChecked()
    assert chip.sizeHint().width() == width + tokens.SMALL_ICON + 4


def test_an_error_stands_in_words_below_its_input_and_is_spoken(qtbot: QtBot, spoken: Spoken) -> None:
    edit = LineEdit("115 %")
    field = Field("Gewicht", edit, hint="in Prozent")
    qtbot.addWidget(field)
    field.show()
    assert spoken(edit) == ("Gewicht", "in Prozent")
    field.set_error("höchstens 100 %")
    assert edit.property("error") is True
    assert spoken(edit) == ("Gewicht", "höchstens 100 %")
    assert field.error() == "höchstens 100 %"
    assert part(field, IconMark).isVisible()
    field.set_error("")
    assert spoken(edit) == ("Gewicht", "in Prozent")
    assert not part(field, IconMark).isVisible()


def test_inputs_are_36_high(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    inputs = (LineEdit("x"), ComboBox())
    for widget in inputs:
        column.addWidget(widget)
    page.show()
    assert [widget.height() for widget in inputs] == [tokens.CONTROL] * 2


def test_leaving_a_line_tells_first_what_was_typed(qtbot: QtBot) -> None:
    edit, told = LineEdit(), []
    qtbot.addWidget(edit)
    edit.paused.connect(lambda: told.append("paused"))
    edit.left.connect(lambda: told.append("left"))
    qtbot.keyClicks(edit, "x")
    QApplication.sendEvent(edit, QFocusEvent(QFocusEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    assert told == ["paused", "left"]


def test_a_banner_says_what_is_wrong_and_offers_the_way_out(qtbot: QtBot, spoken: Spoken) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    assert not banner.isVisible()
    banner.show_words(BannerKind.WARN, "Die Begründung fehlt.", lead="Vorher:", way="Eintragen")
    assert banner.isVisible()
    assert spoken(banner)[0] == "Vorher: Die Begründung fehlt."
    with qtbot.waitSignal(banner.acted):
        qtbot.mouseClick(part(banner, Button), Qt.MouseButton.LeftButton)
    banner.clear()
    assert not banner.isVisible()


def test_choices_can_be_hit_on_their_words(qtbot: QtBot) -> None:
    for choice in (CheckBox("nicht beobachtbar", small=True), RadioButton("offen")):
        qtbot.addWidget(choice)
        choice.show()
        place = choice.rect().center()
        qtbot.mouseClick(choice, Qt.MouseButton.LeftButton, pos=place)
        assert choice.isChecked()


def test_chips_flow_into_lines_and_stay_inside(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page)
    chips = [Chip(f"Nachfrage {number}") for number in range(6)]
    for chip in chips:
        flow.addWidget(chip)
    page.resize(260, flow.heightForWidth(260))
    page.show()
    assert len({chip.y() for chip in chips}) > 1
    assert all(page.rect().contains(chip.geometry()) for chip in chips)
    assert flow.heightForWidth(2000) == tokens.SMALL_CONTROL


def test_small_things_stand_in_the_middle_of_their_line(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page)
    label, chip = StateLabel("Nachfragen"), Chip("Was taten Sie?")
    flow.addWidget(label)
    flow.addWidget(chip)
    page.resize(500, 28)
    page.show()
    assert label.geometry().center().y() == chip.geometry().center().y()


def test_the_top_bar_says_which_procedure_and_who_acts(qtbot: QtBot, say: Say) -> None:
    bar = TopBar(say)
    qtbot.addWidget(bar)
    bar.set_procedure("2022-Beispiel", "Erdachte Stelle")
    bar.set_person("M. Muster (Vorsitz)")
    bar.show()
    buttons = {button.accessibleName() for button in bar.findChildren(Button)}
    assert "Sie: M. Muster (Vorsitz)" in buttons
    assert {"2022-Beispiel", "Erdachte Stelle"} <= {label.text() for label in bar.findChildren(QLabel)}
    with qtbot.waitSignal(bar.folding):
        qtbot.mouseClick(bar.findChildren(Button)[0], Qt.MouseButton.LeftButton)


def test_the_status_bar_says_when_it_was_saved_and_hides_no_hints(qtbot: QtBot, say: Say) -> None:
    bar = StatusBar(say)
    qtbot.addWidget(bar)
    bar.show()
    bar.show_saved(datetime(2026, 11, 22, 14, 2, 11, tzinfo=UTC))
    assert part(bar, StateLabel).words() == "Gespeichert 14:02:11 Uhr"
    hints = part(bar, Button)
    bar.show_hints(1)
    assert hints.isVisible()
    assert hints.words() == "Vermerkprüfung: 1 offener Hinweis"
    bar.show_hints(0)
    assert not hints.isVisible()


def test_trouble_takes_the_place_of_the_saving_time(qtbot: QtBot) -> None:
    bar = StatusBar(load(Language.ENGLISH))
    qtbot.addWidget(bar)
    bar.show()
    bar.show_trouble("The disk is full.")
    assert part(bar, StateLabel).words() == "The disk is full."


def test_a_page_keeps_its_margins_at_every_scale(qtbot: QtBot, qapp: QApplication) -> None:
    page = PageFrame("Rangfolge", "Ein Satz.")
    qtbot.addWidget(page)
    page.add_action(secondary_button("Drucken"))
    apply_theme(qapp, Theme(scale=1.5))
    layout = page.layout()
    assert layout is not None
    margins = layout.contentsMargins()
    assert (margins.left(), margins.top()) == (36, 30)


def test_progress_can_be_cancelled_and_goes_when_done(qtbot: QtBot, say: Say) -> None:
    line = ProgressLine(say)
    qtbot.addWidget(line)
    line.show_step("Drei von zehn", 3, 10)
    assert line.isVisible()
    with qtbot.waitSignal(line.cancelled):
        qtbot.mouseClick(part(line, Button), Qt.MouseButton.LeftButton)
    line.finish()
    assert not line.isVisible()


def test_an_empty_page_offers_the_next_step(qtbot: QtBot) -> None:
    empty = EmptyState(Icon.MAIL, "Noch niemand ist erfasst.", "Erfassen")
    qtbot.addWidget(empty)
    empty.show()
    with qtbot.waitSignal(empty.acted):
        qtbot.mouseClick(part(empty, Button), Qt.MouseButton.LeftButton)
    empty.set_words("Nichts zu tun.")
    assert not part(empty, Button).isVisible()


def test_facts_are_replaced_and_spoken_as_pairs(qtbot: QtBot, qapp: QApplication) -> None:
    facts = KeyValues()
    qtbot.addWidget(facts)
    facts.set_facts([("Stellen", "3"), ("Ort", "Musterstadt")])
    facts.set_facts([("Stellen", "2")])
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [label.text() for label in facts.findChildren(QLabel)] == ["Stellen", "2"]
    assert facts.findChildren(QLabel)[1].accessibleName() == "Stellen: 2"


def test_the_side_can_be_closed(qtbot: QtBot) -> None:
    main, side = QWidget(), QWidget()
    pane = SidePane(main, side, width=280)
    qtbot.addWidget(pane)
    pane.show()
    assert side.width() == 280
    pane.set_side_visible(False)
    assert not side.isVisible()


def test_choosing_a_tab_moves_no_tab(qtbot: QtBot) -> None:
    bar = TabBar()
    qtbot.addWidget(bar)
    for words in ("Voraussetzungen 5", "Kriterien 9", "Skala"):
        bar.addTab(words)
    bar.show()
    before = [bar.tabRect(at) for at in range(3)]
    bar.setCurrentIndex(2)
    assert [bar.tabRect(at) for at in range(3)] == before


def test_a_tooltip_shows_markup_as_it_was_typed() -> None:
    assert literal_tip("<b>x</b>") == "<span>&lt;b&gt;x&lt;/b&gt;</span>"
    assert literal_tip("") == ""


def test_a_short_label_ends_in_an_ellipsis_where_room_is_little(qtbot: QtBot) -> None:
    label = ShortLabel("KI-Expertinnen und -Experten, Sachgebiet 41.3")
    qtbot.addWidget(label)
    label.resize(2000, 20)
    assert label.shown() == label.text()
    label.resize(120, 20)
    assert label.shown().endswith("…")
    assert label.text().endswith("41.3")


def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot) -> None:
    button = secondary_button("Drucken")
    qtbot.addWidget(button)
    button.show()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)


def test_an_error_of_several_lines_shows_whole_below_its_input(qtbot: QtBot) -> None:
    text = TextArea(lines=3, most_lines=7)
    field = Field("Nachweis", text)
    column = ScrollColumn()
    qtbot.addWidget(column)
    column.column.addWidget(field)
    column.column.addStretch(1)
    column.resize(240, 500)
    column.show()
    field.set_error("Bitte angeben, was die Unterlagen zeigen.")
    QApplication.processEvents()
    shown = next(each for each in field.findChildren(QLabel) if each.text().startswith("Bitte"))
    assert shown.height() >= shown.heightForWidth(shown.width()) > 20
    assert shown.y() >= text.geometry().bottom()


def test_an_error_below_the_edge_is_scrolled_into_sight(qtbot: QtBot) -> None:
    field = Field("Datum", LineEdit("heute"))
    column = ScrollColumn()
    qtbot.addWidget(column)
    column.column.addWidget(TextArea(lines=12))
    column.column.addWidget(field)
    column.column.addStretch(1)
    column.resize(240, 200)
    column.show()
    field.set_error("Bitte als Datum angeben, etwa 14.03.2023.")
    shown = next(each for each in field.findChildren(QLabel) if each.text().startswith("Bitte"))
    qtbot.waitUntil(lambda: shown.visibleRegion().boundingRect().height() == shown.height())


def test_every_input_of_a_field_has_a_spoken_name(qtbot: QtBot, spoken: Spoken) -> None:
    for widget in (LineEdit(), TextArea(), ComboBox()):
        field = Field("Merkmal", widget)
        qtbot.addWidget(field)
        assert spoken(widget)[0] == "Merkmal"


def test_a_sentence_that_many_actions_leave_no_room_for_stands_below_them(qtbot: QtBot) -> None:
    page = PageFrame("Protokolle", "Gedruckt wird beliebig oft, ausgefertigt einmal, mit Nummer.")
    qtbot.addWidget(page)
    for words in ("Wörter durchsehen", "Alle als PDF"):
        page.add_action(secondary_button(words))
    page.resize(1000, 400)
    page.show()
    label = next(each for each in page.findChildren(TextLabel) if each.text().startswith("Gedruckt"))
    beside = label.width()
    page.resize(440, 400)
    qtbot.waitUntil(lambda: label.width() > page.width() * 3 / 4)
    page.resize(1000, 400)
    qtbot.waitUntil(lambda: label.width() == beside)
