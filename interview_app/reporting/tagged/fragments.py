"""Fragments of paragraphs: words that look alike, in one language."""

from __future__ import annotations

from reportlab.lib.colors import Color
from reportlab.platypus.paraparser import ParaFrag


def fragment(words: str, *, font: str, size: float, colour: Color, lang: str = "") -> ParaFrag:
    """Words as they are, never markup; `lang` is their language where it is not the one around them.

    The library joins neighbours that look alike; the language stands where it keeps links, so that it keeps them apart.
    """
    return ParaFrag(
        fontName=font,
        fontSize=size,
        textColor=colour,
        rise=0,
        us_lines=(),
        link=(lang,) if lang else (),
        text=words,
        lang=lang,
    )
