"""What a panel does at the window, step by step: each step is clicks and keys of one person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QCheckBox, QPlainTextEdit

from interview_app.app import Desktop
from interview_app.i18n import Say
from tests.end2end.person import Person

OVERVIEW, FORM, PANEL, CANDIDATES, INTERVIEWS, CONSENSUS, RANKING, PROTOCOLS = range(1, 9)


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody at the table; `role` is what the list of roles calls it in English."""

    name: str
    role: str
    votes: bool = True

    @property
    def short(self) -> str:
        """The name as the bar at the top has it."""
        first, _, last = self.name.partition(" ")
        return f"{first[0]}. {last}"


CHAIR = Member("Vera Vorlage", "Chair")
SECOND = Member("Max Muster", "Member")
THIRD = Member("Sina Skizze", "Member")
ADVISER = Member("Bernd Beispiel", "Observer", votes=False)


class Panel:
    """The people at one laptop; `say` translates the English words of a button or field into those on the screen."""

    def __init__(self, person: Person, say: Say, desktop: Desktop) -> None:
        self.person, self.say, self._desktop = person, say, desktop

    def meet_bug(self, error: Exception) -> None:
        """The program makes a mistake of its own while somebody works."""
        self._desktop.take(type(error), error, None)

    def go(self, page: int) -> None:
        self.person.press(f"Ctrl+{page}")

    def begin(self, form: str, path: Path) -> None:
        """A new procedure from the form of this title."""
        self.person.click(f"{self.say('New procedure …')}: {form}")
        self.person.answer_file_dialog(path)
        self.person.until(
            lambda: self.person.window.windowTitle().startswith(path.name), "the file did not open"
        )

    def seat(self, *members: Member) -> None:
        """Enter the panel; Enter stores each."""
        person, say = self.person, self.say
        self.go(PANEL)
        for member in members:
            person.click(say("Add panel member"))
            person.write(member.name)
            person.press("Tab")
            person.write("Dezernat 41")
            person.pick(say("Role"), say(member.role))
            votes = person.button(say("rates (voting member)"))
            assert isinstance(votes, QCheckBox)
            assert votes.isChecked() is member.votes
            person.until(partial(person.has_cell, member.name), f"{member.name} is not in the table")

    def lock(self, *, rationale: str, posts: int | None, because: str) -> None:
        """Lock the form; what is left out here stands in the form already."""
        person, say = self.person, self.say
        self.go(FORM)
        person.click(say("Lock form …"))
        person.enter(say("Rationale for the weights"), rationale)
        if posts is not None:
            person.enter(say("Number of posts to be filled"), str(posts))
            person.press("Tab")
            person.enter(say("Reason for the number"), because)
        person.click(say("Lock form"))
        person.until(lambda: not person.has_button(say("Lock form …")), "the form is not locked")

    def register(self, *candidates: tuple[str, str]) -> None:
        """Number and name of everybody who applied."""
        person, say = self.person, self.say
        self.go(CANDIDATES)
        for number, name in candidates:
            person.click(say("Add candidate"))
            person.enter(say("Number"), number)
            person.enter(say("Name"), name)
            person.press("Return")
            person.until(partial(person.has_cell, name), f"{name} is not in the table")

    def check(self, name: str, marks: str) -> None:
        """Hold the requirements against the documents, one key each (M met, N not met, O open)."""
        person = self.person
        self.go(CANDIDATES)
        first = self.requirement_heads()[0]
        person.cell(self.say("Candidates and requirements"), name, first)
        for mark in marks:
            person.press(mark)
            person.press("Return")

    def state_of(self, name: str) -> str:
        """What the last column of the candidates says about somebody."""
        return self.person.row(self.say("Candidates and requirements"), name)[-1]

    def requirement_heads(self) -> list[str]:
        return self.person.heads(self.say("Candidates and requirements"))[3:-1]

    def start(self, name: str, *voters: Member, video: bool = False) -> None:
        """The start dialog: everybody is there, and the voting members declare that they are not biased."""
        person, say = self.person, self.say
        self.go(INTERVIEWS)
        person.cell(say("Interviews"), name)
        person.click(say("Start interview …"))
        assert not person.button(say("Start interview")).isEnabled()
        for member in voters:
            person.click(say("{name} declares: no bias", name=member.name))
        if video:
            person.click(say("by video"))
        person.click(say("Start interview"))
        person.until(lambda: person.sees(say("Section without rating")), "the interview does not begin")

    def hand_over(self, member: Member) -> None:
        """From the person in the top bar through the cover to somebody else."""
        person, say = self.person, self.say
        person.from_menu(person.starting(say("You: {person}", person="")), member.short)
        person.click(say("I am {name}", name=member.name))

    def answer(self, words: str) -> None:
        """Type where the cursor stands when a question opens: into the answer."""
        self.person.be_active()
        field = QApplication.focusWidget()
        assert isinstance(field, QPlainTextEdit)
        assert field.accessibleName() in (self.say("Answer in essence"), self.say("Noted in essence"))
        self.person.write(words)

    def rate(self, level: int, evidence: str) -> None:
        """The level by Alt and its digit, then its evidence: typed, or with no words the answer's last line marked."""
        person = self.person
        person.press(f"Alt+{level}")
        if evidence:
            person.enter(self.say("Evidence for the level"), evidence)
        else:
            person.click_into(self.say("Answer in essence"))
            person.press("Ctrl+End")
            person.press("Shift+Home")
            person.press("F8")

    def next(self) -> None:
        self.person.press("Ctrl+Return")

    def skip(self, because: str) -> None:
        """Skip the open question with a reason."""
        person, say = self.person, self.say
        person.click(say("Skip with a reason …"))
        person.write(because)
        person.click(say("Skip with this reason"))
        person.wait_for(say("Skipped with a reason: {reason}", reason=because))

    def interview(self, levels: Sequence[int], *, rated: Sequence[bool], evidence: str) -> None:
        """Hold an interview as its note-taker, rate on the way, finish it and seal the own sheet."""
        rest = iter(levels)
        for place, is_question in enumerate(rated):
            self.answer(f"Antwort {place}: zwei Teams, ein Ergebnis")
            if is_question:
                self.rate(next(rest), evidence if place % 2 else "")
            self.next()
        self.finish_and_seal()

    def finish_and_seal(self) -> None:
        """The dialog that finishes the interview is open; the sheet is complete."""
        person, say = self.person, self.say
        person.click(say("Finish interview"))
        person.click(say("Seal sheet …"))
        self.confirm_seal()

    def rate_all(self, levels: Sequence[int], evidence: str, *, rated: Sequence[bool]) -> None:
        """Fill the own sheet after the interview, from its first gap; `rated` tells which parts are questions."""
        rest = iter(levels)
        for place, is_question in enumerate(rated):
            if is_question:
                self.rate(next(rest), evidence if place % 2 else "")
            if is_question or place > rated.index(True):
                self.next()
        self.confirm_seal()

    def complete(
        self, member: Member, levels: Sequence[int], *, rated: Sequence[bool], evidence: str
    ) -> None:
        """Somebody sits down, rates what was answered and seals."""
        self.hand_over(member)
        self.open_own_sheet()
        self.rate_all(levels, evidence, rated=rated)

    def open_own_sheet(self) -> None:
        """Where the last person left the interview open, the next one finds it so; else it is chosen from the list."""
        self.go(INTERVIEWS)
        if not self.person.has_button(self.say("Seal sheet …")):
            self.person.click(self.say("Complete your sheet"))

    def confirm_seal(self) -> None:
        """The dialog that says what becomes final is open: do it."""
        person, say = self.person, self.say
        person.click(say("Seal sheet"))
        note = "Until all expected sheets on a candidate are sealed, only their authors see what is in them."
        person.wait_for(say(note))
        interviews = person.view(say("Interviews"))
        person.until(
            lambda: QApplication.focusWidget() is interviews, "the keyboard is not at the interviews"
        )

    def agree(self, question: str, level: int, because: str) -> None:
        """The panel agrees on the question that is chosen when the consensus is opened."""
        person, say = self.person, self.say
        self.go(CONSENSUS)
        person.wait_for(question)
        person.press(f"Alt+{level}")
        person.enter(say("Reason"), because)
        person.press("Ctrl+Return")
        person.until(
            lambda: person.row(say("Questions"), question)[-1] == str(level), f"{question} is not agreed on"
        )

    def decide(self, *, selected: Sequence[str], reserve: Sequence[str], because: str) -> None:
        """Take over the selection that the numbers propose, enter the reserve and the reasons, and record it."""
        person, say = self.person, self.say
        self.go(RANKING)
        for name in selected:
            assert person.has_button(f"{say('Selected')}: {name}")
        for name in reserve:
            person.pick(f"{say('Reserve')}: ", name)
        assert not person.button(say("Record decision …")).isEnabled()
        person.enter(say("Reasons for the selection"), because)
        person.click(say("Record decision …"))
        self.answer_hints("so beschlossen")
        person.click(say("Record decision"))
        person.until(lambda: not person.has_button(say("Record decision …")), "the decision is not recorded")
        ranking = person.view(say("Ranking"))
        person.until(lambda: QApplication.focusWidget() is ranking, "the keyboard is not at the ranking")

    def answer_hints(self, reason: str) -> None:
        """Give the same reason wherever the record check asks for one; until then the act cannot be done."""
        person, asked = self.person, self.say("Reason: {hint}", hint="")
        names = [field.accessibleName() for field in person.seen(QPlainTextEdit)]
        for name in names:
            if name.startswith(asked):
                person.enter(name, reason)

    def issue_record(self) -> None:
        """Issue the selection record, which is chosen when the decision has been recorded."""
        person, say = self.person, self.say
        self.go(PROTOCOLS)
        person.cell(say("Documents"), say("Selection record"))
        person.click(f"{say('Issue selection record')} …")
        person.click(say("Issue selection record"))
        person.wait_for(say("issued"))

    def export(self, folder: Path, *, count: int) -> None:
        """Write everything that can be printed into a folder."""
        person, say = self.person, self.say
        person.click(say("All as PDF …"))
        person.answer_file_dialog(folder)
        words = say("{done} of {total} documents are in {folder}.", done=count, total=count, folder=folder)
        person.until(lambda: person.sees(words), "not every document was written", seconds=60)
