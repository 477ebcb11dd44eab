"""A page of Markdown to be read: pictures as wide as there is room, never wider than they are sharp."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from interview_app.ui.theme import on_theme_change, theme_of

_MARGIN = 16


class MarkdownPage(QTextBrowser):
    """Links are only told (`anchorClicked`), never followed by itself; pictures come from `folder`."""

    def __init__(self, name: str, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._text = ""
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        on_theme_change(self._render)

    def show_text(self, markdown: str) -> None:
        """Show a page from its beginning."""
        self._text = markdown
        self._render()
        self.verticalScrollBar().setValue(0)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        address = name if isinstance(name, QUrl) else QUrl(name)
        if kind != QTextDocument.ResourceType.ImageResource or not address.isRelative():
            return None
        picture = QImage(str(self._folder / address.path()))
        theme = theme_of(self)
        room = self.viewport().width() - 2 * theme.px(_MARGIN)
        width = min(theme.px(picture.width()), max(room, 1))
        return picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._render()

    def _render(self) -> None:
        """Lay the page out anew, at the same place."""
        place = self.verticalScrollBar().value()
        self.setMarkdown(self._text)
        self.document().setDocumentMargin(theme_of(self).px(_MARGIN))
        self.verticalScrollBar().setValue(place)
