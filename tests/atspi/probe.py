"""Walks the window as a screen reader does, on the bus: run by walk.py, on the system's Python, which has gi.

    python3 probe.py PYTHON FILE

Starts the program with PYTHON on FILE, goes to every page by Ctrl+digit, and prints every control that can have the
keyboard and has no name.  Exit code 0 where there is none and something was seen.
"""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any

PATIENCE = 30.0
"""Seconds in which the window must appear on the bus."""
TURNING = 8.0
"""Seconds in which a page must come after its key."""
PAGES = 8
CONTROL, DIGIT_ONE = 37, 0x31
"""The key code of the left Control key, and the key symbol of 1."""
PAUSE = threading.Event()
"""Never set: waiting for it lets the program work."""

Control = tuple[str, str]
"""The name of a control, and what is known of it where it has none."""


def main(python: str, file: str) -> int:
    """Walk; the exit code."""
    gi = importlib.import_module("gi")
    gi.require_version("Atspi", "2.0")
    atspi = importlib.import_module("gi.repository.Atspi")
    environment = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb"}
    program = subprocess.Popen([python, "-m", "interview_app", "open", file], env=environment)
    desk = subprocess.Popen(["openbox"])
    try:
        window = appeared(atspi, program)
        pages = list(walked(atspi, window))
    finally:
        for each in (program, desk):
            each.terminate()
            each.wait(timeout=PATIENCE)
    nameless = sorted({each[1] for page in pages for each in page if not each[0].strip()})
    different = len({tuple(page) for page in pages})
    seen = sum(len(page) for page in pages)
    print(
        f"{different} different pages, {seen} controls, {len(nameless)} without a name", *nameless, sep="\n"
    )
    return 0 if different == PAGES and not nameless else 1


def walked(atspi: Any, window: Any) -> Iterator[list[Control]]:
    """The controls of each page, read as soon as it has come."""
    before: list[Control] = []
    for page in range(PAGES):
        press(atspi, DIGIT_ONE + page)
        end = time.monotonic() + TURNING
        shown = controls_of(atspi, window)
        while shown == before and time.monotonic() < end:
            PAUSE.wait(0.1)
            shown = controls_of(atspi, window)
        before = shown
        yield shown


def appeared(atspi: Any, program: subprocess.Popen[bytes]) -> Any:
    """The window of the program, as soon as it has its pages; raises SystemExit where it does not come."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and program.poll() is None:
        desktop = atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(at)
            if application is not None and application.get_process_id() == program.pid:
                for each in range(application.get_child_count()):
                    window = application.get_child_at_index(each)
                    if window is not None and len(list(controls(atspi, window))) > 5:
                        return window
        PAUSE.wait(0.2)
    raise SystemExit("The window did not appear on the accessibility bus.")


def press(atspi: Any, digit: int) -> None:
    """Ctrl and a digit."""
    kinds = atspi.KeySynthType
    atspi.generate_keyboard_event(CONTROL, None, kinds.PRESS)
    atspi.generate_keyboard_event(digit, None, kinds.SYM)
    atspi.generate_keyboard_event(CONTROL, None, kinds.RELEASE)


def controls_of(atspi: Any, window: Any) -> list[Control]:
    """What a screen reader would read of each control."""
    return [(each.get_name(), said(each)) for each in controls(atspi, window)]


def controls(atspi: Any, node: Any) -> Iterator[Any]:
    """Everything shown that can have the keyboard."""
    states = node.get_state_set()
    if not states.contains(atspi.StateType.SHOWING):
        return
    plain = {atspi.Role.SCROLL_PANE, atspi.Role.SCROLL_BAR, atspi.Role.FILLER, atspi.Role.FRAME}
    if states.contains(atspi.StateType.FOCUSABLE) and node.get_role() not in plain:
        yield node
    if node.get_role() in {atspi.Role.TABLE, atspi.Role.LIST}:
        return
    for at in range(node.get_child_count()):
        child = node.get_child_at_index(at)
        if child is not None:
            yield from controls(atspi, child)


def said(node: Any) -> str:
    """What is known of a control without a name."""
    parent = node.get_parent()
    return f"{node.get_role_name()} in {parent.get_role_name()} “{parent.get_name()}”"


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
