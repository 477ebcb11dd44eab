"""From the start of the process to the first paint, and peak memory, against a minimal window."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Comparison
from interview_app.composition import surroundings
from interview_app.services.demo import sample

ROUNDS = 15


def compare(folder: Path) -> Iterator[Comparison]:
    """Minimal window, our shell, the first glance at a file, and the overview that can be worked with, in turn."""
    file = folder / "sample.interview"
    sample.build(file, surroundings(), sample.Size()).file.close()
    found: dict[str, list[tuple[float, float]]] = {
        "minimal": [],
        "shell": [],
        "data": [],
        "page": [],
    }
    for round_ in range(ROUNDS + 1):
        for what, results in found.items():
            result = _start(what, folder, file)
            if round_:
                results.append(result)
    times = {what: statistics.median(each[0] for each in results) for what, results in found.items()}
    peaks = {what: statistics.median(each[1] for each in results) / 1024 for what, results in found.items()}
    yield Comparison("first painted window", "ms", times["shell"], times["minimal"], 1.25)
    yield Comparison("first screen with data", "ms", times["data"], times["minimal"], 1.6)
    yield Comparison("overview, ready to work with", "ms", times["page"], times["minimal"], None)
    if peaks["minimal"]:
        yield Comparison("peak memory with data", "MiB", peaks["page"], peaks["minimal"], 2.0)


def _start(what: str, folder: Path, file: Path) -> tuple[float, float]:
    """One start in a process of its own with settings of its own: milliseconds and KiB."""
    places = {name: str(folder) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, **places}
    # The first round, which does not count, leaves byte code behind as a program's first start does.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "benchmarks.startup_child", what, str(time.monotonic()), str(file)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    milliseconds, kib = done.stdout.split()
    return float(milliseconds), float(kib)
