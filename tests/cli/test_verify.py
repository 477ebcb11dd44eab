"""verify on the command line: the sentence, the differences, the exit code."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from interview_app import __version__
from interview_app.cli.main import run
from interview_app.domain.protocol import Document
from interview_app.i18n import Language, load
from interview_app.reporting import render
from tests.reporting.sample import procedure, snapshot

SHEET = replace(snapshot(Document.SHEET, whole=procedure(candidates=1), number=7), program=__version__)


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(render(SHEET, load(Language.GERMAN)))
    return path


def test_a_document_as_it_was_issued_is_well(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", str(document), "--lang", "en"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith("Rating sheet No. 7, reference 2022-Beamte-KI-Experten")
    assert told[1].startswith("The document is consistent with itself")
    assert told[-1].startswith("This does not prove where the document comes from")


def test_what_differs_is_listed_and_the_exit_code_says_so(
    document: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document.write_bytes(document.read_bytes() + b"\n%more")
    assert run(["verify", str(document), "--lang", "de"]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[1] == "Das Dokument stimmt mit seinem Datensatz nicht überein: 1 Abweichung."
    assert told[2] == "- An die Datei wurde nach der Ausfertigung etwas angehängt."


def test_as_data_it_has_exactly_these_keys(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", str(document), "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert list(data) == [
        "verdict",
        "document",
        "number",
        "reference",
        "program",
        "issuer",
        "pages",
        "piece_by_piece",
        "to_the_byte",
        "against_procedure_file",
        "signatures",
        "differences",
    ]
    assert (data["verdict"], data["number"], data["differences"]) == ("consistent", 7, [])


def test_what_cannot_be_checked_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", str(tmp_path / "gone.pdf"), "--lang", "en"]) == 2
    assert capsys.readouterr().err.startswith("“gone.pdf” is not there any more.")


def test_a_procedure_file_that_cannot_be_read_is_one_sentence(
    document: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["verify", str(document), "--against", str(tmp_path / "no.interview"), "--lang", "en"]) == 2
    assert capsys.readouterr().err.startswith("“no.interview” is not there any more.")


def test_it_runs_without_qt(document: Path) -> None:
    code = (
        "import sys; from interview_app.cli.main import run; code = run(sys.argv[1:]); "
        "sys.exit(9 if 'PySide6' in sys.modules else code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "verify", str(document)], capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
