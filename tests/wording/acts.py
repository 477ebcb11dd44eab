"""The acts that the code writes into the journal, found where they stand literally."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import interview_app

PACKAGE = Path(interview_app.__file__).parent
WRITERS = sorted([*(PACKAGE / "services").rglob("*.py"), *PACKAGE.glob("storage/*.py")])
NO_ACTS = frozenset({"ActRefused", "require_stage"})
"""Calls whose `act` is not one of the journal."""

Bound = Mapping[str, list[ast.expr]]
"""What a module binds to each name, in functions too."""


def written_acts() -> list[str]:
    """Patterns of every act that stands literally in the services or the storage."""
    return sorted({pattern for path in WRITERS for pattern in _acts_in(ast.parse(path.read_text("utf-8")))})


def _acts_in(module: ast.Module) -> Iterator[str]:
    bound: dict[str, list[ast.expr]] = {}
    for node in ast.walk(module):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            bound.setdefault(node.targets[0].id, []).append(node.value)
    for call in ast.walk(module):
        if isinstance(call, ast.Call):
            for given in _given(call):
                yield from _patterns(given, bound)


def _given(call: ast.Call) -> Iterator[ast.expr]:
    """What a call writes as its act: the third argument of `note`, and whatever is called `act`."""
    if _name(call) == "note" and len(call.args) > 2:
        yield call.args[2]
    if _name(call) not in NO_ACTS:
        yield from (each.value for each in call.keywords if each.arg == "act")


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _patterns(given: ast.expr, bound: Bound) -> Iterator[str]:
    """The acts that an expression may stand for, as patterns; none where it only hands on what it got."""
    if isinstance(given, ast.Constant) and isinstance(given.value, str):
        yield re.escape(given.value)
    elif isinstance(given, ast.IfExp):
        yield from (*_patterns(given.body, bound), *_patterns(given.orelse, bound))
    elif isinstance(given, ast.JoinedStr):
        yield "".join(
            re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z-]+"
            for part in given.values
        )
    elif isinstance(given, ast.Name):
        for value in bound.get(given.id, []):
            if not isinstance(value, ast.Name):
                yield from _patterns(value, bound)
