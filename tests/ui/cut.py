"""What of a window is cut off: words without room, and widgets that stand outside the one they are in."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QHeaderView, QLabel, QStackedWidget, QWidget

from interview_app.ui.widgets.button import Button
from interview_app.ui.widgets.table_head import TableHead
from interview_app.ui.widgets.text_label import ShortLabel


def cut_off(window: QWidget) -> list[str]:
    """A line for each button, label or head whose words have no room, and for each widget that sticks out."""
    return [words for widget in window.findChildren(QWidget) if widget.isVisible() for words in _cut(widget)]


def _cut(widget: QWidget) -> Iterator[str]:
    kind = type(widget).__name__
    if isinstance(widget, Button):
        if widget.words() and widget.width() < widget.sizeHint().width():
            yield f"{kind} “{widget.words()}” has {widget.width()} of {widget.sizeHint().width()}"
    elif isinstance(widget, QLabel) and not isinstance(widget, ShortLabel) and widget.text():
        yield from _label(widget)
    elif isinstance(widget, TableHead):
        yield from _head(widget)
    parent = widget.parentWidget()
    if parent is not None and _holds(parent) and not parent.rect().contains(widget.geometry()):
        yield f"{kind} {widget.accessibleName()} sticks out of {type(parent).__name__}"


def _label(label: QLabel) -> Iterator[str]:
    if label.wordWrap():
        if label.heightForWidth(label.width()) > label.height():
            yield f"“{label.text()}” has {label.height()} of {label.heightForWidth(label.width())} lines"
    elif label.sizeHint().width() > label.width():
        yield f"“{label.text()}” has {label.width()} of {label.sizeHint().width()}"


def _head(head: TableHead) -> Iterator[str]:
    """Heads that are shortened although no tip says the whole words, and although they could not be broken."""
    for column in range(head.count()):
        needed = head.sectionSizeFromContents(column).width()
        told = head.model().headerData(column, head.orientation(), Qt.ItemDataRole.ToolTipRole)
        if 0 < head.sectionSize(column) < needed and not head.isSectionHidden(column) and not told:
            words = head.model().headerData(column, head.orientation())
            yield f"head “{words}” has {head.sectionSize(column)} of {needed}"


def _holds(parent: QWidget) -> bool:
    """Whether what is in it has to be inside: not where it scrolls."""
    over = parent.parentWidget()
    scrolls = isinstance(over, QAbstractScrollArea) and over.viewport() is parent
    return not (scrolls or isinstance(parent, QAbstractScrollArea | QHeaderView | QStackedWidget))
