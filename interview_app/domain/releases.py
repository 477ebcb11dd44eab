"""Which versions of the program there have been, and how the one that issued a document stands to this one."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

Version = tuple[int, ...]

RELEASED = ("0.1.0", "0.2.0", "0.3.0", "0.4.0", "0.5.0")
"""Every version that has issued documents, this one included; a release adds its own."""


class Issuer(StrEnum):
    """The version of the program that issued a document, seen from this one."""

    SAME = "same"
    EARLIER = "earlier"
    NEWER = "newer"
    UNKNOWN = "unknown"


def version_of(program: str) -> Version:
    """The version as numbers that can be compared; none for what is no version."""
    parts = program.split(".")
    return tuple(map(int, parts)) if all(each.isdecimal() for each in parts) else ()


def issuer_of(program: str, own: str, released: Collection[str] = RELEASED) -> Issuer:
    """How the version that a document names stands to this one."""
    if program == own:
        return Issuer.SAME
    if program in released and version_of(program) < version_of(own):
        return Issuer.EARLIER
    return Issuer.NEWER if version_of(program) > version_of(own) else Issuer.UNKNOWN
