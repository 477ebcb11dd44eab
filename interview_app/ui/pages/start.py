"""The start page: files that were open last, a new procedure from a form, the sample, and the language."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from interview_app.i18n import Language, Say
from interview_app.services.files.recents import Recent
from interview_app.services.forms.offers import FormOffer, forms_on_offer
from interview_app.ui.icons import Icon
from interview_app.ui.models.start_rows import form_rows, recent_rows
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.banner import BannerKind
from interview_app.ui.widgets.button import Button, primary_button, secondary_button, text_button
from interview_app.ui.widgets.button_look import ButtonRole
from interview_app.ui.widgets.link_list import LinkList
from interview_app.ui.widgets.page import PageFrame
from interview_app.ui.widgets.progress import ProgressLine
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.text_label import LabelRole, TextLabel

_NAMES = {Language.GERMAN: "Deutsch", Language.ENGLISH: "English"}


class StartPage(PageFrame):
    """What is shown while no procedure is open; speaks by signals only.

    `chosen` carries the path of a file, `forgotten` one to take off the list, `new_asked` a form's path and its
    reference; `blank_asked` asks for a procedure with an empty form, `posting_asked` for one that begins with a
    posting.
    """

    chosen = Signal(object)
    forgotten = Signal(object)
    new_asked = Signal(object, str)
    blank_asked = Signal()
    posting_asked = Signal()
    form_file_asked = Signal()
    open_asked = Signal()
    sample_asked = Signal()
    backups_asked = Signal()
    check_asked = Signal()
    language_chosen = Signal(object)
    cancelled = Signal()

    def __init__(self, say: Say) -> None:
        super().__init__(
            say("Selection procedures"),
            say("One procedure is one file. It stays on this computer; nothing is sent anywhere."),
        )
        self._say = say
        self._recents: tuple[Recent, ...] = ()
        self._offers: tuple[FormOffer, ...] = ()
        for choice in self._language_choice():
            self.add_action(choice)
        self._open = primary_button(say("Open file …"), Icon.FOLDER_OPEN)
        self._open.clicked.connect(self.open_asked)
        self.add_action(self._open)
        self.recent_list, self._form_list = LinkList(), LinkList()
        self.recent_list.acted.connect(self._on_recent)
        self._form_list.acted.connect(self._on_form)
        self._no_recents = TextLabel(
            say("No file has been open on this computer yet. Begin with a form, or look at the sample."),
            LabelRole.QUIET,
            wrap=True,
        )
        self._sample = secondary_button(say("Open sample procedure"), Icon.PLAY)
        self._sample.clicked.connect(self.sample_asked)
        self._backups = text_button(say("Backups …"), Icon.HISTORY)
        self._backups.clicked.connect(self.backups_asked)
        self.check_button = text_button(say("Check a document …"), Icon.STAMP)
        self.check_button.clicked.connect(self.check_asked)
        self.blank_button = secondary_button(say("New form"), Icon.FILE_PLUS)
        self.blank_button.clicked.connect(self.blank_asked)
        self.posting_button = secondary_button(say("From a posting …"), Icon.SCROLL)
        self.posting_button.clicked.connect(self.posting_asked)
        self._form_file = text_button(say("Form from a file …"), Icon.FOLDER_OPEN)
        self._form_file.clicked.connect(self.form_file_asked)
        self._progress = ProgressLine(say)
        self._progress.cancelled.connect(self.cancelled)
        self.content.addWidget(self._progress)
        self._columns = QHBoxLayout()
        self._columns.addWidget(self._recent_column(), 1)
        self._columns.addWidget(self._form_column(), 1)
        self.content.addLayout(self._columns, 1)
        on_theme_change(self._set_gaps)

    def set_recents(self, recents: Sequence[Recent]) -> None:
        """Show these files."""
        self._recents = tuple(recents)
        self.recent_list.set_rows(recent_rows(self._recents, self._say))
        self.recent_list.setVisible(bool(self._recents))
        self._no_recents.setVisible(not self._recents)

    def load_forms(self) -> None:
        """Read the forms on offer once the page has been painted."""
        QTimer.singleShot(0, self, self.show_forms)

    def show_forms(self) -> None:
        """Read the forms on offer and show them."""
        self._offers = forms_on_offer()
        self._form_list.set_rows(form_rows(self._offers, self._say))

    def show_trouble(self, sentence: str) -> None:
        """Say why a file could not be opened or made."""
        self.banner.show_words(BannerKind.BAD, sentence)

    def show_progress(self, done: int, total: int) -> None:
        """Say how far the sample is; meanwhile nothing else can be begun here."""
        going = done < total
        words = self._say("The sample is being made: interview {done} of {total}", done=done, total=total)
        self._progress.show_step(words, done, total)
        if not going:
            self._progress.finish()
        controls = (self._open, self._sample, self._backups, self.posting_button, self.blank_button)
        for control in (*controls, self._form_file, self.recent_list, self._form_list):
            control.setEnabled(not going)

    def focus_forms(self) -> None:
        """Put the keyboard on the first form that can be used."""
        for at, offer in enumerate(self._offers):
            if not offer.problems:
                self._form_list.button(at).setFocus()
                return

    def _language_choice(self) -> list[Button]:
        group = QButtonGroup(self)
        choices = []
        for language in Language:
            choice = Button(_NAMES[language], ButtonRole.CHOICE)
            choice.setCheckable(True)
            choice.setChecked(language is self._say.language)
            choice.clicked.connect(lambda _=False, chosen=language: self.language_chosen.emit(chosen))
            group.addButton(choice)
            choices.append(choice)
        return choices

    def _recent_column(self) -> QWidget:
        column = ScrollColumn()
        column.column.addWidget(TextLabel(self._say("Opened last"), LabelRole.SECTION))
        column.column.addWidget(self._no_recents)
        column.column.addWidget(self.recent_list)
        column.column.addWidget(self._sample)
        column.column.addWidget(self._backups)
        column.column.addWidget(self.check_button)
        column.column.addStretch(1)
        return column

    def _form_column(self) -> QWidget:
        say, column = self._say, ScrollColumn()
        drop = say("PDF, Word, OpenDocument, HTML or text. It can also be dropped on this window.")
        column.column.addWidget(TextLabel(say("New procedure from a posting"), LabelRole.SECTION))
        column.column.addWidget(TextLabel(drop, LabelRole.QUIET, wrap=True))
        column.column.addWidget(self.posting_button)
        column.column.addWidget(TextLabel(say("New procedure from an interview form"), LabelRole.SECTION))
        column.column.addWidget(self._form_list)
        column.column.addWidget(self.blank_button)
        column.column.addWidget(self._form_file)
        column.column.addStretch(1)
        return column

    def _on_recent(self, row: int) -> None:
        recent = self._recents[row]
        (self.forgotten if recent.missing else self.chosen).emit(recent.path)

    def _on_form(self, row: int) -> None:
        offer = self._offers[row]
        self.new_asked.emit(offer.path, offer.reference)

    def _set_gaps(self) -> None:
        self._columns.setSpacing(theme_of(self).px(32))
