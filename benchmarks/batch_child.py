"""Prints one snapshot many times and says after each what it took and the peak memory so far, in ms and KiB.

The first line is for loading what prints, before any document.
"""

from __future__ import annotations

import importlib
import pickle
import sys
from functools import partial
from pathlib import Path

from benchmarks.measure import seconds
from benchmarks.memory import peak_kib
from interview_app.domain.protocol import Snapshot
from interview_app.i18n import Language
from interview_app.services.documents.protocols import printed


def main(file: Path, folder: Path, count: int) -> None:
    """Write each document to a file, as an export does."""
    frozen = pickle.loads(file.read_bytes())
    print(seconds(partial(importlib.import_module, "interview_app.reporting")) * 1e3, peak_kib())
    for number in range(count):
        print(seconds(partial(_write, frozen, folder / f"{number}.pdf")) * 1e3, peak_kib())


def _write(frozen: Snapshot, path: Path) -> None:
    path.write_bytes(printed(frozen, Language.GERMAN))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
