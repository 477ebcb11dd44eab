"""What tests of the services share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.office import Office, new_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An empty procedure with its file."""
    made = new_office(tmp_path)
    yield made
    made.services.close()
