"""Qt calls never run the counts of None, True and False down."""

from __future__ import annotations

import subprocess
import sys

import pytest

_BEFORE = """
from PySide6.QtCore import QObject, Signal
from interview_app.ui.lasting_none import make_none_lasting
make_none_lasting()
class Thing(QObject):
    said = Signal(bool)
thing = Thing()
thing.said.connect(lambda said: None)
for _ in range(20_000):
"""


@pytest.mark.parametrize(
    "call", ["thing.setObjectName('x')", "thing.said.emit(True)", "thing.said.emit(False)"]
)
def test_many_qt_calls_do_not_abort_the_interpreter(call: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", f"{_BEFORE}    {call}\n"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
