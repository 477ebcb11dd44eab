"""What every dialog of the program has in common: a title, content, and buttons with verbs.

Opened by `open()`, never by `exec()`.  Escape and the button at the left take nothing with them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QLineEdit, QVBoxLayout, QWidget

from interview_app.i18n import Say
from interview_app.ui.dialogs.dialog_body import DialogBody
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.banner import Banner, BannerKind
from interview_app.ui.widgets.button import Button
from interview_app.ui.widgets.button_look import ButtonRole
from interview_app.ui.widgets.hint_answers import HintAnswers, HintLine
from interview_app.ui.widgets.text_label import LabelRole, TextLabel

_TITLE_BAR, _LEAST = 40, 40


class Dialog(QDialog):
    """`wished` is the click on the verb; whoever opened the dialog acts, then calls `accept` or `show_error`.

    With `cancel_first` Enter means cancel: for what becomes final; on a button that has the focus it presses that one,
    and in a line of text it goes on to the next field, so that what was typed is not thrown away.
    Otherwise Tab comes to the verb first, so that nobody throws away what was just typed.
    `width` is in unscaled pixels.
    """

    wished = Signal()

    def __init__(
        self,
        say: Say,
        title: str,
        verb: str,
        *,
        parent: QWidget | None = None,
        role: ButtonRole = ButtonRole.PRIMARY,
        cancel_first: bool = False,
        width: int = 560,
    ) -> None:
        super().__init__(parent)
        self._say = say
        self._width = width
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._body = DialogBody(self)
        self.content = self._body.content
        self._body.grown.connect(self._fit)
        self._banner = Banner(self)
        self.answers: HintAnswers | None = None
        self.cancel_button = Button(say("Cancel"), parent=self)
        self.verb_button = Button(verb, role, parent=self)
        self.cancel_button.clicked.connect(self.reject)
        self.verb_button.clicked.connect(self.wished)
        self._cancel_first = cancel_first
        self._allowed = True
        self._kept: list[QWidget] = []
        self._beside: list[QWidget] = []
        (self.cancel_button if cancel_first else self.verb_button).setDefault(True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(TextLabel(title, LabelRole.SECTION, wrap=True, parent=self))
        self._middle = QHBoxLayout()
        self._middle.addWidget(self._body, 1)
        self._column.addLayout(self._middle, 1)
        self._column.addWidget(self._banner)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.cancel_button)
        self._buttons.addWidget(self.verb_button)
        self._column.addLayout(self._buttons)
        on_theme_change(self._restyle)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._order_focus()
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self._cancel_first and isinstance(self.focusWidget(), QLineEdit):
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def show_hints(self, lines: Sequence[HintLine], further: int = 0) -> HintAnswers:
        """Say what the record check found before the act; the verb waits until each reason asked for is written.

        `further` notices are only counted.  Called when everything else is in the dialog; called again, what was said
        before goes.
        """
        if self.answers is None:
            self._allowed = self.verb_button.isEnabled()
        else:
            self.answers.hide()
            self.answers.deleteLater()
        self.answers = answers = HintAnswers(self._say, lines, further, self)
        self.content.addWidget(answers)
        answers.changed.connect(self._weigh_answers)
        self._weigh_answers()
        if self.isVisible():
            self._order_focus()
        return answers

    @property
    def hint_reasons(self) -> dict[str, str]:
        """The reasons that were written for hints, by their keys."""
        return self.answers.reasons if self.answers is not None else {}

    def _weigh_answers(self) -> None:
        """The verb waits for the answers."""
        self.verb_button.setEnabled(self._allowed and (self.answers is None or self.answers.ready))

    def keep_in_sight(self, widget: QWidget) -> None:
        """Put what the verb waits for above the buttons, where it stays while the content scrolls."""
        self._kept.append(widget)
        self._column.insertWidget(self._column.indexOf(self._banner), widget)

    def put_beside(self, widget: QWidget) -> None:
        """Put what scrolls by itself at the right of the content, as wide as it."""
        self._beside.append(widget)
        self._middle.addWidget(widget, 1)

    def show_error(self, sentence: str) -> None:
        """Say why the verb was not done; the dialog stays."""
        self._banner.show_words(BannerKind.BAD, sentence)
        self._fit()

    def clear_error(self) -> None:
        """Take the sentence away."""
        self._banner.clear()
        self._fit()

    def _order_focus(self) -> None:
        """Tab follows the content as it is laid out, also where a part was put in above others; then the buttons."""
        buttons = [self.cancel_button, self.verb_button]
        chain = [
            *_reached_by_tab(self._body.content),
            *(each for beside in self._beside for each in _reached_within(beside)),
            *self._kept,
            *(buttons if self._cancel_first else reversed(buttons)),
        ]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _fit(self) -> None:
        """As high as the content needs, and never higher than the screen: then the content scrolls."""
        theme = theme_of(self)
        margins = self._column.contentsMargins()
        width = max(self.width(), theme.px(self._width))
        inner = width - margins.left() - margins.right()
        needed = self._body.height_for(self._content_width(inner))
        screen = self.screen().availableGeometry().height() - theme.px(_TITLE_BAR)
        self._body.setMinimumHeight(0)
        middle = self._middle
        high = middle.heightForWidth(inner) if middle.hasHeightForWidth() else middle.sizeHint().height()
        rest = self._column.totalHeightForWidth(width) - high
        height = max(min(needed, screen - rest), theme.px(_LEAST))
        self._body.setMinimumHeight(height)
        over = self._column.totalMinimumSize().height() - screen
        self._body.setMinimumHeight(max(height - max(over, 0), theme.px(_LEAST)))
        self._column.activate()
        self.resize(width, rest + height)
        self._stay_in_sight()

    def _content_width(self, inner: int) -> int:
        """What is left for the content beside others."""
        others = sum(not each.isHidden() for each in self._beside)
        return (inner - others * self._middle.spacing()) // (others + 1)

    def _stay_in_sight(self) -> None:
        """A dialog that has grown below the screen goes up, so that its buttons are in sight."""
        room = self.screen().availableGeometry()
        below = self.frameGeometry().bottom() - room.bottom()
        if self.isVisible() and below > 0:
            self.move(self.x(), max(room.top(), self.y() - below))

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._column.setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(20))
        self._column.setSpacing(theme.px(16))
        self.content.setSpacing(theme.px(12))
        self._middle.setSpacing(theme.px(24))
        self._buttons.setSpacing(theme.px(8))
        self.setMinimumWidth(theme.px(self._width))


def _reached_by_tab(layout: QLayout) -> Iterator[QWidget]:
    """What takes the keyboard by Tab, from top to bottom."""
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget = item.widget() if item is not None else None
        inner = item.layout() if item is not None else None
        if widget is not None:
            yield from _reached_within(widget)
        elif inner is not None:
            yield from _reached_by_tab(inner)


def _reached_within(widget: QWidget) -> Iterator[QWidget]:
    """A widget where it takes the keyboard by Tab, and what is laid out in it."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    inner = widget.layout()
    if inner is not None:
        yield from _reached_by_tab(inner)
