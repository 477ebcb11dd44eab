"""The program is killed at any moment of an interview: what the window had shown as saved is there again."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from threading import Timer

import pytest

from interview_app.composition import open_services
from interview_app.domain.ids import QuestionId
from interview_app.domain.sheet import RatingState
from interview_app.storage.checking import check_file
from tests.services.office import Office, new_office

KILLS = 20
ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass
class Shown:
    """The last thing that the window showed as saved, by part and field."""

    answers: dict[str, str] = field(default_factory=dict)
    evidence: dict[str, str] = field(default_factory=dict)
    levels: dict[str, int] = field(default_factory=dict)

    def take(self, line: str) -> None:
        told = json.loads(line)
        if "answer" in told:
            self.answers[told["item"]] = told["answer"]
        if "evidence" in told:
            self.evidence[told["item"]] = told["evidence"]
        if told.get("level") is not None:
            self.levels[told["item"]] = told["level"]


@pytest.fixture
def running(tmp_path: Path) -> Office:
    """An interview that has just begun; the file is closed."""
    office = new_office(tmp_path)
    office.seat("Vorlage", "Skizze")
    office.lock()
    office.start(office.admit("B-014", "Aylin Muster").id)
    office.services.close()
    return office


def type_until_killed(path: Path, seed: int, after: float) -> list[str]:
    """Let the typist work for `after` seconds, then kill it; what it told, whole lines only."""
    typist = subprocess.Popen(
        [sys.executable, "-m", "tests.end2end.typist", str(path), str(seed)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert typist.stdout is not None
    assert typist.stderr is not None
    ready = typist.stdout.readline()
    if ready != "{}\n":
        typist.kill()
        pytest.fail(typist.stderr.read())
    killer = Timer(after, typist.send_signal, [signal.SIGKILL])
    killer.start()
    told, _ = typist.communicate()
    assert typist.returncode == -signal.SIGKILL
    return [line for line in told.splitlines(keepends=True) if line.endswith("\n")]


@pytest.mark.timeout(600)
def test_what_was_shown_as_saved_outlives_every_kill(running: Office) -> None:
    dice, shown, path = random.Random(2), Shown(), running.services.path
    for kill in range(KILLS):
        for line in type_until_killed(path, seed=kill, after=dice.uniform(0.1, 1.5)):
            shown.take(line)
        services = open_services(path, running.around)
        assert check_file(services.desk.file) == ()
        services.close()
        compare(running, shown)
    assert sum(len(text) for text in shown.answers.values()) > 200
    assert len(shown.levels) > 3


def compare(office: Office, shown: Shown) -> None:
    """Read the file as the program would and hold it against what was shown."""
    services = open_services(office.services.path, office.around)
    candidate = services.candidates.all()[0].id
    interview = services.interviews.of(candidate)
    sheet = services.sheets.own(office.chair, candidate)
    services.close()
    assert interview is not None
    for item, answer in shown.answers.items():
        assert interview.entry(item).answer.startswith(answer), item
    for item, words in shown.evidence.items():
        assert sheet.rating(QuestionId(item)).evidence.startswith(words), item
    for item in shown.levels:
        assert sheet.rating(QuestionId(item)).state is RatingState.RATED, item
