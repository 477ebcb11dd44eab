"""A program that ends at any moment loses nothing that it had said was written."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from interview_app.storage.checking import check_file
from interview_app.storage.drafts import drafts_of, revisions_of
from interview_app.storage.file import create, open_file
from interview_app.storage.journal import rows
from tests.storage.builders import CHAIR, MUSTER, NOON, prepared
from tests.storage.processes import other

MOMENTS = Random(7).sample(range(1, 120), 6)


@pytest.mark.parametrize("moment", MOMENTS)
def test_everything_said_to_be_written_is_there_after_a_kill(moment: int, tmp_path: Path) -> None:
    path = tmp_path / "eins.interview"
    create(path, prepared(), actor=CHAIR, at=NOON).close()
    with other("type", path) as program:
        assert program.hear() == "writes"
        said = [program.hear() for _ in range(moment)]
        last = int((said + program.kill())[-1])
    with open_file(path, at=NOON) as file:
        assert check_file(file) == ()
        with file.reading() as db:
            texts = [revision.text for revision in revisions_of(db, author=MUSTER, field="answer")]
            drafts = [draft.text for draft in drafts_of(db, MUSTER)]
            acts = [row.act for row in rows(db)]
    newest = (drafts or texts)[-1]
    assert newest is not None
    assert int(newest.split()[1]) >= last
    assert len(texts) >= last // 10
    assert acts == ["create-procedure"] + ["record-answer"] * len(texts)
    assert list(tmp_path.iterdir()) == [path]


def test_a_reader_sees_what_a_killed_program_had_written(tmp_path: Path) -> None:
    path = tmp_path / "eins.interview"
    create(path, prepared(), actor=CHAIR, at=NOON).close()
    with other("type", path) as program:
        said = [program.hear() for _ in range(16)]
        program.kill()
    assert said[-1] == "15"
    before = path.read_bytes()
    with open_file(path, read_only=True, at=NOON) as file, file.reading() as db:
        assert len(revisions_of(db, author=MUSTER, field="answer")) >= 1
    assert path.read_bytes() == before
