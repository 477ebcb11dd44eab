"""What a start does not load: the reason why the window is there at once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from interview_app.composition import surroundings
from interview_app.services.demo import sample

ROOT = Path(__file__).resolve().parent.parent


def loaded_after(code: str, *arguments: str) -> set[str]:
    """The modules that a program of its own has loaded after `code`."""
    command = [sys.executable, "-c", f"{code}\nimport sys\nprint(*sys.modules)", *arguments]
    return set(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split())


def test_the_empty_window_needs_neither_the_domain_nor_the_parser_of_the_command_line() -> None:
    loaded = loaded_after("import interview_app.__main__, interview_app.app")
    assert {name for name in loaded if name.startswith("interview_app.domain")} == set()
    assert not loaded & {"interview_app.cli.arguments", "interview_app.i18n", "sqlite3"}


def test_a_file_is_opened_and_looked_over_without_what_only_writing_and_documents_need(
    tmp_path: Path,
) -> None:
    path = tmp_path / "sample.interview"
    sample.build(path, surroundings(), sample.Size(2, 2)).file.close()
    code = (
        "import sys; from pathlib import Path; from interview_app.composition import open_services, surroundings\n"
        "services = open_services(Path(sys.argv[1]), surroundings()); services.overview.overview(); services.close()"
    )
    loaded = loaded_after(code, str(path))
    assert not loaded & {"sqlite_utils", "reportlab", "tomllib", "interview_app.storage.interchange"}


def test_the_first_page_needs_nothing_of_what_only_other_pages_show(tmp_path: Path) -> None:
    path = tmp_path / "sample.interview"
    sample.build(path, surroundings(), sample.Size(2, 2)).file.close()
    code = (
        "import sys; from pathlib import Path; from interview_app.composition import open_services, surroundings\n"
        "import interview_app.ui.content, interview_app.ui.pages.overview\n"
        "services = open_services(Path(sys.argv[1]), surroundings()); services.overview.overview(); services.close()"
    )
    loaded = loaded_after(code, str(path))
    others = {
        "interview_app.analysis.figures",
        "interview_app.domain.annex",
        "interview_app.domain.record_check",
        "interview_app.domain.scoring",
        "interview_app.intake",
        "interview_app.services.candidates.registering",
        "interview_app.services.candidates.requirements",
        "interview_app.services.consensus.agreeing",
        "interview_app.services.documents.protocols",
        "interview_app.services.taking_back",
        "interview_app.ui.dialogs.dialog",
        "interview_app.ui.widgets.text_area",
    }
    assert not loaded & others


def test_a_first_glance_needs_neither_the_domain_s_forms_nor_an_item_model(tmp_path: Path) -> None:
    path = tmp_path / "sample.interview"
    sample.build(path, surroundings(), sample.Size(2, 2)).file.close()
    code = (
        "import sys; from pathlib import Path; from interview_app.services.files.glance import glance\n"
        "from interview_app.i18n import Language, load; import interview_app.ui.first_glance\n"
        "load(Language.GERMAN); assert glance(Path(sys.argv[1])) is not None"
    )
    loaded = loaded_after(code, str(path))
    assert not loaded & {
        "interview_app.domain.form",
        "interview_app.domain.procedure",
        "interview_app.ui.models.cells",
    }


def test_no_source_is_read_for_an_import_once_the_window_is_made() -> None:
    code = (
        "import inspect, sys; import PySide6.QtCore; read = []\n"
        "inspect.getsource = lambda module: read.append(module.__name__) or ''\n"
        "from interview_app.ui.plain_imports import make_imports_plain\n"
        "assert 'interview_app.ui.plain_imports' in read, read\n"
        "make_imports_plain(); read.clear(); import interview_app.services.settings; assert read == [], read"
    )
    assert "interview_app.services.settings" in loaded_after(code)
