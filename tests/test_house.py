"""The rules of the house that no linter knows: sizes, what must not appear, and where things may stand."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from interview_app.wording.journal import ACTS
from tests.wording.acts import written_acts

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "interview_app"
SOURCES = sorted(PACKAGE.rglob("*.py"))
ALL = SOURCES + sorted(
    path for folder in ("tests", "tools", "benchmarks") for path in (ROOT / folder).rglob("*.py")
)

LONG_FOR_A_REASON: dict[str, str] = {}
"""Files above 400 lines, each with its reason; none is ever above 500."""

SEAMS = {
    "app.py": (
        "interview_app.ui.",
        "interview_app.i18n.",
        "interview_app.services.files.glance.",
        "interview_app.services.files.recents.",
    ),
    "cli/main.py": (
        "interview_app.app.",
        "interview_app.cli.",
        "interview_app.intake.posting.child.",
        "interview_app.services.bug_log.",
    ),
    **{
        f"composition/{part}.py": ("interview_app.services.",)
        for part in ("preparing", "interviewing", "deciding", "data_rights", "throughout")
    },
    "intake/posting/child.py": ("interview_app.intake.posting.reading.",),
    "services/documents/checks.py": ("interview_app.reporting.",),
    "services/documents/signing.py": ("interview_app.reporting.",),
    "services/lists/taking_over.py": ("interview_app.intake.",),
    "services/documents/protocols.py": ("interview_app.reporting.",),
    "services/overview.py": ("interview_app.services.",),
    "services/tables.py": ("interview_app.reporting.",),
    "storage/database.py": ("sqlite_utils.",),
    "ui/dialogs/registry.py": ("interview_app.ui.dialogs.",),
    "ui/pages/registry.py": ("interview_app.ui.",),
}
"""Who may import inside functions, and what: heavy things that most runs do not need; mostly one module a package."""

LEFT_BEHIND = (
    r"\b(TODO|FIXME|XXX)\b",
    r"type: *ignore",
    r"\bnoqa\b",
    r"pragma: *no *cover",
    r"NotImplementedError",
    r"mark\.(skip|xfail|flaky)",
    r"qtbot\.wait\(|\bsleep\(",
    r"^\s*from \S+ import \*",
)

ONLY_IN = {
    r"Q(Table|List|Tree)Widget\b": (),
    r"\bself\.tr\(": (),
    r"\.read\((self\.)?_?say\.language\)": (),
    r"\bQFileDialog\(": ("ui/choosing.py", "ui/pages/document_check.py"),
    r"urllib\.request|urlopen|QtNetwork|QtWebSockets": (),
    r"\b(datetime|date)\.(now|today|utcnow)\(|\btime\.time\(|\buuid[14]\(|\bsecrets\.|\burandom\(": (
        "composition/opening.py", "services/bug_log.py"
    ),
    r"\.exec\(\)": ("app.py",),
    r"[\"'(: ]#[0-9A-Fa-f]{3,8}\b": ("ui/theme.py", "ui/tokens.py", "reporting/styles.py"),
    r"font-size|setPointSize|setPixelSize|\bQFont\(|\bQColor\([\"0-9]": (
        "ui/theme.py", "ui/tokens.py", "ui/stylesheet.py"
    ),
    r"\bprint\(": ("cli/",),
}  # fmt: skip
"""What may stand only in the files named (or nowhere)."""


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def under(*parts: str) -> list[Path]:
    return [path for path in SOURCES if path.relative_to(PACKAGE).parts[0] in parts]


def lines_with(pattern: str, paths: list[Path]) -> list[str]:
    wanted = re.compile(pattern)
    return [
        f"{path.relative_to(ROOT).as_posix()}:{number}: {line.strip()}"
        for path in paths
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if wanted.search(line)
    ]


def nodes_that(paths: list[Path], find: Callable[[ast.AST], bool]) -> list[str]:
    """The places of the syntax tree's nodes for which `find` holds."""
    return [
        f"{path.relative_to(ROOT).as_posix()}:{getattr(node, 'lineno', 0)}"
        for path in paths
        for node in ast.walk(tree(path))
        if find(node)
    ]


def test_no_file_holds_more_than_one_notion() -> None:
    lengths = {path.relative_to(ROOT).as_posix(): len(path.read_text("utf-8").splitlines()) for path in ALL}
    assert {name: lines for name, lines in lengths.items() if lines > 400}.keys() == LONG_FOR_A_REASON.keys()
    assert max(lengths.values()) <= 500


@pytest.mark.parametrize("pattern", LEFT_BEHIND)
def test_nothing_is_left_behind_or_waved_through(pattern: str) -> None:
    assert lines_with(pattern, [path for path in ALL if path != Path(__file__)]) == []


@pytest.mark.parametrize("pattern", ONLY_IN)
def test_some_things_stand_in_one_place_only(pattern: str) -> None:
    homes = ONLY_IN[pattern]
    elsewhere = [path for path in SOURCES if not path.relative_to(PACKAGE).as_posix().startswith(homes)]
    assert lines_with(pattern, elsewhere if homes else SOURCES) == []


def test_no_error_is_caught_wholesale_and_kept() -> None:
    def wholesale(node: ast.AST) -> bool:
        if not isinstance(node, ast.ExceptHandler):
            return False
        caught = ast.unparse(node.type) if node.type else "Exception"
        told_on = isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None
        return bool(re.search(r"\b(Base)?Exception\b", caught)) and not told_on

    assert nodes_that(SOURCES, wholesale) == []


def test_no_error_is_dropped_in_silence() -> None:
    def silent(node: ast.AST) -> bool:
        return isinstance(node, ast.ExceptHandler) and all(isinstance(act, ast.Pass) for act in node.body)

    assert nodes_that(SOURCES, silent) == []


def _inner_imports(path: Path) -> Iterator[ast.Import | ast.ImportFrom]:
    for function in ast.walk(tree(path)):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from (node for node in ast.walk(function) if isinstance(node, ast.Import | ast.ImportFrom))


def test_imports_stand_on_top_but_for_the_named_seams() -> None:
    inner = [
        (path.relative_to(PACKAGE).as_posix(), node) for path in SOURCES for node in _inner_imports(path)
    ]
    strange = {
        f"{name}:{node.lineno}: {ast.unparse(node)}"
        for name, node in inner
        if isinstance(node, ast.Import) or not f"{node.module}.".startswith(SEAMS.get(name, ()))
    }
    assert sorted(strange) == []


def test_no_module_holds_anything_that_changes() -> None:
    """A name of a module is bound once, and what it holds is neither begun empty nor written to."""

    def begun_empty(value: ast.expr | None) -> bool:
        if isinstance(value, ast.Call) and isinstance(value.func, ast.Name):
            return value.func.id in {"list", "dict", "set", "defaultdict", "deque"} and not value.args
        return isinstance(value, ast.List | ast.Dict) and not ast.unparse(value)[1:-1]

    empty = [
        f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"
        for path in SOURCES
        for node in tree(path).body
        if isinstance(node, ast.Assign | ast.AnnAssign) and begun_empty(node.value)
        if not (isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation).startswith("Mapping["))
    ]
    assert empty == []
    assert nodes_that(SOURCES, lambda node: isinstance(node, ast.Global)) == []


def test_the_domain_knows_no_float_and_rounds_nowhere() -> None:
    def inexact(node: ast.AST) -> bool:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            return node.func.id in {"float", "round"}
        return isinstance(node, ast.Constant) and isinstance(node.value, float)

    assert nodes_that(under("domain"), inexact) == []


def test_values_of_the_domain_are_frozen_and_slotted() -> None:
    def open_to_change(node: ast.AST) -> bool:
        if not isinstance(node, ast.ClassDef):
            return False
        marks = [ast.unparse(mark) for mark in node.decorator_list if "dataclass" in ast.unparse(mark)]
        return any("frozen=True" not in mark or "slots=True" not in mark for mark in marks)

    assert nodes_that(under("domain", "analysis"), open_to_change) == []


@pytest.mark.parametrize("pattern", written_acts())
def test_every_act_of_the_journal_has_its_words(pattern: str) -> None:
    """Where this fails: give the new act its words in `ACTS` of interview_app/wording/journal.py."""
    assert [act for act in ACTS if re.fullmatch(pattern, act)] != []
