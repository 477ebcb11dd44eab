"""What tests of the services share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from interview_app.composition import Services, open_services, surroundings
from interview_app.services.demo import sample
from interview_app.services.documents.issuing import issue_plan
from interview_app.services.files.procedures import PROGRAM
from tests.services.office import Office, new_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An empty procedure with its file."""
    made = new_office(tmp_path)
    yield made
    made.services.close()


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """The sample procedure with everything issued that is ready."""
    path = tmp_path_factory.mktemp("sample") / "sample.interview"
    around = replace(surroundings(), backups=path.parent / "backups")
    sample.build(path, around, sample.Size(2, 2, 1)).file.close()
    services = open_services(path, around)
    for subject in issue_plan(services.protocols, PROGRAM).ready:
        services.protocols.issue(PROGRAM, subject)
    yield services
    services.close()
