"""The numbers of lists, as word processors and web pages count."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST = 3999


def numeral(number: int, style: str) -> str:
    """The number in a style: “1”, “a”, “A”, “i” or “I”; what a style cannot count is written in digits."""
    if not 0 < number <= _LARGEST:
        return str(number)
    match style:
        case "a" | "A":
            written = _letters(number)
        case "i" | "I":
            written = _roman(number)
        case _:
            return str(number)
    return written.upper() if style.isupper() else written


def _letters(number: int) -> str:
    """From a to z, then aa to zz as spreadsheets count."""
    written = ""
    while number:
        number, digit = divmod(number - 1, 26)
        written = chr(ord("a") + digit) + written
    return written


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written
