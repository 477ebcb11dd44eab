"""Lines of a paragraph: the library breaks them, and plain words are broken where it would, in a fraction of the time.

Whatever is not plain is left to the library: several looks, words that would have to be parted, and spaces that must
not break.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.platypus import Paragraph

from interview_app.reporting.tagged.codes import lines_of_codes
from interview_app.reporting.tagged.fragments import fragment, run_of
from interview_app.reporting.tagged.lines import Broken, Run


class Breaker:
    """Breaks the runs of one paragraph; what the library parted for one width stays parted for the next."""

    def __init__(self, runs: Sequence[Run], style: ParagraphStyle) -> None:
        self._runs = runs
        self._style = style
        self._by_library: Paragraph | None = None

    def lines(self, width: float) -> list[Broken]:
        """The lines of this width."""
        if len(self._runs) == 1:
            [run] = self._runs
            lines = plain_lines(run.words, width, run.font, run.size)
            if lines is not None:
                return [Broken(free, [run.saying(words)]) for free, words in lines]
        with_codes = lines_of_codes(self._runs, width)
        if with_codes is not None:
            return with_codes
        if self._by_library is None:
            self._by_library = Paragraph("", self._style, frags=[fragment(run) for run in self._runs])
        found = self._by_library.breakLines(width)
        if found.kind:
            return [Broken(line.extraSpace, [run_of(piece) for piece in line.words]) for line in found.lines]
        return [Broken(free, [self._runs[0].saying(" ".join(words))]) for free, words in found.lines]


def plain_lines(words: str, width: float, font: str, size: float) -> list[tuple[float, str]] | None:
    """The room left on each line of words in one font, and its words; None where the library has to break them."""
    if "\N{NO-BREAK SPACE}" in words:
        return None
    measured = getFont(font).stringWidth
    whole = measured(words, size)
    if whole <= width and words == words.strip() and "  " not in words:
        return [(width - whole, words)] if words else []
    space, lines = measured(" ", size), list[tuple[float, str]]()
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
        lines.append((width - filled, " ".join(line)))
        line, filled = [word], room
    return [*lines, (width - filled, " ".join(line))] if line else lines


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
