"""form from-posting on the command line: text, data, a draft that can be checked and read again."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from interview_app.cli.main import run
from interview_app.formfiles import read_draft
from tests.intake.posting.reading import FILES

POSTING = FILES / "posting.docx"
SEVERAL = FILES.parents[1] / "postings" / "feuerwehr-drei.docx"


def test_what_was_found_is_told_with_its_kind_and_reason(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["form", "from-posting", str(POSTING), "--lang", "en"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert "Reference: GR-2027/03" in told
    assert "Application deadline: 28 Feb 2027" in told or "Application deadline: 28/02/2027" in told
    assert "Zwingende Voraussetzungen" in told
    place = next(at for at, line in enumerate(told) if "Hochschulstudium" in line)
    assert told[place].startswith("  Requirement: abgeschlossenes")
    assert told[place + 1].startswith("    Page 1: ")


def test_whoever_stops_reading_hears_nothing_of_it() -> None:
    code = "import sys; from interview_app.cli.main import run; sys.exit(run(sys.argv[1:]))"
    words = [sys.executable, "-c", code, "form", "from-posting", str(POSTING)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as reading:
        assert reading.stdout is not None
        assert reading.stderr is not None
        reading.stdout.close()
        assert reading.stderr.read() == b""
    assert reading.returncode == 1


@pytest.mark.parametrize("how", [[], ["--json"]])
def test_the_draft_is_written_though_nobody_reads_what_is_printed(tmp_path: Path, how: list[str]) -> None:
    draft = tmp_path / "form.toml"
    code = "import sys; from interview_app.cli.main import run; sys.exit(run(sys.argv[1:]))"
    words = [sys.executable, "-u", "-c", code, "form", "from-posting", str(POSTING), "-o", str(draft), *how]
    with subprocess.Popen(words, stdout=subprocess.PIPE) as reading:
        assert reading.stdout is not None
        reading.stdout.close()
    assert (reading.returncode, draft.is_file()) == (1, True)


def test_as_data_it_has_exactly_these_keys(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["form", "from-posting", str(POSTING), "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert list(data) == ["fields", "passages"]
    assert list(data["fields"]) == ["reference", "title", "office", "grade", "deadline", "posts"]
    assert data["fields"]["deadline"] == "2027-02-28"
    assert all(list(each) == ["text", "kind", "heading", "page", "reason"] for each in data["passages"])
    kinds = {"requirement", "criterion", "both", "condition", "task", "offer", "notice"}
    assert {each["kind"] for each in data["passages"]} <= kinds


def test_what_the_posting_does_not_say_is_null(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("Hallo Welt.", "utf-8")
    assert run(["form", "from-posting", str(tmp_path / "a.txt"), "--json"]) == 0
    fields = json.loads(capsys.readouterr().out)["fields"]
    assert fields["reference"] is fields["grade"] is fields["deadline"] is None


def test_posts_without_a_number_are_told_as_a_form_file_writes_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(
        "Wir suchen mehrere\n\nSachbearbeitungen (m/w/d)\n\nim Referat 12.\n", "utf-8"
    )
    assert run(["form", "from-posting", str(tmp_path / "a.txt"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["fields"]["posts"] == "several"


def test_a_draft_is_written_that_can_be_read_again_and_whose_gaps_the_check_names(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "draft.toml"
    assert run(["form", "from-posting", str(POSTING), "-o", str(draft), "--lang", "en"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == str(draft)
    form = read_draft(draft)
    assert form.posting.source == "posting.docx"
    assert form.requirements
    assert run(["form", "check", str(draft), "--lang", "en"]) == 1
    told = capsys.readouterr().err
    assert "draft.toml cannot be used." in told
    assert "“question” is missing. Add it." in told


def test_a_file_that_lies_there_already_stays_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "draft.toml"
    draft.write_text("mine", "utf-8")
    assert run(["form", "from-posting", str(POSTING), "-o", str(draft), "--lang", "en"]) == 2
    assert "exists already" in capsys.readouterr().err
    assert draft.read_text("utf-8") == "mine"


def test_a_file_that_cannot_be_read_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"\x89PNG")
    assert run(["form", "from-posting", str(tmp_path / "scan.pdf"), "--lang", "en"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("“scan.pdf” is no document with a posting. ")


def test_several_positions_are_listed_and_one_can_be_chosen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "draft.toml"
    words = ["form", "from-posting", str(SEVERAL), "--lang", "en"]
    assert run([*words, "--json"]) == 0
    whole = capsys.readouterr()
    assert list(json.loads(whole.out)) == ["fields", "passages"]
    assert "advertises 3 positions" in whole.err
    assert "  2  Gerätewartin/Gerätewart (m/w/d) · 37-03/2027 · Entgeltgruppe 7 TVöD · 1 post" in whole.err
    assert run([*words, "--json", "--post", "2", "-o", str(draft)]) == 0
    one = capsys.readouterr()
    assert one.err == ""
    data = json.loads(one.out)
    assert list(data) == ["fields", "passages"]
    assert data["fields"]["title"] == "Gerätewartin/Gerätewart (m/w/d)"
    assert len(data["passages"]) < len(json.loads(whole.out)["passages"])
    form = read_draft(draft)
    assert form.posting.reference == "37-03/2027"
    assert len(form.requirements) == 2
    assert run(words) == 0
    assert "Position 3 only." in capsys.readouterr().out


def test_a_position_that_is_not_there_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["form", "from-posting", str(SEVERAL), "--post", "4", "--lang", "en"]) == 2
    assert capsys.readouterr().err.endswith("advertises 3 positions. Choose one from 1 to 3.\n")
    assert run(["form", "from-posting", str(POSTING), "--post", "1", "--lang", "en"]) == 2
    assert "advertises one position only" in capsys.readouterr().err


def test_each_field_says_why_and_a_missing_one_that_it_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("Führerschein der Klasse B\n\nKennziffer: 12/2027\n", "utf-8")
    assert run(["form", "from-posting", str(tmp_path / "a.txt"), "--lang", "en"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[:4] == [
        "Reference: 12/2027",
        "  It stands behind “Kennziffer”.",
        "Title: –",
        "  It was not found. Please enter it in the form.",
    ]
