"""The dialog of the library: what other forms have is found, read and copied into the draft; it stays for the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QWidget

from interview_app.domain.drafting.copying import speaks_alike
from interview_app.domain.form import InterviewForm
from interview_app.domain.library import Entry, Find, Sought
from interview_app.i18n import Say
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.models.library_rows import MOST_SHOWN, SourceLine, UnreadLine
from interview_app.ui.theme import theme_of
from interview_app.ui.widgets.banner import Banner, BannerKind
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import ComboBox
from interview_app.ui.widgets.library_finds import LibraryFinds
from interview_app.ui.widgets.library_sources import LibrarySources
from interview_app.ui.widgets.progress import ProgressLine
from interview_app.ui.widgets.tabs import TabBar
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.library import copy_sentence

_NARROW, _WIDE, _AROUND = 600, 1120, 48
_REST, _LEAST_PANES, _MOST_PANES = 400, 168, 460
"""Pixels of the dialog apart from finds and preview, and what these get at least and at most."""
_FOOT = 62
"""What stands below them at least: a part of the draft to choose, a sentence, or nothing, and nothing jumps."""
_AIMS = (Sought.QUESTION, Sought.ANCHORS)
"""What is copied into a part of the draft that is chosen."""


class LibraryDialog(Dialog):
    """`wished` is the click on what copies the find that is marked; `undo_wished` takes the last copy back.

    With `closed` nothing can be copied, and it says why.  `at_hand` is the question or criterion that the page shows.
    """

    undo_wished = Signal()

    def __init__(
        self,
        say: Say,
        form: InterviewForm,
        *,
        at_hand: str = "",
        closed: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(say, say("Library"), "", parent=parent, width=_NARROW)
        self._form, self._at_hand, self._closed = form, at_hand, closed
        self._unread, self._stopped = 0, ""
        self._targets: tuple[str, ...] = ()
        self.cancel_button.set_words(say("Close"))
        self.tabs = TabBar()
        self.tabs.setAccessibleName(say("Parts of the library"))
        for words in (say("Find"), say("Sources")):
            self.tabs.addTab(words)
        self._count = TextLabel("", LabelRole.NOTE)
        self.progress = ProgressLine(say)
        self.finds, self.sources = LibraryFinds(say), LibrarySources(say)
        self._stack = QStackedWidget()
        for page in (self.finds, self.sources):
            self._stack.addWidget(page)
        self.target = ComboBox()
        self.target.setMinimumContentsLength(12)
        self.target.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._target_field = Field(say("Criterion"), self.target)
        self._note, self._told = TextLabel("", LabelRole.QUIET, wrap=True), Banner()
        self._foot = QWidget(self)
        self._lay_out()
        self._told.acted.connect(self.undo_wished)
        self.tabs.currentChanged.connect(self._turn)
        self.finds.marked.connect(self._show_other)
        self._show_act()

    def showEvent(self, event: QShowEvent) -> None:
        screen = self.screen().availableGeometry()
        self.arrange(screen.width(), screen.height())
        super().showEvent(event)
        self.finds.words.setFocus()

    def arrange(self, width: int, height: int) -> None:
        """Take as much of so many pixels as serves reading."""
        theme = theme_of(self)
        room = int(width / theme.scale) - _AROUND
        self._width = max(min(room, _WIDE), _NARROW)
        panes = int(height / theme.scale) - _REST
        self.finds.set_room(theme.px(max(min(panes, _MOST_PANES), _LEAST_PANES)))
        self._foot.setMinimumHeight(theme.px(_FOOT))
        self._stack.setFixedHeight(self.finds.sizeHint().height())

    @property
    def found(self) -> Find | None:
        """What is marked."""
        return self.finds.found

    @property
    def aim(self) -> str:
        """The criterion or question of the draft that is chosen for the copy; empty where none is needed."""
        at = self.target.currentIndex()
        return self._targets[at] if 0 <= at < len(self._targets) else ""

    def show_entries(self, entries: Sequence[Entry], *, unread: int, stopped: str = "") -> None:
        """Look through these; `unread` files could not be read, `stopped` says where the reading was stopped."""
        self._unread, self._stopped = unread, stopped
        self.finds.set_entries(entries)

    def show_sources(self, sources: Sequence[SourceLine], unread: Sequence[UnreadLine]) -> None:
        """List where it looks."""
        self.sources.show_sources(sources, unread)

    def show_copied(self, form: InterviewForm, words: str) -> None:
        """The draft has taken something over, and can give it back."""
        self._form = form
        self._told.show_words(BannerKind.DONE, words, way=self._say("Undo"))
        self._show_act()

    def show_taken_back(self, form: InterviewForm) -> None:
        """The draft is as it was before the last copy."""
        self._form = form
        self._told.show_words(BannerKind.INFO, self._say("Taken back."))
        self._show_act()
        self.finds.table.setFocus()

    def _lay_out(self) -> None:
        head, foot = QGridLayout(), QHBoxLayout(self._foot)
        head.addWidget(self.tabs, 0, 0)
        head.addWidget(self._count, 0, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self._target_field, 2)
        for told in (self._note, self._told):
            foot.addWidget(told, 3, Qt.AlignmentFlag.AlignVCenter)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(theme_of(self).px(24))
        self.content.addLayout(head)
        self.content.addWidget(self.progress)
        self.content.addWidget(self._stack)
        self.content.addWidget(self._foot)

    def _turn(self, tab: int) -> None:
        self._stack.setCurrentIndex(tab)
        self._show_other()

    def _show_other(self) -> None:
        """Something else is in sight: what was said of the last copy goes."""
        self._told.clear()
        if self._banner.isVisibleTo(self):
            self.clear_error()
        self._show_act()

    def _show_act(self) -> None:
        """What copying would do with the find that is marked."""
        found, searching = self.found, self.tabs.currentIndex() == 0
        self._fill_targets()
        fits = found is not None and speaks_alike(self._form, found.source.form)
        aimed = bool(self._targets) or self.finds.kind not in _AIMS
        self.verb_button.set_words(self._verb())
        self.verb_button.setEnabled(fits and aimed)
        self._target_field.setVisible(searching and bool(self._targets) and not self._closed)
        self._note.set_words(self._sentence(found, aimed=aimed))
        self._note.setVisible(searching and not self._told.isVisibleTo(self))
        self.verb_button.setVisible(searching and not self._closed)
        self._count.set_words(self._counted() if searching else "")

    def _fill_targets(self) -> None:
        """The parts of the draft into which such a find can be copied; the one at hand first."""
        say, form, kind = self._say, self._form, self.finds.kind
        names: list[tuple[str, str]] = []
        if kind is Sought.QUESTION:
            names = [(each.id, say.read(each.name)) for each in form.criteria]
        elif kind is Sought.ANCHORS:
            names = [(each.id, say.read(each.title)) for each in form.asked()]
        shown = [name or say("without a name yet") for _, name in names]
        targets = tuple(id for id, _ in names)
        if targets == self._targets and shown == [self.target.itemText(at) for at in range(len(shown))]:
            return
        wanted = self.aim if self.aim in targets else self._at_hand_as(kind)
        self._targets = targets
        self.target.clear()
        self.target.addItems(shown)
        self.target.setCurrentIndex(targets.index(wanted) if wanted in targets else 0)
        label = say("Onto the question") if kind is Sought.ANCHORS else say("Into the criterion")
        self._target_field.set_label(label)

    def _at_hand_as(self, kind: Sought) -> str:
        """What the page shows, or the criterion of the question that it shows."""
        asks = {str(each.id): str(each.criterion) for each in self._form.questions}
        return asks.get(self._at_hand, self._at_hand) if kind is Sought.QUESTION else self._at_hand

    def _verb(self) -> str:
        say = self._say
        match self.finds.kind:
            case Sought.QUESTION:
                return say("Copy question")
            case Sought.ANCHORS:
                return say("Copy anchors")
            case Sought.CRITERION:
                return say("Copy criterion")
            case Sought.FORM:
                return say("Begin with this form …")

    def _sentence(self, found: Find | None, *, aimed: bool) -> str:
        """What becomes of the find, or why nothing can be copied."""
        say = self._say
        if self._closed:
            return self._closed
        if not aimed and self.finds.kind is Sought.QUESTION:
            return say("A question belongs to a criterion: copy a criterion, or add one on the form first.")
        if not aimed:
            return say("Anchors come onto a question: copy a question, or add one on the form first.")
        return "" if found is None else copy_sentence(say, found, self._form)

    def _counted(self) -> str:
        say, count = self._say, self.finds.count
        words = [say.plural("{count} find", "{count} finds", count=count)]
        if count > MOST_SHOWN:
            words = [say("the first {most} of {count} finds", most=MOST_SHOWN, count=say.whole(count))]
        if self._stopped:
            words.append(self._stopped)
        if self._unread:
            words.append(
                say.plural(
                    "{count} file not read: see “Sources”",
                    "{count} files not read: see “Sources”",
                    count=self._unread,
                )
            )
        return " · ".join(words)
