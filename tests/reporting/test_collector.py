"""While a document is printed nothing is collected, and right after it what it leaves behind."""

from __future__ import annotations

import gc
import weakref

import pytest

from interview_app.reporting.collector import collected_once


class _Round:
    """Something that only the collector gets rid of, since it holds itself."""

    def __init__(self) -> None:
        self.itself = self


def test_nothing_is_collected_inside_and_everything_is_at_the_end() -> None:
    with collected_once():
        assert not gc.isenabled()
        left = weakref.ref(_Round())
        assert left() is not None
    assert left() is None
    assert gc.isenabled()


def test_the_collector_goes_on_after_a_mistake() -> None:
    with pytest.raises(ValueError, match="unreadable"), collected_once():
        raise ValueError("unreadable")
    assert gc.isenabled()


def test_who_has_stopped_the_collector_finds_it_stopped() -> None:
    gc.disable()
    try:
        with collected_once():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()
