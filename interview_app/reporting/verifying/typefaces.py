"""The fonts in a file: whether each letter is drawn as the one that it is read as.

An embedded font is made again from the program's own one and the characters that the file names for its codes.  Only
where font, widths and characters are the same to the last byte, a drawn letter and a read one are one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pypdf.generic import DictionaryObject, StreamObject
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfbase.ttfonts import FF_NONSYMBOLIC, FF_SYMBOLIC, TTFont, makeToUnicodeCMap

from interview_app.reporting.fonts import coverage_of
from interview_app.reporting.styles import Face
from interview_app.reporting.verifying.reading import dictionary, items, resolved

_CODE = re.compile(r"^<[0-9A-F]{2}> <([0-9A-F]{4,6})>$", re.MULTILINE)
_PREFIXED = re.compile(r"/[A-Z]{6}\+(.+)")
_KEYS = frozenset(
    [
        "/Type",
        "/Subtype",
        "/Name",
        "/BaseFont",
        "/FirstChar",
        "/LastChar",
        "/Widths",
        "/ToUnicode",
        "/FontDescriptor",
    ]
)
_NARROW = 500.0
_ROUNDED = 0.001


@dataclass(frozen=True, slots=True)
class Typeface:
    """A font of the file: the characters of its codes, their widths in thousandths, and whether it is what it seems."""

    characters: Sequence[str]
    widths: Sequence[float]
    sound: bool

    def read(self, codes: bytes) -> str:
        """What the codes are read as; a code without a character as nothing."""
        return "".join(self.characters[each] for each in codes if each < len(self.characters))

    def width(self, codes: bytes) -> float:
        """How wide they run at the size of one point."""
        told = self.widths
        return sum(told[each] if each < len(told) else _NARROW for each in codes) / 1000


def typeface(font: DictionaryObject) -> Typeface:
    """A font as the file describes it."""
    told = resolved(font.get("/ToUnicode"))
    words = told.get_data().decode("latin-1") if isinstance(told, StreamObject) else ""
    codes = [int(each, 16) for each in _CODE.findall(words)]
    widths = [float(str(each)) for each in items(font.get("/Widths"))]
    return Typeface([chr(each) for each in codes], widths, _sound(font, codes, words))


def _sound(font: DictionaryObject, codes: list[int], words: str) -> bool:
    """Whether the program would embed just this for these characters."""
    name = str(font.get("/BaseFont"))
    prefixed = _PREFIXED.fullmatch(name)
    own = None if prefixed is None else _own_font(prefixed[1])
    program = resolved(dictionary(font.get("/FontDescriptor")).get("/FontFile2"))
    if own is None or not codes or not isinstance(program, StreamObject) or not set(font) <= _KEYS:
        return False
    return (
        font.get("/Subtype") == "/TrueType"
        and font.get("/FirstChar") == 0
        and font.get("/LastChar") == len(codes) - 1
        and _described(dictionary(font.get("/FontDescriptor")), own, name)
        and words == makeToUnicodeCMap(name[1:], codes)
        and _as_wide(items(font.get("/Widths")), _widths(own, codes))
        and program.get_data() == own.face.makeSubset(codes)
    )


def _described(told: DictionaryObject, own: TTFont, name: str) -> bool:
    """Whether the font is described as the program describes it; some programs would draw a second one within."""
    face = own.face
    measures = {
        "/Ascent": face.ascent,
        "/CapHeight": face.capHeight,
        "/Descent": face.descent,
        "/ItalicAngle": face.italicAngle,
        "/StemV": face.stemV,
        "/MissingWidth": face.defaultWidth,
        "/Flags": (face.flags & ~FF_NONSYMBOLIC) | FF_SYMBOLIC,
    }
    boxed = zip(items(told.get("/FontBBox")), face.bbox, strict=True)
    return (
        set(told) == {*measures, "/Type", "/FontBBox", "/FontName", "/FontFile2"}
        and told.get("/FontName") == name
        and all(_near(told.get(key), value) for key, value in measures.items())
        and all(_near(mine, its) for mine, its in boxed)
    )


def _as_wide(told: Sequence[object], widths: Sequence[float]) -> bool:
    """Whether the widths are the same but for the last digits, which are not written."""
    pairs = zip(told, widths, strict=True) if len(told) == len(widths) else ()
    return len(told) == len(widths) and all(abs(float(str(mine)) - its) < _ROUNDED for mine, its in pairs)


def _near(told: object, value: float) -> bool:
    return abs(float(str(resolved(told))) - value) < 1


def _widths(own: TTFont, codes: list[int]) -> list[float]:
    """How wide the program's font draws the characters."""
    return [float(own.face.charWidths.get(each, own.face.defaultWidth)) for each in codes]


def _own_font(name: str) -> TTFont | None:
    """The program's font of that name."""
    for face in Face:
        coverage_of(face)
        font: object = getFont(face.value)
        if isinstance(font, TTFont) and font.face.name == name.encode("ascii", "replace"):
            return font
    return None
