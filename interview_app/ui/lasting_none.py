"""Keeps CPython 3.11 alive under PySide6 6.12.

PySide6 6.12.0 is built for the immortal constants of Python 3.12: a Qt method that returns nothing, or a signal that
carries a yes or no, gives None, True or False away without counting it.  Under Python 3.11 the counts run down by one
each time, and after some thousand times the interpreter aborts ("deallocating None").  Raising the counts far out of
reach makes these constants immortal there too.
"""

from __future__ import annotations

import ctypes
import sys

_OUT_OF_REACH = 1 << 40
_CONSTANTS = (None, True, False, NotImplemented, Ellipsis)


def make_none_lasting() -> None:
    """Raise the counts of None and its kin where Python itself does not keep them for ever; again changes nothing."""
    if sys.version_info >= (3, 12):
        return
    for constant in _CONSTANTS:
        if sys.getrefcount(constant) < _OUT_OF_REACH:
            ctypes.c_ssize_t.from_address(id(constant)).value += 2 * _OUT_OF_REACH
