"""What a file says at a glance is what the overview says, and nothing that is sealed in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from interview_app.composition import open_services, surroundings
from interview_app.services.demo import sample
from interview_app.services.files.glance import glance
from interview_app.storage.connection import connect_to_write


def sample_file(folder: Path) -> Path:
    path = folder / "sample.interview"
    sample.build(path, surroundings(), sample.Size(4, 2)).file.close()
    return path


def test_it_names_the_procedure_and_everybody_in_the_overview_s_order(tmp_path: Path) -> None:
    path = sample_file(tmp_path)
    conn = connect_to_write(path)
    conn.execute("UPDATE candidate SET appointment = NULL WHERE position = 0")
    conn.close()
    found = glance(path)
    services = open_services(path, surroundings())
    overview = services.overview.overview()
    services.close()
    assert found is not None
    form = overview.procedure.form
    assert found.reference == form.posting.reference
    assert found.title("en") == form.title.read("en")
    assert replace(found, titles={"de": "Nur deutsch"}).title("en") == "Nur deutsch"
    shown = [
        (line.candidate.number, line.candidate.name, line.candidate.appointment)
        for line in overview.interviews
    ]
    assert [(each.number, each.name, each.appointment) for each in found.coming] == shown
    assert len(shown) > 2


def test_it_keeps_silent_about_what_it_cannot_read_and_leaves_it_alone(tmp_path: Path) -> None:
    assert glance(tmp_path / "nowhere.interview") is None
    other = tmp_path / "other.interview"
    other.write_bytes(b"not a database, but long enough to be taken for one" * 100)
    assert glance(other) is None
    cut = tmp_path / "cut.interview"
    whole = sample_file(tmp_path).read_bytes()
    cut.write_bytes(whole[: len(whole) // 3])
    assert glance(cut) is None
    assert cut.read_bytes() == whole[: len(whole) // 3]
    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "cut.interview",
        "other.interview",
        "sample.interview",
    ]


def test_a_form_that_is_not_one_is_left_to_the_opening(tmp_path: Path) -> None:
    path = sample_file(tmp_path)
    conn = connect_to_write(path)
    conn.execute("UPDATE form SET content = '[]'")
    conn.close()
    assert glance(path) is None
