"""How long data are kept, until when at the earliest, and what stops the clock."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_app.domain.retention import LEAST_MONTHS, MOST_MONTHS, Retention
from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import danger_button
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import LineEdit
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.retention import least_words, retention_words

_COUNT = 120
_DIGITS = 9
"""More than that is no number that anybody means."""


class RetentionPart(QWidget):
    """`kept_for` carries months, `held` the reason of a hold, empty to let the clock run again.

    `erasing` asks for the deletion.
    """

    kept_for = Signal(int)
    held = Signal(str)
    erasing = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._shown = Retention()
        self._refused = ""
        self.months, self.hold = LineEdit(), LineEdit()
        self._months_field = Field(say("Months"), self.months)
        self._least = TextLabel("", LabelRole.NOTE, wrap=True)
        self._hold_field = Field(say("Nothing is deleted because (lawsuit, request for access)"), self.hold)
        self._words = TextLabel("", wrap=True)
        self._erasure = TextLabel(say("Deletion"), LabelRole.SECTION)
        self._obstacle = TextLabel("", LabelRole.NOTE, wrap=True)
        self.erase_button = danger_button(say("Delete all personal data …"), Icon.TRASH)
        self.erase_button.clicked.connect(self.erasing)
        self._row, self._column = QHBoxLayout(), QVBoxLayout(self)
        self._row.addWidget(self._months_field)
        self._row.addWidget(self._hold_field, 1)
        self._column.addWidget(TextLabel(say("Retention"), LabelRole.SECTION))
        self._column.addLayout(self._row)
        self._column.addWidget(self._least)
        self._column.addWidget(self._words)
        self._column.addWidget(self._erasure)
        self._column.addWidget(self.erase_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._obstacle)
        self._column.addStretch(1)
        for field in (self.months, self.hold):
            field.left.connect(self.settle)
            field.returnPressed.connect(self.settle)
        on_theme_change(self._restyle)

    def show_retention(
        self,
        retention: Retention,
        earliest: date | None,
        least: date | None,
        *,
        changeable: bool,
        asked: bool = False,
        refusal: str = "",
    ) -> None:
        """Show the rule and what follows from it; `least` is the day that no rule may fall below.

        `asked` says that a request for access is open, `refusal` why nothing can be deleted yet.
        """
        self._shown = retention
        months = self._refused or str(retention.months)
        for field, words in ((self.months, months), (self.hold, retention.hold)):
            if field.text() != words:
                field.setText(words)
            field.setReadOnly(not changeable)
        self._least.set_words(least_words(self._say, least))
        self._words.set_words(retention_words(self._say, retention, earliest, asked=asked))
        self.erase_button.setEnabled(changeable and not refusal)
        self.erase_button.setToolTip(refusal)
        deleted = self._say(
            "Everybody’s data go for good, in this file and in the copies that the program made. A deletion record is"
            " issued in the same act; it names nobody."
        )
        self._obstacle.set_words(refusal or deleted)

    def settle(self) -> None:
        """Tell what was entered, if it differs and can be; what cannot be stays in its field and says why."""
        words, hold = self.months.text().strip(), self.hold.text().strip()
        counted = words.isascii() and words.isdigit()
        long = counted and (len(words) > _DIGITS or int(words) > MOST_MONTHS)
        months = int(words) if counted and not long else 0
        short = not long and months < LEAST_MONTHS
        self._refused = words if short or long else ""
        error = self._say("At least {count}, for claims and lawsuits.", count=LEAST_MONTHS) if short else ""
        error = self._say("At most {count}.", count=MOST_MONTHS) if long else error
        self._months_field.set_error(error)
        if not self._refused and months and months != self._shown.months:
            self.kept_for.emit(months)
        if hold != self._shown.hold:
            self.held.emit(hold)

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._months_field.setFixedWidth(theme.px(_COUNT))
        self._column.setSpacing(theme.px(8))
        self._column.setContentsMargins(0, theme.px(12), 0, 0)
        self._erasure.setContentsMargins(0, theme.px(16), 0, 0)
        self._row.setSpacing(theme.px(16))
