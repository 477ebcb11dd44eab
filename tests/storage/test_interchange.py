"""A whole procedure goes out as JSON and comes back without loss."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from interview_app.domain.errors import FileRefused, FileTrouble
from interview_app.domain.plain import NotReadable
from interview_app.resources import resource
from interview_app.storage.checking import check_file
from interview_app.storage.file import ProcedureFile, create
from interview_app.storage.interchange import dump, json_schema, restore
from interview_app.storage.protocols import (
    add_protocol,
    headings,
    next_number,
    read_protocol,
    read_protocols,
)
from tests.storage.builders import CHAIR, NOON, blank, prepared
from tests.storage.full import full_file, protocol


def dumped(file: ProcedureFile) -> Any:
    """What was dumped, as another program would read it."""
    with file.reading() as db:
        return json.loads(json.dumps(dump(db)))


@pytest.fixture(params=["blank", "prepared", "full"])
def plain(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    path = tmp_path / "eins.interview"
    if request.param == "full":
        with full_file(path) as file:
            return dumped(file)
    procedure = blank() if request.param == "blank" else prepared()
    with create(path, procedure, actor=CHAIR, at=NOON) as file:
        return dumped(file)


@pytest.fixture
def full(tmp_path: Path) -> Any:
    with full_file(tmp_path / "voll.interview") as file:
        return dumped(file)


def test_what_goes_out_comes_back_without_loss(plain: Any, tmp_path: Path) -> None:
    with restore(tmp_path / "zwei.interview", plain, at=NOON) as file:
        assert not file.read_only
        assert dumped(file) == plain
        assert check_file(file) == ()


def test_what_goes_out_fits_the_published_schema(plain: Any) -> None:
    Draft202012Validator.check_schema(json_schema())
    Draft202012Validator(json_schema()).validate(plain)


def test_the_published_schema_is_the_one_that_the_code_makes() -> None:
    published = resource("schema", "procedure.schema.json").read_text("utf-8")
    assert published == json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


def test_a_form_and_a_decision_that_no_longer_hold_are_carried_too(full: Any) -> None:
    assert [version["number"] for version in full["forms"]] == [1, 2, 3]
    assert full["form"] == 3
    assert [each["stands"] for each in full["decisions"]] == [False, False, True]
    earlier = full["procedure"]["earlier"]
    assert [each["reopening"] is None for each in earlier] == [False, True]
    assert [each["decision"] for each in earlier] == [each["decision"] for each in full["decisions"][:2]]
    assert [each["text"] is None for each in full["words"]].count(True) == 1


Change = Callable[[Any], object]
WRONG: dict[str, tuple[Change, str]] = {
    "no procedure at all": (lambda data: data.clear(), "format"),
    "another format": (lambda data: data.update(format="anders"), "format"),
    "a later version": (lambda data: data.update(version=2), "version"),
    "a field too many": (lambda data: data.update(extra=1), "extra"),
    "a field too few": (lambda data: data.pop("words"), "words"),
    "a level that is none": (
        lambda data: data["procedure"]["sheets"][0]["ratings"][0].update(level="drei"),
        "procedure.sheets[0].ratings[0].level",
    ),
    "a stranger": (lambda data: data["procedure"]["sheets"][0].update(panelist="p-fremd"), ""),
    "a row of the journal that was changed": (lambda data: data["journal"][1]["row"].update(act="x"), ""),
    "words that were changed": (lambda data: data["words"][1].update(text="anders"), ""),
    "a protocol too few": (lambda data: data["protocols"].pop(0), ""),
    "another form than the one that holds": (lambda data: data.update(form=2), "form"),
    "another decision than the one that stands": (
        lambda data: data["procedure"].update(decision=None),
        "decisions",
    ),
    "no form that holds": (lambda data: data.update(forms=[]), "form"),
}


@pytest.mark.parametrize("name", WRONG)
def test_data_that_does_not_fit_is_refused_at_its_place_and_leaves_no_file(
    name: str, full: Any, tmp_path: Path
) -> None:
    change, place = WRONG[name]
    data = copy.deepcopy(full)
    change(data)
    folder = tmp_path / "neu"
    folder.mkdir()
    with pytest.raises(NotReadable) as caught:
        restore(folder / "zwei.interview", data, at=NOON)
    assert caught.value.path == place
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("data", [None, [], "text", 3])
def test_data_that_is_no_procedure_is_refused(data: object, tmp_path: Path) -> None:
    with pytest.raises(NotReadable):
        restore(tmp_path / "zwei.interview", data, at=NOON)


def test_nothing_is_restored_over_a_file_that_is_there(full: Any, tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as caught:
        restore(tmp_path / "voll.interview", full, at=NOON)
    assert caught.value.trouble is FileTrouble.EXISTS


def test_protocols_are_numbered_without_gaps_and_kept_as_they_were_issued(tmp_path: Path) -> None:
    with full_file(tmp_path / "eins.interview") as file, file.writing() as db:
        assert [heading.number for heading in headings(db)] == [1, 2]
        first, second = read_protocols(db)
        assert first == protocol(1, head=(first.snapshot.journal_length, first.snapshot.journal_head))
        assert read_protocol(db, second.id) == second
        assert headings(db)[0].subject == first.snapshot.subject
        assert next_number(db) == 3
        with pytest.raises(ValueError, match="3 comes next"):
            add_protocol(db, protocol(5, head=(1, "")))
        with pytest.raises(KeyError):
            read_protocol(db, protocol(9, head=(1, "")).id)
