"""How firm the selection is, in words and with two charts; random weightings come when they are computed."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_app.domain.firmness import RandomWeights
from interview_app.i18n import Say
from interview_app.services.ranking.firmness import FirmnessView
from interview_app.ui import tokens
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import text_button
from interview_app.ui.widgets.hairline import Hairline
from interview_app.ui.widgets.progress import ProgressLine
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.spans import SpanLine, Spans
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.agreement import agreement_sentences
from interview_app.wording.firmness import (
    basis_sentence,
    random_caption,
    random_value,
    range_sentences,
    range_value,
    ranges_caption,
    transfer_sentence,
    unsettled_sentence,
    without_sentences,
)
from interview_app.wording.numbers import candidate_name, criterion_code, criterion_name
from interview_app.wording.rating_firmness import rating_sentences


class FirmnessPane(ScrollColumn):
    """`cancelled` and `again` stop and start the random weightings, `habits` asks for the reader's own habits."""

    cancelled = Signal()
    again = Signal()
    habits = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._view: FirmnessView | None = None
        self.read_by_keys(say("Firmness of the selection"))
        self.firm = _Sentences()
        self.ranges, self.ranges_words = _Figure(), _Sentences()
        self.progress = ProgressLine(say)
        self.progress.cancelled.connect(self.cancelled)
        self.random = _Figure()
        self.stopped = text_button(say("Compute random weightings"), small=True)
        self.stopped.clicked.connect(self.again)
        self.ratings = _Part(say("What single ratings would have changed"))
        self.agreement = _Part(say("How far the members agree"))
        self.own = text_button(say("My own rating habits …"), small=True)
        self.own.clicked.connect(self.habits)
        for widget in (
            self.firm,
            self.ranges,
            self.ranges_words,
            self.progress,
            self.random,
            self.stopped,
            Hairline(),
            self.ratings,
            self.agreement,
            self.own,
        ):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        on_theme_change(self._space)

    def show_view(self, view: FirmnessView, *, own: bool) -> None:
        """Show all but the random weightings; `own` offers the reader's own habits."""
        say, found, procedure = self._say, view.firmness, view.procedure
        self._view = view
        settled = found.unsettled is None
        first = basis_sentence(say) if found.unsettled is None else unsettled_sentence(say, found.unsettled)
        self.firm.show_sentences([first])
        self.ranges.show_lines(ranges_caption(say), self._range_lines(view) if settled else [])
        self.ranges_words.show_sentences(
            [
                *range_sentences(say, procedure, found.ranges),
                transfer_sentence(say, procedure, found.transfer),
                *without_sentences(say, procedure, found),
            ]
            if settled
            else []
        )
        told = () if view.ratings is None else rating_sentences(say, procedure, view.ratings)
        self.ratings.show_sentences(told)
        self.agreement.show_sentences(agreement_sentences(say, procedure, view.agreement))
        self.own.setVisible(own)
        self.show_stopped(offered=False)

    def show_step(self, done: int, total: int) -> None:
        """Show how far the random weightings are."""
        self.stopped.setVisible(False)
        self.random.setVisible(False)
        self.progress.show_step(self._say("Computing random weightings …"), done, total)

    def show_stopped(self, *, offered: bool) -> None:
        """No random weightings; where they can be computed, the way to that."""
        self.progress.finish()
        self.random.setVisible(False)
        self.stopped.setVisible(offered)

    def show_random(self, found: RandomWeights) -> None:
        """Show the random weightings."""
        if self._view is None:
            return
        procedure = self._view.procedure
        lines = [
            SpanLine(
                candidate_name(procedure, each.candidate),
                Fraction(0),
                each.selected,
                random_value(self._say, each),
            )
            for each in found.candidates
        ]
        self.show_stopped(offered=False)
        self.random.show_lines(random_caption(self._say, found), lines)

    def clear(self) -> None:
        """Nothing of a result, not even of an earlier one."""
        self._view = None
        for part in (self.firm, self.ranges_words, self.ratings, self.agreement):
            part.show_sentences([])
        for figure in (self.ranges, self.random):
            figure.show_lines("", [])
        self.show_stopped(offered=False)
        self.own.setVisible(False)

    def _range_lines(self, view: FirmnessView) -> list[SpanLine]:
        say, form = self._say, view.procedure.form
        return [
            SpanLine(
                f"{criterion_code(say, form, each.criterion)} {criterion_name(say, form, each.criterion)}",
                each.low,
                each.high,
                range_value(say, each),
                each.weight,
            )
            for each in view.firmness.ranges
        ]

    def _space(self) -> None:
        theme = theme_of(self)
        self.column.setSpacing(theme.px(12))
        self.column.setContentsMargins(0, 0, theme.px(12), 0)


class _Sentences(QWidget):
    """Sentences below each other, no wider than can be read; hidden where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._labels: list[TextLabel] = []
        on_theme_change(self._restyle)

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Show these instead of the present ones."""
        for label in self._labels:
            self._column.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels = [TextLabel(sentence, wrap=True, parent=self) for sentence in sentences]
        for label in self._labels:
            self._column.addWidget(label)
        self._restyle()
        self.setVisible(bool(sentences))

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._column.setSpacing(theme.px(4))
        for label in self._labels:
            label.setMaximumWidth(theme.px(tokens.TEXT_WIDTH))


class _Part(_Sentences):
    """Sentences under a heading."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column.addWidget(TextLabel(heading, LabelRole.SECTION, parent=self))


class _Figure(QWidget):
    """A chart under what it shows; hidden where there is nothing to draw."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption = TextLabel("", LabelRole.NOTE, wrap=True, parent=self)
        self.spans = Spans(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.caption)
        self._column.addWidget(self.spans)
        on_theme_change(self._restyle)

    def show_lines(self, caption: str, lines: Sequence[SpanLine]) -> None:
        """Show these lines under the caption."""
        self.caption.set_words(caption)
        self.spans.show_lines(caption, lines)
        self.setVisible(bool(lines))

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._column.setSpacing(theme.px(8))
        self.setMaximumWidth(theme.px(tokens.TEXT_WIDTH))
