"""JSON Schema of the plain form of domain values, made from the dataclasses, so that it cannot fall behind."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from fractions import Fraction
from inspect import cleandoc
from typing import Any, NewType, Union, cast, get_args, get_origin, get_type_hints

from interview_app.domain.form import InterviewForm

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_SIMPLE: Mapping[Any, Mapping[str, object]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    Fraction: {"type": "string", "pattern": "^-?[0-9]+(/[1-9][0-9]*)?$"},
    date: {"type": "string", "format": "date"},
    datetime: {"type": "string", "format": "date-time"},
}


def form_schema() -> dict[str, object]:
    """The schema of an interview form as plain data (`domain.plain.to_plain`)."""
    return schema_of(InterviewForm)


def schema_of(kind: type) -> dict[str, object]:
    """The schema of any domain dataclass as plain data, with a definition for each part."""
    definitions: dict[str, object] = {}
    top = _schema(kind, definitions)
    ordered = {name: definitions[name] for name in sorted(definitions)}
    return {"$schema": DIALECT, "title": kind.__name__, **top, "$defs": ordered}


def _schema(kind: Any, definitions: dict[str, object]) -> dict[str, object]:
    if isinstance(kind, NewType):
        return _schema(kind.__supertype__, definitions)
    if get_origin(kind) in (Union, types.UnionType):
        inner = next(each for each in get_args(kind) if each is not type(None))
        return {"anyOf": [_schema(inner, definitions), {"type": "null"}]}
    if get_origin(kind) is tuple:
        return _list(get_args(kind), definitions)
    if is_dataclass(kind) or (isinstance(kind, type) and issubclass(kind, Enum)):
        named = cast(type, kind)
        if named.__name__ not in definitions:
            definitions[named.__name__] = {}
            definitions[named.__name__] = _definition(named, definitions)
        return {"$ref": f"#/$defs/{named.__name__}"}
    return dict(_SIMPLE[kind])


def _list(kinds: tuple[Any, ...], definitions: dict[str, object]) -> dict[str, object]:
    if kinds[-1] is Ellipsis:
        return {"type": "array", "items": _schema(kinds[0], definitions)}
    items = [_schema(each, definitions) for each in kinds]
    return {"type": "array", "prefixItems": items, "minItems": len(items), "maxItems": len(items)}


def _definition(kind: type, definitions: dict[str, object]) -> dict[str, object]:
    described = {"description": cleandoc(kind.__doc__ or "").split("\n\n", maxsplit=1)[0]}
    if issubclass(kind, Enum):
        return {**described, "enum": [member.value for member in kind]}
    hints = get_type_hints(kind)
    parts = fields(cast(Any, kind))
    needed = [part.name for part in parts if part.default is MISSING and part.default_factory is MISSING]
    return {
        **described,
        "type": "object",
        "properties": {part.name: _schema(hints[part.name], definitions) for part in parts},
        "required": needed,
        "additionalProperties": False,
    }
