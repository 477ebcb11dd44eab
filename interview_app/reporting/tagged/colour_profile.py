"""The sRGB colour space as an ICC profile, computed from its definition (IEC 61966-2-1), so that none is shipped.

Version 2 of the format, a display with three primaries and one tone curve: what an archival file has to name.
"""

from __future__ import annotations

import struct
from functools import cache

_CURVE_POINTS = 1024
_WHITE = (0.9642, 1.0, 0.8249)
"""D50, to which profiles relate all colours."""
_PRIMARIES = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
"""Red, green and blue of sRGB, adapted from D65 to D50 after Bradford."""
_HEADER = 128
NAME = "sRGB IEC61966-2.1"


@cache
def srgb() -> bytes:
    """The profile."""
    curve = _curve()
    parts: list[tuple[bytes, bytes]] = [
        (b"desc", _description(NAME)),
        (b"cprt", _text("No copyright, use freely")),
        (b"wtpt", _xyz(_WHITE)),
        *((name, _xyz(primary)) for name, primary in _PRIMARIES.items()),
        *((name, curve) for name in (b"rTRC", b"gTRC", b"bTRC")),
    ]
    table, data = [struct.pack(">I", len(parts))], b""
    start = _HEADER + 4 + 12 * len(parts)
    places: dict[bytes, int] = {}
    for name, content in parts:
        if content not in places:
            places[content] = start + len(data)
            data += content + b"\0" * (-len(content) % 4)
        table.append(struct.pack(">4sII", name, places[content], len(content)))
    return _header(start + len(data)) + b"".join(table) + data


def _header(size: int) -> bytes:
    """Size, version 2.1, a display device from RGB to XYZ, a fixed date, relative intent, white of the connection."""
    return struct.pack(
        ">I4sI4s4s4s6H4s4sI4s4sQI12s4s44s",
        size,
        b"\0\0\0\0",
        0x02100000,
        b"mntr",
        b"RGB ",
        b"XYZ ",
        *(2000, 1, 1, 0, 0, 0),
        b"acsp",
        b"\0\0\0\0",
        0,
        b"\0\0\0\0",
        b"\0\0\0\0",
        0,
        1,
        b"".join(map(_fixed, _WHITE)),
        b"\0\0\0\0",
        b"\0" * 44,
    )


def _curve() -> bytes:
    """From what is stored to light: the transfer function of sRGB as a table."""
    values = (place / (_CURVE_POINTS - 1) for place in range(_CURVE_POINTS))
    light = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in values]
    shown = [round(each * 0xFFFF) for each in light]
    return struct.pack(f">4sII{_CURVE_POINTS}H", b"curv", 0, _CURVE_POINTS, *shown)


def _fixed(value: float) -> bytes:
    """A number with sixteen binary places."""
    return struct.pack(">i", round(value * 0x10000))


def _xyz(values: tuple[float, float, float]) -> bytes:
    return b"XYZ \0\0\0\0" + b"".join(map(_fixed, values))


def _text(words: str) -> bytes:
    return b"text\0\0\0\0" + words.encode("ascii") + b"\0"


def _description(words: str) -> bytes:
    """Words in ASCII; the places for other scripts stay empty."""
    shown = words.encode("ascii") + b"\0"
    return struct.pack(">4sII", b"desc", 0, len(shown)) + shown + b"\0" * (4 + 4 + 2 + 1 + 67)
