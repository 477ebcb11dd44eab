"""The dialogs of what follows from the ratings: documents, consensus, decision, ends, and the data of candidates."""

from __future__ import annotations

from interview_app.domain.candidate import CandidateState
from interview_app.domain.protocol import Document, Subject
from interview_app.ui.dialogs.confirm import ConfirmDialog
from interview_app.ui.dialogs.document_check import DocumentCheckDialog
from interview_app.ui.dialogs.find_equal import FindEqualDialog
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.dialogs.issue_protocol import IssueProtocolDialog
from interview_app.ui.dialogs.issue_ready import IssueReadyDialog
from interview_app.ui.dialogs.own_habits import OwnHabitsDialog
from interview_app.ui.dialogs.record_decision import RecordDecisionDialog
from interview_app.ui.dialogs.reopen_procedure import ReopenProcedureDialog
from interview_app.ui.dialogs.sign_document import SignDocumentDialog
from interview_app.ui.operations import Area
from interview_app.ui.pages.consensus.page import ConsensusPage
from interview_app.ui.pages.names import PageName
from interview_app.ui.pages.protocols.page import ProtocolsPage
from interview_app.ui.pages.ranking.page import RankingPage
from tools.room import Room, Scene, shown_as
from tools.scenes.data import OF_DATA
from tools.scenes.document import check_document, sign_document
from tools.scenes.ways import on_page
from tools.stages import REASON, Stage

_GONE = CandidateState.INTERVIEWED


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


AFTERWARDS = (
    Scene("check-document", Stage.DECIDED, DocumentCheckDialog, check_document),
    Scene("issue", Stage.DECIDED, IssueProtocolDialog, _issue, final=True),
    Scene("sign-document", Stage.DECIDED, SignDocumentDialog, sign_document),
    Scene(
        "issue-ready",
        Stage.DECIDED,
        IssueReadyDialog,
        on_page(PageName.PROTOCOLS, "Issue all that are ready …"),
        final=True,
    ),
    *OF_DATA,
    Scene("habits", Stage.DECIDED, OwnHabitsDialog, _habits),
    Scene(
        "close", Stage.DECIDED, ConfirmDialog, on_page(PageName.RANKING, "Close the procedure …"), final=True
    ),
    Scene(
        "reopen",
        Stage.DECIDED,
        ReopenProcedureDialog,
        on_page(PageName.RANKING, "Reopen the procedure …"),
        final=True,
    ),
    Scene(
        "find-equal", Stage.REOPENED, FindEqualDialog, on_page(PageName.DECISION, "Find essentially equal …")
    ),
    Scene(
        "decision",
        Stage.REOPENED,
        RecordDecisionDialog,
        on_page(PageName.RANKING, "Record decision …"),
        final=True,
    ),
    Scene("withdraw-agreement", Stage.REOPENED, ReasonDialog, _withdraw_agreement, final=True),
    Scene("take-back-equal", Stage.REOPENED, ReasonDialog, _take_back_equal),
    Scene("loss", Stage.REOPENED, ConfirmDialog, _loss, final=True),
)
