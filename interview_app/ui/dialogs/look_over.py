"""Looking an inspection copy over before it is issued: words that may name somebody are left or blacked out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QWidget

from interview_app.i18n import Say
from interview_app.ui import tokens
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.models.cells import CellTable, Head, Row
from interview_app.ui.models.look_over_rows import CopyPlace
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import secondary_button
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import LineEdit
from interview_app.ui.widgets.passages import to_qt
from interview_app.ui.widgets.table import Table
from interview_app.ui.widgets.table_fit import ColumnFit, Wish
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel

_COLUMNS = (Wish(220, 140), Wish(300, 150, grows=True), Wish(200, 130))
_TABLE, _LOW_TABLE, _HIGH = 220, 132, 700
"""Pixels of the list, what it has on a low screen, and from which height a screen is not low."""


class LookOverDialog(Dialog):
    """Nothing becomes final here: each decision is kept at once and can be taken back.

    `left`, `withheld` (with a reason) and `taken_back` carry the place of a text and the stretch in it.
    """

    left = Signal(str, int, int)
    withheld = Signal(str, int, int, str)
    taken_back = Signal(str, int, int)

    def __init__(self, say: Say, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(
            say, say("Inspection copy for {name}", name=name), say("Close"), parent=parent, width=860
        )
        self.cancel_button.hide()
        self._texts: Mapping[str, str] = {}
        self._told = TextLabel("", wrap=True, parent=self)
        self.model = CellTable(self)
        self.table = Table(say("Places in the copy"), row_height=tokens.TABLE_ROW)
        self.table.setModel(self.model)
        ColumnFit(self.table).set_wishes(_COLUMNS)
        self.table.chosen.connect(lambda _row, _column: self._show_place())
        self.text = TextArea(lines=2, most_lines=3) if self._is_low() else TextArea(lines=3, most_lines=5)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self._text_field = Field(
            say("The text in the record; mark other words to black those out"), self.text
        )
        self.reason = LineEdit()
        self._reason_field = Field(say("Reason, which the copy prints"), self.reason)
        self.leave_button = secondary_button(say("Leave as it is"))
        self.black_button = secondary_button(say("Black out"))
        self.back_button = secondary_button(say("Decide anew"))
        self.leave_button.clicked.connect(self._leave)
        self.black_button.clicked.connect(self._black_out)
        self.back_button.clicked.connect(self._take_back)
        self.reason.textEdited.connect(lambda _: self._reason_field.set_error(""))
        self._key = TextLabel("", LabelRole.NOTE, wrap=True, parent=self)
        self._acts = QHBoxLayout()
        self._acts.addWidget(self._reason_field, 1)
        for button in (self.black_button, self.leave_button, self.back_button):
            self._acts.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        for part in (self._told, self.table, self._text_field):
            self.content.addWidget(part)
        self.content.addLayout(self._acts)
        self.content.addWidget(self._key)
        on_theme_change(self._set_height)

    def show_copy(
        self,
        heads: Sequence[Head],
        rows: Sequence[Row],
        texts: Mapping[str, str],
        *,
        open_places: int,
        key: Sequence[tuple[str, str]],
    ) -> None:
        """Show the copy as it stands; the next place that is open is chosen, else the one that was."""
        before = self.chosen
        self._texts = texts
        self.model.show(heads, rows)
        self._told.set_words(self._open_words(open_places))
        people = ", ".join(f"{letter}: {name}" for letter, name in key)
        self._key.set_words(self._say("Who is who (not printed): {people}", people=people) if people else "")
        wanted = 0 if open_places else max(self.model.row_of(before), 0)
        if rows:
            self.table.choose_row(wanted)
        self._show_place()

    def texts(self) -> dict[str, LineEdit | TextArea]:
        """The fields of free text, by name."""
        return {"reason": self.reason}

    @property
    def chosen(self) -> CopyPlace | None:
        """The place that is chosen."""
        key = self.model.key(self.table.currentIndex().row())
        return key if isinstance(key, CopyPlace) else None

    def _open_words(self, count: int) -> str:
        say = self._say
        if count:
            told = say.plural(
                "{count} place may name somebody else. Until it is decided on, the copy is not issued.",
                "{count} places may name somebody else. Until they are decided on, the copy is not issued.",
                count=count,
            )
        else:
            told = say("Nothing is open. The copy can be issued.")
        hidden = say(
            "What tells who somebody is without naming them is found by nobody but you: read the texts below as well."
        )
        return f"{told} {hidden}"

    def _show_place(self) -> None:
        """The text of the chosen place, with its words marked."""
        chosen = self.chosen
        words = "" if chosen is None else self._texts.get(chosen.place, "")
        self.text.set_text(words)
        if chosen is not None:
            cursor = self.text.textCursor()
            whole = (chosen.start, chosen.end) == (0, len(words)) and not chosen.open
            cursor.setPosition(to_qt(words, chosen.start))
            if not whole:
                cursor.setPosition(to_qt(words, chosen.end), QTextCursor.MoveMode.KeepAnchor)
            self.text.setTextCursor(cursor)
            self.text.set_passages([] if whole else [(chosen.start, chosen.end)])
        self.leave_button.setEnabled(chosen is not None and chosen.open)
        self.black_button.setEnabled(chosen is not None)
        self.back_button.setEnabled(chosen is not None and not chosen.open)
        self._reason_field.set_error("")

    def _stretch(self) -> tuple[int, int] | None:
        """What is marked in the text, else the chosen place."""
        marked, chosen = self.text.selected_passage(), self.chosen
        if marked is not None:
            return marked
        return None if chosen is None else (chosen.start, chosen.end)

    def _leave(self) -> None:
        chosen = self.chosen
        if chosen is not None:
            self.left.emit(chosen.place, chosen.start, chosen.end)

    def _black_out(self) -> None:
        chosen, stretch, reason = self.chosen, self._stretch(), self.reason.text().strip()
        if not reason:
            self._reason_field.set_error(self._say("Say why it is withheld."))
            self.reason.setFocus()
        elif chosen is not None and stretch is not None:
            self.withheld.emit(chosen.place, *stretch, reason)

    def _take_back(self) -> None:
        chosen, stretch = self.chosen, self._stretch()
        if chosen is not None and stretch is not None:
            self.taken_back.emit(chosen.place, *stretch)

    def _is_low(self) -> bool:
        """Whether the screen has no room for long lists: then what is decided must stay in sight."""
        return self.screen().availableGeometry().height() < theme_of(self).px(_HIGH)

    def _set_height(self) -> None:
        self.table.setFixedHeight(theme_of(self).px(_LOW_TABLE if self._is_low() else _TABLE))
