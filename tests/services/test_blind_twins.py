"""Two procedures that differ only in what is sealed in tell everybody else the same: services, files, command line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from functools import partial
from io import StringIO
from itertools import product
from pathlib import Path

import pytest
from openpyxl import load_workbook

from interview_app.cli.main import run
from interview_app.domain.errors import ActRefused
from interview_app.domain.hint import Moment
from interview_app.domain.panel import Actor
from interview_app.domain.protocol import Document
from interview_app.i18n import Language, load
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.services.desk import own
from interview_app.services.documents.protocols import subjects
from interview_app.services.files.checking import check
from interview_app.services.files.glance import glance
from interview_app.services.files.interchange import export_data
from interview_app.services.tables import TableFormat, TableOf
from tests.printed import pages_of
from tests.services.office import Office
from tests.services.planted import AUTHOR, STORIES, TWINS, heard, other, planted_office, readers_of

DIGEST = re.compile(r"\b[0-9a-f]{8,64}\b|\b[0-9a-f]{4} [0-9a-f]{4}\b")
"""Salted digests and what is chained from them; the salts are random where people work."""
MOMENT = re.compile(r"\d\d\.\d\d\.\d{4}|\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d\d-\d\d|\d\d:\d\d")
"""The command line has the real clock."""
Told = dict[str, str]


@pytest.fixture(scope="module", params=list(STORIES))
def twins(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, list[Office]]]:
    """The name of a story, and two offices that lived through it."""
    story, folder = str(request.param), tmp_path_factory.mktemp("twins")
    offices = [planted_office(folder / str(at), story, planted) for at, planted in enumerate(TWINS)]
    yield story, offices
    for office in offices:
        office.services.close()


def test_nobody_else_is_told_anything_that_depends_on_what_is_sealed_in(
    twins: tuple[str, list[Office]],
) -> None:
    story, offices = twins
    for place in (*readers_of(story), None):
        same([everything_told(office, place) for office in offices])


def test_the_command_line_writes_nothing_that_depends_on_what_is_sealed_in(
    twins: tuple[str, list[Office]], tmp_path: Path
) -> None:
    _, offices = twins
    same([everything_printed(each.services.path, tmp_path / str(at)) for at, each in enumerate(offices)])


def test_the_author_does_read_what_was_planted(twins: tuple[str, list[Office]]) -> None:
    _, offices = twins
    for planted, office in zip(TWINS, offices, strict=True):
        assert planted.word in repr(office.services.desk.seen_by(office.members[AUTHOR]).sheets)


def same(told: list[Told]) -> None:
    """Both say the same in the same places, and neither has a planted word in it."""
    one, two = told
    assert one.keys() == two.keys()
    for place, words in one.items():
        assert words == two[place], place
        assert not any(planted.word in words for planted in TWINS), place


def everything_told(office: Office, place: int | None) -> Told:
    """What the services hand out to a member by where it stands; to nobody in particular: what they tell anybody."""
    if place is None:
        asked = to_anybody(office)
    else:
        actor = office.members[place]
        asked = {**to_one(office, actor), **about_candidates(office, actor)}
    return {name: plain(answered(ask), office.services.path.parent) for name, ask in asked.items()}


def to_anybody(office: Office) -> dict[str, Callable[[], object]]:
    """Every question about the procedure that does not say who asks."""
    all_of = office.services
    asked: dict[str, Callable[[], object]] = {
        "overview": all_of.overview.overview,
        "panel": all_of.panel.procedure,
        "candidates": all_of.candidates.all,
        "checks": all_of.requirements.checks,
        "access": all_of.access.waits_for,
        "side by side": all_of.equal_treatment.side_by_side,
        "progress": all_of.consensus.progress,
        "waiting": all_of.ranking.waiting,
        "result": all_of.ranking.result,
        "firmness": all_of.firmness.look,
        "equals": all_of.equality.proposed,
        "gaps": lambda: all_of.decisions.gaps(DecisionPlan((), (), "")),
        "owed": all_of.decisions.consensus_owed,
        "rules": all_of.record_check.rules,
        "journal check": lambda: list(all_of.journal.check()),
        "schedule": all_of.scheduling.people,
        "file check": lambda: check(all_of.desk),
        "glance": lambda: glance(all_of.path),
        "stage": all_of.endings.stage,
    }
    for id in (heard(office), other(office)):
        asked[f"interview {id}"] = partial(all_of.interviews.of, id)
        asked[f"case {id}"] = partial(all_of.consensus.case, id)
        asked[f"known {id}"] = partial(all_of.further_sittings.known, id)
    return asked


def to_one(office: Office, actor: Actor) -> dict[str, Callable[[], object]]:
    """Every question about the procedure whose answer depends on who asks."""
    all_of, say = office.services, load(Language.GERMAN)
    asked: dict[str, Callable[[], object]] = {
        "seen by": lambda: all_of.desk.seen_by(actor),
        "plan": lambda: all_of.decisions.plan(actor),
        "record check": lambda: all_of.record_check.checked(actor),
        "journal": lambda: all_of.journal.lines(actor),
        "protocols": lambda: all_of.protocols.lines(actor),
        "calibrations": lambda: all_of.calibration.rooms(actor),
        "drafts": lambda: all_of.desk.drafts_of(own(actor)),
        "data": lambda: export_data(all_of.desk, all_of.path.with_name("data.json")),
    }
    for word in (*(planted.word for planted in TWINS), "Muster", "evidence zu"):
        asked[f"find {word}"] = partial(all_of.finding.find, actor, word, say)
    for question in office.form.asked():
        asked[f"retire {question.id}"] = partial(all_of.repairs.foresee, actor, question.id)
    for subject in subjects(all_of.desk.whole()):
        if subject.document is not Document.SELECTION_RECORD:
            asked[f"print {subject}"] = partial(all_of.protocols.snapshot, actor, subject)
    return asked


def about_candidates(office: Office, actor: Actor) -> dict[str, Callable[[], object]]:
    """Every question about one candidate."""
    all_of, asked = office.services, dict[str, Callable[[], object]]()
    for id in (heard(office), other(office)):
        asked[f"own sheet {id}"] = partial(all_of.sheets.own, actor, id)
        asked[f"missing {id}"] = partial(all_of.sheets.missing, actor, id)
        asked[f"paper {id}"] = partial(all_of.paper.choices, actor, id)
        before = partial(all_of.record_check.before, actor, candidate=id, panelist=actor.panelist)
        asked |= {f"{moment} {id}": partial(before, moment) for moment in Moment}
        for member in office.members:
            asked[f"paper of {member.panelist} {id}"] = partial(all_of.paper.sheet, actor, id, own(member))
    return asked


def answered(ask: Callable[[], object]) -> str:
    """What is answered, or why not."""
    try:
        return repr(ask())
    except ActRefused as refused:
        return f"refused: {refused.refusal} {refused.args}"


def everything_printed(file: Path, folder: Path) -> Told:
    """What every command says and writes about the file."""
    folder = folder / "printed"
    folder.mkdir(parents=True)
    listed = folder / "list.csv"
    listed.write_text("Nr.;Name\nB-001;Aylin Muster\n", encoding="utf-8")
    commands = [["check", str(file)], ["candidates", str(file), str(listed), "--look"]]
    commands += [["rank", str(file)], ["rank", str(file), "--json"]]
    commands += [["export", str(file), "--json", str(folder / "data.json")]]
    commands += [["import", str(folder / "data.json"), "-o", str(folder / "again.interview")]]
    commands += [["export", str(file), "--pdf", str(folder / "pdf")]]
    for what, form in product(TableOf, TableFormat):
        path = str(folder / f"{what}.{form}")
        commands.append(["export", str(file), "--table", path, "--what", what.value])
    told = Told()
    for command in commands:
        out, err = StringIO(), StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            code = run([*command, "--lang", "en"])
        name = plain(" ".join(command), folder).replace(str(file), "FILE")
        told[name] = plain(f"{code}\n{out.getvalue()}\n{err.getvalue()}", folder).replace(str(file), "FILE")
    for file in sorted(folder.rglob("*.*")):
        told[file.name] = MOMENT.sub("TIME", plain(text_of(file), folder))
    return told


def text_of(path: Path) -> str:
    """The words of a written file, whatever its kind."""
    if path.suffix == ".pdf":
        return "\n".join(pages_of(path))
    if path.suffix == ".xlsx":
        sheets = load_workbook(path).worksheets
        return repr([list(sheet.iter_rows(values_only=True)) for sheet in sheets])
    return path.read_bytes().decode("utf-8", errors="replace")


def plain(words: str, folder: Path) -> str:
    """Without what differs by where and by chance."""
    return DIGEST.sub("DIGEST", words.replace(str(folder), "FOLDER"))
