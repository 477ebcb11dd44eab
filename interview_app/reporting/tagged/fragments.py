"""Fragments of paragraphs: words that look alike, in one language."""

from __future__ import annotations

from reportlab.lib.colors import Color
from reportlab.platypus.paraparser import ParaFrag


def fragment(
    words: str, *, font: str, size: float, colour: Color, lang: str = "", goal: str = "", level: int = 0
) -> ParaFrag:
    """Words as they are, never markup; `lang` is their language where it is not the one around them.

    `goal` is the bookmark to which they lead, `level` how deep they are nested (see `direction`).  The library joins
    neighbours that look alike; all three stand where it keeps links, so that it keeps them apart.
    """
    return ParaFrag(
        fontName=font,
        fontSize=size,
        textColor=colour,
        rise=0,
        us_lines=(),
        link=kept_apart(lang, goal, level),
        text=words,
        lang=lang,
        goal=goal,
        level=level,
    )


def kept_apart(lang: str, goal: str, level: int) -> tuple[str | int, ...]:
    """What keeps a fragment apart from neighbours that look alike."""
    return (lang, goal, level) if lang or goal or level else ()
