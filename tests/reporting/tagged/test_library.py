"""The writer could be a library of its own: it runs alone, and has no word of interviews in it."""

from __future__ import annotations

import ast
import io
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from interview_app.reporting import tagged
from interview_app.resources import resource
from tests.reporting.structure import structure_of

FOLDER = Path(tagged.__path__[0])
MODULES = sorted(FOLDER.glob("*.py"))
OWN, ELSEWHERE = tagged.__name__, "paperwriter"
NEEDED = {*sys.stdlib_module_names, "reportlab"}
OF_INTERVIEWS = re.compile(
    r"interviews?|candidates?|applicants?|panel(?:s|ists?)?|chairs?|procedures?|ratings?|criteri(?:on|a)|questions?|answers?"
    r"|scores?|rankings?|sheets?|postings?|consensus|seal(?:s|ed)?",
    re.IGNORECASE,
)
LETTER = """
import io, sys
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.colors import black
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from {package}.canvas import TaggedCanvas
from {package}.lines import Run
from {package}.paragraph import TaggedParagraph
pdfmetrics.registerFont(TTFont("Plain", sys.argv[1]))
target = io.BytesIO()
canvas = TaggedCanvas(target, lang="de-DE", initialFontName="Plain")
style = ParagraphStyle("plain", fontName="Plain", fontSize=10, leading=12)
words = Run("Guten Tag, Frau C\\u0306erny \\u2039U+1F600\\u203a", "Plain", 10, black)
letter = TaggedParagraph([words], style, level=1)
letter.wrap(200, 100)
letter.drawOn(canvas, 50, 700)
canvas.save()
assert not [name for name in sys.modules if name.startswith("interview_app")]
sys.stdout.buffer.write(target.getvalue())
"""


def imported(module: Path) -> Iterator[str]:
    """The names of what a module imports."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_each_module_needs_only_the_library_below_and_the_writer(module: Path) -> None:
    others = [each for each in imported(module) if each.split(".")[0] not in NEEDED]
    assert [each for each in others if not f"{each}.".startswith(f"{OWN}.")] == []


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_each_module_speaks_of_documents_and_never_of_interviews(module: Path) -> None:
    words = re.findall(r"[A-Za-z]+", module.read_text("utf-8").replace(OWN, ""))
    parts = [part for word in words for part in re.split(r"_|(?<=[a-z])(?=[A-Z])", word)]
    assert [each for each in parts if OF_INTERVIEWS.fullmatch(each)] == []


def test_it_writes_a_letter_under_another_name_where_the_program_is_not_there(tmp_path: Path) -> None:
    package = tmp_path / ELSEWHERE
    shutil.copytree(FOLDER, package, ignore=shutil.ignore_patterns("__pycache__"))
    for module in package.glob("*.py"):
        module.write_text(module.read_text("utf-8").replace(OWN, ELSEWHERE), "utf-8")
    script = tmp_path / "letter.py"
    script.write_text(LETTER.format(package=ELSEWHERE), "utf-8")
    font = str(resource("fonts", "SourceSans3-Regular.ttf"))
    ran = subprocess.run([sys.executable, str(script), font], cwd=tmp_path, capture_output=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, b"")
    [heading] = structure_of(PdfReader(io.BytesIO(ran.stdout), strict=True)).all("H1")
    assert heading.text == "Guten Tag, Frau C\u0306erny ‹U+1F600›"


def test_each_module_is_tested_by_its_name() -> None:
    tested = {name for test in Path(__file__).parent.parent.rglob("test_*.py") for name in imported(test)}
    alone = [each.stem for each in MODULES if each.stem != "__init__" and f"{OWN}.{each.stem}" not in tested]
    assert alone == []
