"""Qt calls never run the counts of None, True and False down."""

from __future__ import annotations

import subprocess
import sys

import pytest

_BEFORE = """
from PySide6.QtCore import QObject
from interview_app.ui.lasting_none import make_none_lasting
make_none_lasting()
thing = QObject()
for _ in range(20_000):
"""


@pytest.mark.parametrize(
    "call", ["thing.setObjectName('x')", "thing.blockSignals(True)", "thing.isWidgetType()"]
)
def test_many_qt_calls_do_not_abort_the_interpreter(call: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", f"{_BEFORE}    {call}\n"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
