"""What every act of the journal was, in plain words, and what it was about.

Every act that a service writes has its words here; a test finds the acts in the code.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from interview_app.domain.extract import VEILED, JournalLine
from interview_app.domain.panel import Established, Role
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Document
from interview_app.domain.text import Text
from interview_app.i18n import Say
from interview_app.wording.documents import document_name
from interview_app.wording.labels import established_label, role_label


def act_words(say: Say, act: str) -> str:
    """What was done; an act that this program does not know (a newer one wrote it) is shown by its own name."""
    known = ACTS.get(act)
    return known(say) if known is not None else say("Act “{act}”", act=act.replace("-", " "))


def who_words(say: Say, line: JournalLine, procedure: Procedure) -> str:
    """Who acted; nobody is the program itself."""
    if line.actor is None:
        return say("Program")
    names = {person.id: person.name for person in procedure.panel}
    return names.get(line.actor, say("(no longer on the panel)"))


def role_words(say: Say, line: JournalLine) -> str:
    """In which role somebody acted."""
    return role_label(say, Role(line.role)) if line.role in set(Role) else line.role


def established_words(say: Say, line: JournalLine) -> str:
    """How it is known who acted; the program needs no proof."""
    if line.actor is None:
        return ""
    known = line.established in set(Established)
    return established_label(say, Established(line.established)) if known else line.established


def about_words(say: Say, line: JournalLine, procedure: Procedure) -> str:
    """Whom or what the act was about, by names."""
    parts = [_candidates(line, procedure), _panelist(line, procedure), _item(say, line, procedure)]
    if line.act in ("issue-protocol", "sign-document") and line.others:
        parts.append(_document(say, line.others))
    return " · ".join(part for part in parts if part)


def _candidates(line: JournalLine, procedure: Procedure) -> str:
    known = {each.id: f"{each.number} {each.name}" for each in procedure.candidates}
    return ", ".join(known[each] for each in line.candidates if each in known)


def _panelist(line: JournalLine, procedure: Procedure) -> str:
    """The member an act is about, unless they are the one who acted."""
    found = [each.name for each in procedure.panel if each.id == line.panelist != line.actor]
    return found[0] if found else ""


def _item(say: Say, line: JournalLine, procedure: Procedure) -> str:
    form = procedure.form
    names: list[tuple[str, Text]] = [(each.id, each.name) for each in form.requirements]
    for id, name in (*names, *((each.id, each.name) for each in form.criteria)):
        if id == line.item:
            return say.read(name)
    for item in form.items():
        if item.id == line.item:
            return say.read(item.title)
    return ""


def _document(say: Say, others: tuple[str, ...]) -> str:
    number, *kinds = others
    names = [document_name(say, Document(kind)) for kind in kinds if kind in set(Document)]
    return " ".join([*names, say("No. {number}", number=number)])


ACTS: Mapping[str, Callable[[Say], str]] = {
    "create-procedure": lambda say: say("Procedure begun"),
    "edit-form": lambda say: say("Interview form edited"),
    "add-form-part": lambda say: say("Entry added to the interview form"),
    "remove-form-part": lambda say: say("Entry removed from the interview form"),
    "move-form-part": lambda say: say("Entry of the interview form moved"),
    "change-form-part": lambda say: say("Interview form changed"),
    "undo-form-edit": lambda say: say("Edit of the interview form undone"),
    "redo-form-edit": lambda say: say("Edit of the interview form done again"),
    "begin-with-form": lambda say: say("Draft begun with a form of the library"),
    "copy-anchors": lambda say: say("Anchors copied from the library"),
    "copy-criterion": lambda say: say("Criterion copied from the library"),
    "copy-question": lambda say: say("Question copied from the library"),
    "replace-form": lambda say: say("Interview form taken from a file"),
    "read-posting": lambda say: say("Posting read"),
    "take-over-posting": lambda say: say("Draft taken over from the posting"),
    "suggest-conversation": lambda say: say("Missing questions proposed"),
    "sort-passage": lambda say: say("Kind of a passage of the posting corrected"),
    "split-passage": lambda say: say("Passage of the posting split"),
    "join-passage": lambda say: say("Passages of the posting joined"),
    "connect-passage": lambda say: say("Passage of the posting connected"),
    "disconnect-passage": lambda say: say("Connection with a passage of the posting taken away"),
    "revise-form": lambda say: say("Locked interview form opened again as a new version"),
    "lock-form": lambda say: say("Interview form locked"),
    "add-panelist": lambda say: say("Member added to the panel"),
    "change-panelist": lambda say: say("Member’s entry changed"),
    "remove-panelist": lambda say: say("Member removed from the panel"),
    "put-back-panelist": lambda say: say("Removed member put back"),
    "assign-expected": lambda say: say("Member expected for the interview"),
    "assign-substitute": lambda say: say("Substitute named"),
    "assign-recused": lambda say: say("Member recused"),
    "assign-absent": lambda say: say("Member noted as absent"),
    "brief-panelist": lambda say: say("Briefing noted"),
    "take-back-briefing": lambda say: say("Note on a briefing taken back"),
    "add-sample-answer": lambda say: say("Sample answer begun"),
    "change-sample-answer": lambda say: say("Sample answer written"),
    "remove-sample-answer": lambda say: say("Sample answer removed"),
    "begin-calibration": lambda say: say("Calibration begun"),
    "take-back-calibration": lambda say: say("Begin of the calibration taken back"),
    "work-on-calibration": lambda say: say("Worked on the trial ratings"),
    "seal-calibration": lambda say: say("Trial ratings sealed"),
    "miss-calibration": lambda say: say("Member noted as absent from the calibration"),
    "expect-calibration": lambda say: say("Member waited for in the calibration after all"),
    "disclose-calibration": lambda say: say("Trial ratings disclosed"),
    "note-calibration": lambda say: say("Calibration noted as a briefing"),
    "declare-no-bias": lambda say: say("Declared free of bias"),
    "declare-concern": lambda say: say("Concern of bias declared"),
    "take-back-declaration": lambda say: say("Declaration on bias taken back"),
    "recuse-panelist": lambda say: say("Concern decided: member recused"),
    "let-take-part": lambda say: say("Concern decided: member takes part"),
    "state-gender-share": lambda say: say("Share of women stated"),
    "add-body": lambda say: say("Body added to the participation"),
    "remove-body": lambda say: say("Body removed from the participation"),
    "note-participation": lambda say: say("Participation noted"),
    "note-separate-data": lambda say: say("Separately kept data changed"),
    "add-candidate": lambda say: say("Candidate entered"),
    "take-over-list": lambda say: say("Candidates taken over from a list"),
    "correct-candidate": lambda say: say("Name or number of a candidate corrected"),
    "change-candidate": lambda say: say("Candidate’s entry changed"),
    "remove-candidate": lambda say: say("Candidate’s entry removed"),
    "put-back-candidate": lambda say: say("Removed entry put back"),
    "check-requirement": lambda say: say("Requirement checked"),
    "admit-candidate": lambda say: say("Candidate admitted"),
    "exclude-candidate": lambda say: say("Candidate excluded"),
    "reconsider-candidate": lambda say: say("Candidate’s admission open again"),
    "invite-candidate": lambda say: say("Candidate noted as invited"),
    "interview-candidate": lambda say: say("Candidate interviewed"),
    "miss-candidate": lambda say: say("Candidate noted as not appeared"),
    "withdraw-candidate": lambda say: say("Candidate’s withdrawal recorded"),
    "note-late-arrival": lambda say: say("Late arrival noted"),
    "take-back-late-arrival": lambda say: say("Note on a late arrival taken back"),
    "plan-interviews": lambda say: say("Appointments planned"),
    "put-back-interviews": lambda say: say("Earlier appointments put back"),
    "take-back-note": lambda say: say("Note on a candidate taken back"),
    "start-interview": lambda say: say("Interview begun"),
    "pause-interview": lambda say: say("Interview interrupted"),
    "resume-interview": lambda say: say("Interview continued"),
    "finish-interview": lambda say: say("Interview finished"),
    "join-interview": lambda say: say("Joined the interview"),
    "leave-interview": lambda say: say("Left the interview"),
    "hand-over-record": lambda say: say("Record handed over"),
    "ask-question": lambda say: say("Question asked"),
    "skip-question": lambda say: say("Question skipped"),
    "unskip-question": lambda say: say("Question asked after all"),
    "ask-probe": lambda say: say("Probe noted as asked"),
    "unask-probe": lambda say: say("Note on a probe taken back"),
    "add-probe": lambda say: say("Own probe noted"),
    "record-answer": lambda say: say("Answer written into the record"),
    "record-rating": lambda say: say("Rating entered"),
    "clear-rating": lambda say: say("Rating taken back"),
    "record-evidence": lambda say: say("Evidence written"),
    "mark-evidence": lambda say: say("Passage marked as evidence"),
    "unmark-evidence": lambda say: say("Marked passage taken back"),
    "record-reason": lambda say: say("Reason written on the sheet"),
    "record-notes": lambda say: say("Own notes written"),
    VEILED: lambda say: say("Worked on the rating sheet"),
    "seal-sheet": lambda say: say("Rating sheet sealed"),
    "replace-sheet": lambda say: say("Sealed sheet opened for replacement"),
    "enter-paper": lambda say: say("Paper sheet typed in"),
    "give-up-paper": lambda say: say("Typing of a paper sheet given up"),
    "give-up-replacement": lambda say: say("Replacement of a sheet given up"),
    "give-pin": lambda say: say("PIN set"),
    "change-pin": lambda say: say("PIN changed"),
    "remove-pin": lambda say: say("PIN removed"),
    "reset-pin": lambda say: say("Forgotten PIN reset"),
    "see-pin-reset": lambda say: say("Told of the reset of the PIN"),
    "record-held-interview": lambda say: say("Interview recorded that was held without the program"),
    "disclose-ratings": lambda say: say("Ratings disclosed"),
    "resume-interviews": lambda say: say("Interviews open again"),
    "take-up-interview": lambda say: say("Finished interview taken up again in a further sitting"),
    "retire-question": lambda say: say("Question retired for all"),
    "restore-question": lambda say: say("Retired question counts again"),
    "set-not-assessable": lambda say: say("Candidate noted as not assessable"),
    "set-assessable": lambda say: say("Gaps of a candidate taken up again"),
    "agree": lambda say: say("Level agreed by the panel"),
    "withdraw-agreement": lambda say: say("Agreement withdrawn"),
    "find-equal": lambda say: say("Candidates found essentially equal"),
    "take-back-equal": lambda say: say("Finding of essential equality taken back"),
    "take-back-not-assessable": lambda say: say("Note “not assessable” taken back"),
    "record-decision": lambda say: say("Decision recorded"),
    "reopen-procedure": lambda say: say("Procedure reopened"),
    "check-condition": lambda say: say("Condition checked"),
    "note-notice": lambda say: say("Notice to the candidate noted"),
    "take-back-notice": lambda say: say("Note on a notice taken back"),
    "note-access-request": lambda say: say("Request for access noted"),
    "answer-access-request": lambda say: say("Request for access answered"),
    "take-back-access-request": lambda say: say("Note on a request for access taken back"),
    "withhold-passage": lambda say: say("Passage of an inspection copy blacked out"),
    "leave-passage": lambda say: say("Passage of an inspection copy left as it is"),
    "take-back-mark": lambda say: say("Decision on a passage taken back"),
    "export-personal-data": lambda say: say("Personal data of a candidate exported (Art. 15 GDPR)"),
    "erase-data": lambda say: say("Personal data deleted for good"),
    "close-procedure": lambda say: say("Procedure closed"),
    "abort-procedure": lambda say: say("Procedure aborted with a reason"),
    "settle-hint": lambda say: say("Hint of the record check settled"),
    "set-rule": lambda say: say("Rule of the record check changed"),
    "issue-protocol": lambda say: say("Document issued"),
    "sign-document": lambda say: say("Document signed with a certificate"),
}
"""The words of each act, in the order of a procedure."""
