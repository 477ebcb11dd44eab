"""Lays out every component as a picture, to be held beside the design: python tests/ui/gallery.py DIR."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from interview_app.ui.appearance import apply_theme
from interview_app.ui.icons import Icon
from interview_app.ui.theme import Theme, ThemeName, theme_of
from interview_app.ui.widgets.banner import Banner, BannerKind
from interview_app.ui.widgets.button import (
    danger_button,
    primary_button,
    secondary_button,
    text_button,
)
from interview_app.ui.widgets.chip import Chip
from interview_app.ui.widgets.focus_ring import FocusRing
from interview_app.ui.widgets.level_card import LevelCards
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def gallery() -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    px = theme_of(page).px
    column.setContentsMargins(px(24), px(20), px(24), px(20))
    column.addWidget(TextLabel("Stufe: ruhend, Zeiger, Fokus, gewählt, gewählt mit Fokus", LabelRole.LABEL))
    cards = LevelCards()
    cards.set_levels([(str(n), "Anker der Stufe in zwei Zeilen") for n in range(1, 6)])
    cards.set_chosen(3)
    column.addWidget(cards)
    compact = LevelCards()
    compact.set_levels([(str(n), "Anker der Stufe in zwei Zeilen") for n in range(1, 6)])
    compact.set_compact(True)
    compact.set_chosen(3)
    column.addWidget(compact)
    off = primary_button("Versiegeln")
    off.setEnabled(False)
    focus = secondary_button("Drucken")
    focus.setObjectName("focus")
    column.addLayout(
        _row(
            primary_button("Versiegeln"),
            off,
            secondary_button("Drucken", Icon.PRINTER),
            focus,
            text_button("Öffnen"),
            primary_button("Nächste Frage", Icon.CHEVRON_RIGHT, icon_after=True),
        )
    )
    column.addLayout(
        _row(
            danger_button("Löschen …", Icon.TRASH),
            danger_button("Endgültig löschen", filled=True),
            Chip("Nachfrage offen"),
            Chip("Nachfrage gestellt", checked=True),
        )
    )
    grid = QGridLayout()
    for at, (kind, words) in enumerate(
        [
            (BannerKind.INFO, "Alle Bögen sind versiegelt."),
            (BannerKind.DONE, "Bogen festgeschrieben."),
            (BannerKind.WARN, "Eine Begründung fehlt."),
            (BannerKind.BAD, "Datei ist schreibgeschützt."),
        ]
    ):
        banner = Banner()
        banner.show_words(kind, words, way="Öffnen" if at % 2 else "", lead="Vor allem:" if at == 2 else "")
        grid.addWidget(banner, at // 2, at % 2)
    column.addLayout(grid)
    column.addStretch(1)
    return page


def main(folder: Path) -> None:
    application = QApplication(sys.argv[:1])
    FocusRing(application)
    for name in ThemeName:
        for scale in (1.0, 1.5, 2.0):
            apply_theme(application, Theme(name, scale))
            page = gallery()
            page.resize(round(683 * scale), round(768 * scale))
            page.show()
            page.activateWindow()
            page.findChild(QWidget, "focus").setFocus(Qt.FocusReason.TabFocusReason)
            application.processEvents()
            page.grab().save(str(folder / f"gallery-{name}-{round(scale * 100)}.png"))
            page.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
