"""The embedded fonts: registered once for the process, with the characters that each of them has."""

from __future__ import annotations

import unicodedata
from functools import cache

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from interview_app.reporting.styles import Face
from interview_app.reporting.tagged.marks import has_marks
from interview_app.resources import resource

_FILES = {
    Face.REGULAR: "SourceSans3-Regular.ttf",
    Face.SEMIBOLD: "SourceSans3-Semibold.ttf",
    Face.ITALIC: "SourceSans3-It.ttf",
    Face.FALLBACK: "DejaVuSans.ttf",
}


_BASIC_PLANE = range(0x10000)


@cache
def coverage_of(face: Face) -> frozenset[str]:
    """The visible characters and the spaces that a font can print alone; registers all fonts at the first call.

    Combining marks are left out: they have a place only beside their letter (see `tagged.marks`).
    Characters beyond the basic plane are left out: the library writes a wrong code for them into the file, so that
    they could be seen but neither searched nor copied.
    """
    glyphs = _registered()[face].face.charToGlyph
    return frozenset(
        character
        for character in map(chr, filter(_BASIC_PLANE.__contains__, glyphs))
        if character == " "
        or character == "\N{NO-BREAK SPACE}"
        or (unicodedata.category(character)[0] in "LMNPS" and not has_marks(character))
    )


def font_of(face: Face) -> TTFont:
    """The font as the library knows it; registers all fonts at the first call."""
    return _registered()[face]


def text_width(words: str, *, face: Face, size: float) -> float:
    """How wide the words run in one font, in points; raises KeyError before the fonts are registered."""
    return float(pdfmetrics.stringWidth(words, face.value, size))


@cache
def _registered() -> dict[Face, TTFont]:
    """Load the fonts and tell the library about them; binary streams need no text armour."""
    fonts = {face: TTFont(face.value, str(resource("fonts", name))) for face, name in _FILES.items()}
    for font in fonts.values():
        pdfmetrics.registerFont(font)
    rl_config.useA85 = 0
    rl_config.shapeChecking = 0
    return fonts
