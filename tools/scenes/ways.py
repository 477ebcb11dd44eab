"""Ways that lead to several dialogs: a button of a page, beside a candidate, or an entry at the table."""

from __future__ import annotations

from interview_app.domain.candidate import CandidateState
from interview_app.ui.pages.candidates.page import CandidatesPage
from interview_app.ui.pages.names import PageName
from tools.room import Opener, Room, shown_as
from tools.stages import heard_last


def on_person(words: str, state: CandidateState) -> Opener:
    """A button beside a candidate's data."""

    def ask(room: Room) -> None:
        page = shown_as(CandidatesPage, room.turn(PageName.CANDIDATES))
        page.grid.choose(room.candidate(state).id)
        room.press(words, page)

    return ask


def at_table(words: str) -> Opener:
    """An entry of the menu of an interview that is open."""

    def ask(room: Room) -> None:
        page = room.interviews()
        page.show_item(heard_last(room.session.services))
        room.choose(page.guide.bar.menu, words)

    return ask


def on_page(name: PageName, words: str, item: object = None) -> Opener:
    """A button of a page."""

    def ask(room: Room) -> None:
        room.press(words, room.turn(name, item))

    return ask
