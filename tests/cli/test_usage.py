"""Help and mistakes of the command line, in the language of everything else that it says."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

import pytest

from interview_app.cli.arguments import parser
from interview_app.cli.language import named
from interview_app.cli.main import run
from interview_app.cli.usage import mistake
from interview_app.i18n import Language, load

ENGLISH, GERMAN = load(Language.ENGLISH), load(Language.GERMAN)
ALIKE = frozenset({"N", "M", "S", "NAME"})
"""Words for what is named that are the same in both languages."""


def below(top: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """The parser of every command, the whole command line first."""
    yield top
    for action in top._actions:
        if isinstance(action, argparse._SubParsersAction):
            for each in action.choices.values():
                yield from below(each)


def words(top: argparse.ArgumentParser) -> Iterator[str]:
    """Everything that its help says by itself."""
    yield top.description or ""
    for group in top._action_groups:
        if group._group_actions:
            yield group.title or ""
    for action in top._actions:
        yield str(action.metavar or "")
        yield action.help or ""
        if isinstance(action, argparse._SubParsersAction):
            yield from (each.help or "" for each in action._choices_actions)


def test_the_help_of_every_command_is_german_in_german() -> None:
    pairs = zip(below(parser(ENGLISH)), below(parser(GERMAN)), strict=True)
    both = [pair for one, other in pairs for pair in zip(words(one), words(other), strict=True)]
    assert len(both) > 100
    assert {english for english, german in both if english and english == german} <= ALIKE


def test_every_argument_has_a_help_or_is_a_file_that_is_named() -> None:
    bare = {
        action.dest
        for each in below(parser(ENGLISH))
        for action in each._actions
        if not action.help and action.option_strings
    }
    assert bare == set()


@pytest.mark.parametrize(
    ("command", "begin"),
    [(["sign", "--help", "--lang", "de"], "Aufruf: "), (["--lang=en", "sign", "-h"], "usage: ")],
)
def test_help_speaks_the_language_that_is_asked_for(
    command: list[str], begin: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        run(command)
    assert caught.value.code == 0
    assert capsys.readouterr().out.startswith(f"{begin}interview-app sign ")


@pytest.mark.parametrize(
    ("typed", "german", "english"),
    [
        ("rank", "Es fehlt: DATEI; siehe „interview-app rank --help“.", "Something is missing: FILE; see"),
        ("rank a b", "Das gibt es hier nicht: b;", "Nothing here is called b;"),
        ("nonsense", "BEFEHL kann nicht nonsense sein, sondern eines hiervon: open,", "COMMAND cannot be nonsense"),
        ("export a --what x", "--what kann nicht x sein,", "--what cannot be x, but one of these: candidates,"),
        ("verify a --against", "Hinter --against fehlt eine Angabe;", "--against takes something behind it;"),
        ("form check", "Es fehlt: DATEI;", "Something is missing: FILE;"),
        ("rank a --json=3", "Hinter --json steht nichts, gefunden 3;", "--json takes nothing behind it, found 3;"),
        ("demo --seed x", "--seed braucht eine ganze Zahl, gefunden x;", "--seed takes a whole number, found x;"),
        ("demo --candidates 0", "--candidates: erwartet wird eine Zahl von 1 bis 500,", "--candidates: expected a"),
        ("export a --f xlsx --p x --j", "Hinter --json fehlt eine Angabe;", "--json takes something behind it;"),
        ("demo --no --s 1 --o", "Hinter --out fehlt eine Angabe;", "--out takes something behind it;"),
        ("candidates a b --lo --l", "--l kann mehrere Optionen meinen: --look, --lang;", "--l may mean several"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_in_the_language_that_is_asked_for(
    typed: str, german: str, english: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for language, told in (("de", german), ("en", english)):
        assert run(["--lang", language, *typed.split()]) == 2
        assert capsys.readouterr().err.startswith(told)


def test_a_mistake_of_another_kind_is_told_in_the_words_that_there_are() -> None:
    assert mistake(GERMAN, "something quite new") == "Something quite new"


def test_a_language_that_is_none_is_not_taken_for_one() -> None:
    assert named(["sign", "--lang", "fr"]) is None
    assert named(["sign", "--lang"]) is None
    assert named(["--lang", "fr", "x", "--lang=de"]) == "de"
