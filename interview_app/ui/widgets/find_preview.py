"""A find of the library in full, to be read before it is copied."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from interview_app.i18n import Say
from interview_app.ui.models.library_rows import PreviewWords
from interview_app.ui.widgets.question_block import QuestionBlock
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class FindPreview(ScrollColumn):
    """Shows one find at a time; a question that stands alone is open, several are folded."""

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self.read_by_keys(say("What is chosen, in full"))
        self._shown: list[QWidget] = []
        self._words: PreviewWords | None = None

    def show_find(self, words: PreviewWords | None) -> None:
        """Show this find, or nothing."""
        if words == self._words:
            return
        self._words = words
        self._clear()
        if words is None:
            return
        alone = len(words.questions) == 1
        if not alone or words.questions[0].title != words.title:
            self._add(TextLabel(words.title, LabelRole.SECTION, wrap=True))
        self._add(TextLabel(words.aside, LabelRole.NOTE, wrap=True))
        for label, said in words.facts:
            self._add(TextLabel(label, LabelRole.LABEL))
            self._add(TextLabel(said, wrap=True))
        for question in words.questions:
            block = QuestionBlock(self._say, question)
            block.set_open(alone)
            self._add(block)
        self._add(QWidget(), stretch=1)
        self.column.activate()

    def _add(self, widget: QWidget, stretch: int = 0) -> None:
        self.column.addWidget(widget, stretch)
        self._shown.append(widget)

    def _clear(self) -> None:
        for old in self._shown:
            self.column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = []
        self.verticalScrollBar().setValue(0)
