"""On a real bus, as a screen reader meets it: every control of every page has a name."""

from __future__ import annotations

from tests.atspi.walk import walk


def test_a_screen_reader_finds_a_name_for_every_control_of_every_page() -> None:
    done = walk()
    assert done.returncode == 0, done.stdout + done.stderr
