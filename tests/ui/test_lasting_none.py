"""Qt calls without a result never run the count of None down."""

from __future__ import annotations

import subprocess
import sys

_MANY_CALLS = """
from PySide6.QtCore import QObject
from interview_app.ui.lasting_none import make_none_lasting
make_none_lasting()
thing = QObject()
for _ in range(20_000):
    thing.setObjectName("x")
"""


def test_many_qt_calls_do_not_abort_the_interpreter() -> None:
    done = subprocess.run([sys.executable, "-c", _MANY_CALLS], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
