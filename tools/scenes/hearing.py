"""The dialogs while candidates are heard and rated, on the screen and on paper."""

from __future__ import annotations

from interview_app.domain.candidate import CandidateState
from interview_app.domain.sheet import SheetState
from interview_app.ui.dialogs.assignment import AssignmentDialog
from interview_app.ui.dialogs.attendance import ArrivalDialog, DepartureDialog
from interview_app.ui.dialogs.confirm import ConfirmDialog
from interview_app.ui.dialogs.correct_name import CorrectNameDialog
from interview_app.ui.dialogs.finish_interview import FinishInterviewDialog
from interview_app.ui.dialogs.hand_over_record import HandOverRecordDialog
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.dialogs.not_observable import NotObservableDialog
from interview_app.ui.dialogs.own_probe import OwnProbeDialog
from interview_app.ui.dialogs.replace_sheet import ReplaceSheetDialog
from interview_app.ui.dialogs.resume_interview import ResumeInterviewDialog
from interview_app.ui.dialogs.seal_paper import SealPaperDialog
from interview_app.ui.dialogs.seal_sheet import SealSheetDialog
from interview_app.ui.dialogs.skip_question import SkipQuestionDialog
from interview_app.ui.dialogs.take_up_interview import TakeUpDialog
from interview_app.ui.operations import Area
from interview_app.ui.pages.names import PageName
from interview_app.ui.pages.paper.page import PaperPage
from tools.room import Opener, Room, Scene, shown_as
from tools.scenes.ways import at_table, on_person
from tools.stages import REASON, Stage, heard_last

REACHED_AT = 2
"""The place of a question that the running interview is turned to."""
_GONE = CandidateState.INTERVIEWED


def _own_probe(room: Room) -> None:
    page = room.interviews()
    page.guide.turn_to(REACHED_AT)
    page.guide.pane.probes.add_button().click()


def _act_of_guide(room: Room) -> None:
    """The button in the bar of an interview."""
    page = room.interviews()
    page.show_item(heard_last(room.session.services))
    page.guide.bar.act_button().click()


def _not_observable(room: Room) -> None:
    page = room.interviews()
    page.guide.turn_to(REACHED_AT)
    page.guide.pane.levels.unseen_box().click()


def _skip(room: Room) -> None:
    page = room.interviews()
    page.guide.turn_to(REACHED_AT)
    page.guide.foot.skip.click()


def _paper(words: str) -> Opener:
    """A button over a sheet that is typed from paper."""

    def ask(room: Room) -> None:
        page = shown_as(PaperPage, room.turn(PageName.PAPER))
        if page.grid is None:
            page.choice.choose(heard_last(room.session.services))
            page.act.click()
        room.press(words, page)

    return ask


def _give_up_replacement(room: Room) -> None:
    services, chair = room.session.services, room.session.workspace.actor
    candidate = heard_last(services)
    if services.sheets.own(chair, candidate).state is SheetState.SEALED:
        services.sheets.replace(chair, candidate, reason=REASON)
    room.session.workspace.operations.changed.emit(frozenset(Area))
    at_table("Give up the replacement of your sheet …")(room)


HEARING = (
    Scene("correct-name", Stage.RUNNING, CorrectNameDialog, on_person("Correct name or number …", _GONE)),
    Scene("skip", Stage.RUNNING, SkipQuestionDialog, _skip),
    Scene("own-probe", Stage.RUNNING, OwnProbeDialog, _own_probe),
    Scene("not-observable", Stage.RUNNING, NotObservableDialog, _not_observable),
    Scene("fault", Stage.RUNNING, ReasonDialog, at_table("Interrupt because of a fault …")),
    Scene("hand-over", Stage.RUNNING, HandOverRecordDialog, at_table("Hand the record over …")),
    Scene("arrival", Stage.RUNNING, ArrivalDialog, at_table("Somebody joins …")),
    Scene("departure", Stage.RUNNING, DepartureDialog, at_table("Somebody leaves …")),
    Scene("assignment", Stage.RUNNING, AssignmentDialog, at_table("Recusal or absence of a member …")),
    Scene("finish", Stage.RUNNING, FinishInterviewDialog, _act_of_guide, final=True),
    Scene("resume", Stage.PAUSED, ResumeInterviewDialog, _act_of_guide),
    Scene("seal", Stage.HEARD, SealSheetDialog, _act_of_guide, final=True),
    Scene("take-up", Stage.HEARD, TakeUpDialog, at_table("Take up again in a further sitting …"), final=True),
    Scene("replace", Stage.SEALED, ReplaceSheetDialog, _act_of_guide, final=True),
    Scene("seal-paper", Stage.TYPED, SealPaperDialog, _paper("Seal sheet …"), final=True),
    Scene("discard-paper", Stage.TYPED, ConfirmDialog, _paper("Discard entry …"), final=True),
    Scene("give-up-replacement", Stage.SEALED, ConfirmDialog, _give_up_replacement, final=True),
)
