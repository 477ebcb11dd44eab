"""Every dialog of the program, each with the way that a user goes to it: page, row, button or entry of a menu.

The pictures show them, and a test walks them by keyboard: a class of dialogs that is missing here makes it fail.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from interview_app.domain.candidate import CandidateState
from interview_app.domain.library import Sought
from interview_app.domain.protocol import Document, Subject
from interview_app.domain.sheet import SheetState
from interview_app.ui.dialogs.about import AboutDialog
from interview_app.ui.dialogs.assignment import AssignmentDialog
from interview_app.ui.dialogs.attendance import ArrivalDialog, DepartureDialog
from interview_app.ui.dialogs.calibration_step import CalibrationStepDialog
from interview_app.ui.dialogs.confirm import ConfirmDialog
from interview_app.ui.dialogs.correct_name import CorrectNameDialog
from interview_app.ui.dialogs.document_check import DocumentCheckDialog
from interview_app.ui.dialogs.find_equal import FindEqualDialog
from interview_app.ui.dialogs.finish_interview import FinishInterviewDialog
from interview_app.ui.dialogs.hand_over_record import HandOverRecordDialog
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.dialogs.issue_protocol import IssueProtocolDialog
from interview_app.ui.dialogs.issue_ready import IssueReadyDialog
from interview_app.ui.dialogs.late import LateDialog
from interview_app.ui.dialogs.library import LibraryDialog
from interview_app.ui.dialogs.lock_form import LockFormDialog
from interview_app.ui.dialogs.not_observable import NotObservableDialog
from interview_app.ui.dialogs.note_calibration import NoteCalibrationDialog
from interview_app.ui.dialogs.own_habits import OwnHabitsDialog
from interview_app.ui.dialogs.own_pin import OwnPinDialog
from interview_app.ui.dialogs.own_probe import OwnProbeDialog
from interview_app.ui.dialogs.paper_forms import PaperFormsDialog
from interview_app.ui.dialogs.plan_interviews import PlanInterviewsDialog
from interview_app.ui.dialogs.read_list import ReadListDialog
from interview_app.ui.dialogs.record_decision import RecordDecisionDialog
from interview_app.ui.dialogs.record_held import RecordHeldDialog
from interview_app.ui.dialogs.reopen_procedure import ReopenProcedureDialog
from interview_app.ui.dialogs.replace_sheet import ReplaceSheetDialog
from interview_app.ui.dialogs.reset_pin import ResetPinDialog
from interview_app.ui.dialogs.resume_interview import ResumeInterviewDialog
from interview_app.ui.dialogs.retire_question import RetireQuestionDialog
from interview_app.ui.dialogs.seal_paper import SealPaperDialog
from interview_app.ui.dialogs.seal_sheet import SealSheetDialog
from interview_app.ui.dialogs.skip_question import SkipQuestionDialog
from interview_app.ui.dialogs.start_interview import StartInterviewDialog
from interview_app.ui.dialogs.structure import StructureDialog
from interview_app.ui.dialogs.take_up_interview import TakeUpDialog
from interview_app.ui.dialogs.withdraw import WithdrawDialog
from interview_app.ui.operations import Area
from interview_app.ui.pages.calibration.page import CalibrationPage
from interview_app.ui.pages.candidates.page import CandidatesPage
from interview_app.ui.pages.consensus.page import ConsensusPage
from interview_app.ui.pages.form.page import FormPage
from interview_app.ui.pages.form.places import Tab
from interview_app.ui.pages.names import PageName, Section
from interview_app.ui.pages.panel.page import PanelPage
from interview_app.ui.pages.paper.page import PaperPage
from interview_app.ui.pages.protocols.page import ProtocolsPage
from interview_app.ui.pages.ranking.page import RankingPage
from tools.data_scenes import OF_DATA
from tools.document_scene import check_document
from tools.room import Opener, Room, Scene, shown_as
from tools.stages import REASON, Stage, heard_last

LIST = (
    "Nr.;Name;E-Mail\nB-101;Clara Probe;probe@beispiel.test\nB-102;Emil Entwurf;\nB-101;Doppelt Vergeben;\n"
)
"""A list of candidates in which one number stands twice."""
REACHED_AT = 2
"""The place of a question that the running interview is turned to."""
ABOUT = "About this program"
STRUCTURE = "How structured is this interview?"


def _on_person(words: str, state: CandidateState) -> Opener:
    """A button beside a candidate's data."""

    def ask(room: Room) -> None:
        page = shown_as(CandidatesPage, room.turn(PageName.CANDIDATES))
        page.grid.choose(room.candidate(state).id)
        room.press(words, page)

    return ask


def _at_table(words: str) -> Opener:
    """An entry of the menu of an interview that is open."""

    def ask(room: Room) -> None:
        page = room.interviews()
        page.show_item(heard_last(room.session.services))
        room.choose(page.guide.bar.menu, words)

    return ask


def _own_probe(room: Room) -> None:
    page = room.interviews()
    page.guide.turn_to(REACHED_AT)
    page.guide.pane.probes.add_button().click()


def _on_page(name: PageName, words: str, item: object = None) -> Opener:
    """A button of a page."""

    def ask(room: Room) -> None:
        room.press(words, room.turn(name, item))

    return ask


def _begin_calibration(room: Room) -> None:
    """One more after the one that is noted."""
    page = shown_as(CalibrationPage, room.turn(PageName.CALIBRATION))
    if not page.writing.isVisible():
        room.press("Another calibration", page)
    room.press("Begin …", page)


def _not_wait(room: Room) -> None:
    page = shown_as(CalibrationPage, room.turn(PageName.CALIBRATION))
    page.trial.people.choose_row(1)
    page.trial.absence_button.click()


def _on_waiting(words: str) -> Opener:
    """A button over the list of the interviews, for the first that waits."""

    def ask(room: Room) -> None:
        page = room.interviews()
        page.list.choose(room.candidate(CandidateState.INVITED).id)
        room.press(words, page)

    return ask


def _act_of_guide(room: Room) -> None:
    """The button in the bar of an interview."""
    page = room.interviews()
    page.show_item(heard_last(room.session.services))
    page.guide.bar.act_button().click()


def _read_list(room: Room) -> None:
    path = room.folder / "Bewerbungen.csv"
    path.write_text(LIST, "utf-8")
    room.turn(PageName.CANDIDATES, path)


def _not_observable(room: Room) -> None:
    page = room.interviews()
    page.guide.turn_to(REACHED_AT)
    page.guide.pane.levels.unseen_box().click()


def _on_form(words: str, place: int) -> Opener:
    """A button below a question of the form."""

    def ask(room: Room) -> None:
        page = shown_as(FormPage, room.turn(PageName.FORM))
        form = room.session.services.forms.form()
        page.show_item(form.asked()[place].criterion)
        QCoreApplication.processEvents()
        room.press(words, page)

    return ask


def _remove_level(room: Room) -> None:
    page = shown_as(FormPage, room.turn(PageName.FORM))
    page.panes.turn_to(Tab.SCALE)
    page.panes.scale.remove_button.click()


def _remove_member(room: Room) -> None:
    page = shown_as(PanelPage, room.turn(PageName.PANEL, Section.MEMBERS))
    page.table.choose_row(1)
    room.press("Remove member …", page)


def _skip(room: Room) -> None:
    page = room.interviews()
    page.guide.turn_to(REACHED_AT)
    page.guide.foot.skip.click()


def _own_menu(words: str) -> Opener:
    """An entry of the menu of whoever acts."""

    def ask(room: Room) -> None:
        menu = QMenu(room.window)
        room.session.pins.fill(menu)
        room.choose(menu, words)

    return ask


def _paper(words: str) -> Opener:
    """A button over a sheet that is typed from paper."""

    def ask(room: Room) -> None:
        page = shown_as(PaperPage, room.turn(PageName.PAPER))
        if page.grid is None:
            page.choice.choose(heard_last(room.session.services))
            page.act.click()
        room.press(words, page)

    return ask


def _issue(room: Room) -> None:
    page = shown_as(ProtocolsPage, room.turn(PageName.PROTOCOLS, Subject(Document.SELECTION_RECORD)))
    page.issue.button.click()


def _habits(room: Room) -> None:
    page = shown_as(RankingPage, room.turn(PageName.RANKING))
    page.firmness.button.click()
    room.press("My own rating habits …", page)
    page.firmness.close()


def _withdraw_agreement(room: Room) -> None:
    agreed = room.session.services.desk.whole().agreed[0]
    page = shown_as(ConsensusPage, room.turn(PageName.CONSENSUS, agreed.candidate))
    page.questions.choose(agreed.question)
    page.questions.moved.emit()
    room.press("Withdraw agreement …", page)


def _take_back_equal(room: Room) -> None:
    services, chair = room.session.services, room.session.workspace.actor
    selected = [each.id for each in services.candidates.all() if each.state is _GONE]
    services.equality.find(chair, selected, reasons=REASON)
    room.session.workspace.operations.changed.emit(frozenset(Area))
    room.press("Take the finding back …", room.turn(PageName.DECISION))


def _loss(room: Room) -> None:
    room.window.content.ask_to_lose(lambda: None)


def _give_up_replacement(room: Room) -> None:
    services, chair = room.session.services, room.session.workspace.actor
    candidate = heard_last(services)
    if services.sheets.own(chair, candidate).state is SheetState.SEALED:
        services.sheets.replace(chair, candidate, reason=REASON)
    room.session.workspace.operations.changed.emit(frozenset(Area))
    _at_table("Give up the replacement of your sheet …")(room)


def _about(room: Room) -> None:
    for menu in room.window.findChildren(QMenu):
        if room.say(ABOUT) in [each.text() for each in menu.actions()]:
            room.choose(menu, ABOUT)
            return


def _library(room: Room) -> None:
    page = shown_as(FormPage, room.turn(PageName.FORM))
    room.choose(page.transfer.menu, "Library …")
    QCoreApplication.processEvents()
    room.session.workspace.operations.settle()
    QCoreApplication.processEvents()


def _begin_with(room: Room) -> None:
    _library(room)
    dialog = room.dialog()
    if not isinstance(dialog, LibraryDialog):
        raise SystemExit("the library did not open")
    dialog.finds.kind_box.setCurrentIndex(list(Sought).index(Sought.FORM))
    room.press("Begin with this form …", dialog)


_HERE, _GONE = CandidateState.INVITED, CandidateState.INTERVIEWED
SCENES = (
    Scene("about", Stage.PREPARING, AboutDialog, _about),
    Scene("structure", Stage.PREPARING, StructureDialog, _on_page(PageName.FORM, STRUCTURE)),
    Scene("library", Stage.PREPARING, LibraryDialog, _library),
    Scene("begin-with-form", Stage.PREPARING, ConfirmDialog, _begin_with, final=True),
    Scene("lock-form", Stage.PREPARING, LockFormDialog, _on_page(PageName.FORM, "Lock form …"), final=True),
    Scene("change-scale", Stage.PREPARING, ConfirmDialog, _remove_level, final=True),
    Scene("read-list", Stage.PREPARING, ReadListDialog, _read_list),
    Scene("remove-member", Stage.PREPARING, ConfirmDialog, _remove_member, final=True),
    Scene(
        "remove-entry",
        Stage.PREPARING,
        ConfirmDialog,
        _on_person("Remove entry …", CandidateState.ADMITTED),
        final=True,
    ),
    Scene("own-pin", Stage.PREPARING, OwnPinDialog, _own_menu("Your PIN …")),
    Scene(
        "abort",
        Stage.PREPARING,
        ReasonDialog,
        _on_page(PageName.OVERVIEW, "Abort the procedure …"),
        final=True,
    ),
    Scene("reset-pin", Stage.WAITING, ResetPinDialog, _own_menu("Reset a forgotten PIN …"), final=True),
    Scene("plan", Stage.WAITING, PlanInterviewsDialog, _on_page(PageName.CANDIDATES, "Plan interviews …")),
    Scene("withdraw", Stage.WAITING, WithdrawDialog, _on_person("Record withdrawal …", _HERE), final=True),
    Scene("came-late", Stage.WAITING, LateDialog, _on_person("Came late …", _HERE)),
    Scene("no-show", Stage.WAITING, ReasonDialog, _on_person("Did not appear …", _HERE), final=True),
    Scene("retire", Stage.WAITING, RetireQuestionDialog, _on_form("Retire question …", 3), final=True),
    Scene("restore", Stage.WAITING, ReasonDialog, _on_form("Restore question …", 0), final=True),
    Scene("paper-forms", Stage.WAITING, PaperFormsDialog, _on_page(PageName.PROTOCOLS, "Forms for paper …")),
    Scene("start", Stage.WAITING, StartInterviewDialog, _on_waiting("Start interview …")),
    Scene("record-held", Stage.WAITING, RecordHeldDialog, _on_waiting("Record a held interview …")),
    Scene("correct-name", Stage.RUNNING, CorrectNameDialog, _on_person("Correct name or number …", _GONE)),
    Scene("skip", Stage.RUNNING, SkipQuestionDialog, _skip),
    Scene("own-probe", Stage.RUNNING, OwnProbeDialog, _own_probe),
    Scene("not-observable", Stage.RUNNING, NotObservableDialog, _not_observable),
    Scene("fault", Stage.RUNNING, ReasonDialog, _at_table("Interrupt because of a fault …")),
    Scene("hand-over", Stage.RUNNING, HandOverRecordDialog, _at_table("Hand the record over …")),
    Scene("arrival", Stage.RUNNING, ArrivalDialog, _at_table("Somebody joins …")),
    Scene("departure", Stage.RUNNING, DepartureDialog, _at_table("Somebody leaves …")),
    Scene("assignment", Stage.RUNNING, AssignmentDialog, _at_table("Recusal or absence of a member …")),
    Scene("finish", Stage.RUNNING, FinishInterviewDialog, _act_of_guide, final=True),
    Scene("resume", Stage.PAUSED, ResumeInterviewDialog, _act_of_guide),
    Scene("seal", Stage.HEARD, SealSheetDialog, _act_of_guide, final=True),
    Scene(
        "take-up", Stage.HEARD, TakeUpDialog, _at_table("Take up again in a further sitting …"), final=True
    ),
    Scene("begin-calibration", Stage.WAITING, CalibrationStepDialog, _begin_calibration, final=True),
    Scene(
        "take-back-calibration",
        Stage.TRYING,
        CalibrationStepDialog,
        _on_page(PageName.CALIBRATION, "Take begin back …"),
        final=True,
    ),
    Scene(
        "seal-trial",
        Stage.TRYING,
        CalibrationStepDialog,
        _on_page(PageName.CALIBRATION, "Seal …"),
        final=True,
    ),
    Scene("calibration-absence", Stage.TRYING, ReasonDialog, _not_wait),
    Scene(
        "note-calibration",
        Stage.TRIED,
        NoteCalibrationDialog,
        _on_page(PageName.CALIBRATION, "Note as briefing …"),
    ),
    Scene("replace", Stage.SEALED, ReplaceSheetDialog, _act_of_guide, final=True),
    Scene("seal-paper", Stage.TYPED, SealPaperDialog, _paper("Seal sheet …"), final=True),
    Scene("discard-paper", Stage.TYPED, ConfirmDialog, _paper("Discard entry …"), final=True),
    Scene("give-up-replacement", Stage.SEALED, ConfirmDialog, _give_up_replacement, final=True),
    Scene("check-document", Stage.DECIDED, DocumentCheckDialog, check_document),
    Scene("issue", Stage.DECIDED, IssueProtocolDialog, _issue, final=True),
    Scene(
        "issue-ready",
        Stage.DECIDED,
        IssueReadyDialog,
        _on_page(PageName.PROTOCOLS, "Issue all that are ready …"),
        final=True,
    ),
    *OF_DATA,
    Scene("habits", Stage.DECIDED, OwnHabitsDialog, _habits),
    Scene(
        "close", Stage.DECIDED, ConfirmDialog, _on_page(PageName.RANKING, "Close the procedure …"), final=True
    ),
    Scene(
        "reopen",
        Stage.DECIDED,
        ReopenProcedureDialog,
        _on_page(PageName.RANKING, "Reopen the procedure …"),
        final=True,
    ),
    Scene(
        "find-equal", Stage.REOPENED, FindEqualDialog, _on_page(PageName.DECISION, "Find essentially equal …")
    ),
    Scene(
        "decision",
        Stage.REOPENED,
        RecordDecisionDialog,
        _on_page(PageName.RANKING, "Record decision …"),
        final=True,
    ),
    Scene("withdraw-agreement", Stage.REOPENED, ReasonDialog, _withdraw_agreement, final=True),
    Scene("take-back-equal", Stage.REOPENED, ReasonDialog, _take_back_equal),
    Scene("loss", Stage.REOPENED, ConfirmDialog, _loss, final=True),
)
