"""What is done to a candidate: invitation, not appearing, withdrawal with its reason, removal of a mistaken entry."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from interview_app.domain.candidate import Candidate
from interview_app.ui.dialogs.confirm import ConfirmDialog
from interview_app.ui.dialogs.correct_name import CorrectNameDialog
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.dialogs.late import LateDialog
from interview_app.ui.dialogs.withdraw import WithdrawDialog
from interview_app.ui.operations import Area
from interview_app.ui.pages.kept.dialog import ask
from interview_app.ui.workspace import Workspace
from interview_app.wording.disclosing import disclosing_words


def ask_withdrawal(workspace: Workspace, person: Candidate, *, page: QWidget) -> None:
    """Open the dialog that asks for the reason, and record the withdrawal with it."""
    candidates, actor = workspace.services.candidates, workspace.actor
    discloses = candidates.leaving_discloses(person.id)
    dialog = WithdrawDialog(workspace.say, person.name, discloses=discloses, parent=page)

    def withdraw() -> bool:
        reason = dialog.reason_given()
        done = bool(reason) and workspace.operations.done(
            lambda: candidates.withdraw(actor, person.id, reason=reason), Area.CANDIDATES, Area.STAGE
        )
        if done:
            _offer_back(workspace, person, workspace.say("Withdrawal of {name} recorded.", name=person.name))
        return done

    ask(workspace, dialog, withdraw, place=f"leaving {person.id}", fields={"reason": dialog.reason})


def invite(workspace: Workspace, person: Candidate) -> None:
    """Note that the invitation has gone out."""
    candidates, actor = workspace.services.candidates, workspace.actor
    if workspace.operations.done(lambda: candidates.invite(actor, person.id), Area.CANDIDATES, Area.STAGE):
        _offer_back(workspace, person, workspace.say("{name} noted as invited.", name=person.name))


def correct_name(workspace: Workspace, person: Candidate, page: QWidget) -> None:
    """Ask for the right name or number and the reason, and put them in place."""
    dialog = CorrectNameDialog(workspace.say, person, parent=page)
    naming, actor = workspace.services.naming, workspace.actor

    def correct() -> bool:
        number, name, reason = dialog.number, dialog.name, dialog.reason
        return workspace.operations.done(
            lambda: naming.correct(actor, person.id, number=number, name=name, reason=reason),
            Area.CANDIDATES,
            Area.PROTOCOLS,
            Area.RECORD,
            Area.DECISION,
        )

    # A name that was given up must not stand before the next reader instead of the one on record.
    ask(workspace, dialog, correct, place=f"naming {person.id}", fields=dialog.texts(), given_up=True)


def ask_late(workspace: Workspace, person: Candidate, *, page: QWidget) -> None:
    """Ask when somebody came who was late, and note it."""
    zone = ZoneInfo(workspace.services.desk.bare().zone)
    now = workspace.services.desk.clock().astimezone(zone)
    dialog = LateDialog(workspace.say, person, now, parent=page)
    say, candidates, actor = workspace.say, workspace.services.candidates, workspace.actor

    def note() -> bool:
        arrived = dialog.arrived()
        done = dialog.readable() and workspace.operations.done(
            lambda: candidates.note_late(actor, person.id, arrived=arrived, note=dialog.note.text()),
            Area.CANDIDATES,
        )
        if done:
            workspace.operations.offer_undo(
                say("Note on {name} changed.", name=person.name),
                lambda: candidates.note_late(actor, person.id, arrived=person.arrived, note=person.late_note),
                Area.CANDIDATES,
            )
        return done

    ask(workspace, dialog, note, place=f"late {person.id}", fields={"note": dialog.note})


def ask_no_show(workspace: Workspace, person: Candidate, *, page: QWidget) -> None:
    """Ask for the circumstances, and note that the candidate did not appear."""
    say = workspace.say
    sentence = say(
        "The procedure then goes on without this person. If there was a good reason, invite them again: that takes "
        "the note back."
    )
    if workspace.services.candidates.leaving_discloses(person.id):
        sentence = f"{sentence} {disclosing_words(say)}"
    dialog = ReasonDialog(
        say,
        title=say("Note that {name} did not appear?", name=person.name),
        sentence=sentence,
        label=say("Circumstances, such as how long was waited and whether there was a message"),
        verb=say("Note as not appeared"),
        final=True,
        parent=page,
    )
    candidates, actor = workspace.services.candidates, workspace.actor

    def miss() -> bool:
        reason = dialog.reason
        done = workspace.operations.done(
            lambda: candidates.miss(actor, person.id, reason=reason), Area.CANDIDATES, Area.STAGE
        )
        if done:
            _offer_back(workspace, person, say("{name} noted as not appeared.", name=person.name))
        return done

    ask(workspace, dialog, miss, place=f"no-show {person.id}", fields=dialog.texts())


def ask_removal(workspace: Workspace, person: Candidate, *, page: QWidget) -> None:
    """Ask before a mistaken entry is taken back."""
    say = workspace.say
    dialog = ConfirmDialog(
        say,
        say("Remove the entry of {name}?", name=person.name),
        say("Only for mistaken entries. Checks on it are removed too; the journal notes the removal."),
        say("Remove entry"),
        parent=page,
    )
    candidates, back, actor = workspace.services.candidates, workspace.services.taking_back, workspace.actor

    def remove() -> None:
        before = back.before()
        if workspace.operations.done(lambda: candidates.remove(actor, person.id), Area.CANDIDATES):
            workspace.operations.offer_undo(
                say("Entry of {name} removed.", name=person.name),
                lambda: back.candidate_removal(actor, before, person.id),
                Area.CANDIDATES,
            )

    dialog.accepted.connect(remove)
    dialog.open()


def _offer_back(workspace: Workspace, before: Candidate, sentence: str) -> None:
    """Offer to bring the candidate back to where they stood."""
    back, actor = workspace.services.taking_back, workspace.actor
    workspace.operations.offer_undo(
        sentence, lambda: back.candidate_note(actor, before), Area.CANDIDATES, Area.STAGE
    )
