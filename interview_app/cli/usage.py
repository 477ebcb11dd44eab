"""How the command line is read, and how it speaks of itself: help and mistakes in the language of the rest.

argparse brings English sentences of its own.  The few that a person meets are said anew here; its own words remain for
a mistake that is none of them.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NoReturn

from interview_app.i18n import Say


class UsageError(Exception):
    """The words typed do not make a command; the message is one sentence."""


class Parser(argparse.ArgumentParser):
    """A parser that speaks by `say`; parsers of commands below it are made by `add_parser(name, say=say)`."""

    def __init__(self, say: Say, **settings: Any) -> None:
        super().__init__(add_help=False, formatter_class=lambda prog: _Help(prog, say), **settings)
        self._say = say
        self._positionals.title = say("what to name")
        self._optionals.title = say("options")
        self.add_argument("-h", "--help", action="help", help=say("show this help"))

    def error(self, message: str) -> NoReturn:
        """One sentence instead of the whole usage."""
        help_words = self._say("see “{command}”", command=f"{self.prog} --help")
        raise UsageError(f"{mistake(self._say, message)}; {help_words}.")


class _Help(argparse.HelpFormatter):
    def __init__(self, prog: str, say: Say) -> None:
        super().__init__(prog)
        self._say = say

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """With the first word in the reader's language."""
        super().add_usage(usage, actions, groups, self._say("usage: ") if prefix is None else prefix)


def mistake(say: Say, message: str) -> str:
    """What argparse says of a mistake, in the reader's language where it is one of the usual ones."""
    for pattern, sentence in _MISTAKES.items():
        if found := pattern.fullmatch(message):
            return sentence(say, found)
    return f"{message[:1].upper()}{message[1:]}"


_MISTAKES: Mapping[re.Pattern[str], Callable[[Say, re.Match[str]], str]] = {
    re.compile(r"the following arguments are required: (.+)"): lambda say, found: say(
        "Something is missing: {words}", words=found[1]
    ),
    re.compile(r"unrecognized arguments: (.+)"): lambda say, found: say(
        "Nothing here is called {words}", words=found[1]
    ),
    re.compile(r"argument (.+?): invalid choice: (.+) \(choose from (.+)\)"): lambda say, found: say(
        "{place} cannot be {words}, but one of these: {choices}",
        place=found[1],
        words=_bare(found[2]),
        choices=found[3].replace("'", ""),
    ),
    re.compile(r"argument (.+?): expected (?:one|at least one) argument"): lambda say, found: say(
        "{place} takes something behind it", place=found[1]
    ),
    re.compile(r"argument (.+?): ignored explicit argument (.+)"): lambda say, found: say(
        "{place} takes nothing behind it, found {words}", place=found[1], words=_bare(found[2])
    ),
    re.compile(r"argument (.+?): invalid int value: (.+)"): lambda say, found: say(
        "{place} takes a whole number, found {words}", place=found[1], words=_bare(found[2])
    ),
    re.compile(r"ambiguous option: (.+?) could match (.+)"): lambda say, found: say(
        "{words} may mean several options: {choices}", words=found[1], choices=found[2]
    ),
    re.compile(r"argument (.+?): (.+)"): lambda say, found: say(
        "{place}: {problem}", place=found[1], problem=found[2]
    ),
}


def _bare(words: str) -> str:
    return words.strip("'\"")
