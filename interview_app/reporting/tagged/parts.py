"""A part of something that is broken over pages."""

from __future__ import annotations

import copy
from typing import TypeVar

from reportlab.platypus import Flowable

_Flowable = TypeVar("_Flowable", bound=Flowable)
_OF_THE_WHOLE = ("_postponed", "canv", "_frame")


def part_of(whole: _Flowable, **differing: object) -> _Flowable:
    """A copy that differs in these attributes, without what the library noted while it tried to place the whole."""
    part = copy.copy(whole)
    for name in _OF_THE_WHOLE:
        vars(part).pop(name, None)
    vars(part).update(differing)
    return part
