"""Documents that are checked beside each other are each told as if it were checked alone."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from interview_app import __version__
from interview_app.domain.document_check import DocumentCheck
from interview_app.reporting.verifying import check
from tests.reporting.verifying.tampering import draw, issued, rewritten

_TIMES = 3


def looked_at(content: bytes) -> DocumentCheck:
    return check(content, __version__)


def test_checks_beside_each_other_do_not_disturb_each_other() -> None:
    changed = rewritten(issued(), lambda writer: draw(writer, 0, b"0 0 40 40 re f"))
    contents = [changed] * _TIMES
    alone = looked_at(contents[0])
    with ThreadPoolExecutor(_TIMES) as threads:
        assert list(threads.map(looked_at, contents)) == [alone] * _TIMES
