"""The answer under Art. 15 GDPR: everything about one person, nothing of anybody else, whole or not at all."""

from __future__ import annotations

import errno
import io
import json
import os
import sqlite3
import zipfile
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pypdf import PdfReader

from interview_app.domain.candidate import Candidate
from interview_app.domain.errors import ActRefused, FileRefused, FileTrouble, Refusal
from interview_app.domain.protocol import Document, Subject
from interview_app.domain.separate import SeparateData, Sex
from interview_app.i18n import Language
from interview_app.services.data_rights.personal_data import archive
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.services.documents.checks import check_document
from tests.services.office import Office, new_office, settled

ASKED = date(2023, 3, 14)
OTHERS = ("Kranzbichler", "Hanno", "B-0816")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Two candidates; the first asked for her data, and every doubtful place is decided on."""
    office = new_office(tmp_path)
    office.seat("Vorlage", "Skizze")
    office.lock()
    people = [office.admit("B-0815", "Adele Zwölfeich"), office.admit("B-0816", "Hanno Kranzbichler")]
    office.services.separate.note(office.chair, SeparateData(people[0].id, Sex.FEMALE, True))
    for person, level in zip(people, (3, 5), strict=True):
        office.interview(person.id)
        office.seal_all(person.id, level, level)
    settled(office)
    reasons = "Hanno Kranzbichler (B-0816) war klarer als Adele Zwölfeich."
    office.services.decisions.decide(office.chair, DecisionPlan((people[1].id,), (), reasons))
    office.services.access.note(office.chair, people[0].id, on=ASKED)
    return office


def reader(office: Office) -> Candidate:
    return office.services.candidates.all()[0]


def written(office: Office, path: Path, language: Language = Language.GERMAN) -> dict[str, bytes]:
    office.services.personal_data.write(office.chair, reader(office).id, path, language)
    with zipfile.ZipFile(path) as packed:
        assert packed.testzip() is None
        return {name: packed.read(name) for name in packed.namelist()}


def data_of(found: dict[str, bytes]) -> Any:
    return json.loads(found["3-Daten.json"])


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


def test_the_archive_holds_two_documents_the_data_and_their_schema(office: Office, tmp_path: Path) -> None:
    found = written(office, tmp_path / "auskunft.zip")
    assert list(found) == ["1-Auskunft.pdf", "2-Akteneinsicht.pdf", "3-Daten.json", "3-Daten.schema.json"]
    Draft202012Validator(json.loads(found["3-Daten.schema.json"])).validate(data_of(found))
    assert (data_of(found)["format"], data_of(found)["version"]) == ("interview-personal-data", 1)


def test_the_copy_in_the_archive_is_the_issued_one_where_there_is_one(office: Office, tmp_path: Path) -> None:
    before = written(office, tmp_path / "before.zip")
    assert "nicht ausgefertigt" in text_of(before["2-Akteneinsicht.pdf"])
    assert "Sie ist nicht ausgefertigt" in text_of(before["1-Auskunft.pdf"])
    issued = office.services.protocols.issue(
        office.chair, Subject(Document.INSPECTION_COPY, reader(office).id)
    )
    found = written(office, tmp_path / "after.zip")
    kept = tmp_path / "copy.pdf"
    kept.write_bytes(found["2-Akteneinsicht.pdf"])
    assert "nicht ausgefertigt" not in text_of(kept.read_bytes())
    assert f"Sie ist als Nr. {issued.number} ausgefertigt" in text_of(found["1-Auskunft.pdf"])
    check = check_document(kept)
    assert (check.snapshot.number, check.differences) == (issued.number, ())


def test_everything_about_the_person_is_there(office: Office, tmp_path: Path) -> None:
    found = written(office, tmp_path / "auskunft.zip")
    data = data_of(found)
    assert [each["name"] for each in data["record"]["candidates"]] == ["Adele Zwölfeich"]
    assert data["separate"] == {"candidate": reader(office).id, "sex": "female", "severely_disabled": True}
    assert len(data["record"]["sheets"]) == 2
    assert data["standing"]["rank"] == 2
    assert {each["act"] for each in data["acts"]} >= {"add-candidate", "start-interview", "seal-sheet"}
    assert any(each["words"].startswith("answer to") for each in data["texts"])
    told = text_of(found["1-Auskunft.pdf"])
    for words in ("Zwecke", "Empfänger", "Aufbewahrung", "Ihre Rechte", "Adele Zwölfeich", "weiblich"):
        assert words in told


def test_nothing_of_anybody_else_is_in_it(office: Office, tmp_path: Path) -> None:
    other = office.services.candidates.all()[1].id
    for language in Language:
        for name, content in written(office, tmp_path / f"{language}.zip", language).items():
            words = text_of(content) if name.endswith(".pdf") else content.decode()
            for strange in (*OTHERS, other):
                assert strange not in words, (name, strange)
                assert strange.encode() not in content, (name, strange)


def test_what_a_member_wrote_before_the_seal_stays_the_members(office: Office, tmp_path: Path) -> None:
    data = data_of(written(office, tmp_path / "auskunft.zip"))
    assert "record-evidence" not in {each["act"] for each in data["texts"]}
    evidence = [each["evidence"] for sheet in data["record"]["sheets"] for each in sheet["ratings"]]
    assert all(each.startswith("because of") for each in evidence)


def test_the_same_moment_gives_the_same_bytes(office: Office, tmp_path: Path) -> None:
    told, copy = office.services.personal_data.snapshots(office.chair, reader(office).id)
    assert archive(told, copy, Language.GERMAN) == archive(told, copy, Language.GERMAN)


def test_it_waits_for_the_request_and_for_every_doubtful_place(office: Office, tmp_path: Path) -> None:
    person = reader(office)
    office.services.access.take_back(office.chair, person.id)
    with pytest.raises(ActRefused) as caught:
        written(office, tmp_path / "auskunft.zip")
    assert caught.value.refusal is Refusal.NO_ACCESS_REQUEST
    with pytest.raises(ActRefused) as caught:
        office.services.personal_data.write(
            office.members[1], person.id, tmp_path / "auskunft.zip", Language.GERMAN
        )
    assert caught.value.refusal is Refusal.CHAIR_ONLY
    assert not (tmp_path / "auskunft.zip").exists()


def exports(office: Office) -> int:
    """How many archives the journal tells of, as another connection to the file reads it: what is durable."""
    with closing(sqlite3.connect(office.services.path)) as db:
        (count,) = db.execute("SELECT count(*) FROM journal WHERE act = 'export-personal-data'").fetchone()
    return int(count)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """An archive of the day before, alone in its folder."""
    folder = tmp_path / "Auskunft"
    folder.mkdir()
    place = folder / "auskunft.zip"
    place.write_text("before")
    return place


def left(place: Path) -> dict[str, str]:
    return {each.name: each.read_text() for each in place.parent.iterdir()}


def test_where_an_archive_cannot_be_written_nothing_is_left_and_nothing_on_record(
    office: Office, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(FileRefused) as caught:
            written(office, place)
    assert caught.value.trouble is FileTrouble.DISK_FULL
    assert (left(place), exports(office)) == ({place.name: "before"}, 0)


@pytest.mark.parametrize(
    "denied",
    [(sqlite3.SQLITE_INSERT, "journal"), (sqlite3.SQLITE_TRANSACTION, "COMMIT")],
    ids=["row", "commit"],
)
def test_where_an_archive_cannot_be_put_on_record_there_is_none(
    office: Office, place: Path, denied: tuple[int, str]
) -> None:
    def allow(act: int, what: str | None, *_: object) -> int:
        return sqlite3.SQLITE_DENY if (act, what) == denied else sqlite3.SQLITE_OK

    with office.services.desk.reading() as connection:
        assert isinstance(connection, sqlite3.Connection)
    connection.set_authorizer(allow)
    with pytest.raises(FileRefused):
        written(office, place)
    connection.set_authorizer(None)
    assert (left(place), exports(office)) == ({place.name: "before"}, 0)


def test_an_archive_gets_its_name_once_its_row_is_durable(
    office: Office, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    durable = []

    def stop(_: Path, target: Path) -> None:
        durable.append((target, exports(office)))
        raise PermissionError(target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", stop)
        with pytest.raises(FileRefused) as caught:
            written(office, place)
    assert caught.value.trouble is FileTrouble.NO_PERMISSION
    assert durable == [(place, 1)]
    assert left(place) == {place.name: "before"}
    written(office, place)
    assert exports(office) == 2


def test_a_procedure_file_is_never_overwritten(office: Office) -> None:
    with pytest.raises(FileRefused) as caught:
        written(office, office.services.path)
    assert caught.value.trouble is FileTrouble.EXISTS


def test_the_suggested_name_is_one_that_every_system_takes(office: Office) -> None:
    name = office.services.personal_data.suggested(reader(office).id, Language.GERMAN)
    assert name == "Auskunft-B-0815-2023-03-14.zip"
