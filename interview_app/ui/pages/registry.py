"""Where the pages are made: each is loaded when it is first asked for, so that the shell is painted before.

This is the one place of the pages that imports inside functions.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from interview_app.ui.pages.names import PageName

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from interview_app.composition import Services
    from interview_app.i18n import Say
    from interview_app.services.files.backups import Backup
    from interview_app.ui.dialogs.about import AboutDialog
    from interview_app.ui.dialogs.confirm import ConfirmDialog
    from interview_app.ui.opening import Making
    from interview_app.ui.pages.base import Page
    from interview_app.ui.pages.document_check import DocumentChecking
    from interview_app.ui.pages.start import StartPage
    from interview_app.ui.windows.backups import BackupsWindow
    from interview_app.ui.windows.find import FindWindow
    from interview_app.ui.windows.handbook import HandbookWindow
    from interview_app.ui.windows.journal import JournalWindow
    from interview_app.ui.windows.keys import KeysWindow
    from interview_app.ui.workspace import Workspace

Factory = Callable[["Workspace"], "Page"]


def _overview(workspace: Workspace) -> Page:
    from interview_app.ui.pages.overview import OverviewPage

    return OverviewPage(workspace)


def _form(workspace: Workspace) -> Page:
    from interview_app.ui.pages.form.page import FormPage

    return FormPage(workspace)


def _panel(workspace: Workspace) -> Page:
    from interview_app.ui.pages.panel.page import PanelPage

    return PanelPage(workspace)


def _candidates(workspace: Workspace) -> Page:
    from interview_app.ui.pages.candidates.page import CandidatesPage

    return CandidatesPage(workspace)


def _interviews(workspace: Workspace) -> Page:
    from interview_app.ui.pages.interview.page import InterviewPage

    return InterviewPage(workspace)


def _consensus(workspace: Workspace) -> Page:
    from interview_app.ui.pages.consensus.page import ConsensusPage

    return ConsensusPage(workspace)


def _ranking(workspace: Workspace) -> Page:
    from interview_app.ui.pages.ranking.page import RankingPage

    return RankingPage(workspace)


def _protocols(workspace: Workspace) -> Page:
    from interview_app.ui.pages.protocols.page import ProtocolsPage

    return ProtocolsPage(workspace)


def _paper(workspace: Workspace) -> Page:
    from interview_app.ui.pages.paper.page import PaperPage

    return PaperPage(workspace)


def _equal_treatment(workspace: Workspace) -> Page:
    from interview_app.ui.pages.equal_treatment import EqualTreatmentPage

    return EqualTreatmentPage(workspace)


def _record_check(workspace: Workspace) -> Page:
    from interview_app.ui.pages.record_check.page import RecordCheckPage

    return RecordCheckPage(workspace)


def _own_sheets(workspace: Workspace) -> Page:
    from interview_app.ui.pages.own_sheets import OwnSheetsPage

    return OwnSheetsPage(workspace)


def _decision(workspace: Workspace) -> Page:
    from interview_app.ui.pages.decision.page import DecisionPage

    return DecisionPage(workspace)


def _outcome(workspace: Workspace) -> Page:
    from interview_app.ui.pages.outcome.page import OutcomePage

    return OutcomePage(workspace)


def _posting(workspace: Workspace) -> Page:
    from interview_app.ui.pages.posting.page import PostingPage

    return PostingPage(workspace)


def _calibration(workspace: Workspace) -> Page:
    from interview_app.ui.pages.calibration.page import CalibrationPage

    return CalibrationPage(workspace)


def _access(workspace: Workspace) -> Page:
    from interview_app.ui.pages.access.page import AccessPage

    return AccessPage(workspace)


PAGES: Mapping[PageName, Factory] = {
    PageName.OVERVIEW: _overview,
    PageName.FORM: _form,
    PageName.PANEL: _panel,
    PageName.CANDIDATES: _candidates,
    PageName.INTERVIEWS: _interviews,
    PageName.CONSENSUS: _consensus,
    PageName.RANKING: _ranking,
    PageName.PROTOCOLS: _protocols,
    PageName.PAPER: _paper,
    PageName.EQUAL_TREATMENT: _equal_treatment,
    PageName.RECORD_CHECK: _record_check,
    PageName.OWN_SHEETS: _own_sheets,
    PageName.DECISION: _decision,
    PageName.OUTCOME: _outcome,
    PageName.POSTING: _posting,
    PageName.CALIBRATION: _calibration,
    PageName.ACCESS: _access,
}
"""The pages there are, in the order of the navigation; those of `WITHIN` are no step of it."""


def make_start(say: Say) -> StartPage:
    """The start page, which brings the forms on offer."""
    from interview_app.ui.pages.start import StartPage

    return StartPage(say)


def make_document_check(say: Say, window: QWidget, services: Services | None) -> DocumentChecking:
    """The check of an issued document, also against the open procedure."""
    from interview_app.ui.pages.document_check import DocumentChecking

    return DocumentChecking(say, window, services)


def make_about(say: Say, window: QWidget) -> AboutDialog:
    """The dialog about this program."""
    from interview_app.ui.dialogs.about import AboutDialog

    return AboutDialog(say, window)


def make_journal(
    workspace: Workspace, window: QWidget, go: Callable[[PageName, object], None]
) -> JournalWindow:
    """The journal, in a window of its own; `go` shows its extract among the documents, in front of it."""
    from interview_app.ui.pages.table_export import journal_export
    from interview_app.ui.windows.journal import JournalWindow

    made = JournalWindow(workspace, window)
    export = journal_export(workspace, made, made.tell)
    made.export_wanted.connect(lambda: export.choose(made.export_button))

    def show_extract(subject: object) -> None:
        go(PageName.PROTOCOLS, subject)
        window.activateWindow()

    made.print_wanted.connect(show_extract)
    return made


def make_backups(say: Say, copies: Sequence[Backup], window: QWidget) -> BackupsWindow:
    """The verified copies, in a window of their own."""
    from interview_app.ui.windows.backups import BackupsWindow

    return BackupsWindow(say, copies, window)


def make_find(workspace: Workspace, window: QWidget, go: Callable[[PageName, object], None]) -> FindWindow:
    """Find, in a window of its own; `go` shows the page of what was found and turns it there."""
    from interview_app.ui.pages.find_places import place_of
    from interview_app.ui.windows.find import FindWindow

    made = FindWindow(workspace, window)
    made.chosen.connect(lambda found: go(*place_of(found)))
    return made


def make_handbook(say: Say, window: QWidget) -> HandbookWindow:
    """The handbook, in a window of its own."""
    from interview_app.ui.windows.handbook import HandbookWindow

    return HandbookWindow(say, window)


def make_keys(say: Say, window: QWidget) -> KeysWindow:
    """The list of keys."""
    from interview_app.ui.windows.keys import KeysWindow

    return KeysWindow(say, window)


def make_loss(say: Say, window: QWidget) -> ConfirmDialog:
    """The question whether to close although something typed could not be written."""
    from interview_app.ui.dialogs.confirm import ConfirmDialog

    return ConfirmDialog(
        say,
        say("Close without what was typed last?"),
        say(
            "The file could not take what was typed last: it stands on the screen only. Stay, make room on the disk or "
            "put the stick back, and it is saved. Or copy the words somewhere else first."
        ),
        say("Close and lose it"),
        parent=window,
    )


def make_making(say: Say) -> Making:
    """What makes new procedure files."""
    from interview_app.ui.making import ProcedureMaking

    return ProcedureMaking(say)
