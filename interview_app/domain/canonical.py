"""The canonical form of a value, and its fingerprint.

Canonical is JSON with sorted keys, no white space, no floats, in NFC and UTF-8, so that equal values give equal bytes
on every machine.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata

from interview_app.domain.plain import Plain, to_plain


def canonical(value: object) -> bytes:
    """The canonical bytes of a domain value or of plain data."""
    return json.dumps(
        _composed(to_plain(value)), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    ).encode("utf-8")


def fingerprint(value: object) -> str:
    """SHA-256 of the canonical form, in hexadecimal (64 characters)."""
    return hashlib.sha256(canonical(value)).hexdigest()


def short_fingerprint(fingerprint: str) -> str:
    """The first sixteen characters in groups of four, as printed: “4f2a 91c7 0be3 d518”."""
    return " ".join(fingerprint[start : start + 4] for start in range(0, 16, 4))


def _composed(plain: Plain) -> Plain:
    """The same data with every text in Unicode's composed form (NFC)."""
    if isinstance(plain, str):
        return unicodedata.normalize("NFC", plain)
    if isinstance(plain, list):
        return [_composed(each) for each in plain]
    if isinstance(plain, dict):
        return {unicodedata.normalize("NFC", key): _composed(each) for key, each in plain.items()}
    return plain
