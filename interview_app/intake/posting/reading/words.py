"""Words as every reader hands them on."""

from __future__ import annotations

import re
import unicodedata

_SPACES = re.compile(r"[\s\u200b\u2060\ufeff]+")
_NO_WORDS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What shows nothing: control characters, halves of characters, and codes that never mean any."""
_SYMBOL_FONT = 0xF000
"""Where the codes of fonts without letters, such as Wingdings and Symbol, lie in Unicode."""
_SIGNS = {
    0xB7: "•", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x9F: "•", 0xA7: "▪", 0xA8: "◻",
    0xD8: "➢", 0xDC: "➲", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x2D: "–",
}  # fmt: skip
_SYMBOLS = {_SYMBOL_FONT + code: _SIGNS.get(code, "•") for code in range(0x100)}


def plain(text: str) -> str:
    """The text composed (NFC), with single plain spaces, without what shows nothing; soft hyphens stay.

    A sign of a font without letters becomes the sign that it shows, or a bullet: in postings they mark lists.
    """
    whole = unicodedata.normalize("NFC", text)
    if whole.isprintable() and "  " not in whole:
        return whole.strip(" ")
    whole = whole.translate(_SYMBOLS)
    return _SPACES.sub(" ", _NO_WORDS.sub("", whole)).strip()


def symbols(text: str) -> str:
    """What letters show that are set in a font without letters."""
    return "".join(
        sign if sign.isspace() else plain(chr(_SYMBOL_FONT + ord(sign))) if ord(sign) < 0x100 else sign
        for sign in text
    )


_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def raised(number: str) -> str:
    """The number of a footnote as it stands in the text."""
    return number.translate(_DIGITS)
