"""What the record check says in the dialog before an act, and the reasons that are written there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from interview_app.domain.hint import Discovery, Hint, Moment, Severity
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.procedure import Procedure
from interview_app.i18n import Say
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.models.hint_rows import mark_of
from interview_app.ui.operations import Area
from interview_app.ui.pages.hints.way import way_to
from interview_app.ui.pages.kept.fields import KeptFields
from interview_app.ui.pages.names import PageName
from interview_app.ui.widgets.hint_answers import HintLine
from interview_app.ui.workspace import Workspace
from interview_app.wording.hint_sentences import hint_sentence

_MOST_NOTICES = 3

Telling = Callable[[Say, Procedure, Discovery], str]
"""How a hint is said: with the way out, or as a fact to somebody whose way out it is not."""


def ask_hints(
    workspace: Workspace,
    dialog: Dialog,
    moment: Moment,
    *,
    go: Callable[[PageName, object], object],
    candidate: CandidateId | None = None,
    panelist: PanelistId | None = None,
) -> None:
    """Put the hints before an act into its dialog: what blocks or asks for a reason holds the verb back.

    `go` is called for the place of a hint, after the dialog was closed.
    """
    check, actor = workspace.services.record_check, workspace.actor
    hints = check.before(actor, moment, candidate=candidate, panelist=panelist)
    put_hints(workspace, dialog, hints, check.checked(actor).procedure, go=go)


def put_hints(
    workspace: Workspace,
    dialog: Dialog,
    hints: Sequence[Hint],
    procedure: Procedure,
    *,
    go: Callable[[PageName, object], object],
    tell: Telling = hint_sentence,
) -> None:
    """Put these hints into a dialog, instead of those that it has; `procedure` names ids, `tell` says the hints.

    A reason that is being written stays with a hint that is still there.
    """
    if dialog.answers is not None:
        for typed in dialog.answers.findChildren(KeptFields):
            typed.keep()
    told = _told(hints)
    answers = dialog.show_hints(
        [_line(workspace.say, procedure, hint, tell) for hint in told], len(hints) - len(told)
    )
    for key, field in answers.fields.items():
        kept = KeptFields(workspace, {"reason": field}, answers, actor=workspace.actor)
        kept.turn_to(f"hint {key}")
        dialog.rejected.connect(kept.keep)
    answers.changed.emit()  # words that were brought back answer as well
    places = {hint.discovery.key: hint.discovery for hint in told}

    def follow(key: str) -> None:
        dialog.reject()
        go(*way_to(procedure, places[key]))

    answers.followed.connect(follow)


def hints_before(workspace: Workspace, moment: Moment, candidate: CandidateId) -> int:
    """How many hints before an act on a candidate still ask for something, or tell something."""
    found = workspace.services.record_check.before(workspace.actor, moment, candidate=candidate)
    return sum(hint.open or hint.severity is Severity.NOTICE for hint in found)


def settle_hints(workspace: Workspace, dialog: Dialog) -> bool:
    """Put the reasons that were written in a dialog on record; False where the file does not take them."""
    reasons = dialog.hint_reasons
    if not reasons:
        return True
    check, actor = workspace.services.record_check, workspace.actor
    return workspace.operations.done(lambda: check.settle(actor, reasons), Area.CHECK)


def _told(hints: Sequence[Hint]) -> list[Hint]:
    """Everything that still asks for something, and the first few notices; what was answered is not told again."""
    notices = [hint for hint in hints if hint.severity is Severity.NOTICE]
    return [hint for hint in hints if hint.open] + notices[:_MOST_NOTICES]


def _line(say: Say, procedure: Procedure, hint: Hint, tell: Telling) -> HintLine:
    icon, colour = mark_of(hint)
    return HintLine(
        hint.discovery.key,
        tell(say, procedure, hint.discovery),
        icon,
        colour,
        asks=hint.severity is Severity.REASON,
        blocks=hint.severity is Severity.BLOCKS,
        kind=hint.discovery.rule.value,
    )
