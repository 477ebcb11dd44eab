"""Domain values as plain data and back: strings, integers, booleans, lists and dictionaries, nothing else.

One rule for every frozen dataclass serves the canonical form, the procedure file, the interchange file and frozen
snapshots alike: a fraction is "p/q" (or "p"), a date and a moment are ISO 8601, an enumeration is its value, a tuple
is a list.  No float ever appears.  Fields with a default may be left out when reading.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any, NewType, TypeVar, Union, cast, get_args, get_origin, get_type_hints

Plain = str | int | bool | None | list["Plain"] | dict[str, "Plain"]
Value = TypeVar("Value")


LATER: Mapping[str, bool] = {"later": True}
"""Metadata of a field that a dataclass has learnt after values of it were locked with a fingerprint.

It is left out of the plain form while it has its default, so that what was locked before keeps its fingerprint.
"""


class NotReadable(ValueError):
    """Plain data that is not the value it should be; `path` leads to the place ("panel[2].name")."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path or 'top'}: {problem}")
        self.path = path
        self.problem = problem


class UnknownField(NotReadable):
    """A field that this version of the program does not know."""


def to_plain(value: object) -> Plain:
    """The plain form of a domain value; raises TypeError for anything that has none."""
    if isinstance(value, Enum):
        return cast(str, value.value)
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, tuple | list):
        return [to_plain(each) for each in value]
    if is_dataclass(value):
        return {name: to_plain(part) for name, part in _told(value)}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Fraction):
        return str(value)
    if isinstance(value, Mapping):
        return {str(key): to_plain(each) for key, each in value.items()}
    raise TypeError(f"{type(value).__name__} has no plain form")


def _told(value: Any) -> Iterator[tuple[str, object]]:
    """The fields of a dataclass that its plain form has, by name."""
    for name, later, default in _parts(cast(Hashable, type(value))):
        part = getattr(value, name)
        if not (later and part == default):
            yield name, part


@cache
def _parts(kind: Any) -> tuple[tuple[str, bool, object], ...]:
    """Each field of a dataclass: its name, whether it was learnt later, its default."""
    return tuple((each.name, bool(each.metadata.get("later")), each.default) for each in fields(kind))


def from_plain(kind: type[Value], plain: object, path: str = "") -> Value:
    """The domain value of type `kind`; raises NotReadable with the path of the first thing that does not fit."""
    reader: Reader = _reader(cast(Hashable, kind))
    return cast(Value, reader(plain, path))


Reader = Callable[[object, str], object]


@cache
def _reader(kind: Hashable) -> Reader:
    """The function that reads one type, made once per type."""
    if isinstance(kind, NewType):
        return _reader(kind.__supertype__)
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _optional(_reader(next(each for each in get_args(kind) if each is not type(None))))
    if origin is tuple:
        return _sequence(get_args(kind))
    if isinstance(kind, type):
        if is_dataclass(kind):
            return _dataclass(kind)
        if issubclass(kind, Enum):
            return _enumeration(kind)
        if kind in _SIMPLE:
            return _SIMPLE[kind]
    raise TypeError(f"no reader for {kind}")


def _optional(reader: Reader) -> Reader:
    return lambda plain, path: None if plain is None else reader(plain, path)


def _sequence(kinds: tuple[Hashable, ...]) -> Reader:
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        each = _reader(kinds[0])

        def read_all(plain: object, path: str) -> object:
            return tuple(each(item, f"{path}[{index}]") for index, item in enumerate(_list(plain, path)))

        return read_all
    readers = [_reader(kind) for kind in kinds]

    def read_fixed(plain: object, path: str) -> object:
        items = _list(plain, path)
        if len(items) != len(readers):
            raise NotReadable(path, f"expected a list of {len(readers)}, found {len(items)}")
        return tuple(
            read(item, f"{path}[{i}]") for i, (read, item) in enumerate(zip(readers, items, strict=True))
        )

    return read_fixed


def _dataclass(kind: type) -> Reader:
    hints = get_type_hints(kind)
    known: dict[str, Field[Any]] = {field.name: field for field in fields(kind)}
    readers: dict[str, Reader] = {}

    def read(plain: object, path: str) -> object:
        if not isinstance(plain, dict):
            raise NotReadable(path, "expected a table of fields")
        if not readers:
            readers.update({name: _reader(hints[name]) for name in known})
        strangers = sorted(set(plain) - set(known))
        if strangers:
            raise UnknownField(_join(path, strangers[0]), f"unknown field; known are {', '.join(known)}")
        values: dict[str, object] = {}
        for name, field in known.items():
            if name in plain:
                values[name] = readers[name](plain[name], _join(path, name))
            elif field.default is MISSING and field.default_factory is MISSING:
                raise NotReadable(_join(path, name), "this field is missing")
        return kind(**values)

    return read


def _enumeration(kind: type[Enum]) -> Reader:
    members = {member.value: member for member in kind}

    def read(plain: object, path: str) -> object:
        if not isinstance(plain, str) or plain not in members:
            raise NotReadable(path, f"expected one of {', '.join(map(str, members))}; found {plain!r}")
        return members[plain]

    return read


def _list(plain: object, path: str) -> list[object]:
    if not isinstance(plain, list):
        raise NotReadable(path, "expected a list")
    return plain


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _exactly(kind: type, name: str) -> Reader:
    def read(plain: object, path: str) -> object:
        if type(plain) is not kind:
            raise NotReadable(path, f"expected {name}; found {plain!r}")
        return plain

    return read


def _parsed(parse: Callable[[str], object], name: str) -> Reader:
    def read(plain: object, path: str) -> object:
        if not isinstance(plain, str):
            raise NotReadable(path, f"expected {name}; found {plain!r}")
        try:
            return parse(plain)
        except (ValueError, ZeroDivisionError):
            raise NotReadable(path, f"expected {name}; found {plain!r}") from None

    return read


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(text)
    return moment


_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+|/[0-9]+)?")


def _exact(text: str) -> Fraction:
    """A fraction without an exponent: "1e999999999" would keep the machine busy for hours."""
    if not _NUMBER.fullmatch(text):
        raise ValueError(text)
    return Fraction(text)


_SIMPLE: Mapping[type, Reader] = {
    str: _exactly(str, "a text"),
    int: _exactly(int, "a whole number"),
    bool: _exactly(bool, "true or false"),
    Fraction: _parsed(_exact, 'an exact number such as "3", "2.5" or "7/2"'),
    date: _parsed(date.fromisoformat, "a date such as 2026-11-22"),
    datetime: _parsed(_moment, "a moment with offset such as 2026-11-22T14:02:11+01:00"),
}
