"""Words to paragraphs, without any markup: whatever somebody typed is printed as it was typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from reportlab.lib.colors import Color
from reportlab.lib.styles import ParagraphStyle

from interview_app.domain.foreign import marked, stretches, unmarked
from interview_app.reporting import styles
from interview_app.reporting.coverage import Coverage, Directed, composed
from interview_app.reporting.fonts import text_width
from interview_app.reporting.styles import Face
from interview_app.reporting.tagged.direction import RIGHT_TO_LEFT, runs_both_ways
from interview_app.reporting.tagged.lines import Run, line_of
from interview_app.reporting.tagged.paragraph import TaggedParagraph as Words
from interview_app.reporting.tagged.point import Point
from interview_app.reporting.tagged.structure import Element, Role
from interview_app.reporting.written import Written

_ELLIPSIS = "…"
_APART = re.compile(rf"([{RIGHT_TO_LEFT}]+(?:\s+[{RIGHT_TO_LEFT}]+)*)")
"""Words from right to left of which nobody knows who wrote them: no figure belongs to them."""
_TAGS = {"de": "de-DE", "en": "en-GB"}


class Span(NamedTuple):
    """Words inside a line that look different; what is None follows the paragraph's style."""

    words: str
    face: Face | None = None
    size: float | None = None
    colour: Color | None = None
    goal: str = ""


def strong(words: str) -> Span:
    """Semibold words."""
    return Span(words, Face.SEMIBOLD)


def quiet(words: str) -> Span:
    """Small words in the second colour."""
    return Span(words, None, styles.SMALL.fontSize, styles.QUIET)


def tag_of(language: str) -> str:
    """How files name a language that forms are written in; nothing for none."""
    return _TAGS.get(language, language)


def _alone(runs: list[Run]) -> tuple[list[Run], str]:
    """The runs, and the language that they all have: then it is the paragraph's own."""
    languages = {run.lang for run in runs}
    if len(languages) != 1 or languages == {""}:
        return runs, ""
    return [run._replace(lang="") for run in runs], languages.pop()


class Prose:
    """Makes the paragraphs of one document and knows which characters it could not print.

    `written` are the texts that people wrote; they are asked for where some run from right to left.  `passages` are
    those of them that are in another language than the document, in `language`, wherever in its sentences they stand.
    """

    def __init__(
        self,
        written: Callable[[], Iterable[str]] = tuple,
        *,
        passages: Iterable[str] = (),
        language: str = "",
    ) -> None:
        self.coverage = Coverage()
        self._notes = 0
        self._texts = written
        self._passages, self._language = Written(passages), language

    @cached_property
    def _turning(self) -> Written:
        """The texts from right to left, each of which turns nothing but itself."""
        return Written(each for each in self._texts() if runs_both_ways(each))

    def line(self, words: str, style: ParagraphStyle = styles.BODY) -> Words:
        """One paragraph; line breaks become spaces."""
        return self.mixed((Span(words),), style)

    def heading(self, words: str, style: ParagraphStyle, *, level: int) -> Words:
        """One heading of this level."""
        return self.mixed((Span(words),), style, level=level)

    def number(self, words: str, style: ParagraphStyle) -> Words:
        """The number of a heading, which is followed by the words of it."""
        return Words(self._runs((Span(words),), style), style, goes_on=True)

    def point(self, words: str, style: ParagraphStyle = styles.POINT, *, of: Element) -> Point:
        """One item of a list, with a dash before it."""
        runs, lang = _alone(self._runs((Span(words),), style))
        return Point(runs, style, of=of, lang=lang)

    def mixed(self, spans: Sequence[Span], style: ParagraphStyle = styles.BODY, *, level: int = 0) -> Words:
        """One paragraph of differently set words; one with a level is a heading."""
        runs, lang = _alone(self._runs(spans, style))
        return Words(runs, style, level=level, lang=lang)

    def inside(
        self, element: Element, spans: Sequence[Span], style: ParagraphStyle, anchor: str = ""
    ) -> Words:
        """One paragraph that is the words of an element; `anchor` is its bookmark."""
        return Words(self._runs(spans, style), style, element=element, anchor=anchor)

    def linked(self, spans: Sequence[Span], style: ParagraphStyle, link: Element) -> Words:
        """One paragraph that is the words of a link and is followed by where it leads."""
        return Words(self._runs(spans, style), style, element=link, goes_on=True)

    def below(self, element: Element, words: str, style: ParagraphStyle) -> list[Words]:
        """One paragraph per line of the words, all below an element."""
        return [
            self.inside(Element(Role.PARAGRAPH, element), (Span(each),), style)
            for each in composed(words).split("\n")
            if each.strip()
        ]

    def note(self) -> Element:
        """A note of the document, with a name of its own."""
        self._notes += 1
        return Element(Role.NOTE, id=f"note-{self._notes}")

    def _runs(self, spans: Sequence[Span], style: ParagraphStyle) -> list[Run]:
        return [run for span in spans for run in self._span(span, style)]

    def _span(self, span: Span, style: ParagraphStyle) -> list[Run]:
        """The words in runs of one font, language and direction: as a rule one."""
        face, goal = span.face or Face(style.fontName), span.goal
        size, colour = span.size or style.fontSize, span.colour or style.textColor
        if not self._language and self.coverage.plain(span.words, face):
            return [Run(span.words, face.value, size, colour, "", goal)] if span.words else []
        return [
            Run(words, chosen.value, size, colour, tag_of(language), goal, level)
            for stretch, language in self._told(span.words)
            for chosen, words, level in self._directed(stretch, face)
        ]

    def _told(self, words: str) -> Iterator[tuple[str, str]]:
        """The words with their languages, an empty one for the document's own."""
        for stretch, language in stretches(words):
            if language or not self._language:
                yield stretch, language
                continue
            for part, written in self._passages.parts(composed(stretch)):
                yield part, self._language if written else ""

    def _directed(self, words: str, face: Face) -> Iterator[Directed]:
        """The words in runs of one font and direction; what somebody wrote turns no figure beside it."""
        if not runs_both_ways(words):
            yield from (Directed(*run) for run in self.coverage.runs(words, face))
            return
        for part, written in self._turning.parts(composed(words).replace("\n", " ")):
            for piece in (part,) if written else filter(None, _APART.split(part)):
                yield from self.coverage.directed(piece, face)

    def drawn(self, words: str, *, size: float, face: Face = Face.REGULAR) -> list[tuple[Face, str]]:
        """One line of plain words as it is drawn from left to right, each piece in one font."""
        runs = [
            Run(piece, chosen.value, size, styles.TEXT, level=level)
            for chosen, piece, level in self._directed(unmarked(words), face)
        ]
        return [(Face(run.font), run.words) for run in line_of(0, runs).runs]

    def block(self, words: str, style: ParagraphStyle = styles.BODY) -> list[Words]:
        """One paragraph per line of the words; empty lines are left out."""
        return [self.line(each, style) for each in composed(words).split("\n") if each.strip()]

    def short(self, words: str, *, width: float, style: ParagraphStyle) -> str | None:
        """The words themselves if they stand on one line of a cell as they are, else None."""
        face = Face(style.fontName)
        if not self.coverage.plain(words, face):
            return None
        return words if text_width(words, face=face, size=style.fontSize) <= width else None

    def typed(self, words: str) -> str:
        """The words as plain text for the file's own data, with codes for what no font has."""
        return "".join(run for _, run in self.coverage.runs(unmarked(words), Face.REGULAR))

    def clipped(self, words: str, most: int) -> str:
        """At most so many characters, for places that repeat what stands in full elsewhere."""
        if len(unmarked(words)) <= most:
            return words
        left, kept = most - 1, ""
        for stretch, language in stretches(words):
            part = stretch[:left]
            kept += marked(part, language) if language else part
            left -= len(part)
        return kept.rstrip() + _ELLIPSIS
