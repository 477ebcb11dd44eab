"""The passages of a posting as they are drawn."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QImage
from pytestqt.qtbot import QtBot

from interview_app.domain.ids import PassageId
from interview_app.ui.icons import Icon
from interview_app.ui.models.posting_rows import PassageRow
from interview_app.ui.theme import theme_of
from interview_app.ui.tokens import Colour, TypeRole
from interview_app.ui.widgets.passage_list import PassageList

STATE = "no requirement and no criterion yet"
ROW = PassageRow(
    id=PassageId("passage-1"),
    heading="",
    kind="",
    icon=Icon.PLUS,
    colour=Colour.ACCENT,
    text="Sorgfalt",
    state=STATE,
    state_icon=Icon.CIRCLE_ALERT,
    state_colour=Colour.WARN,
    connected=False,
    said="",
)


def painted_state(shown: PassageList, row: PassageRow) -> QImage:
    """The end of the row's first line, where its state stands."""
    shown.passages.set_rows([row])
    wide = QFontMetrics(theme_of(shown).font(TypeRole.SMALL)).horizontalAdvance(STATE)
    place = shown.viewport().rect()
    return shown.viewport().grab(QRect(place.width() - wide - 8, 0, wide + 8, 30)).toImage()


def test_a_long_kind_leaves_the_state_of_its_passage_readable(qtbot: QtBot) -> None:
    shown = PassageList("Passages")
    qtbot.addWidget(shown)
    shown.resize(420, 200)
    shown.show()
    alone = painted_state(shown, ROW)
    assert (
        painted_state(shown, replace(ROW, kind="Requirement and criterion (guessed: requirement)")) == alone
    )
