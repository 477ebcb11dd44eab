"""Keep the German catalogue in step with the code: find the sentences, merge translations, write .po and .mo.

Run from anywhere as `python tools/catalogue.py`:
  (nothing)    write the catalogue anew; translations of sentences that left the code are dropped
  --add FILE   merge German from a JSON file, {"sentence": "Satz"} or {"one|||many": ["einer", "viele"]};
               translations of sentences that are not in the code yet are kept
  --missing    print what has no German yet, as JSON to be filled in and added
  --check      write nothing; exit 1 with every difference between code and catalogue

Sentences are what stands literally in `say("...")`, `self._say("...")` and `say.plural("one", "many", ...)`.
"""

from __future__ import annotations

import argparse
import ast
import io
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

_ROOT = Path(__file__).resolve().parent.parent
_SPEAKERS = frozenset({"say", "_say"})
_JOINT = "|||"
_HEADERS = (
    ("Project-Id-Version", "interview_app"),
    ("Language", "de"),
    ("Plural-Forms", "nplurals=2; plural=(n != 1);"),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=utf-8"),
    ("Content-Transfer-Encoding", "8bit\n"),
)

Texts = tuple[str, ...]
"""One text, or two: for one thing and for many."""

German = dict[Texts, Texts]
"""The German of each English sentence; nothing where it is missing."""


class Trouble(Exception):
    """What stands in the way, one line each."""


class _SteadyCatalogue(Catalog):
    """A catalogue without the dates and tool versions that would change from run to run."""

    mime_headers = property(lambda self: list(_HEADERS), lambda self, headers: None)


# --- the code ---------------------------------------------------------------------------------------------------


def sentences(code: str) -> Iterator[tuple[int, list[Texts], str]]:
    """Per call that says something: its line, its sentences, and why they could not be translated or spoken."""
    for call in ast.walk(ast.parse(code)):
        if isinstance(call, ast.Call) and (width := _width(call.func)):
            found = _said(call, width)
            yield call.lineno, found, _fault(call, found)


def _width(function: ast.expr) -> int:
    """How many texts a call of `function` begins with: 1 for say(...), 2 for say.plural(...), else 0."""
    if isinstance(function, ast.Attribute) and function.attr == "plural":
        return 2 if _width(function.value) == 1 else 0
    if isinstance(function, ast.Attribute):
        return int(function.attr in _SPEAKERS)
    return int(isinstance(function, ast.Name) and function.id in _SPEAKERS)


def _said(call: ast.Call, width: int) -> list[Texts]:
    """The sentence of one call, or both of `say("one" if condition else "other")`; none where it is not literal."""
    first = call.args[0] if call.args else None
    choices = [[first.body], [first.orelse]] if isinstance(first, ast.IfExp) else [call.args[:width]]
    found = [tuple(text for node in nodes if (text := _text(node)) is not None) for nodes in choices]
    return found if all(len(texts) == width for texts in found) else []


def _text(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _fault(call: ast.Call, found: list[Texts]) -> str:
    if not found:
        return "only literal sentences can be translated"
    if not all(all(texts) for texts in found):
        return "an empty sentence would print the catalogue's header"
    given = {keyword.arg for keyword in call.keywords}
    lost = set().union(*map(fields, found)) - given
    return f"nothing is given for {_listed(lost)}" if lost and None not in given else ""


def fields(texts: Texts) -> set[str]:
    """The names in braces."""
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name is not None}


def said_by(package: Path) -> tuple[set[Texts], list[str]]:
    """Every sentence of a package, and all that is wrong with them."""
    found: set[Texts] = set()
    wrong = []
    for path in sorted(package.rglob("*.py")):
        place = path.relative_to(package.parent)
        try:
            for line, texts, fault in sentences(path.read_text("utf-8")):
                found.update(texts if not fault else [])
                wrong += [f"{place}:{line}: {fault}"] if fault else []
        except SyntaxError as error:
            wrong.append(f"{place}:{error.lineno}: {error.msg}")
    pairs = {texts[0] for texts in found if len(texts) == 2}
    return {texts for texts in found if len(texts) == 2 or texts[0] not in pairs}, wrong


# --- the files --------------------------------------------------------------------------------------------------


def read(po: Path) -> German:
    """What is translated in a .po file; nothing where there is no file."""
    if not po.exists():
        return {}
    with po.open("rb") as file:
        messages = list(read_po(file, locale="de"))
    known = {_texts(message.id): _texts(message.string) for message in messages if message.id}
    return {english: german for english, german in known.items() if all(german)}


def _texts(words: str | list[str] | tuple[str, ...] | None) -> Texts:
    return (words,) if isinstance(words, str) else tuple(words or ())


def written(german: Mapping[Texts, Texts]) -> tuple[bytes, bytes]:
    """The .po and .mo file: the same bytes for the same sentences."""
    catalogue = _SteadyCatalogue(locale="de", header_comment="# The German of interview_app.", fuzzy=False)
    for english, texts in german.items():
        if len(english) == 1:
            catalogue.add(english[0], "".join(texts))
        else:
            catalogue.add(english, texts or ("", ""))
    po, mo = io.BytesIO(), io.BytesIO()
    write_po(po, catalogue, width=110, no_location=True, sort_output=True)
    write_mo(mo, catalogue)
    return po.getvalue(), mo.getvalue()


def additions(source: Path) -> German:
    """The translations of a JSON file."""
    content = json.loads(source.read_text("utf-8"))
    return {tuple(english.split(_JOINT)): _texts(german) for english, german in content.items() if german}


def faults(german: Mapping[Texts, Texts]) -> list[str]:
    """Translations that lack a text or speak of other fields than their sentence; `count` may be left out."""
    found = []
    for english, texts in german.items():
        free = {"count"} if len(english) == 2 else set()
        if len(texts) != len(english) or not all(texts):
            found.append(f"{_joined(english)!r} needs {len(english)} German text(s)")
        elif fields(texts) - free != fields(english) - free:
            found.append(
                f"{_joined(english)!r} has {_listed(fields(english))}, its German {_listed(fields(texts))}"
            )
    return found


def _joined(english: Texts) -> str:
    return _JOINT.join(english)


def _listed(names: Iterable[object]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(map(str, names))) or "no fields"


def _raise(wrong: list[str]) -> None:
    if wrong:
        raise Trouble("\n".join(wrong))


# --- the commands -----------------------------------------------------------------------------------------------


class Keeper:
    """The catalogue of one checkout."""

    def __init__(self, root: Path) -> None:
        folder = root / "resources" / "locale" / "de" / "LC_MESSAGES"
        self._package = root / "interview_app"
        self._po = folder / "interview_app.po"
        self._mo = folder / "interview_app.mo"

    def renew(self) -> None:
        """Write exactly what the code says."""
        said, wrong = said_by(self._package)
        known = read(self._po)
        self._write({english: known.get(english, ()) for english in said})
        _raise(wrong)

    def add(self, source: Path) -> list[str]:
        """Merge translations; returns what is worth telling: faults in the code, sentences it does not say (yet)."""
        new = additions(source)
        _raise(faults(new))
        said, wrong = said_by(self._package)
        self._write(dict.fromkeys(said, ()) | read(self._po) | new)
        return wrong + [f"not in the code yet, kept: {_joined(each)!r}" for each in sorted(new.keys() - said)]

    def missing(self) -> dict[str, str | list[str]]:
        """The sentences without German, in the shape that `add` takes."""
        lacking = sorted(said_by(self._package)[0] - read(self._po).keys())
        return {_joined(english): "" if len(english) == 1 else ["", ""] for english in lacking}

    def check(self) -> None:
        """Raises Trouble unless catalogue and code agree and everything has its German."""
        said, wrong = said_by(self._package)
        known = read(self._po)
        wrong += [f"no German for {_joined(english)!r}" for english in sorted(said - known.keys())]
        wrong += [
            f"not in the code any more: {_joined(english)!r}" for english in sorted(known.keys() - said)
        ]
        wrong += faults(known)
        files = tuple(path.read_bytes() if path.exists() else b"" for path in (self._po, self._mo))
        if not wrong and files != written(known):
            wrong = ["the catalogue's files are not as this tool writes them: run it without arguments"]
        _raise(wrong)

    def _write(self, german: Mapping[Texts, Texts]) -> None:
        self._po.parent.mkdir(parents=True, exist_ok=True)
        for path, content in zip((self._po, self._mo), written(german), strict=True):
            path.write_bytes(content)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Keep the German catalogue in step with the code.")
    act = parser.add_mutually_exclusive_group()
    act.add_argument("--add", metavar="FILE", type=Path, help="merge German from a JSON file")
    act.add_argument("--missing", action="store_true", help="print what has no German yet")
    act.add_argument("--check", action="store_true", help="only say what is not in step")
    options = parser.parse_args(arguments)
    keeper = Keeper(_ROOT)
    try:
        if options.check:
            keeper.check()
        elif options.missing:
            print(json.dumps(keeper.missing(), ensure_ascii=False, indent=2))
        elif options.add:
            print("\n".join(keeper.add(options.add)))
        else:
            keeper.renew()
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
