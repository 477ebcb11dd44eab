"""Whole procedures: as a file, as data, as a sample."""

from __future__ import annotations

import json
import stat
from itertools import count
from pathlib import Path

import pytest

from interview_app.composition import surroundings
from interview_app.domain.candidate import CandidateState
from interview_app.domain.errors import ActRefused, FileRefused, FileTrouble, Refusal
from interview_app.domain.plain import NotReadable
from interview_app.domain.procedure import Stage
from interview_app.services.demo import sample
from interview_app.services.files import interchange
from interview_app.services.ranking.computing import RankingService
from interview_app.services.writing import write_whole
from interview_app.storage.checking import check_file
from tests.services.office import Office, disclosed_office


def test_data_of_a_disclosed_procedure_comes_back_without_loss(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (4, 5), (3, 3))
    data = tmp_path / "data.json"
    interchange.export_data(office.services.desk, data)
    copy = interchange.import_data(data, tmp_path / "copy.interview", office.around)
    assert copy.whole() == office.services.desk.whole()
    copy.file.close()


def test_data_is_refused_while_anything_is_sealed_in(office: Office, tmp_path: Path) -> None:
    office.seat("Vorlage", "Skizze")
    office.lock()
    person = office.admit("B-001", "Muster")
    interchange.export_data(office.services.desk, tmp_path / "before.json")
    office.interview(person.id)
    office.rate(office.chair, person.id, 5)
    with pytest.raises(ActRefused) as caught:
        interchange.export_data(office.services.desk, tmp_path / "after.json")
    assert caught.value.refusal is Refusal.NOT_DISCLOSED
    assert not (tmp_path / "after.json").exists()


def test_data_is_refused_while_somebody_has_only_typed(office: Office, tmp_path: Path) -> None:
    office.seat("Vorlage", "Skizze")
    office.lock()
    person = office.admit("B-001", "Muster")
    office.interview(person.id)
    question = office.form.asked()[0]
    office.services.sheets.draft_text(office.chair, person.id, question.id, field="evidence", text="SECRET")
    with pytest.raises(ActRefused):
        interchange.export_data(office.services.desk, tmp_path / "data.json")


@pytest.mark.parametrize("content", ["", "[]", '{"format": "other"}', '{"format": "interview-procedure"}'])
def test_data_that_is_not_ours_makes_no_file(content: str, tmp_path: Path) -> None:
    source, target = tmp_path / "data.json", tmp_path / "x.interview"
    source.write_text(content, "utf-8")
    with pytest.raises(NotReadable):
        interchange.import_data(source, target, surroundings())
    assert not target.exists()


def test_a_tampered_value_in_data_is_named_by_its_place(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (4,))
    data = tmp_path / "data.json"
    interchange.export_data(office.services.desk, data)
    plain = json.loads(data.read_text("utf-8"))
    plain["procedure"]["sheets"][0]["ratings"][0]["level"] = 4.5
    data.write_text(json.dumps(plain), "utf-8")
    with pytest.raises(NotReadable, match=r"sheets\[0\]\.ratings\[0\]\.level"):
        interchange.import_data(data, tmp_path / "x.interview", office.around)


def test_the_same_seed_makes_the_same_sample(tmp_path: Path) -> None:
    around = surroundings()
    desks = [
        sample.build(tmp_path / f"{name}.interview", around, sample.Size(2, 2, seed=7))
        for name in ("one", "two")
    ]
    first, second = (desk.whole() for desk in desks)
    assert first == second
    assert first.stage is Stage.DECIDED
    assert [person.state for person in first.candidates].count(CandidateState.EXCLUDED) == 1
    assert len(RankingService(desks[0]).ranking().rows) == 2
    for desk in desks:
        assert check_file(desk.file) == ()
        desk.file.close()


def test_a_sample_that_is_stopped_stands_where_it_was_stopped(tmp_path: Path) -> None:
    calls = count()
    desk = sample.build(
        tmp_path / "x.interview",
        surroundings(),
        sample.Size(3, 2),
        progress=lambda done, total: next(calls) < 1,
    )
    assert desk.whole().stage is Stage.INTERVIEWING
    desk.file.close()


def test_what_is_written_to_a_link_goes_to_the_file_behind_it(tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    real, link, chain = folder / "real.pdf", tmp_path / "link.pdf", tmp_path / "chain.pdf"
    link.symlink_to(Path("elsewhere") / "real.pdf")
    chain.symlink_to(link)
    for path, content in ((link, b"new"), (chain, b"again")):
        write_whole(path, content)
        assert real.read_bytes() == content
    real.chmod(0o640)
    write_whole(chain, b"last")
    assert (link.is_symlink(), chain.is_symlink(), real.is_symlink()) == (True, True, False)
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert [each.name for each in folder.iterdir()] == ["real.pdf"]


def test_a_file_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as caught:
        write_whole(tmp_path / "missing" / "x.pdf", b"content")
    assert caught.value.trouble is FileTrouble.MISSING
    taken = tmp_path / "taken.pdf"
    taken.mkdir()
    with pytest.raises(FileRefused):
        write_whole(taken, b"content")
    assert [path.name for path in tmp_path.iterdir()] == ["taken.pdf"]
