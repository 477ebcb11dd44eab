"""Words as a person would type them: no ligatures, no glyphs of symbol fonts, no umlauts in two pieces."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from interview_app.intake.posting.line import Line
from interview_app.intake.posting.row import Row

SOFT_HYPHEN = "\u00ad"
_SYMBOLS = {
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0a8": "□",
    "\uf06e": "■",
    "\uf06f": "□",
    "\uf071": "□",
    "\uf075": "◆",
    "\uf076": "❖",
    "\uf0d8": "➢",
    "\uf0e8": "➔",
    "\uf0e0": "→",
    "\uf0f0": "→",
    "\uf0fc": "✓",
    "\uf0fe": "✓",
    "\uf02d": "-",
    "\uf0be": "–",
    "\uf0b0": "°",
}
"""Glyphs that word processors take from the fonts Symbol and Wingdings, by what they look like."""

_LONGEST = 6000
"""A longer line, as of a whole posting without a break, is taken in pieces."""
_SINGLE = str.maketrans(
    {
        **_SYMBOLS,
        **dict.fromkeys(
            "\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
        ),
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\ufffe\uffff\ufffd\ufffc"),
        "\u2010": "-",
        "\u2011": "-",
        "\u2212": "-",
        **{code: unicodedata.normalize("NFKC", code) for code in "ﬀﬁﬂﬃﬄﬅﬆ"},
    }
)
_SPLIT_UMLAUT = re.compile("¨ ?([aouAOU])|([aouAOU]) ?¨")
_LOW_QUOTE = re.compile(r"(?<!\S)” ?(?=\w)")
"""A low quotation mark that a font writes with the sign for a high one: no high one stands before a word."""
_UMLAUTS = dict(zip("aouAOU", "äöüÄÖÜ", strict=True))
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_UNUSUAL = re.compile(f"[{''.join(map(chr, _SINGLE))}¨”\ue000-\uf8ff]")
_SPACED = re.compile(r"(?<!\S)(?:[^\W\d_] ){5,}[^\W\d_](?!\S)")
"""A word that is set with spaces between its letters."""
_LINK = re.compile(r"!?\[([^\[\]]{0,300})\]\([^()\s]{0,300}\)")
_EMPHASIS = re.compile(r"(?<![\w*])(\*\*|__)(?=[^\s*_])([^*_]{1,300}?)\1")
_SIGNS = re.compile(r"\*\*|__|\]\\?\(|\\|^#")
"""One of these stands wherever plain text shows links, headings or emphasis."""
_ESCAPED = re.compile(r"\\([\\()\[\]*_#.!+-])")

_SPECIAL = re.compile(rf"[{''.join(map(chr, _SINGLE))}¨”\ue000-\uf8ff*_#\\\]|]")
"""What stands in the way of a line that is a row as it is."""


def plain(text: str) -> str:
    """The words with single spaces; of soft hyphens only one at the end stays, where it joins two lines."""
    if not text.isascii() and _UNUSUAL.search(text):
        text = _usual(text)
    if text[1:2] == " " and _SPACED.match(text):
        text = _SPACED.sub(lambda found: found.group().replace(" ", ""), text)
    if not text.isprintable():
        text = "".join(" " if unicodedata.category(letter) == "Cc" else letter for letter in text)
    text = " ".join(unicodedata.normalize("NFC", text).split())
    ends_soft = text.endswith(SOFT_HYPHEN)
    text = text.replace(SOFT_HYPHEN, "")
    return text + SOFT_HYPHEN if ends_soft and text else text


def _usual(text: str) -> str:
    """The words with the letters that a keyboard has for those that only printers know."""
    text = text.translate(_SINGLE)
    if _PRIVATE.match(text.lstrip()):
        text = _PRIVATE.sub("• ", text.lstrip(), count=1)
    text = _PRIVATE.sub("", text)
    text = _LOW_QUOTE.sub("„", text)
    return _SPLIT_UMLAUT.sub(lambda found: _UMLAUTS[found.group(1) or found.group(2)], text)


def clean_rows(lines: Sequence[Line]) -> tuple[Row, ...]:
    """The lines as rows with clean words; empty ones are left out, which the next row notes."""
    rows: list[Row] = []
    apart = False
    for at, line in enumerate(lines):
        if _is_clean(line.text):
            rows.append(Row(line.text, at, line, apart=apart))
            apart = False
            continue
        found = tuple(_rows(line, at))
        if not found:
            apart = True
            continue
        rows.append(found[0].set_apart() if apart else found[0])
        rows.extend(found[1:])
        apart = False
    return tuple(rows)


def _is_clean(text: str) -> bool:
    """Whether a line is a row as it is, as nearly all lines are."""
    return (
        0 < len(text) <= _LONGEST
        and text.isprintable()
        and not _SPECIAL.search(text)
        and "  " not in text
        and not (text[1:2] == " " and _SPACED.match(text))
        and " " not in (text[0], text[-1])
        and unicodedata.is_normalized("NFC", text)
    )


def _rows(line: Line, at: int) -> Iterator[Row]:
    """The rows of a line: one, or one a cell where the line is a row of a table drawn with strokes."""
    text = plain(line.text)
    if text.startswith("|") and text.endswith("|"):
        for cell in text.strip("|").split("|"):
            if re.search(r"\w", cell):
                yield _row(cell.strip()[:_LONGEST], line, at, apart=True)
        return
    while text:
        cut = text.rfind(" ", 0, _LONGEST) if len(text) > _LONGEST else len(text)
        cut = cut if cut > 0 else _LONGEST
        yield _row(text[:cut], line, at, apart=False)
        text = text[cut:].strip()


def _row(text: str, line: Line, at: int, *, apart: bool) -> Row:
    """One row without the signs by which plain text shows links, headings and emphasis."""
    if not _SIGNS.search(text):
        return Row(text, at, line, apart=apart)
    link = _LINK.fullmatch(text.replace("\\", ""))
    text = _ESCAPED.sub(r"\1", _LINK.sub(r"\1", text))
    strong = _EMPHASIS.fullmatch(text)
    depth = len(text) - len(text.lstrip("#"))
    if 0 < depth <= 6 and text[depth : depth + 1] == " ":
        line = line._replace(heading=line.heading or depth)
        text = text[depth:].strip()
    text = _EMPHASIS.sub(r"\2", text)
    line = line._replace(link=line.link or link is not None, strong=line.strong or strong is not None)
    return Row(text, at, line, apart=apart)
