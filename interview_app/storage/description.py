"""A JSON Schema of the plain form of a frozen dataclass, made from its type hints by the rules of `domain.plain`."""

from __future__ import annotations

import types
from collections.abc import Hashable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from fractions import Fraction
from typing import NewType, Union, get_args, get_origin, get_type_hints

from interview_app.domain.plain import Plain

_Schema = dict[str, Plain]

_NULL: Mapping[str, Plain] = {"type": "null"}
_SIMPLE: Mapping[type, Mapping[str, Plain]] = {
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    str: {"type": "string"},
    Fraction: {"type": "string", "pattern": r"^-?[0-9]+([.][0-9]+|/[1-9][0-9]*)?$"},
    date: {"type": "string", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    datetime: {
        "type": "string",
        "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,15}[+-][0-9]{2}:[0-9]{2}(:[0-9.]+)?$",
    },
}


def described_file(kind: type, *, name: str, version: int, title: str, description: str) -> _Schema:
    """The JSON Schema of a file that holds one value of this kind and says its format, `name`, and its version."""
    described = describe(kind)
    properties = described["properties"]
    if isinstance(properties, dict):
        properties["format"] = {"const": name}
        properties["version"] = {"const": version}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "description": description,
        **described,
    }


def describe(kind: type) -> _Schema:
    """The schema of a dataclass, with those that it is made of under “$defs”."""
    known: dict[str, _Schema] = {}
    whole = _object(kind, known)
    definitions: _Schema = {name: known[name] for name in sorted(known)}
    return {**whole, "$defs": definitions}


def _schema(kind: Hashable, known: dict[str, _Schema]) -> _Schema:
    if isinstance(kind, NewType):
        return _schema(kind.__supertype__, known)
    arguments = get_args(kind)
    if get_origin(kind) in (Union, types.UnionType):
        return {"anyOf": [dict(_NULL) if each is type(None) else _schema(each, known) for each in arguments]}
    if get_origin(kind) is tuple:
        return _array(arguments, known)
    if not isinstance(kind, type):
        raise TypeError(f"no description for {kind}")
    return _named(kind, known)


def _array(arguments: tuple[Hashable, ...], known: dict[str, _Schema]) -> _Schema:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        return {"type": "array", "items": _schema(arguments[0], known)}
    items: list[Plain] = [_schema(each, known) for each in arguments]
    return {"type": "array", "prefixItems": items, "minItems": len(items), "maxItems": len(items)}


def _named(kind: type, known: dict[str, _Schema]) -> _Schema:
    if is_dataclass(kind):
        if kind.__name__ not in known:
            known[kind.__name__] = {}
            known[kind.__name__] = _object(kind, known)
        return {"$ref": f"#/$defs/{kind.__name__}"}
    if issubclass(kind, Enum):
        return {"enum": [member.value for member in kind]}
    return dict(_SIMPLE[kind])


def _object(kind: type, known: dict[str, _Schema]) -> _Schema:
    """A dataclass: no field that it has not, and all that have no default."""
    hints = get_type_hints(kind)
    own = fields(kind)
    properties: _Schema = {field.name: _schema(hints[field.name], known) for field in own}
    required: list[Plain] = [
        field.name for field in own if field.default is MISSING and field.default_factory is MISSING
    ]
    return {
        "type": "object",
        "description": (kind.__doc__ or "").strip().splitlines()[0],
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }
