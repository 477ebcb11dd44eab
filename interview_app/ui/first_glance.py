"""What the window shows while the services are being loaded: the procedure's name and who comes when.

Everything stands where the overview will have it a moment later.  It is painted as it is, without one widget, layout
or model, because each of these takes longer to load than the whole picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QPainter

from interview_app.ui import tokens
from interview_app.ui.shell import Shell
from interview_app.ui.theme import ThemeName
from interview_app.ui.tokens import Colour, TypeRole

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from interview_app.i18n import Say
    from interview_app.services.files.glance import Coming, Glance
    from interview_app.ui.theme import Theme

_NARROW = 1180
_TITLE_TOP = tokens.TOP_BAR + tokens.PAGE_TOP
_SECTION_TOP = _TITLE_TOP + 72
_HEAD_TOP = _SECTION_TOP + 36
_ROWS_TOP = _HEAD_TOP + 24
_COLUMNS = (8, 159, 230)
"""Where the overview's first three columns begin, from the left edge of the page's content."""


@dataclass(frozen=True, slots=True)
class _Brush:
    """Paints words in the theme's type; sizes are pixels at 100 per cent."""

    painter: QPainter
    theme: Theme

    def words(
        self,
        left: float,
        top: float,
        words: str,
        role: TypeRole = TypeRole.BASE,
        *,
        strong: bool = False,
        colour: Colour = Colour.TEXT,
    ) -> int:
        """Words in a line of `role` whose upper edge is at `top`; returns where they end, in pixels of the screen."""
        font = self.theme.font(role, strong=strong)
        metrics = QFontMetrics(font)
        self.painter.setFont(font)
        self.painter.setPen(self.theme.colour(colour))
        x, line = self.theme.px(left), self.theme.line(role)
        baseline = self.theme.px(top) + (line - metrics.height()) // 2 + metrics.ascent()
        self.painter.drawText(x, baseline, words)
        return x + metrics.horizontalAdvance(words)


class FirstGlance(Shell):
    """Takes the shell's place; `folded` leaves the steps at the left as narrow as somebody folded them."""

    def __init__(self, say: Say, theme: Theme, glance: Glance, *, folded: bool) -> None:
        super().__init__(round(theme.scale * 100), dark=theme.name is ThemeName.DARK)
        self._say = say
        self._theme = theme
        self._glance = glance
        self._folded = folded

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        brush = _Brush(painter, self._theme)
        self._paint_bar(brush)
        left = self._paint_steps(painter)
        side = tokens.PAGE_SIDE
        brush.words(left + side, _TITLE_TOP, self._say("Overview"), TypeRole.TITLE)
        if self._glance.coming:
            self._paint_rows(brush, left + side, self.width() - self._theme.px(side))
        painter.end()

    def _paint_bar(self, brush: _Brush) -> None:
        top = (tokens.TOP_BAR - tokens.TYPE[TypeRole.BASE].line) / 2
        end = brush.words(48, top, self._glance.reference, strong=True)
        title = self._glance.title(self._say.language.value)
        brush.words(end / self._theme.scale + 12, top, title, colour=Colour.QUIET)

    def _paint_steps(self, painter: QPainter) -> int:
        """The ground of the steps; returns its width at 100 per cent."""
        theme = self._theme
        folded = self._folded or self.width() < theme.px(_NARROW)
        width = tokens.NAVIGATION_FOLDED if folded else tokens.NAVIGATION
        top = theme.px(tokens.TOP_BAR)
        painter.drawPixmap(0, top, theme.px(width) - 1, self.height() - top, self.dot(Colour.GROUND))
        painter.drawPixmap(theme.px(width) - 1, top, 1, self.height() - top, self.dot(Colour.LINE))
        return width

    def _paint_rows(self, brush: _Brush, left: int, right: int) -> None:
        say = self._say
        brush.words(left, _SECTION_TOP, say("Interviews and sheets"), TypeRole.SECTION)
        heads = (say("Appointment"), say("No."), say("Candidate"))
        self._paint_row(brush, left, _HEAD_TOP, heads, head=True)
        x = self._theme.px(left)
        for row, coming in enumerate(self._glance.coming):
            top = _ROWS_TOP + row * tokens.TABLE_ROW
            brush.painter.drawPixmap(x, self._theme.px(top), right - x, 1, self.dot(Colour.LINE))
            self._paint_row(brush, left, top + 8, self._cells(coming))

    def _paint_row(
        self, brush: _Brush, left: int, top: int, cells: Sequence[str], *, head: bool = False
    ) -> None:
        role = TypeRole.SMALL if head else TypeRole.BASE
        colours = (Colour.QUIET,) * 3 if head else (Colour.TEXT, Colour.QUIET, Colour.TEXT)
        for at, after, words, colour in zip(_COLUMNS, (*_COLUMNS[1:], None), cells, colours, strict=True):
            begin, height = self._theme.px(left + at), self._theme.px(tokens.TABLE_ROW)
            end = self._theme.px(left + after) - self._theme.px(8) if after else self.width()
            brush.painter.setClipRect(QRect(begin, self._theme.px(top) - 8, end - begin, height))
            brush.words(left + at, top, words, role, strong=head or at == _COLUMNS[-1], colour=colour)
        brush.painter.setClipRect(self.rect())

    def _cells(self, coming: Coming) -> tuple[str, str, str]:
        when = coming.appointment
        if when is None:
            return self._say("not fixed"), coming.number, coming.name
        return (
            f"{self._say.date(when.date())}, {when.hour:02}:{when.minute:02}",
            coming.number,
            coming.name,
        )
