"""Runs what was typed: a command, or the window.

The bare window opens before anything of the command line is loaded, which brings half of the domain; so this is the one
module here that imports inside functions.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from types import TracebackType

_READ_POSTING = "--read-posting"
"""With this word a frozen program starts itself as the process that reads a foreign document (`intake.posting`)."""
_TO_OPEN = 2
"""How many words open a file in the window, as a double click does: they need no parser."""


def run(arguments: Sequence[str]) -> int:
    """Run the command line; returns the exit code."""
    if not arguments:
        return _open_window(None, None)
    if len(arguments) == _TO_OPEN and arguments[0] == "open" and not arguments[1].startswith("-"):
        return _open_window(Path(arguments[1]), None)
    if arguments[0] == _READ_POSTING:
        return _read_posting()
    from interview_app.cli.arguments import parser
    from interview_app.cli.language import named, speaker
    from interview_app.cli.terminal import UNUSABLE
    from interview_app.cli.usage import UsageError

    try:
        options = parser(speaker(named(arguments))).parse_args(arguments)
    except UsageError as error:
        print(error, file=sys.stderr)
        return UNUSABLE
    if options.command in (None, "open"):
        return _open_window(getattr(options, "file", None), options.lang)
    return _carry_out(options)


def _carry_out(options: Namespace) -> int:
    from interview_app.cli.commands import carry_out
    from interview_app.cli.language import speaker
    from interview_app.cli.terminal import FOUND, Terminal

    terminal = Terminal(speaker(options.lang), lambda file: _open_window(file, options.lang))
    try:
        code = carry_out(options, terminal)
        print(end="", flush=True)
        return code
    except BrokenPipeError:
        # Whoever read our output has stopped; point it elsewhere, so that Python's own flush at the end stays silent.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FOUND
    except KeyboardInterrupt:
        terminal.err(terminal.say("Stopped."))
        return FOUND


def tell_mistake(kind: type[BaseException], _: BaseException, trace: TracebackType | None) -> None:
    """Write a mistake of the program down and say so in one sentence; the interpreter then ends with 1."""
    from interview_app.cli.language import speaker
    from interview_app.services.bug_log import log_file, without_persons, write_down

    say = speaker(None)
    words = say("The program has met a mistake of its own and stopped. The file is as it was last saved.")
    if write_down(without_persons(kind, trace), log_file()):
        words += " " + say("Where it happened is written, without personal data, in {file}.", file=log_file())
    print(words, file=sys.stderr)


def _read_posting() -> int:
    from interview_app.intake.posting.child import main

    return main()


def _open_window(file: Path | None, language: str | None) -> int:
    """The only way from the command line to Qt; `language` None means the one used last."""
    from interview_app.app import run_window

    return run_window(file, language=language)
