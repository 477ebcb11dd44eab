"""Lays out every component as a picture, to be held beside the design: python tests/ui/gallery.py FOLDER."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from interview_app.i18n import Language, load
from interview_app.ui.appearance import apply_theme
from interview_app.ui.icons import Icon
from interview_app.ui.models.navigation_model import NavigationItem
from interview_app.ui.models.roles import ItemRole, Stage
from interview_app.ui.theme import Theme, ThemeName, theme_of
from interview_app.ui.tokens import TWO_LINE_ROW, Colour
from interview_app.ui.widgets.banner import Banner, BannerKind
from interview_app.ui.widgets.button import danger_button, primary_button, secondary_button, text_button
from interview_app.ui.widgets.chip import Chip
from interview_app.ui.widgets.choices import CheckBox, RadioButton
from interview_app.ui.widgets.empty_state import EmptyState
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.focus_ring import FocusRing
from interview_app.ui.widgets.inputs import ComboBox, LineEdit
from interview_app.ui.widgets.key_value import KeyValues
from interview_app.ui.widgets.level_card import LevelCards
from interview_app.ui.widgets.navigation import Navigation
from interview_app.ui.widgets.page import PageFrame
from interview_app.ui.widgets.progress import ProgressLine
from interview_app.ui.widgets.side_pane import ScrollColumn, SidePane
from interview_app.ui.widgets.state_label import StateLabel
from interview_app.ui.widgets.status_bar import StatusBar
from interview_app.ui.widgets.table import Column, Table
from interview_app.ui.widgets.tabs import TabBar
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.ui.widgets.top_bar import TopBar

Cell = dict[int, object]
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
RIGHT = int(Qt.AlignmentFlag.AlignRight)


class Rows(QAbstractTableModel):
    """A table of cells given as roles and values."""

    def __init__(self, head: list[str], rows: list[list[Cell]], right: frozenset[int] = frozenset()) -> None:
        super().__init__()
        self._head, self._rows, self._right = head, rows, right

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(self._head)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = DISPLAY) -> object:
        if role == ALIGN and index.column() in self._right:
            return RIGHT
        row = self._rows[index.row()]
        return row[index.column()].get(int(role)) if index.column() < len(row) else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        if role == ALIGN and section in self._right:
            return RIGHT
        return self._head[section] if role == DISPLAY else None


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme_of(widgets[0]).px(8))
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _state_rows() -> Rows:
    def line(name: str, number: str, share: int, *, chosen: bool) -> list[Cell]:
        span: Cell = {DISPLAY: "Spanne 3", ItemRole.ICON: Icon.FLAG, ItemRole.ICON_COLOUR: Colour.WARN}
        good: Cell = {
            DISPLAY: "zugelassen",
            ItemRole.ICON: Icon.CIRCLE_CHECK,
            ItemRole.ICON_COLOUR: Colour.GOOD,
        }
        bad: Cell = {
            DISPLAY: "ausgeschlossen",
            ItemRole.ICON: Icon.CIRCLE_X,
            ItemRole.ICON_COLOUR: Colour.BAD,
        }
        return [
            {DISPLAY: name, ItemRole.STRONG: chosen},
            {DISPLAY: number},
            {ItemRole.BAR: Fraction(share, 100)},
            span if chosen else {},
            bad if chosen else good,
        ]

    rows = [
        line("Modell im Betrieb", "3,67", 73, chosen=False),
        line("Streit im Team", "3,17", 63, chosen=True),
    ]
    return Rows(["Frage", "Punktwert", "", "Hinweis", "Stand"], rows, frozenset({1}))


def _ranking_rows() -> Rows:
    def person(rank: str, name: str, code: str, points: str) -> list[Cell]:
        scores: list[Cell] = [
            {DISPLAY: f"{n / 100:.2f}".replace(".", ","), ItemRole.BAR: Fraction(n, 500)}
            for n in (433, 400, 367)
        ]
        return [
            {DISPLAY: rank, ItemRole.STRONG: True},
            {DISPLAY: name, ItemRole.SECOND_LINE: code, ItemRole.STRONG: True},
            *scores,
            {DISPLAY: points, ItemRole.LARGE: True},
        ]

    def group(words: str, icon: Icon, colour: Colour, **more: object) -> list[Cell]:
        cell: Cell = {ItemRole.GROUP: words, ItemRole.ICON: icon, ItemRole.ICON_COLOUR: colour}
        return [cell | {int(ItemRole[key]): value for key, value in more.items()}]

    rows = [
        group("Rechnerisch in der Auswahl", Icon.CHECK, Colour.GOOD),
        person("1", "Aylin Muster", "B-014", "84,50"),
        group(
            "Grenze: 3 Stellen, 2 davon sind belegt.",
            Icon.SCALE,
            Colour.WARN,
            GROUP_REST="Gleichstand um die dritte Stelle, beide 653/9.",
            GROUND=Colour.WARN_GROUND,
            LINE_ABOVE=True,
        ),
        person("3", "Clara Probe", "B-007", "72,56"),
    ]
    head = ["Rang", "Bewerberin/Bewerber", "K1\n25 %", "K2\n15 %", "K3\n10 %", "Punkte\nvon 100"]
    return Rows(head, rows, frozenset({0, 2, 3, 4, 5}))


def components() -> QWidget:
    """The parts of components.png, in its order."""
    page = QWidget()
    px = theme_of(page).px
    column = QVBoxLayout(page)
    column.setContentsMargins(px(24), px(20), px(24), px(20))
    column.setSpacing(px(8))
    column.addWidget(TextLabel("Stufe: ruhend, gewählt; nur Zahlen", LabelRole.LABEL))
    for compact in (False, True):
        cards = LevelCards()
        cards.set_levels(
            [(str(n), "Anker der Stufe in zwei oder auch in drei Zeilen, je nachdem") for n in range(1, 6)]
        )
        cards.set_compact(compact)
        cards.set_chosen(3)
        column.addWidget(cards)
    off = primary_button("Versiegeln")
    off.setEnabled(False)
    focus = secondary_button("Drucken")
    focus.setObjectName("focus")
    column.addWidget(TextLabel("Schaltflächen", LabelRole.LABEL))
    column.addLayout(
        _row(primary_button("Versiegeln"), off, secondary_button("Drucken"), focus, text_button("Öffnen"))
    )
    small = secondary_button("Unterbrechen", Icon.PAUSE, small=True)
    column.addLayout(
        _row(
            danger_button("Löschen …", Icon.TRASH),
            danger_button("Endgültig löschen", filled=True),
            Chip("Nachfrage offen"),
            Chip("Nachfrage gestellt", checked=True),
            small,
        )
    )
    column.addLayout(_inputs())
    column.addLayout(_choices())
    table = Table("Fragen", compact=True)
    table.setModel(_state_rows())
    table.set_columns([Column(stretch=True), Column(90), Column(70), Column(100), Column(130)])
    table.choose_row(1)
    column.addWidget(table)
    column.addLayout(_banners())
    column.addStretch(1)
    return page


def _inputs() -> QHBoxLayout:
    resting, wrong, off, choice = LineEdit("15 %"), LineEdit("115 %"), LineEdit("15 %"), ComboBox()
    off.setEnabled(False)
    choice.addItems(["Eignung", "Befähigung"])
    row = QHBoxLayout()
    row.setSpacing(theme_of(resting).px(8))
    field = Field("Fehler", wrong)
    field.set_error("höchstens 100 %")
    others = {"Ruhend": resting, "Gesperrt": off, "Merkmal": choice}
    for label, widget in others.items():
        row.addWidget(
            Field(label, widget, aside="F8" if label == "Ruhend" else ""), 1, Qt.AlignmentFlag.AlignTop
        )
    row.addWidget(field, 1)
    return row


def _choices() -> QHBoxLayout:
    tick, dot = CheckBox("nicht beobachtbar, mit Grund", small=True), RadioButton("offen")
    ticked = CheckBox("zur Kenntnis genommen")
    ticked.setChecked(True)
    dot.setChecked(True)
    return _row(tick, ticked, dot, RadioButton("erfüllt"), StateLabel("Spanne 3", Icon.FLAG, Colour.WARN))


def _banners() -> QGridLayout:
    grid = QGridLayout()
    shown = [
        (BannerKind.INFO, "Alle Bögen sind versiegelt."),
        (BannerKind.DONE, "Bogen festgeschrieben."),
        (BannerKind.WARN, "Eine Begründung fehlt."),
        (BannerKind.BAD, "Datei ist schreibgeschützt."),
    ]
    for at, (kind, words) in enumerate(shown):
        banner = Banner()
        lead = "Vorher:" if kind is BannerKind.WARN else ""
        banner.show_words(kind, words, lead=lead, way="Öffnen" if at == 2 else "")
        grid.addWidget(banner, at // 2, at % 2)
    grid.setSpacing(8)
    return grid


def frame(*, folded: bool = False) -> QWidget:
    """The frame of the window with a page of tables and fields."""
    say = load(Language.GERMAN)
    window = QWidget()
    rows = QVBoxLayout(window)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    top, status, steps = TopBar(say), StatusBar(say), Navigation(say)
    top.set_procedure("2022-Beamte-KI-Experten", "KI-Expertinnen und -Experten, Sachgebiet 41.3")
    top.set_person("M. Vorlage (Vorsitz)")
    status.show_saved(datetime(2023, 3, 14, 11, 8, 31, tzinfo=UTC))
    status.show_hints(2)
    status.show_file("KI-Experten.interview")
    steps.set_items(
        [
            NavigationItem("Übersicht", Icon.HOUSE, own_icon=True),
            NavigationItem("Interviewbogen", Icon.FILE_TEXT, Stage.DONE, "Fassung 1"),
            NavigationItem("Auswahlkommission", Icon.USERS, Stage.DONE, "3/3"),
            NavigationItem("Bewerberinnen/Bewerber", Icon.USER_CHECK, Stage.DONE, "7/7"),
            NavigationItem("Auswahlgespräche", Icon.MESSAGES, Stage.CURRENT, "4/6"),
            NavigationItem("Rangfolge", Icon.LIST_ORDERED, Stage.BLOCKED, reason="Zwei Bögen fehlen."),
            NavigationItem("Protokolle", Icon.SCROLL, Stage.OPEN, "2"),
        ]
    )
    steps.set_folded(folded)
    steps.set_chosen(3)
    middle = QHBoxLayout()
    middle.setSpacing(0)
    middle.addWidget(steps)
    middle.addWidget(_page(say_progress=ProgressLine(say)), 1)
    rows.addWidget(top)
    rows.addLayout(middle, 1)
    rows.addWidget(status)
    return window


def _page(say_progress: ProgressLine) -> PageFrame:
    page = PageFrame("Rangfolge", "Das Ergebnis der Rechnung ist ein Vorschlag. Die Kommission entscheidet.")
    page.add_action(secondary_button("Drucken", Icon.PRINTER))
    page.add_action(primary_button("Bogen festschreiben …", Icon.LOCK))
    page.banner.show_words(
        BannerKind.WARN, "Die Begründung fehlt noch.", lead="Vorher:", way="Begründung eintragen"
    )
    main = QWidget()
    left = QVBoxLayout(main)
    left.setContentsMargins(0, 0, 0, 0)
    tabs = TabBar()
    for words in ("Voraussetzungen 5", "Kriterien 9", "Skala"):
        tabs.addTab(words)
    tabs.setCurrentIndex(1)
    left.addWidget(tabs)
    table = Table("Rangfolge", row_height=TWO_LINE_ROW, cells=True, compact=True)
    table.setModel(_ranking_rows())
    table.set_columns([Column(52), Column(stretch=True), Column(54), Column(54), Column(54), Column(90)])
    table.choose_row(3, 2)
    table.setObjectName("focus")
    left.addWidget(table)
    say_progress.show_step("Drei von zehn Protokollen", 3, 10)
    left.addWidget(say_progress)
    left.addWidget(
        EmptyState(Icon.MAIL, "Noch niemand ist erfasst. Lesen Sie eine Liste ein.", "Liste einlesen")
    )
    page.content.addWidget(SidePane(main, _side()))
    return page


def _side() -> ScrollColumn:
    side = ScrollColumn()
    side.column.addWidget(TextLabel("Aylin Muster · B-014", LabelRole.NOTE))
    side.column.addWidget(TextLabel("Hauptberufliche Tätigkeit", LabelRole.SECTION))
    facts = KeyValues()
    facts.set_facts([("Dienststelle", "LKA NRW, Sachgebiet 41.3"), ("Stellen", "3")])
    side.column.addWidget(facts)
    answer = TextArea(lines=4)
    answer.set_text(
        "11:05  Projekt Schrifterkennung, zwei Teams.\n11:06  Erst mit beiden Leitungen gesprochen."
    )
    answer.set_passages([(52, 90)])
    side.column.addWidget(Field("Antwort im Wesentlichen", answer, hint="nur für Sie sichtbar"))
    side.column.addWidget(Field("Was noch fehlt", TextArea("Begründung der Auswahl")))
    side.column.addStretch(1)
    return side


def picture(page: QWidget, width: int, height: int, path: Path) -> None:
    """Show the page at its scale, focus what asks for it, and save what it looks like."""
    scale = theme_of(page).scale
    page.resize(round(width * scale), round(height * scale))
    page.show()
    page.activateWindow()
    focus = page.findChild(QWidget, "focus")
    if focus is not None:
        focus.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    page.grab().save(str(path))
    page.close()


def main(folder: Path) -> None:
    application = QApplication(sys.argv[:1])
    FocusRing(application)
    folder.mkdir(parents=True, exist_ok=True)
    for name in ThemeName:
        for scale in (1.0, 1.5, 2.0):
            apply_theme(application, Theme(name, scale))
            end = f"{name}-{round(scale * 100)}.png"
            picture(components(), 683, 768, folder / f"components-{end}")
            picture(frame(folded=scale > 1), 1366, 768, folder / f"frame-{end}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
