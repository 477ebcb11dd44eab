"""Lines of text as they stand in the file: fonts in their subsets, spaces at the ends of broken lines.

A reader joins the lines of a paragraph, so a line that was broken at a space ends with one.  Words from right to left
are drawn in the order in which they are seen, with what they say beside them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from reportlab.lib.colors import Color
from reportlab.lib.rl_accel import escapePDF, fp_str
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.pdfmetrics import getFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont

from interview_app.reporting.tagged.direction import marks_behind, turned, visual_order
from interview_app.reporting.tagged.marks import CLUSTER, has_marks, placed
from interview_app.reporting.tagged.objects import text

_MARKED = 0x100000
"""Added to the code of a combining mark, so that words with one are never taken for plain."""


class Run(NamedTuple):
    """Words that look alike; `lang` is their language where it is not the one around them, `goal` where they lead.

    `level` is how deep they are nested where they do not run from left to right (see `direction`).
    """

    words: str
    font: str
    size: float
    colour: Color
    lang: str = ""
    goal: str = ""
    level: int = 0

    def saying(self, words: str) -> Run:
        """Other words that look like these."""
        return self if words == self.words else Run(words, *self[1:])


class Broken(NamedTuple):
    """One line as it was broken: the room that is left on it, and its runs, without the space where it ends."""

    free: float
    runs: list[Run]

    @property
    def words(self) -> str:
        """What the line says."""
        return "".join([run.words for run in self.runs]).strip()


class Line(NamedTuple):
    """Runs from left to right; `actual` is what they say where they are drawn in another order."""

    left: float
    runs: Sequence[Run]
    actual: str = ""


def line_of(left: float, runs: Sequence[Run]) -> Line:
    """The runs as one line; words from right to left are put into the order in which they are seen."""
    if not any(run.level for run in runs):
        return Line(left, runs)
    said = "".join(run.words for run in runs)
    owners = [run for run in runs for _ in run.words]
    ends = len(said.rstrip())
    levels = [run.level if place < ends else 0 for place, run in enumerate(owners)]
    order = marks_behind(visual_order(levels), said, levels)
    seen = [(owners[place], turned(said[place], levels[place])) for place in order]
    grouped = groupby(seen, key=lambda each: id(each[0]))
    pieces = [list(group) for _, group in grouped]
    return Line(
        left,
        [piece[0][0].saying("".join(each for _, each in piece)) for piece in pieces],
        actual=said,
    )


class _Codes(dict[int, int]):
    """The characters of one font in one file as codes: the number of the subset times 256, and the byte in it.

    Those of combining marks have `_MARKED` besides.
    """

    def __init__(self, font: TTFont, document: PDFDocument) -> None:
        super().__init__()
        self._font = font
        self._document = document

    def __missing__(self, character: int) -> int:
        [(subset, code)] = self._font.splitString(chr(character), self._document)
        marked = _MARKED if has_marks(chr(character)) else 0
        self[character] = found = subset * 256 + code[0] + marked
        return found


class _Looks:
    """How the last run of a text object looked, where it stood, and how far marks have moved the begin of its line."""

    def __init__(self) -> None:
        self.font = ""
        self.colour: Color | None = None
        self.line: Sequence[Run] = ()
        self.run = 0
        self.moved = 0.0


class Typesetter:
    """Sets lines in one file; remembers how characters, fonts and colours are written there."""

    def __init__(self, document: PDFDocument) -> None:
        self._document = document
        self._codes: dict[str, _Codes] = {}
        self._fonts: dict[tuple[str, int, float], str] = {}
        self._colours: dict[tuple[float, float, float], str] = {}

    def block(self, lines: Sequence[Line], *, top: float, leading: float) -> str:
        """A text object of these lines, the first with its baseline at `top`, each `leading` below the one before."""
        before = lines[0].left
        parts = [f"BT 1 0 0 1 {fp_str(before, top)} Tm"]
        looks, down = _Looks(), fp_str(-leading)
        for place, (left, runs, actual) in enumerate(lines):
            if place:
                parts.append(f"{fp_str(left - before) if left != before else 0} {down} Td")
                before = left
            looks.line = runs
            if actual:
                parts.append(f"/Span <</ActualText {text(self._document, actual)}>> BDC")
            for looks.run, run in enumerate(runs):
                self._run(run, looks, parts)
            if looks.moved:
                before, looks.moved = before + looks.moved, 0.0
            if actual:
                parts.append("EMC")
        parts.append("ET")
        return " ".join(parts)

    def _run(self, run: Run, looks: _Looks, parts: list[str]) -> None:
        """Add a run, with what looks otherwise than the run before."""
        words, font, _, colour, lang, _, _ = run
        if colour is not looks.colour:
            rgb = colour.rgb()
            parts.append(self._colours.get(rgb) or self._colour(rgb))
            looks.colour = colour
        if lang:
            parts.append(f"/Span <</Lang {text(self._document, lang)}>> BDC")
        coded = self._coded(words, font)
        try:
            self._show(((0, escapePDF(coded.encode("latin-1"))),), run, looks, parts)
        except UnicodeEncodeError:
            if ord(max(coded)) >= _MARKED:
                self._with_marks(run, looks, parts)
            else:
                self._show(_pieces(coded), run, looks, parts)
        if lang:
            parts.append("EMC")

    def _show(self, pieces: Iterable[tuple[int, str]], run: Run, looks: _Looks, parts: list[str]) -> None:
        """Add words where drawing stands: for each piece the number of the font's subset, and the bytes, escaped."""
        font, size = run.font, run.size
        for subset, shown in pieces:
            named = self._fonts.get((font, subset, size)) or self._font(font, subset, size)
            if named != looks.font:
                parts.append(named)
                looks.font = named
            parts.append(f"({shown}) Tj")

    def _with_marks(self, run: Run, looks: _Looks, parts: list[str]) -> None:
        """Add a run letter by letter where letters have marks: each of these is drawn at its own place."""
        font, start = _font(run.font), sum(_width(each) for each in looks.line[: looks.run])
        plain, at = "", (looks.moved, 0.0)
        for match in CLUSTER.finditer(run.words):
            cluster = match.group()
            plain += cluster[0]
            stand = placed(font, cluster) if len(cluster) > 1 else ()
            if not stand:
                plain += cluster[1:]
                continue
            self._show(_pieces(self._coded(plain, run.font)), run, looks, parts)
            letter = start + _width(run, run.words[: match.start()])
            for mark, across, up in stand:
                there = (letter + across * run.size / 1000, up * run.size / 1000)
                parts.append(f"{fp_str(there[0] - at[0], there[1] - at[1])} Td")
                self._show(_pieces(self._coded(mark, run.font)), run, looks, parts)
                at = there
            behind = (start + _width(run, run.words[: match.end()]), 0.0)
            parts.append(f"{fp_str(behind[0] - at[0], behind[1] - at[1])} Td")
            plain, at = "", behind
        self._show(_pieces(self._coded(plain, run.font)), run, looks, parts)
        looks.moved = at[0]

    def _coded(self, words: str, font: str) -> str:
        """Words as the codes of their characters."""
        codes = self._codes.get(font)
        if codes is None:
            codes = self._codes[font] = _Codes(_font(font), self._document)
        return words.translate(codes)

    def _font(self, font: str, subset: int, size: float) -> str:
        """The operator that takes a font's subset in a size."""
        name = _font(font).getSubsetInternalName(subset, self._document)
        self._fonts[font, subset, size] = taken = f"{name} {fp_str(size)} Tf"
        return taken

    def _colour(self, rgb: tuple[float, float, float]) -> str:
        """The operator that takes a colour."""
        self._colours[rgb] = taken = f"{fp_str(*rgb)} rg"
        return taken


def _pieces(coded: str) -> Iterator[tuple[int, str]]:
    """Codes piece by piece, as many of one subset as follow each other."""
    for subset, piece in groupby(coded, key=lambda each: ord(each) >> 8 & 0xFF):
        yield subset, escapePDF(bytes(ord(each) & 0xFF for each in piece))


def _width(run: Run, words: str | None = None) -> float:
    """How wide a run, or some of its words, is."""
    return float(stringWidth(run.words if words is None else words, run.font, run.size))


def _font(name: str) -> TTFont:
    """A font by its name; raises TypeError for one that could not be embedded."""
    font: object = getFont(name)
    if not isinstance(font, TTFont):
        raise TypeError(f"{name} is not a TrueType font")
    return font
