"""Choosing the level: the cards, the way to “not observable”, and the chosen anchor in full."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interview_app.i18n import Say
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import TypeRole
from interview_app.ui.widgets.choices import CheckBox
from interview_app.ui.widgets.level_card import LevelCards
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class LevelArea(QWidget):
    """The line below the cards is reserved for the longest anchor, so that choosing moves nothing.

    `level_chosen` carries the index of the level, `unseen_wanted` the wish to note (or take back) that nothing could
    be observed; without `unseen` there is no such way.  `label` stands above instead of “Level”.
    """

    level_chosen = Signal(int)
    unseen_wanted = Signal(bool)

    def __init__(
        self, say: Say, label: str = "", *, unseen: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._say = say
        self._levels: tuple[tuple[str, str], ...] = ()
        self._label = TextLabel(label or say("Level"), LabelRole.LABEL, parent=self)
        self._keys = TextLabel("", LabelRole.NOTE, parent=self)
        self._unseen = CheckBox(say("not observable, with a reason"), small=True, parent=self)
        self._unseen.setVisible(unseen)
        self._unseen.clicked.connect(self._wish_unseen)
        self.cards = LevelCards(self)
        self.cards.chosen.connect(self.level_chosen)
        self._anchor = TextLabel("", wrap=True, parent=self)
        self._anchor.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._head = QHBoxLayout()
        self._head.addWidget(self._label)
        self._head.addWidget(self._keys, 1)
        self._head.addWidget(self._unseen)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addWidget(self.cards)
        self._column.addWidget(self._anchor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        on_theme_change(self._restyle)

    def set_levels(self, levels: Sequence[tuple[str, str]]) -> None:
        """Offer these levels, each as its number and its anchor; none is chosen."""
        self._levels = tuple(levels)
        self.cards.set_levels(levels)
        digits = [label for label, _ in levels if len(label) == 1 and label.isdigit()]
        keys = self._say("Alt+{first} to Alt+{last}", first=digits[0], last=digits[-1]) if digits else ""
        self._keys.set_words(keys)
        self._reserve()

    def show_level(self, index: int | None) -> None:
        """Show which level is chosen, with its anchor in full."""
        self.cards.set_chosen(index)
        self._unseen.setChecked(False)
        if index is None:
            self._anchor.set_role(LabelRole.QUIET)
            self._anchor.set_words(self._say("No level chosen yet."))
            return
        label, anchor = self._levels[index]
        self._anchor.set_role(LabelRole.BASE)
        self._anchor.set_lead(self._say("Level {level}:", level=label), anchor)

    def show_unseen(self, reason: str) -> None:
        """Show that nothing could be observed, and why."""
        self.cards.clear()
        self._unseen.setChecked(True)
        self._anchor.set_role(LabelRole.BASE)
        self._anchor.set_lead(self._say("Not observable:"), reason)

    def show_nothing(self, words: str) -> None:
        """Show why there is nothing to choose."""
        self.cards.clear()
        self._unseen.setChecked(False)
        self._anchor.set_role(LabelRole.QUIET)
        self._anchor.set_words(words)

    def set_writable(self, writable: bool) -> None:
        """Let choose, or only look."""
        self.cards.setEnabled(writable)
        self._unseen.setEnabled(writable)

    def set_compact(self, compact: bool) -> None:
        """Show numbers only on the cards."""
        self.cards.set_compact(compact)

    def anchor_words(self) -> str:
        """What the line below the cards says."""
        return self._anchor.accessibleName() or self._anchor.text()

    def unseen_box(self) -> CheckBox:
        """The box for “not observable”."""
        return self._unseen

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reserve()

    def _wish_unseen(self, wanted: bool) -> None:
        self._unseen.setChecked(not wanted)
        self.unseen_wanted.emit(wanted)

    def _reserve(self) -> None:
        """Make the line as high as the longest anchor needs."""
        theme = theme_of(self)
        metrics = QFontMetrics(theme.font(strong=True))
        room = QRect(0, 0, max(self.width(), theme.px(240)), 10_000)
        flags = int(Qt.TextFlag.TextWordWrap)
        lines = 1
        for label, anchor in self._levels:
            words = f"{self._say('Level {level}:', level=label)} {anchor}"
            height = metrics.boundingRect(room, flags, words).height()
            lines = max(lines, round(height / metrics.lineSpacing()))
        above = theme.px(4)
        self._anchor.setContentsMargins(0, above, 0, 0)
        self._anchor.setFixedHeight(lines * theme.line(TypeRole.BASE) + above)

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._head.setSpacing(theme.px(8))
        self._unseen.setFixedHeight(theme.px(16))
        self._column.setSpacing(theme.px(4))
        self._reserve()
