"""The command line: what it prints, its exit codes, and one sentence for whatever goes wrong."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from interview_app.cli.main import run
from interview_app.resources import forms_folder
from tests.services.office import KI_FORM, Office, disclosed_office, new_office


@pytest.fixture
def disclosed(tmp_path: Path) -> Path:
    """A disclosed file of two candidates and two members, closed."""
    office = disclosed_office(tmp_path, (4, 5), (3, 3))
    office.services.close()
    return office.services.path


@pytest.fixture
def half_sealed(tmp_path: Path) -> Office:
    """One of two sheets is sealed, with words that must not get out."""
    office = new_office(tmp_path)
    office.seat("Vorlage", "Skizze")
    office.lock()
    person = office.admit("B-001", "Muster")
    office.interview(person.id)
    office.rate(office.chair, person.id, 5)
    question = office.form.asked()[0]
    office.services.sheets.settle_text(
        office.chair, person.id, question.id, field="evidence", text="UNSPEAKABLE EVIDENCE"
    )
    office.services.sheets.seal(office.chair, person.id)
    office.services.close()
    return office


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        run(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr().out.startswith("interview-app ")


@pytest.mark.parametrize(
    "words", [["nonsense"], ["rank"], ["demo", "--candidates", "0"], ["demo", "--seed", "x"], ["form"]]
)
def test_bad_usage_is_one_sentence_and_two(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(words) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert "--help" in error


@pytest.mark.parametrize(
    "words", [["rank", "FILE"], ["check", "FILE"], ["export", "FILE", "--json", "x.json"]]
)
def test_a_file_that_is_none_of_ours_is_named_and_left_alone(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stranger = tmp_path / "stranger.interview"
    stranger.write_text("not a database")
    assert run([str(stranger) if word == "FILE" else word for word in words]) == 2
    error = capsys.readouterr().err
    assert "stranger.interview" in error
    assert error.count("\n") == 1
    assert stranger.read_text() == "not a database"


def test_a_missing_file_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rank", str(tmp_path / "gone.interview")]) == 2
    assert "gone.interview" in capsys.readouterr().err


def test_both_sample_forms_are_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["form", "check", *map(str, sorted(forms_folder().glob("*.toml")))]) == 0
    assert capsys.readouterr().err == ""


def test_a_form_in_order_is_told_with_what_the_structure_check_finds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (forms_folder() / KI_FORM).read_text("utf-8")
    leading = tmp_path / "leading.toml"
    leading.write_text(
        text.replace("Wie gehen Sie im Team damit um?", "Sie fragen doch nach, nicht wahr?"), "utf-8"
    )
    assert run(["form", "check", str(leading), "--lang", "en"]) == 0
    told = capsys.readouterr().out
    assert "Leading question (needs a reason): The words “nicht wahr” in question 6" in told
    assert "component" not in told.splitlines()[-1]


def test_how_structured_the_interview_is_is_told_where_it_is_asked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["form", "check", "--structure", str(forms_folder() / KI_FORM), "--lang", "en"]) == 0
    told = capsys.readouterr().out
    assert "Of 15 components 9 are there, 2 in part, 0 not; 4 cannot be told here." in told
    assert "- Limited probing: is there. 10 of 10 questions have written probes." in told


def test_a_form_with_mistakes_names_all_of_them_with_their_lines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (forms_folder() / KI_FORM).read_text("utf-8")
    broken = tmp_path / "broken.toml"
    broken.write_text(text.replace("merit = ", "merrit = ", 1).replace("minutes = ", "minuts = ", 1), "utf-8")
    assert run(["form", "check", str(broken)]) == 1
    error = capsys.readouterr().err
    assert "broken.toml" in error
    assert "merrit" in error
    assert "minuts" in error


def test_a_new_file_is_made_once_and_never_over_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "new.interview"
    words = ["new", str(forms_folder() / KI_FORM), "-o", str(target)]
    assert run(words) == 0
    before = target.read_bytes()
    assert run(words) == 2
    assert "new.interview" in capsys.readouterr().err
    assert target.read_bytes() == before


def test_the_ranking_is_printed_with_exact_numbers(
    disclosed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["rank", str(disclosed), "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    first, second = data["candidates"]
    assert (first["number"], first["rank"], first["total"], first["points"]) == ("B-001", 1, "9/10", "90.00")
    assert (second["rank"], second["total"]) == (2, "3/5")
    assert first["arithmetic"][0]["questions"][0]["levels"][0][1] == "4"
    assert sorted(data["panel"].values()) == ["Mitglied 1", "Mitglied 2"]


def test_the_ranking_for_people_speaks_the_language_asked_for(
    disclosed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["rank", str(disclosed), "--lang", "de"]) == 0
    german = capsys.readouterr().out
    assert "90,00" in german
    assert "Rechnerisch in der Auswahl" in german
    assert run(["--lang", "en", "rank", str(disclosed)]) == 0
    assert "90.00" in capsys.readouterr().out


def test_exported_data_makes_an_equal_file(
    disclosed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, copy, again = tmp_path / "data.json", tmp_path / "copy.interview", tmp_path / "again.json"
    assert run(["export", str(disclosed), "--json", str(data)]) == 0
    assert run(["import", str(data), "-o", str(copy)]) == 0
    assert run(["check", str(copy)]) == 0
    assert run(["export", str(copy), "--json", str(again)]) == 0
    assert json.loads(again.read_text("utf-8")) == json.loads(data.read_text("utf-8"))
    capsys.readouterr()
    run(["rank", str(disclosed), "--json"])
    ranked = capsys.readouterr().out
    run(["rank", str(copy), "--json"])
    assert capsys.readouterr().out == ranked


def test_data_that_is_not_ours_names_the_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "data.json"
    data.write_text('{"format": "interview-procedure",\n "version": }', "utf-8")
    assert run(["import", str(data), "-o", str(tmp_path / "x.interview")]) == 2
    assert "2" in capsys.readouterr().err
    data.write_text('{"format": "something else"}', "utf-8")
    assert run(["import", str(data), "-o", str(tmp_path / "x.interview")]) == 2
    assert not (tmp_path / "x.interview").exists()


def test_a_tampered_file_is_found_out(disclosed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(disclosed)]) == 0
    tamper(disclosed)
    assert run(["check", str(disclosed)]) == 1
    assert capsys.readouterr().err.strip()


TAMPERING = """
import sqlite3, sys
file = sqlite3.connect(sys.argv[1])
for (guard,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
    file.execute(f'DROP TRIGGER "{guard}"')
assert file.execute("UPDATE journal SET act = 'other' WHERE sequence = 3").rowcount == 1
file.commit()
"""


def tamper(path: Path) -> None:
    """Change one act in the journal, past the program and its guards."""
    subprocess.run([sys.executable, "-c", TAMPERING, str(path)], check=True)


@pytest.mark.parametrize(
    "words",
    [["rank"], ["rank", "--json"], ["check"], ["export", "--json", "OUT/x.json"], ["export", "--pdf", "OUT"]],
)
def test_nothing_sealed_in_gets_out_before_disclosure(
    words: list[str], half_sealed: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    command, *options = [word.replace("OUT", str(out)) for word in words]
    run([command, str(half_sealed.services.path), *options])
    said = capsys.readouterr()
    written = b"".join(path.read_bytes() for path in out.iterdir())
    assert "UNSPEAKABLE" not in said.out + said.err
    assert b"UNSPEAKABLE" not in written
    assert not list(out.glob("*.json"))
    assert "100" not in said.out


def test_no_command_but_the_window_loads_qt(disclosed: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from interview_app.cli.main import run; code = run(sys.argv[1:]);"
        "assert not [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))]; sys.exit(code)"
    )
    commands = (
        ["rank", str(disclosed)],
        ["check", str(disclosed)],
        ["export", str(disclosed), "--pdf", str(tmp_path / "pdf")],
    )
    for words in commands:
        done = subprocess.run(
            [sys.executable, "-c", code, *words], capture_output=True, text=True, check=False, cwd=Path.cwd()
        )
        assert done.returncode == 0, done.stderr


def test_a_mistake_of_the_program_is_one_sentence_and_a_log_without_words(tmp_path: Path) -> None:
    code = (
        "import sys; from interview_app.cli import main; sys.excepthook = main.tell_mistake\n"
        "def secret(name): raise LookupError(name)\n"
        "secret('Aylin Muster')"
    )
    environment = {**os.environ, "XDG_STATE_HOME": str(tmp_path), "PYTHONPATH": str(Path.cwd())}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, env=environment
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr
    (log,) = tmp_path.rglob("*.log")
    written = log.read_text("utf-8")
    assert "LookupError" in written
    assert "secret" in written
    assert "Aylin" not in written + done.stderr


@pytest.mark.parametrize(
    ("name", "said"), [("en_GB.UTF-8", "in order"), ("de_DE.UTF-8", "fehlerfrei"), ("C.UTF-8", "fehlerfrei")]
)
def test_an_english_system_is_spoken_to_in_english_and_any_other_in_german(
    name: str, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for variable in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("LANG", name)
    assert run(["form", "check", str(forms_folder() / KI_FORM)]) == 0
    assert said in capsys.readouterr().out
