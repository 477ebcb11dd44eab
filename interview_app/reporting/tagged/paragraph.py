"""A paragraph of fragments that breaks its lines once and draws them as the content of an element.

The library breaks the lines; what is drawn is ours: the words as written, and a space at the end of each line that was
broken at one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self, cast

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph
from reportlab.platypus.paragraph import FragLine, ParaLines
from reportlab.platypus.paraparser import ParaFrag

from interview_app.reporting.tagged.breaking import plain_lines
from interview_app.reporting.tagged.canvas import tagged
from interview_app.reporting.tagged.codes import lines_of_codes
from interview_app.reporting.tagged.lines import Line, Run, line_of
from interview_app.reporting.tagged.links import set_with_links
from interview_app.reporting.tagged.owner import Owner
from interview_app.reporting.tagged.parts import part_of
from interview_app.reporting.tagged.structure import Element

_RIGHT = 2
_SLACK = 1e-6


class TaggedParagraph(Paragraph):
    """A paragraph that is a P, or just more words where it stands in an element that holds words.

    `level` makes it a heading, `element` whatever that is; `title` is what its bookmark says in its place.  One that
    `goes_on` is followed by more words of the same element, such as the number of a heading, and ends with a space.
    `pieces` are its words with their languages, as they were before the library broke them into lines.
    """

    blPara: ParaLines
    frags: list[ParaFrag]
    style: ParagraphStyle

    def __init__(
        self,
        frags: list[ParaFrag],
        style: ParagraphStyle,
        *,
        element: Element | None = None,
        level: int = 0,
        title: str = "",
        lang: str = "",
        goes_on: bool = False,
        anchor: str = "",
    ) -> None:
        super().__init__("", style, frags=frags)
        self._whole = tuple(frags)
        self.pieces = [(frag.text, getattr(frag, "lang", "") or lang) for frag in frags]
        self.words = "".join(words for words, _ in self.pieces)
        self.title = title
        self._goes_on = goes_on
        self._anchor = anchor
        self._leads = any(getattr(frag, "goal", "") for frag in frags)
        self._turning = any(getattr(frag, "level", 0) for frag in frags)
        self.owner = Owner(element, level=level, lang=lang)
        self._broken_at = -1.0
        self._spaced: list[bool] | None = None

    @property
    def last_width(self) -> float:
        """How far the last line reaches from the left."""
        line = self.blPara.lines[-1] if self.blPara.lines else None
        if line is None:
            return 0
        free = line[0] if self.blPara.kind == 0 else line.extraSpace
        return self._broken_at - float(free)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The size at this width, from memory where it is known."""
        if width != self._broken_at:
            self.blPara = self._broken(width - self.style.leftIndent)
            self._broken_at = self.width = width
            self._spaced = None
            self.height = len(self.blPara.lines) * self.style.leading
        return self.width, self.height

    def _broken(self, width: float) -> ParaLines:
        frag = self.frags[0] if len(self.frags) == 1 else None
        # Once broken, the library keeps words in place of fragments: a word of several fonts is a list of its own kind.
        if isinstance(frag, ParaFrag):
            lines = plain_lines(self.words, width, frag.fontName, frag.fontSize)
            if lines is not None:
                return ParaLines(
                    kind=0,
                    lines=lines,
                    fontName=frag.fontName,
                    fontSize=frag.fontSize,
                    textColor=frag.textColor,
                    lang=getattr(frag, "lang", ""),
                    goal=getattr(frag, "goal", ""),
                    level=getattr(frag, "level", 0),
                )
        lines_of_fragments = lines_of_codes(self.words, self._whole, width)
        if lines_of_fragments is not None:
            return ParaLines(kind=1, lines=lines_of_fragments)
        return cast(ParaLines, self.breakLines(width))

    def split(self, width: float, height: float) -> list[Flowable]:
        """The part that fits and the rest; two lines at least stay together on either page."""
        self.wrap(width, height)
        lines, fits = len(self.blPara.lines), int(height / self.style.leading + _SLACK)
        if lines <= fits:
            return [self]
        if lines == fits + 1:
            fits = fits - 1 if lines > 3 else 0
        return [] if fits <= 1 else [self._part(0, fits), self._part(fits, lines)]

    def least(self) -> float:
        """How much of it has to stand where it begins: two lines, where it can be parted at all."""
        lines = len(self.blPara.lines)
        return (lines if lines <= 3 else 2) * self.style.leading

    def drawOn(self, canvas: Canvas, x: float, y: float, **_: float) -> None:
        """Draw the lines as content of the element; nothing has to be moved there and back for it."""
        on, top = tagged(canvas), y + self.height
        element = self.owner.on(on, self.title or self.words, top=top)
        if self._anchor:
            on.mark(self._anchor, x, top)
        lines, first, leading = self._lines(x), top - self.style.fontSize, self.style.leading
        if self._leads:
            set_with_links(on, element, lines, top=first, leading=leading)
        elif lines:
            on.set_lines(element, lines, top=first, leading=leading)

    def _part(self, start: int, end: int) -> Self:
        """Some of the lines as a paragraph, broken as they are."""
        lines, ends = self.blPara.lines[start:end], self._ends()[start:end]
        pairs = zip(lines, ends, strict=True)
        return part_of(
            self,
            words="".join(f"{_text(line)} " if spaced else _text(line) for line, spaced in pairs),
            title=self.title or self.words,
            blPara=self.blPara.clone(lines=lines),
            _spaced=ends,
            height=(end - start) * self.style.leading,
        )

    def _lines(self, left: float) -> list[Line]:
        broken, indent = self.blPara, left + self.style.leftIndent
        right, turning = self.style.alignment == _RIGHT, self._turning
        made = []
        for line, spaced in zip(broken.lines, self._ends(), strict=True):
            if broken.kind == 0:
                free, words = line
                said = f"{' '.join(words)} " if spaced else " ".join(words)
                lang = getattr(broken, "lang", "")
                goal, level = getattr(broken, "goal", ""), getattr(broken, "level", 0)
                runs = [Run(said, broken.fontName, broken.fontSize, broken.textColor, lang, goal, level)]
            else:
                free, runs = line.extraSpace, _runs(line)
                if spaced:
                    runs[-1] = runs[-1]._replace(words=f"{runs[-1].words} ")
            start = indent + free if right else indent
            made.append(line_of(start, runs) if turning else Line(start, runs))
        return made

    def _ends(self) -> list[bool]:
        """For each line whether it was broken at a space."""
        if self._spaced is None:
            lines = self.blPara.lines
            if len(lines) < 2:
                self._spaced = [self._goes_on] * len(lines)
            else:
                self._spaced = broken_at_spaces(self.words, [_text(line) for line in lines])
                self._spaced[-1] = self._goes_on
        return self._spaced


def broken_at_spaces(words: str, lines: Sequence[str]) -> list[bool]:
    """For each line of the words whether a space follows it there: a long word is broken without one."""
    place, found = 0, []
    for line in lines:
        while words[place : place + 1] == " ":
            place += 1
        if words.startswith(line, place):
            place += len(line)
        else:
            for character in line:
                if character != " ":
                    place = words.index(character, place) + 1
        found.append(words[place : place + 1] == " ")
    return found


def _text(line: tuple[float, list[str]] | FragLine) -> str:
    if isinstance(line, tuple):
        return " ".join(line[1]).strip()
    return "".join(piece.text for piece in line.words).strip()


def _runs(line: FragLine) -> list[Run]:
    return [
        Run(
            piece.text,
            piece.fontName,
            piece.fontSize,
            piece.textColor,
            getattr(piece, "lang", ""),
            getattr(piece, "goal", ""),
            getattr(piece, "level", 0),
        )
        for piece in line.words
    ]
