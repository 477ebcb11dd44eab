"""The "more" menu of a running interview: whatever happens that is not the next question."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu

from interview_app.domain.candidate import Candidate, CandidateState
from interview_app.domain.ids import PanelistId
from interview_app.domain.panel import Panelist
from interview_app.i18n import Say
from interview_app.ui.pages.acts.take_up import TakeUpActs
from interview_app.ui.pages.interview.guide import Guide
from interview_app.ui.pages.interview.table_acts import TableActs, joiners, leavers, manages, takers


def fill_conversation(say: Say, menu: QMenu, guide: Guide, acts: TableActs, take_up: TakeUpActs) -> None:
    """Interruptions, the pen, comings and goings, as far as the acting person may."""
    case = guide.case
    if case is None:
        return
    if case.writes and case.running:
        menu.addSeparator()
        _add(menu, say("Interrupt the interview"), guide.pause)
        _add(menu, say("Interrupt because of a fault …"), guide.ask_fault)
        _add(menu, say("Other room, video or language …"), guide.go_elsewhere)
    if take_up.offered(case.procedure, case.candidate.id):
        menu.addSeparator()
        asked = partial(take_up.ask, case.procedure, case.candidate.id)
        _add(menu, say("Take up again in a further sitting …"), asked)
    if case.replacing:
        _add(
            menu,
            say("Give up the replacement of your sheet …"),
            lambda: _settled(guide, acts.give_up_replacement),
        )
    if not manages(case):
        return
    menu.addSeparator()
    if takers(case):
        _add(menu, say("Hand the record over …"), lambda: _settled(guide, acts.hand_over_record))
    if case.running and joiners(case):
        _add(menu, say("Somebody joins …"), lambda: _settled(guide, acts.note_arrival))
    if case.running and leavers(case):
        _add(menu, say("Somebody leaves …"), lambda: _settled(guide, acts.note_departure))
    _add(menu, say("Recusal or absence of a member …"), lambda: _settled(guide, acts.note_part))
    _add(menu, say("Came late …"), partial(acts.note_late, case.candidate))


def fill_candidate(say: Say, menu: QMenu, person: Candidate, acts: TableActs) -> None:
    """What can be noted about a candidate on the list; nobody who was interviewed did not appear."""
    _add(menu, say("Came late …"), partial(acts.note_late, person))
    if person.state is CandidateState.INVITED:
        _add(menu, say("Did not appear …"), partial(acts.note_no_show, person))


def fill_laptop(
    say: Say, menu: QMenu, others: list[Panelist], hand_over: Callable[[PanelistId], None]
) -> None:
    """Handing the laptop over, one entry for each of the others."""
    if others:
        menu.addSeparator()
    for person in others:
        words = say("Hand the laptop to {name}", name=person.name)
        _add(menu, words, partial(hand_over, person.id))


def _settled(guide: Guide, act: Callable[..., None]) -> None:
    """Take what is being typed to the file, then act on what it says now."""
    if guide.leave() and guide.case is not None:
        act(guide.case)


def _add(menu: QMenu, words: str, act: Callable[[], object]) -> None:
    menu.addAction(words.replace("&", "&&")).triggered.connect(lambda _=False: act())
