"""Runs what was typed: a command, or the window."""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from interview_app.cli.arguments import UsageError, parser
from interview_app.cli.terminal import FOUND, UNUSABLE, Terminal
from interview_app.i18n import Language, load


def run(arguments: Sequence[str]) -> int:
    """Run the command line; returns the exit code."""
    try:
        options = parser().parse_args(arguments)
    except UsageError as error:
        print(error, file=sys.stderr)
        return UNUSABLE
    if options.command in (None, "open"):
        return _open_window(getattr(options, "file", None), options.lang)
    from interview_app.cli.commands import carry_out

    terminal = Terminal(load(_language(options.lang)), lambda file: _open_window(file, options.lang))
    try:
        return carry_out(options, terminal)
    except BrokenPipeError:
        # Whoever read our output has stopped; point it elsewhere, so that Python's own flush at the end stays silent.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FOUND
    except KeyboardInterrupt:
        terminal.err(terminal.say("Stopped."))
        return FOUND


def tell_mistake(kind: type[BaseException], _: BaseException, trace: TracebackType | None) -> None:
    """Write a mistake of the program down and say so in one sentence; the interpreter then ends with 1."""
    from interview_app.services.bug_log import log_file, without_persons, write_down

    say = load(_language(None))
    words = say("The program has met a mistake of its own and stopped. The file is as it was last saved.")
    if write_down(without_persons(kind, trace), log_file()):
        words += " " + say("Where it happened is written, without personal data, in {file}.", file=log_file())
    print(words, file=sys.stderr)


def _open_window(file: Path | None, language: str | None) -> int:
    """The only way from the command line to Qt; `language` None means the one used last."""
    from interview_app.app import run_window

    return run_window(file, language=Language(language) if language else None)


def _language(chosen: str | None) -> Language:
    """The language that was asked for, or the system's where it is English, else German."""
    if chosen:
        return Language(chosen)
    name = locale.getlocale()[0] or os.environ.get("LANG", "")
    return Language.ENGLISH if name.lower().startswith("en") else Language.GERMAN
