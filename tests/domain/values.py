"""Hypothesis strategies for any domain dataclass, made from its fields: all that its types allow, sensible or not."""

from __future__ import annotations

import types
from dataclasses import fields, is_dataclass
from datetime import date, datetime, timedelta, timezone
from enum import Enum
from fractions import Fraction
from typing import Any, NewType, Union, cast, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

_offsets = st.integers(min_value=-14 * 60, max_value=14 * 60).map(lambda m: timezone(timedelta(minutes=m)))

_SIMPLE: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(st.characters(codec="utf-8"), max_size=4),
    int: st.integers(),
    bool: st.booleans(),
    Fraction: st.fractions(),
    date: st.dates(),
    datetime: st.builds(lambda moment, zone: moment.replace(tzinfo=zone), st.datetimes(), _offsets),
}


def values(kind: Any) -> st.SearchStrategy[Any]:
    """Values of a domain type; lists hold at most two entries."""
    if isinstance(kind, NewType):
        return values(kind.__supertype__)
    if get_origin(kind) in (Union, types.UnionType):
        return st.none() | values(next(each for each in get_args(kind) if each is not type(None)))
    if get_origin(kind) is tuple:
        each, *rest = get_args(kind)
        if rest == [Ellipsis]:
            return st.lists(values(each), max_size=2).map(tuple)
        return st.tuples(values(each), *map(values, rest))
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return st.builds(
            cast(type, kind), **{field.name: values(hints[field.name]) for field in fields(kind)}
        )
    if issubclass(kind, Enum):
        return st.sampled_from(kind)
    return _SIMPLE[kind]
