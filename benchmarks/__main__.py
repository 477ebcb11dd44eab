"""Runs the measurements that were named, or all of them."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from benchmarks import autosave, batch, document, firmness, posting, ranking, startup
from benchmarks.measure import Comparison

PARTS: Mapping[str, Callable[[Path], Iterator[Comparison]]] = {
    "startup": startup.compare,
    "autosave": autosave.compare,
    "ranking": ranking.compare,
    "document": document.compare,
    "batch": batch.compare,
    "firmness": firmness.compare,
    "posting": posting.compare,
}


def main(names: list[str]) -> int:
    """Print a line per finding; 1 where a goal was missed, 2 for an unknown name."""
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        print(f"Unknown: {', '.join(unknown)}; there are {', '.join(PARTS)}.", file=sys.stderr)
        return 2
    missed = False
    for name in names or PARTS:
        with tempfile.TemporaryDirectory() as folder:
            for finding in PARTS[name](Path(folder)):
                print(finding.line(), flush=True)
                missed |= finding.goal is not None and finding.ratio > finding.goal
    return int(missed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
