"""200 interview protocols one after the other in a process of its own: how memory grows, what the first one costs."""

from __future__ import annotations

import os
import pickle
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.document import frozen_protocol
from benchmarks.measure import Comparison

COUNT = 200
SETTLED = 20
"""So many documents in, fonts and caches are there; from then on memory should stay."""


def compare(folder: Path) -> Iterator[Comparison]:
    """Peak memory after all against that after the first twenty, and the first document against the median."""
    file = folder / "snapshot.pickle"
    file.write_bytes(pickle.dumps(frozen_protocol(folder)))
    # The first round, which does not count, leaves byte code behind as a program's first start does.
    _, (loading, *found) = [_printed(file, folder, count) for count in (1, COUNT)]
    times = [milliseconds for milliseconds, _ in found]
    peaks = [kib / 1024 for _, kib in found]
    usual = statistics.median(times)
    yield Comparison(f"peak memory after {COUNT} protocols", "MiB", peaks[-1], peaks[SETTLED - 1], 1.05)
    yield Comparison("first protocol of a process", "ms", times[0], usual, 3)
    yield Comparison("the same with loading what prints", "ms", loading[0] + times[0], usual, None)


def _printed(file: Path, folder: Path, count: int) -> list[list[float]]:
    """Loading, then each document: milliseconds, and the peak memory by then in KiB."""
    environment = {**os.environ}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "benchmarks.batch_child", str(file), str(folder), str(count)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return [[float(each) for each in line.split()] for line in done.stdout.splitlines()]
