"""Lines of words in one font, broken where the library breaks them, in a fraction of the time.

Whatever is not plain is left to the library: words that would have to be parted, and spaces that must not break.
"""

from __future__ import annotations

from reportlab.pdfbase.pdfmetrics import getFont

Broken = list[tuple[float, list[str]]]
"""For each line the room that is left on it, and its words; a line that was not looked into is one piece."""


def plain_lines(words: str, width: float, font: str, size: float) -> Broken | None:
    """The lines of this width, or None where the library has to break them."""
    if "\N{NO-BREAK SPACE}" in words:
        return None
    measured = getFont(font).stringWidth
    whole = measured(words, size)
    if whole <= width and words == words.strip() and "  " not in words:
        return [(width - whole, [words])] if words else []
    space, lines = measured(" ", size), list[tuple[float, list[str]]]()
    line: list[str] = []
    filled = -space
    for word in words.split():
        room = measured(word, size)
        after = filled + space + room
        if after <= width:
            line.append(word)
            filled = after
            continue
        if "-" in word or room > width:
            return None
        lines.append((width - filled, line))
        line, filled = [word], room
    return [*lines, (width - filled, line)] if line else lines
