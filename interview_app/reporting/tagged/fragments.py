"""Fragments of paragraphs: words that look alike, in one language."""

from __future__ import annotations

from reportlab.lib.colors import Color
from reportlab.platypus.paraparser import ParaFrag


def fragment(
    words: str, *, font: str, size: float, colour: Color, lang: str = "", goal: str = ""
) -> ParaFrag:
    """Words as they are, never markup; `lang` is their language where it is not the one around them.

    `goal` is the bookmark to which they lead.  The library joins neighbours that look alike; both stand where it keeps
    links, so that it keeps them apart.
    """
    return ParaFrag(
        fontName=font,
        fontSize=size,
        textColor=colour,
        rise=0,
        us_lines=(),
        link=(lang, goal) if lang or goal else (),
        text=words,
        lang=lang,
        goal=goal,
    )
