"""Lines of text as they stand in the file: fonts in their subsets, spaces at the ends of broken lines.

A reader joins the lines of a paragraph, so a line that was broken at a space ends with one.  Words from right to left
are drawn in the order in which they are seen, with what they say beside them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from reportlab.lib.colors import Color
from reportlab.lib.rl_accel import escapePDF, fp_str
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfbase.ttfonts import TTFont

from interview_app.reporting.tagged.direction import levels_of, runs_both_ways, turned, visual_order
from interview_app.reporting.tagged.objects import text


class Run(NamedTuple):
    """Words that look alike; `lang` is their language where it is not the one around them."""

    words: str
    font: str
    size: float
    colour: Color
    lang: str = ""


class Line(NamedTuple):
    """Runs from left to right; `actual` is what they say where they are drawn in another order."""

    left: float
    runs: Sequence[Run]
    actual: str = ""


def line_of(left: float, runs: Sequence[Run]) -> Line:
    """The runs as one line; words from right to left are put into the order in which they are seen."""
    if not any(runs_both_ways(run.words) for run in runs):
        return Line(left, runs)
    said = "".join(run.words for run in runs)
    owners = [run for run in runs for _ in run.words]
    levels = levels_of(said)
    seen = [(owners[place], turned(said[place], levels[place])) for place in visual_order(levels)]
    grouped = groupby(seen, key=lambda each: id(each[0]))
    pieces = [list(group) for _, group in grouped]
    return Line(
        left,
        [piece[0][0]._replace(words="".join(each for _, each in piece)) for piece in pieces],
        actual=said,
    )


class _Codes(dict[int, int]):
    """The characters of one font in one file as codes: the number of the subset times 256, and the byte in it."""

    def __init__(self, font: TTFont, document: PDFDocument) -> None:
        super().__init__()
        self._font = font
        self._document = document

    def __missing__(self, character: int) -> int:
        [(subset, code)] = self._font.splitString(chr(character), self._document)
        self[character] = found = subset * 256 + code[0]
        return found


class _Looks:
    """How the last run of a text object looked."""

    def __init__(self) -> None:
        self.font = ""
        self.size = 0.0
        self.colour: Color | None = None


class Typesetter:
    """Sets lines in one file; remembers how characters are written there."""

    def __init__(self, document: PDFDocument) -> None:
        self._document = document
        self._codes: dict[str, _Codes] = {}
        self._names: dict[tuple[str, int], str] = {}

    def block(self, lines: Sequence[Line], *, top: float, leading: float) -> str:
        """A text object of these lines, the first with its baseline at `top`, each `leading` below the one before."""
        parts = [f"BT 1 0 0 1 {fp_str(lines[0].left, top)} Tm"]
        looks = _Looks()
        before = lines[0].left
        for place, line in enumerate(lines):
            if place:
                parts.append(f"{fp_str(line.left - before, -leading)} Td")
                before = line.left
            if line.actual:
                parts.append(f"/Span <</ActualText {text(self._document, line.actual)}>> BDC")
            for run in line.runs:
                self._run(run, looks, parts)
            if line.actual:
                parts.append("EMC")
        parts.append("ET")
        return " ".join(parts)

    def _run(self, run: Run, looks: _Looks, parts: list[str]) -> None:
        """Add a run, with what looks otherwise than the run before."""
        if run.colour is not looks.colour:
            parts.append(f"{fp_str(run.colour.red, run.colour.green, run.colour.blue)} rg")
            looks.colour = run.colour
        if run.lang:
            parts.append(f"/Span <</Lang {text(self._document, run.lang)}>> BDC")
        for name, shown in self._pieces(run):
            if name != looks.font or run.size != looks.size:
                parts.append(f"{name} {fp_str(run.size)} Tf")
                looks.font, looks.size = name, run.size
            parts.append(f"({shown}) Tj")
        if run.lang:
            parts.append("EMC")

    def _pieces(self, run: Run) -> Iterator[tuple[str, str]]:
        """The run's words piece by piece: the name of the font's subset, and the bytes, escaped."""
        codes = self._codes.get(run.font)
        if codes is None:
            codes = self._codes[run.font] = _Codes(_font(run.font), self._document)
        coded = run.words.translate(codes)
        try:
            yield self._name(run.font, 0), escapePDF(coded.encode("latin-1"))
        except UnicodeEncodeError:
            for subset, characters in groupby(coded, key=lambda each: ord(each) >> 8):
                yield self._name(run.font, subset), escapePDF(bytes(ord(each) & 0xFF for each in characters))

    def _name(self, font: str, subset: int) -> str:
        name = self._names.get((font, subset))
        if name is None:
            name = _font(font).getSubsetInternalName(subset, self._document)
            self._names[font, subset] = name
        return name


def _font(name: str) -> TTFont:
    """A font by its name; raises TypeError for one that could not be embedded."""
    font: object = getFont(name)
    if not isinstance(font, TTFont):
        raise TypeError(f"{name} is not a TrueType font")
    return font
