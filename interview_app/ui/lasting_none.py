"""Keeps CPython 3.11 alive under PySide6 6.12.

PySide6 6.12.0 is built for the immortal None of Python 3.12: each call of a Qt method that returns nothing gives None
back without counting it.  Under Python 3.11 the count runs down by one a call, and after some five thousand calls the
interpreter aborts ("deallocating None").  Raising the count far out of reach makes None immortal there too.
"""

from __future__ import annotations

import ctypes
import sys

_OUT_OF_REACH = 1 << 40


def make_none_lasting() -> None:
    """Raise the count of None where Python itself does not keep it for ever; calling it again changes nothing."""
    if sys.version_info < (3, 12) and sys.getrefcount(None) < _OUT_OF_REACH:
        ctypes.c_ssize_t.from_address(id(None)).value += 2 * _OUT_OF_REACH
