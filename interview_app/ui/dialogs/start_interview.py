"""Starting an interview: who is there, that nobody is biased, who writes, in which language and where."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from interview_app.domain.candidate import Candidate
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.panel import Part
from interview_app.i18n import Say
from interview_app.services.interviews.seating import Opening
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.models.beforehand import Beforehand
from interview_app.ui.theme import theme_of
from interview_app.ui.widgets.banner import Banner, BannerKind
from interview_app.ui.widgets.choices import CheckBox
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import ComboBox, LineEdit
from interview_app.ui.widgets.presence_list import PresenceList
from interview_app.ui.widgets.reminder import Reminder
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.labels import language_label
from interview_app.wording.reminders import reminder, reminder_source, reminder_title
from interview_app.wording.sittings import is_video_alone

_WIDTH = 640


@dataclass(frozen=True, slots=True)
class OpenSheets:
    """What is not sealed yet on an earlier candidate: whose sheets, and whether one of them is the reader's own."""

    candidate: CandidateId
    words: str
    own: bool


class StartInterviewDialog(Dialog):
    """`earlier` are those present at the interview before this one, empty before the first.

    `heading` are another title and verb.  After `wished`, `opening` and `absences` hold what was established.
    `sheet_wanted` carries the candidate on whom the reader's own sheet is still open.
    """

    sheet_wanted = Signal(object)

    def __init__(
        self,
        say: Say,
        candidate: Candidate,
        *,
        before: Beforehand,
        unsealed: Sequence[OpenSheets] = (),
        heading: tuple[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        usual = say("Start the interview with {name}", name=candidate.name), say("Start interview")
        title, verb = heading or usual
        super().__init__(say, title, verb, parent=parent, width=_WIDTH)
        self._before = before
        self.presence = PresenceList(say, before.panel, before.parts, self)
        self.presence.changed.connect(self._on_change)
        self.notice = Banner(self)
        self.panel_note = LineEdit()
        self._note = Field(say("What is to be noted about the other panel"), self.panel_note, parent=self)
        self.sheets = Banner(self)
        self.reminder = Reminder(
            say, title=reminder_title(say), words=reminder(say), source=reminder_source(say), parent=self
        )
        self.note_taker = ComboBox()
        self.language = ComboBox()
        self.language.addItems([language_label(say, each) for each in before.languages])
        self.place = LineEdit(candidate.place)
        self.video = CheckBox(say("by video"), parent=self)
        self.video.setChecked(bool(candidate.place.strip()) and is_video_alone(candidate.place))
        self._missing = TextLabel("", LabelRole.NOTE, wrap=True, parent=self)
        self._lay_out()
        self._fill_note_takers()
        self._show_sheets(unsealed)
        self._on_change()
        if self.presence.lines:
            self.presence.lines[0].present.setFocus()

    @property
    def opening(self) -> Opening:
        """What is established before the first question."""
        return Opening(
            present=self.presence.present(),
            bias_checked=self.presence.unbiased(),
            note_taker=self._writer(),
            language=self._before.languages[max(self.language.currentIndex(), 0)],
            place=self.place.text().strip(),
            video=self.video.isChecked(),
            panel_note=self.panel_note.text().strip() if self._differs() else "",
        )

    @property
    def absences(self) -> tuple[Part, ...]:
        """The members who take another part than is noted, such as the absent, each with a reason."""
        return self.presence.parts()

    def texts(self) -> dict[str, LineEdit | TextArea]:
        """The fields of free text, by name."""
        return {"place": self.place, "panel_note": self.panel_note, **self.presence.texts()}

    def _lay_out(self) -> None:
        for part in (self.sheets, self.presence, self.notice, self._note):
            self.content.addWidget(part)
        self.content.addLayout(self._circumstances(self._say))
        self.content.addWidget(self.reminder)
        self.content.addWidget(self._missing)

    def _circumstances(self, say: Say) -> QGridLayout:
        theme = theme_of(self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(12))
        grid.addWidget(Field(say("Note-taker"), self.note_taker, parent=self), 0, 0)
        grid.addWidget(Field(say("Language of the interview"), self.language, parent=self), 0, 1)
        grid.addWidget(Field(say("Room or video link"), self.place, parent=self), 1, 0)
        grid.addWidget(Field("", self.video, parent=self), 1, 1)
        self.video.setAccessibleName(say("by video"))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _fill_note_takers(self) -> None:
        for person in self._before.panel:
            self.note_taker.addItem(person.name, person.id)
        found = self.note_taker.findData(self._before.acting)
        self.note_taker.setCurrentIndex(max(found, 0))
        self.note_taker.activated.connect(self._on_change)

    def _writer(self) -> PanelistId:
        return PanelistId(str(self.note_taker.currentData()))

    def _on_change(self, _: object = None) -> None:
        self.clear_error()
        words = self.obstacle()
        self._missing.set_words(words)
        self.verb_button.setEnabled(not words)
        self._show_notice()

    def obstacle(self) -> str:
        """What is still missing before the start, or nothing."""
        present = set(self.presence.present())
        if not self.presence.rated():
            return self._say("At least one voting member must be present.")
        undeclared = self.presence.undeclared()
        if undeclared:
            return self._say("The declaration on bias is missing: {names}.", names=", ".join(undeclared))
        undecided = self.presence.undecided()
        if undecided:
            return self._say(
                "A concern about bias is not decided: {names}. Decide on it on the panel page, or note a recusal.",
                names=", ".join(undecided),
            )
        unexplained = self.presence.unexplained()
        if unexplained:
            return self._say("A reason is missing: {names}.", names=", ".join(unexplained))
        if self._writer() not in present:
            return self._say("The note-taker must be present.")
        return ""

    def _show_sheets(self, unsealed: Sequence[OpenSheets]) -> None:
        """Name whose sheets on earlier candidates are open, and lead to the own one; nothing is held up by it."""
        if not unsealed:
            self.sheets.clear()
            return
        words = self._say(
            "Sheets still open: {names}. Seal them before the next candidate if you can: impressions mix.",
            names="; ".join(each.words for each in unsealed),
        )
        mine = [each.candidate for each in unsealed if each.own]
        way = self._say("Go to your sheet") if mine else ""
        self.sheets.show_words(BannerKind.WARN, words, way=way)
        if mine:
            self.sheets.acted.connect(lambda: self._go_to_sheet(mine[0]))

    def _go_to_sheet(self, candidate: CandidateId) -> None:
        self.reject()
        self.sheet_wanted.emit(candidate)

    def _differs(self) -> bool:
        earlier = self._before.earlier
        return bool(earlier) and frozenset(self.presence.present()) != earlier

    def _show_notice(self) -> None:
        """Point out that the panel is not the same as before; that is allowed, and on record."""
        self._note.setVisible(self._differs())
        if not self._differs():
            self.notice.clear()
            return
        words = self._say(
            "The panel differs from the interview before. Then: {before}. Now: {now}. The protocol shows this.",
            before=self._names(self._before.earlier),
            now=self._names(self.presence.present()),
        )
        self.notice.show_words(BannerKind.WARN, words)

    def _names(self, people: Collection[PanelistId]) -> str:
        return ", ".join(person.name for person in self._before.panel if person.id in people)
