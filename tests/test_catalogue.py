"""The German catalogue keeps step with the code."""

from __future__ import annotations

import gettext
import json
from pathlib import Path

import pytest

from tools import catalogue
from tools.catalogue import Keeper, Trouble

ROOT = Path(__file__).resolve().parent.parent

CODE = """
def page(say, self, count, good):
    say("Seal sheet")
    self._say("Question {number} of {total}", number=1, total=2)
    say.plural("{count} sheet is missing", "{count} sheets are missing", count=count)
    self._say("Well" if good else "Not well")
    other("Not for anybody")
"""

GERMAN = {
    "Seal sheet": "Bogen versiegeln",
    "Question {number} of {total}": "Frage {number} von {total}",
    "{count} sheet is missing|||{count} sheets are missing": ["Ein Bogen fehlt", "{count} Bögen fehlen"],
    "Well": "Gut",
    "Not well": "Nicht gut",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "interview_app").mkdir()
    (tmp_path / "interview_app" / "page.py").write_text(CODE, "utf-8")
    return tmp_path


def add(root: Path, german: dict[str, object]) -> list[str]:
    source = root / "german.json"
    source.write_text(json.dumps(german), "utf-8")
    return Keeper(root).add(source)


def files(root: Path) -> list[bytes]:
    folder = root / "resources/locale/de/LC_MESSAGES"
    return [(folder / f"interview_app.{ending}").read_bytes() for ending in ("po", "mo")]


def test_the_catalogue_is_in_step_with_the_program() -> None:
    Keeper(ROOT).check()


def test_every_literal_sentence_is_found(root: Path) -> None:
    assert set(Keeper(root).missing()) == set(GERMAN)


def test_the_added_german_is_spoken(root: Path) -> None:
    assert add(root, {**GERMAN}) == []
    with (root / "resources/locale/de/LC_MESSAGES/interview_app.mo").open("rb") as file:
        spoken = gettext.GNUTranslations(file)
    assert spoken.gettext("Seal sheet") == "Bogen versiegeln"
    assert spoken.ngettext("{count} sheet is missing", "{count} sheets are missing", 1) == "Ein Bogen fehlt"
    assert (
        spoken.ngettext("{count} sheet is missing", "{count} sheets are missing", 3) == "{count} Bögen fehlen"
    )
    Keeper(root).check()


def test_the_same_sentences_give_the_same_bytes_in_whatever_order_they_came(root: Path) -> None:
    add(root, {**GERMAN})
    first = files(root)
    Keeper(root).renew()
    assert files(root) == first
    add(root, dict(reversed(GERMAN.items())))
    assert files(root) == first


def test_german_for_a_sentence_to_come_is_kept_until_the_catalogue_is_renewed(root: Path) -> None:
    assert add(root, {**GERMAN, "Later": "Später"}) == ["not in the code yet, kept: 'Later'"]
    add(root, {"Seal sheet": "Bogen siegeln"})
    assert "Später".encode() in files(root)[0]
    with pytest.raises(Trouble, match="not in the code any more: 'Later'"):
        Keeper(root).check()
    Keeper(root).renew()
    assert "Später".encode() not in files(root)[0]
    Keeper(root).check()


def test_a_sentence_without_german_fails_the_check(root: Path) -> None:
    add(root, {name: german for name, german in GERMAN.items() if name != "Well"})
    with pytest.raises(Trouble, match="no German for 'Well'"):
        Keeper(root).check()


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("Question {number} of {total}", "Frage {number}"),
        ("Seal sheet", "Bogen {name} versiegeln"),
        ("{count} sheet is missing|||{count} sheets are missing", ["Ein {word}", "{count} Bögen"]),
        ("{count} sheet is missing|||{count} sheets are missing", "{count} Bögen"),
    ],
)
def test_german_with_other_fields_than_its_sentence_is_refused(
    root: Path, english: str, german: object
) -> None:
    with pytest.raises(Trouble):
        add(root, {english: german})


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("say(words)", "only literal sentences"),
        ('say(f"Sheet {name}")', "only literal sentences"),
        ('say("")', "an empty sentence"),
        ('say("Sheet of {name}")', "nothing is given for {name}"),
        ("say(", "never closed"),
    ],
)
def test_a_sentence_that_cannot_be_translated_fails_the_check_but_not_the_adding(
    root: Path, line: str, fault: str
) -> None:
    (root / "interview_app" / "wrong.py").write_text(f"{line}\n", "utf-8")
    told = add(root, {**GERMAN})
    assert len(told) == 1
    assert told[0].startswith("interview_app/wrong.py:1: ")
    assert fault in told[0]
    with pytest.raises(Trouble, match=r"wrong\.py:1"):
        Keeper(root).check()


def test_files_changed_by_hand_fail_the_check(root: Path) -> None:
    add(root, {**GERMAN})
    po = root / "resources/locale/de/LC_MESSAGES/interview_app.po"
    po.write_text(po.read_text("utf-8").replace("Nicht gut", "Schlecht"), "utf-8")
    with pytest.raises(Trouble, match="run it without arguments"):
        Keeper(root).check()


def test_the_command_says_what_is_wrong_and_exits_with_one(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(catalogue, "_ROOT", root)
    assert catalogue.main(["--check"]) == 1
    assert "no German for 'Seal sheet'" in capsys.readouterr().err
    assert catalogue.main(["--missing"]) == 0
    assert json.loads(capsys.readouterr().out)["Seal sheet"] == ""
    assert catalogue.main([]) == 0
