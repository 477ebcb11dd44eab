"""An interview protocol against other ways of putting the same words on paper, all measured in turn in one run."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks import drawn, stock
from benchmarks.measure import Comparison, by_median, in_turn, seconds
from benchmarks.pieces import pieces
from benchmarks.typesetters import by_typst, by_weasyprint
from interview_app.composition import surroundings
from interview_app.domain.protocol import Document, Snapshot, Subject
from interview_app.i18n import Language, load
from interview_app.reporting import render
from interview_app.services.demo import sample
from interview_app.services.documents.protocols import ProtocolService
from interview_app.services.files.procedures import PROGRAM


def compare(folder: Path) -> Iterator[Comparison]:
    """The protocol of the sample's first interview, in German; the last two findings have no goal."""
    frozen = frozen_protocol(folder)
    stock.register()
    words = tuple(pieces(frozen))
    ours = partial(render, frozen, load(Language.GERMAN))
    size = len(ours()) // 1024
    name = f"interview protocol ({size} KiB)"
    theirs = partial(stock.typeset, words)
    subject, baseline = in_turn(partial(seconds, ours), partial(seconds, theirs), rounds=25)
    yield by_median(f"{name} against a stock document", subject, baseline, goal=1.1)
    bare = partial(drawn.draw, drawn.place(words))
    subject, baseline = in_turn(partial(seconds, ours), partial(seconds, bare), rounds=25)
    yield by_median(f"{name} against bare strings", subject, baseline, goal=6)
    for other, make in (("typst", by_typst), ("weasyprint", by_weasyprint)):
        subject, baseline = in_turn(partial(seconds, ours), partial(seconds, partial(make, words)), rounds=5)
        yield by_median(f"{name} beside {other}", subject, baseline, goal=None)


def frozen_protocol(folder: Path) -> Snapshot:
    """The snapshot of one interview protocol of the sample."""
    desk = sample.build(folder / "sample.interview", surroundings(), sample.Size(1, 3))
    candidate = desk.whole().candidates[0].id
    frozen = ProtocolService(desk).snapshot(PROGRAM, Subject(Document.INTERVIEW_PROTOCOL, candidate))
    desk.file.close()
    return frozen
