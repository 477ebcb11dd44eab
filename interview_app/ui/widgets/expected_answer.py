"""The expected answer beside the answer: its points, to be folded away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import Button, icon_button, text_button
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class ExpectedPoints(QWidget):
    """The points, each after a dot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: list[QWidget] = []
        self._shown: tuple[str, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        on_theme_change(self._restyle)

    def set_points(self, points: Sequence[str]) -> bool:
        """Show these points; whether they are other ones than before."""
        if tuple(points) == self._shown:
            return False
        self._shown = tuple(points)
        for label in self._labels:
            self._grid.removeWidget(label)
            label.deleteLater()
        self._labels = []
        for row, point in enumerate(points):
            dot = TextLabel("•", LabelRole.QUIET, parent=self)
            words = TextLabel(point, wrap=True, parent=self)
            self._grid.addWidget(dot, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words, row, 1, Qt.AlignmentFlag.AlignTop)
            self._labels += [dot, words]
        return True

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._grid.setHorizontalSpacing(theme.px(10))
        self._grid.setVerticalSpacing(theme.px(4))


class ExpectedAnswer(QWidget):
    """Label, fold button and points; what does not fit scrolls by itself.

    Own notes share the place: a button turns from the points to the field that `take_notes` was given, and back.
    """

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._noting = False
        self._label = TextLabel(say("Expected answer"), LabelRole.LABEL, parent=self)
        self._aside = TextLabel("", LabelRole.NOTE, parent=self)
        self._fold = icon_button(Icon.CHEVRON_DOWN, say("Fold the expected answer"), small=True)
        self._fold.clicked.connect(self._turn)
        self._turn_over = text_button("", Icon.PENCIL, small=True)
        self._turn_over.clicked.connect(lambda: self.show_notes(not self._noting))
        self._notes: TextArea | None = None
        self._points = ExpectedPoints(self)
        self._scroll = ScrollColumn(self)
        self._scroll.column.addWidget(self._points)
        self._scroll.column.addStretch(1)
        self._head = QHBoxLayout()
        self._head.addWidget(self._label)
        self._head.addWidget(self._aside, 1)
        self._head.addWidget(self._turn_over)
        self._head.addWidget(self._fold)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addWidget(self._scroll, 1)
        self._column.addStretch(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        self.setAccessibleName(say("Expected answer"))
        on_theme_change(self._restyle)

    def set_points(self, points: Sequence[str]) -> None:
        """Show the points of this question; the same points stay where they are scrolled to."""
        if self._points.set_points(points):
            self._scroll.verticalScrollBar().setValue(0)

    def take_notes(self, notes: TextArea) -> None:
        """Keep this field for own notes."""
        self._notes = notes
        self._column.insertWidget(2, notes, 1)
        self.show_notes(self._noting)

    def offer_notes(self, offered: bool) -> None:
        """Show or hide the way to the notes."""
        self._turn_over.setVisible(offered)
        if not offered:
            self.show_notes(False)

    def notes_button(self) -> Button:
        """Turns from the expected answer to the own notes and back."""
        return self._turn_over

    def show_notes(self, noting: bool) -> None:
        """Show the own notes, or the expected answer."""
        self._noting = noting
        expected, own = self._say("Expected answer"), self._say("Own notes")
        self._label.set_words(own if noting else expected)
        self._aside.set_words(self._say("only you see this") if noting else "")
        self._turn_over.set_words(expected if noting else own)
        self._turn_over.set_icon(None if noting else Icon.PENCIL)
        self._fold.setVisible(not noting)
        self._scroll.setVisible(not noting)
        if self._notes is not None and self._notes.parentWidget() is self:
            self._notes.setVisible(noting)
            if noting:
                self._notes.setFocus()

    def _turn(self) -> None:
        folded = self._scroll.isVisible()
        self._scroll.setVisible(not folded)
        self._column.setStretch(self._column.count() - 1, 1 if folded else 0)
        self._fold.set_icon(Icon.CHEVRON_RIGHT if folded else Icon.CHEVRON_DOWN)
        name = self._say("Show the expected answer") if folded else self._say("Fold the expected answer")
        self._fold.setAccessibleName(name)
        self._fold.setToolTip(name)

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._fold.setFixedSize(theme.px(16), theme.px(16))
        self._turn_over.setFixedHeight(theme.px(16))
        self._head.setSpacing(theme.px(8))
        self._column.setSpacing(theme.px(8))
