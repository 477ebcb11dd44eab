"""What readers of packed documents raise for files that are not as they should be; they know no error of their own."""

from __future__ import annotations

import zipfile
import zlib

BROKEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)
"""Broken XML is a SyntaxError, whichever parser reads it."""
