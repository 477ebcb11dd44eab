"""The program is killed at any moment, at many places: what the window had shown as saved is there again."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import Timer

import pytest

from interview_app.composition import Services, open_services
from interview_app.domain.ids import QuestionId
from interview_app.domain.panel import Actor, Role
from interview_app.domain.sheet import RatingState
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.services.files.procedures import PROGRAM
from interview_app.storage.checking import check_file
from tests.end2end.typists import LISTED
from tests.services.office import BUDGET_FORM, Office, new_office

KILLS = {
    "interview": 14,
    "hand-over": 6,
    "paper": 6,
    "consensus": 6,
    "decision": 6,
    "hints": 6,
    "lists": 6,
    "form": 6,
}
"""Fifty-six in all."""
BROUGHT_BACK = ("paper", "consensus", "decision", "hints", "form")
"""Where the next start finds in its field what was shown there as saved."""
SHOWN = {"interview": (0, 2, 6, 12)}
"""How many times something is shown as saved before the kill, in turn."""
ROOT = Path(__file__).resolve().parent.parent.parent
Told = dict[str, object]


class Typists:
    """The process in which everybody at a window is a child that can be killed."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.end2end.typists"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )

    def type_until_killed(self, place: str, path: Path, *, seed: int, shown: int, after: float) -> list[Told]:
        """Let somebody work at a place, then kill the process; what it told, whole lines only.

        The first line says what stood in the field when it was opened.  The kill comes `after` seconds from when
        something has been shown as saved so many times, so that a slow machine sees as much as a fast one.
        """
        stdin = self._process.stdin
        assert stdin is not None
        stdin.write(json.dumps([place, str(path), seed]) + "\n")
        stdin.flush()
        child = self._line()["process"]
        assert isinstance(child, int)
        ready = self._line()
        assert "ready" in ready, f"{place}: {ready}"
        told = [ready, *(self._line() for _ in range(shown))]
        Timer(after, os.kill, [child, signal.SIGKILL]).start()
        while "ended" not in (line := self._line()):
            told.append(line)
        assert line["ended"] == -signal.SIGKILL, place
        return told

    def end(self) -> None:
        self._process.communicate()

    def _line(self) -> Told:
        """The next line; what a killed child had begun to write stands before it."""
        stdout = self._process.stdout
        assert stdout is not None
        line = stdout.readline()
        assert line, "the process has ended"
        try:
            return dict(json.loads(line))
        except ValueError:
            _, brace, rest = line.rpartition('{"ended"')
            return dict(json.loads(brace + rest)) if brace else {"torn": line}


@pytest.fixture
def typists() -> Iterator[Typists]:
    made = Typists()
    yield made
    made.end()


@dataclass
class Shown:
    """The last thing that the window of an interview showed as saved, by part and field."""

    answers: dict[str, str] = field(default_factory=dict)
    evidence: dict[str, str] = field(default_factory=dict)
    levels: dict[str, int] = field(default_factory=dict)

    def take(self, told: Mapping[str, object]) -> None:
        item = str(told["item"])
        if "answer" in told:
            self.answers[item] = str(told["answer"])
        if "evidence" in told:
            self.evidence[item] = str(told["evidence"])
        if isinstance(level := told.get("level"), int):
            self.levels[item] = level


def running(folder: Path) -> Office:
    """An interview that has just begun."""
    office = new_office(folder)
    office.seat("Vorlage", "Skizze")
    office.lock()
    office.start(office.admit("B-014", "Aylin Muster").id)
    return office


def held(folder: Path) -> Office:
    """An interview that is over; somebody who only takes notes types the paper sheets."""
    office = new_office(folder)
    office.seat("Vorlage", "Skizze")
    office.services.panel.add(PROGRAM, name="Notiz", function="", role=Role.NOTE_TAKER, votes=False)
    office.lock()
    office.interview(office.admit("B-014", "Aylin Muster").id)
    return office


def disclosed(folder: Path) -> Office:
    """One candidate before two members who differ; the reasons of the decision are entered."""
    office = new_office(folder, BUDGET_FORM)
    office.seat("Vorlage", "Skizze")
    office.lock()
    person = office.admit("B-014", "Aylin Muster").id
    office.interview(person)
    office.seal_all(person, 3, 5)
    office.services.decisions.keep(office.chair, DecisionPlan((person,), (), "Die beste. "))
    return office


def empty(folder: Path) -> Office:
    office = new_office(folder)
    office.seat("Vorlage")
    return office


STORIES: Mapping[str, Callable[[Path], Office]] = {
    "interview": running,
    "hand-over": running,
    "paper": held,
    "consensus": disclosed,
    "decision": disclosed,
    "hints": disclosed,
    "lists": empty,
    "form": empty,
}


@pytest.mark.timeout(300)
@pytest.mark.parametrize("place", list(KILLS))
def test_what_was_shown_as_saved_outlives_every_kill(place: str, tmp_path: Path, typists: Typists) -> None:
    office = STORIES[place](tmp_path)
    office.services.close()
    dice, shown, count, last = random.Random(2), Shown(), 0, ""
    for kill in range(KILLS[place]):
        told = typists.type_until_killed(
            place,
            office.services.path,
            seed=kill,
            shown=SHOWN.get(place, (0, 1, 3, 6))[kill % 4],
            after=dice.uniform(0, 0.6),
        )
        count += len(told)
        services = open_services(office.services.path, office.around)
        assert check_file(services.desk.file) == ()
        for line in told:
            if "item" in line:
                shown.take(line)
        compare_interview(services, office.chair, shown)
        words = [str(line["words"]) for line in told if "words" in line]
        compare_words(services, words)
        if place in BROUGHT_BACK:
            assert str(told[0]["ready"]).startswith(last)
            last = words[-1] if words else last
        compare_lists(services, {str(line["list"]) for line in told if "list" in line})
        services.close()
    assert count >= KILLS[place] * 2
    if place == "interview":
        assert sum(len(text) for text in shown.answers.values()) > 200
        assert len(shown.levels) > 3


def compare_interview(services: Services, writer: Actor, shown: Shown) -> None:
    """Read the record and the sheet as the program would and hold them against what was shown."""
    if not shown.answers:
        return
    candidate = services.candidates.all()[0].id
    interview = services.interviews.of(candidate)
    sheet = services.sheets.own(writer, candidate)
    assert interview is not None
    for item, answer in shown.answers.items():
        assert interview.entry(item).answer.startswith(answer), item
    for item, words in shown.evidence.items():
        assert sheet.rating(QuestionId(item)).evidence.startswith(words), item
    for item in shown.levels:
        assert sheet.rating(QuestionId(item)).state is RatingState.RATED, item


def compare_words(services: Services, told: list[str]) -> None:
    """Every text that was shown as saved is kept for its author, or stands in the procedure."""
    drafts = [services.desk.drafts_of(member.id).values() for member in services.panel.members()]
    kept = [*(text for texts in drafts for text in texts), repr(services.desk.whole())]
    for words in told:
        assert any(words in text for text in kept), words


def compare_lists(services: Services, taken: set[str]) -> None:
    """A list is in the file whole or not at all, and whole where it was shown as taken over."""
    numbers = [person.number for person in services.candidates.all() if person.number.startswith("L")]
    found = Counter(number.partition("-")[0] for number in numbers)
    assert set(found.values()) <= {LISTED}
    assert taken <= set(found)
