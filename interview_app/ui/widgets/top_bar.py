"""The bar at the top: menu, which procedure this is, and who acts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QSpacerItem, QWidget

from interview_app.i18n import Say
from interview_app.ui import tokens
from interview_app.ui.icons import Icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.button import Button, icon_button
from interview_app.ui.widgets.button_look import ButtonRole
from interview_app.ui.widgets.text_label import LabelRole, ShortLabel, TextLabel


class TopBar(QFrame):
    """`folding` is the click on the menu button.  The person's menu is `person_menu`: fill it with actions."""

    folding = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self.setProperty("role", "top_bar")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._menu = icon_button(Icon.MENU, say("Fold or unfold the steps"))
        self._menu.clicked.connect(self.folding)
        self._reference = TextLabel("", LabelRole.STRONG, parent=self)
        self._title = ShortLabel("", LabelRole.QUIET, parent=self)
        self._you = TextLabel(say("You:"), LabelRole.QUIET, parent=self)
        self._person = Button(
            "", ButtonRole.PLAIN, Icon.CHEVRON_DOWN, icon_after=True, icon_colour=Colour.QUIET
        )
        self.person_menu = QMenu(self)
        self._person.clicked.connect(self._open_person_menu)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._menu)
        self._row.addWidget(self._reference)
        self._gap = QSpacerItem(0, 0)
        self._row.addItem(self._gap)
        self._row.addWidget(self._title, 1)
        self._row.addWidget(self._you)
        self._row.addWidget(self._person)
        self.set_person("")
        on_theme_change(self._restyle)

    def set_procedure(self, reference: str, title: str) -> None:
        """Show which procedure is open."""
        self._reference.set_words(reference)
        self._title.set_words(title)

    def set_person(self, words: str) -> None:
        """Show who acts, such as “M. Vorlage (chair)”; nothing hides it."""
        self._person.set_words(words)
        self._person.setAccessibleName(self._say("You: {person}", person=words))
        self._person.setVisible(bool(words))
        self._you.setVisible(bool(words))

    def set_foldable(self, foldable: bool) -> None:
        """Show the menu button, or hide it where there are no steps to fold."""
        self._menu.setVisible(foldable)

    def _open_person_menu(self) -> None:
        if not self.person_menu.isEmpty():
            self.person_menu.popup(self._person.mapToGlobal(self._person.rect().bottomLeft()))

    def _restyle(self) -> None:
        theme = theme_of(self)
        self.setFixedHeight(theme.px(tokens.TOP_BAR))
        self._row.setContentsMargins(theme.px(8), 0, theme.px(12), 0)
        self._row.setSpacing(0)
        self._reference.setContentsMargins(theme.px(4), 0, 0, 0)
        self._you.setContentsMargins(0, 0, theme.px(4), 0)
        self._gap.changeSize(theme.px(12), 0)
