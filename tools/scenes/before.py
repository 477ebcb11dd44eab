"""The dialogs before the first interview: of the form, the candidates, the panel and its calibration."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from interview_app.domain.candidate import CandidateState
from interview_app.domain.library import Sought
from interview_app.ui.dialogs.about import AboutDialog
from interview_app.ui.dialogs.calibration_step import CalibrationStepDialog
from interview_app.ui.dialogs.confirm import ConfirmDialog
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.dialogs.late import LateDialog
from interview_app.ui.dialogs.library import LibraryDialog
from interview_app.ui.dialogs.lock_form import LockFormDialog
from interview_app.ui.dialogs.note_calibration import NoteCalibrationDialog
from interview_app.ui.dialogs.own_pin import OwnPinDialog
from interview_app.ui.dialogs.paper_forms import PaperFormsDialog
from interview_app.ui.dialogs.plan_interviews import PlanInterviewsDialog
from interview_app.ui.dialogs.read_list import ReadListDialog
from interview_app.ui.dialogs.record_held import RecordHeldDialog
from interview_app.ui.dialogs.reset_pin import ResetPinDialog
from interview_app.ui.dialogs.retire_question import RetireQuestionDialog
from interview_app.ui.dialogs.start_interview import StartInterviewDialog
from interview_app.ui.dialogs.structure import StructureDialog
from interview_app.ui.dialogs.withdraw import WithdrawDialog
from interview_app.ui.pages.calibration.page import CalibrationPage
from interview_app.ui.pages.form.page import FormPage
from interview_app.ui.pages.form.places import Tab
from interview_app.ui.pages.names import PageName, Section
from interview_app.ui.pages.panel.page import PanelPage
from tools.room import Opener, Room, Scene, shown_as
from tools.scenes.ways import on_page, on_person
from tools.stages import Stage

LIST = (
    "Nr.;Name;E-Mail\nB-101;Clara Probe;probe@beispiel.test\nB-102;Emil Entwurf;\nB-101;Doppelt Vergeben;\n"
)
"""A list of candidates in which one number stands twice."""
ABOUT = "About this program"
STRUCTURE = "How structured is this interview?"
_HERE = CandidateState.INVITED


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


def _read_list(room: Room) -> None:
    path = room.folder / "Bewerbungen.csv"
    path.write_text(LIST, "utf-8")
    room.turn(PageName.CANDIDATES, path)


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


def _own_menu(words: str) -> Opener:
    """An entry of the menu of whoever acts."""

    def ask(room: Room) -> None:
        menu = QMenu(room.window)
        room.session.pins.fill(menu)
        room.choose(menu, words)

    return ask


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


BEFORE = (
    Scene("about", Stage.PREPARING, AboutDialog, _about),
    Scene("structure", Stage.PREPARING, StructureDialog, on_page(PageName.FORM, STRUCTURE)),
    Scene("library", Stage.PREPARING, LibraryDialog, _library),
    Scene("begin-with-form", Stage.PREPARING, ConfirmDialog, _begin_with, final=True),
    Scene("lock-form", Stage.PREPARING, LockFormDialog, on_page(PageName.FORM, "Lock form …"), final=True),
    Scene("change-scale", Stage.PREPARING, ConfirmDialog, _remove_level, final=True),
    Scene("read-list", Stage.PREPARING, ReadListDialog, _read_list),
    Scene("remove-member", Stage.PREPARING, ConfirmDialog, _remove_member, final=True),
    Scene(
        "remove-entry",
        Stage.PREPARING,
        ConfirmDialog,
        on_person("Remove entry …", CandidateState.ADMITTED),
        final=True,
    ),
    Scene("own-pin", Stage.PREPARING, OwnPinDialog, _own_menu("Your PIN …")),
    Scene(
        "abort",
        Stage.PREPARING,
        ReasonDialog,
        on_page(PageName.OVERVIEW, "Abort the procedure …"),
        final=True,
    ),
    Scene("reset-pin", Stage.WAITING, ResetPinDialog, _own_menu("Reset a forgotten PIN …"), final=True),
    Scene("plan", Stage.WAITING, PlanInterviewsDialog, on_page(PageName.CANDIDATES, "Plan interviews …")),
    Scene("withdraw", Stage.WAITING, WithdrawDialog, on_person("Record withdrawal …", _HERE), final=True),
    Scene("came-late", Stage.WAITING, LateDialog, on_person("Came late …", _HERE)),
    Scene("no-show", Stage.WAITING, ReasonDialog, on_person("Did not appear …", _HERE), final=True),
    Scene("retire", Stage.WAITING, RetireQuestionDialog, _on_form("Retire question …", 3), final=True),
    Scene("restore", Stage.WAITING, ReasonDialog, _on_form("Restore question …", 0), final=True),
    Scene("paper-forms", Stage.WAITING, PaperFormsDialog, on_page(PageName.PROTOCOLS, "Forms for paper …")),
    Scene("start", Stage.WAITING, StartInterviewDialog, _on_waiting("Start interview …")),
    Scene("record-held", Stage.WAITING, RecordHeldDialog, _on_waiting("Record a held interview …")),
    Scene("begin-calibration", Stage.WAITING, CalibrationStepDialog, _begin_calibration, final=True),
    Scene(
        "take-back-calibration",
        Stage.TRYING,
        CalibrationStepDialog,
        on_page(PageName.CALIBRATION, "Take begin back …"),
        final=True,
    ),
    Scene(
        "seal-trial",
        Stage.TRYING,
        CalibrationStepDialog,
        on_page(PageName.CALIBRATION, "Seal …"),
        final=True,
    ),
    Scene("calibration-absence", Stage.TRYING, ReasonDialog, _not_wait),
    Scene(
        "note-calibration",
        Stage.TRIED,
        NoteCalibrationDialog,
        on_page(PageName.CALIBRATION, "Note as briefing …"),
    ),
)
