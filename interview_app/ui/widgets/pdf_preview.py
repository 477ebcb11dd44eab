"""The pages of a document as they will print, on a raised ground, with page and zoom above them."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from interview_app.i18n import Language, Say
from interview_app.ui.icons import Icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.button import Button, icon_button
from interview_app.ui.widgets.button_look import ButtonRole
from interview_app.ui.widgets.empty_state import EmptyState
from interview_app.ui.widgets.focus_ring import RINGED
from interview_app.ui.widgets.hairline import Hairline
from interview_app.ui.widgets.inputs import ComboBox
from interview_app.ui.widgets.text_label import LabelRole, TextLabel

_STEP = 1.25
_NARROWEST, _WIDEST = 0.25, 4.0
_MARGIN = 24
_GAP = 4
_POINTS_PER_INCH = 72


class PdfPreview(QFrame):
    """Shows the bytes of a PDF, or a sentence where there is none.

    `language_chosen` carries the Language that the document is to be printed in, `keep_wished` nothing: the document
    is to be written to a file.
    """

    language_chosen = Signal(object)
    keep_wished = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self.setProperty("role", "raised")
        self._name = ""
        self._bytes = QBuffer(self)
        self._document = QPdfDocument(self)
        self.view = QPdfView(self)
        self.view.setDocument(self._document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view.setProperty(RINGED, True)
        self._empty = EmptyState(Icon.FILE_TEXT, say("The pages are being prepared."))
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.view)
        self.title = TextLabel("", LabelRole.STRONG, parent=self)
        self.page_label = TextLabel("", LabelRole.QUIET, parent=self)
        self.language = ComboBox(self)
        self._make_buttons()
        self._lay_out()
        self.view.pageNavigator().currentPageChanged.connect(self._show_page)
        self._show_page()
        on_theme_change(self._restyle)

    def show_document(self, name: str, content: bytes) -> None:
        """Show these bytes, from the first page on."""
        self._load(content)
        self._name = name
        self.title.set_words(name)
        self._pages.setCurrentIndex(1)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._show_page()

    def show_sentence(self, name: str, sentence: str) -> None:
        """Show no document, but why there is none."""
        self._load(b"")
        self._name = name
        self.title.set_words(name)
        self._empty.set_words(sentence)
        self._pages.setCurrentIndex(0)
        self._show_page()

    def show_preparing(self, name: str) -> None:
        """Show no document, since it is not printed yet."""
        self.show_sentence(name, self._say("The pages are being prepared."))

    def choose_language(self, language: Language) -> None:
        """Show in which language documents are printed."""
        self.language.setCurrentIndex(self.language.findData(language.value))

    @property
    def page_count(self) -> int:
        """How many pages are shown; 0 for a sentence."""
        return self._document.pageCount() if self._shown else 0

    def words(self) -> str:
        """The words of all pages that are shown."""
        return "\n".join(self._document.getAllText(page).text() for page in range(self.page_count))

    @property
    def page(self) -> int:
        """Which page stands at the top, from 0."""
        return self.view.pageNavigator().currentPage()

    @property
    def _shown(self) -> bool:
        return self._pages.currentIndex() == 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_zoom()
        self._make_room()

    def _make_buttons(self) -> None:
        say = self._say
        self.previous = self._button(Icon.CHEVRON_LEFT, say("Previous page"))
        self.next = self._button(Icon.CHEVRON_RIGHT, say("Next page"))
        self.smaller = self._button(Icon.ZOOM_OUT, say("Smaller"))
        self.larger = self._button(Icon.ZOOM_IN, say("Larger"))
        self.keep = self._button(Icon.FILE_DOWN, say("Save this document as PDF …"))
        self.previous.clicked.connect(lambda: self._turn(-1))
        self.next.clicked.connect(lambda: self._turn(1))
        self.smaller.clicked.connect(lambda: self._zoom(1 / _STEP))
        self.larger.clicked.connect(lambda: self._zoom(_STEP))
        self.keep.clicked.connect(self.keep_wished)
        for language, words in ((Language.GERMAN, say("German")), (Language.ENGLISH, say("English"))):
            self.language.addItem(words, language.value)
        self.language.setAccessibleName(say("Language of the document"))
        self.language.activated.connect(
            lambda at: self.language_chosen.emit(Language(self.language.itemData(at)))
        )

    def _button(self, icon: Icon, name: str) -> Button:
        return icon_button(icon, name, role=ButtonRole.TEXT)

    def _lay_out(self) -> None:
        self._bar = QHBoxLayout()
        for label in (self.title, self.page_label):
            label.setMinimumWidth(1)  # no long name takes room from what stands beside the pages
        self._bar.addWidget(self.title)
        self._bar.addSpacing(_GAP)
        self._bar.addWidget(self.page_label)
        self._bar.addStretch(1)
        self._bar.addWidget(self.language)
        for button in (self.previous, self.next, self.smaller, self.larger, self.keep):
            self._bar.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._bar)
        self._column.addWidget(Hairline(parent=self))
        self._column.addWidget(self._pages, 1)

    def _load(self, content: bytes) -> None:
        self._document.close()
        self._bytes.close()
        self._bytes.setData(QByteArray(content))
        if content:
            self._bytes.open(QIODevice.OpenModeFlag.ReadOnly)
            self._document.load(self._bytes)

    def _turn(self, pages: int) -> None:
        page = self.page + pages
        if 0 <= page < self.page_count:
            self.view.pageNavigator().jump(page, QPointF(), 0)

    def _zoom(self, factor: float) -> None:
        zoom = min(max(self.zoom * factor, _NARROWEST), _WIDEST)
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(zoom)
        self._show_zoom()

    @property
    def zoom(self) -> float:
        """The zoom in use, also while the page is fitted to the width."""
        if self.view.zoomMode() is QPdfView.ZoomMode.Custom or not self.page_count:
            return self.view.zoomFactor()
        margins = self.view.documentMargins()
        room = self.view.viewport().width() - margins.left() - margins.right()
        width = self._document.pagePointSize(self.page).width()
        return room / width * _POINTS_PER_INCH / self.view.logicalDpiX()

    def _show_page(self) -> None:
        count, shown = self.page_count, self._shown
        words = self._say("Page {page} of {count}", page=self.page + 1, count=count) if shown else ""
        self.page_label.set_words(words)
        self._make_room()
        self.view.setAccessibleName(self._say("Preview: {name}", name=self._name))
        self.view.setAccessibleDescription(words)
        self.previous.setEnabled(shown and self.page > 0)
        self.next.setEnabled(shown and self.page + 1 < count)
        self.keep.setEnabled(shown)
        self._show_zoom()

    def _make_room(self) -> None:
        """Leave out the name, then the number of the page, where there is no room; the view says them too."""
        labels = (self.title, self.page_label)
        for label in labels:
            label.setVisible(True)
        for label in labels:
            self._bar.invalidate()  # hiding tells the outermost layout alone
            label.setVisible(self._bar.sizeHint().width() <= self.width())

    def _show_zoom(self) -> None:
        zoom = self.zoom
        self.smaller.setEnabled(self._shown and zoom > _NARROWEST)
        self.larger.setEnabled(self._shown and zoom < _WIDEST)

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._bar.setContentsMargins(theme.px(12), theme.px(4), theme.px(4), theme.px(4))
        self._bar.setSpacing(theme.px(4))
        palette = self.view.palette()
        palette.setColor(QPalette.ColorRole.Dark, theme.colour(Colour.RAISED))
        self.view.setPalette(palette)
        margins = self.view.documentMargins()
        for set_side in (margins.setLeft, margins.setTop, margins.setRight, margins.setBottom):
            set_side(theme.px(_MARGIN))
        self.view.setDocumentMargins(margins)
        self.view.setPageSpacing(theme.px(12))
