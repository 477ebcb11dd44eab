"""Open files for the tests: one in preparation, one that has gone the whole way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_app.storage.file import ProcedureFile, create
from tests.storage.builders import CHAIR, NOON, decided, prepared


@pytest.fixture
def prepared_file(tmp_path: Path) -> Iterator[ProcedureFile]:
    with create(tmp_path / "prepared.interview", prepared(), actor=CHAIR, at=NOON) as file:
        yield file


@pytest.fixture
def decided_file(tmp_path: Path) -> Iterator[ProcedureFile]:
    with create(tmp_path / "decided.interview", decided(), actor=CHAIR, at=NOON) as file:
        yield file
