"""The sample procedure from the command line."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from platformdirs import user_data_path

from interview_app.cli.files import write_documents
from interview_app.cli.own_rules import with_own_rules
from interview_app.cli.terminal import WELL, Terminal
from interview_app.services.demo import sample
from interview_app.services.demo.sample import Size


def demo(options: Namespace, terminal: Terminal) -> int:
    """Build the sample; write its documents, or open it in the window."""
    folder = options.out or _own_folder()
    folder.mkdir(parents=True, exist_ok=True)
    path = free_path(folder, terminal.say("Sample procedure"))
    size = Size(options.candidates, options.panelists, options.seed)
    desk = sample.build(path, with_own_rules(), size, progress=terminal.progress)
    try:
        terminal.out(str(path))
        if options.no_window:
            for document in write_documents(desk, folder, terminal):
                terminal.out(str(document))
    finally:
        desk.file.close()
    return WELL if options.no_window else terminal.open_window(path)


def _own_folder() -> Path:
    """Where samples go that nobody gave a place."""
    return user_data_path("interview_app", appauthor=False) / "samples"


def free_path(folder: Path, name: str) -> Path:
    """A path for a new procedure file that nothing lies at."""
    path, count = folder / f"{name}.interview", 1
    while path.exists():
        count += 1
        path = folder / f"{name} {count}.interview"
    return path
