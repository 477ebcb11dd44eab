"""What happens on a real day beside the plain way, step by step at the window."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from tests.end2end.steps import CANDIDATES, CONSENSUS, FORM, INTERVIEWS, PANEL, Member, Panel

DECLARATIONS, ASSIGNMENTS = "Declarations", "Assignments"


def read_list(panel: Panel, path: Path, *names: str) -> None:
    """Take the candidates over from a list."""
    person, say = panel.person, panel.say
    panel.go(CANDIDATES)
    person.click(say("Read list …"))
    person.answer_file_dialog(path)
    person.click(say.plural("Take over {count} person", "Take over {count} persons", count=len(names)))
    for name in names:
        person.until(partial(person.has_cell, name), f"{name} is not in the table")


def give_pin(panel: Panel, pin: str) -> None:
    """Whoever sits there gives themselves a PIN."""
    person, say = panel.person, panel.say
    person.from_menu(person.starting(say("You: {person}", person="")), say("Your PIN …"))
    person.enter(say("New PIN"), pin)
    person.enter(say("New PIN once more"), pin)
    person.click(say("Set PIN"))
    person.until(lambda: person.top() is person.window, "the dialog stays open")


def sit_down_with_pin(panel: Panel, member: Member, *tries: str) -> None:
    """Somebody takes the laptop and types a PIN; the last one is right."""
    person, say = panel.person, panel.say
    person.from_menu(person.starting(say("You: {person}", person="")), member.short)
    for at, pin in enumerate(tries):
        person.enter(say("PIN of {name}", name=member.name), pin)
        person.press("Return")
        if at + 1 < len(tries):
            person.wait_for(say("This is not the PIN of {name}.", name=member.name))
    person.until(lambda: person.sees(say("You: {person}", person=member.short)), "nobody sat down")


def raise_concern(panel: Panel, member: Member, name: str, *, concern: str, decided: str) -> None:
    """A member declares a concern about a candidate, and the panel decides that the member is recused."""
    person, say = panel.person, panel.say
    turn_to_section(panel, DECLARATIONS)
    person.cell(say("Declarations on bias: candidates and members"), name, head_of(panel, member))
    person.press("C")
    person.enter(say("The concern in words"), concern)
    person.press("Tab")
    person.until(lambda: person.has_button(say("Record outcome")), "nothing to decide")
    person.click(say("recused"))
    person.enter(say("Reason for the decision"), decided)
    person.click(say("Record outcome"))


def put_in_place(panel: Panel, substitute: Member, member: Member, name: str) -> None:
    """Somebody without a vote rates in the place of a recused member."""
    person, say = panel.person, panel.say
    turn_to_section(panel, ASSIGNMENTS)
    person.cell(say("Assignments: candidates and members"), name, head_of(panel, member))
    person.until(lambda: person.sees(member.name), "the part is not shown")
    person.pick(say("Substitute"), substitute.name)
    person.click(say("Record part"))
    person.until(
        lambda: person.has_cell(say("for {name}", name=member.short)), f"{substitute.name} is no substitute"
    )


def head_of(panel: Panel, member: Member) -> str:
    """What stands above a member's column."""
    return f"{member.short} {panel.say(member.role)}"


def turn_to_section(panel: Panel, title: str) -> None:
    """A section of the panel page, by its tab."""
    person, say = panel.person, panel.say
    panel.go(PANEL)
    person.tab(say("Sections of the panel"), say(title))


def break_down(panel: Panel, *, fault: str) -> None:
    """The picture is lost: the interview is interrupted because of a fault."""
    person, say = panel.person, panel.say
    person.click(say("Interrupt because of a fault …"))
    person.enter(say("What happened"), fault)
    person.click(say("Interrupt interview"))
    person.until(lambda: person.has_button(say("Continue interview …")), "the interview runs on")


def go_on_in(panel: Panel, place: str) -> None:
    """The interview goes on in a room."""
    person, say = panel.person, panel.say
    person.click(say("Continue interview …"))
    person.enter(say("Room or video link"), place)
    if person.button(say("by video")).isChecked():
        person.click(say("by video"))
    person.click(say("Continue interview"))
    person.until(lambda: person.has_button(say("Finish interview …")), "the interview does not go on")


def retire(panel: Panel, criterion: str, *, because: str) -> None:
    """Retire the only question of a criterion for everybody."""
    person, say = panel.person, panel.say
    panel.go(FORM)
    person.cell(say("Criteria"), criterion)
    person.click(say("Retire question …"))
    person.enter(say("Reason, such as a question that gives the answer away"), because)
    person.click(say("Retire question"))
    person.until(lambda: person.has_button(say("Restore question …")), "the question is not retired")


def withdraw(panel: Panel, name: str, *, because: str) -> None:
    """Somebody takes no further part."""
    person, say = panel.person, panel.say
    panel.go(CANDIDATES)
    person.cell(say("Candidates and requirements"), name)
    person.click(say("Record withdrawal …"))
    person.enter(say("Reason"), because)
    person.click(say("Record withdrawal"))
    person.until(lambda: panel.state_of(name) == say("withdrawn"), f"{name} is still there")


def end_here(panel: Panel) -> None:
    """The interview that runs is finished although questions are open; then the list is shown."""
    person, say = panel.person, panel.say
    panel.go(INTERVIEWS)
    person.click(say("Finish interview …"))
    person.click(say("Finish interview"))
    person.from_menu(say("More about this interview"), say("All interviews"))
    person.view(say("Interviews"))


def type_paper(panel: Panel, name: str, author: Member, levels: Sequence[int], *, evidence: str) -> None:
    """Whoever sits there types somebody's paper sheet, a level and its evidence a line, and seals it."""
    person, say = panel.person, panel.say
    panel.go(INTERVIEWS)
    person.click(say("Type a paper sheet …"))
    person.pick(say("Candidate"), name)
    person.pick(say("Whose sheet"), author.name)
    person.click(say("Type sheet"))
    for level in levels:
        person.press(str(level))
        person.write(evidence)
        person.press("Return")
    person.click(say("Seal sheet"))
    person.until(lambda: person.top() is person.window, "the sheet is not sealed")


def agree_on(panel: Panel, name: str, question: str, level: int, because: str) -> None:
    """The panel agrees on a question of a candidate."""
    person, say = panel.person, panel.say
    panel.go(CONSENSUS)
    person.pick(say("Candidate"), name)
    person.cell(say("Questions"), question)
    person.press(f"Alt+{level}")
    person.enter(say("Reason"), because)
    person.press("Ctrl+Return")
    person.until(
        lambda: person.row(say("Questions"), question)[-1] == str(level), f"{question} is not agreed on"
    )
