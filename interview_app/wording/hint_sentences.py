"""What a hint says: what was found, and where; then the way out, which no document prints."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from interview_app.domain.hint import Discovery, Rule
from interview_app.domain.ids import CandidateId
from interview_app.domain.participation import Body
from interview_app.domain.procedure import Procedure
from interview_app.domain.structure_check.check import FORM_LOOKS
from interview_app.i18n import Say
from interview_app.wording.form_hints import Told, told_of_form
from interview_app.wording.hinted import Hinted
from interview_app.wording.labels import body_label
from interview_app.wording.numbers import candidate_name


def hint_sentence(say: Say, procedure: Procedure, found: Discovery) -> str:
    """What was found and the way out, with the names that `procedure` gives to the ids."""
    return " ".join(_told(say, procedure, found))


def finding_sentence(say: Say, procedure: Procedure, found: Discovery) -> str:
    """What was found as a fact, for the record: nobody who reads a document is told what to do."""
    return _told(say, procedure, found)[0]


def _told(say: Say, procedure: Procedure, found: Discovery) -> Told:
    if found.rule in FORM_LOOKS:
        return told_of_form(say, procedure.form, found)
    return _TOLD[found.rule](_Hinted(say, procedure.form, found, procedure))


@dataclass(frozen=True, slots=True)
class _Hinted(Hinted):
    """A discovery about a procedure with what its sentence needs."""

    procedure: Procedure

    @property
    def name(self) -> str:
        """The candidate whom it concerns."""
        candidate = self.found.place.candidate
        return "" if candidate is None else candidate_name(self.procedure, candidate)

    @property
    def member(self) -> str:
        """The member whose sheet it concerns."""
        panelist = self.found.place.panelist
        return "" if panelist is None else self.procedure.panelist(panelist).name

    @property
    def requirement(self) -> str:
        """The requirement by its name."""
        for each in self.form.requirements:
            if each.id == self.found.place.requirement:
                return self.say.read(each.name)
        return ""


def _no_evidence(hint: _Hinted) -> Told:
    found = hint.say(
        "{name}, {question}: {member} gives a level without evidence.",
        name=hint.name,
        question=hint.question,
        member=hint.member,
    )
    return found, hint.say("Mark a passage or write a sentence.")


def _formulaic(hint: _Hinted) -> Told:
    found = hint.say(
        "{name}, {question}: “{words}” only praises or blames.",
        name=hint.name,
        question=hint.question,
        words=hint.fact("words"),
    )
    return found, hint.say("Write what was said or done that carries the level.")


def _copied(hint: _Hinted) -> Told:
    found = hint.say(
        "{name}, {question}: {member} wrote the same sentence about {other}.",
        name=hint.name,
        question=hint.question,
        member=hint.member,
        other=candidate_name(hint.procedure, CandidateId(hint.fact("other"))),
    )
    return found, hint.say("Say what was particular to this answer.")


def _not_asked_to_all(hint: _Hinted) -> Told:
    if hint.found.place.question is None:
        found = hint.say(
            "{name}: the interview was held without the program, and no answer was added to its record.",
            name=hint.name,
        )
        return found, hint.say("Add the answers, or write down why not.")
    found = hint.say(
        "{name} was not asked {question}, others were.",
        name=hint.name,
        question=hint.question,
    )
    return found, hint.say("Ask it in a further sitting, or write down why not.")


def _plan_changed(hint: _Hinted) -> Told:
    return hint.say("The form is no longer the one that was locked: its fingerprint differs."), hint.say(
        "Find out what was changed."
    )


def _panel_differs(hint: _Hinted) -> Told:
    found = hint.say(
        "{name} did not sit before the same panel as most.",
        name=hint.name,
    )
    return found, hint.say("See that the record says why.")


def _share_of_women(hint: _Hinted) -> Told:
    if "women" not in hint.found.facts:
        return (
            hint.say("How many voting members are women has not been noted."),
            hint.say("Note it on the panel page."),
        )
    found = hint.say(
        "{women} of {voters} voting members are women, which is not half.",
        women=hint.count("women"),
        voters=hint.count("voters"),
    )
    return found, hint.say("The reason is missing on the panel page.")


def _not_invited(hint: _Hinted) -> Told:
    found = hint.say(
        "Participation: nothing says that this body was invited or why not: {body}.",
        body=hint.fact("name") or body_label(hint.say, Body(hint.fact("body"))),
    )
    return found, hint.say("Note it on the panel page.")


def _requirement_open(hint: _Hinted) -> Told:
    found = hint.say(
        "{name}: the requirement “{requirement}” is open.",
        name=hint.name,
        requirement=hint.requirement,
    )
    return found, hint.say("Record the finding with its evidence.")


def _late_note(hint: _Hinted) -> Told:
    found = hint.say(
        "{name}, {question}: {member} wrote this {hours} hours after the interview.",
        name=hint.name,
        question=hint.question,
        member=hint.member,
        hours=hint.count("hours"),
    )
    return found, hint.say("The document says so.")


def _consensus_reason(hint: _Hinted) -> Told:
    found = hint.say(
        "{name}, {question}: the ratings differ, and the consensus gives no reason.",
        name=hint.name,
        question=hint.question,
    )
    return found, hint.say("Write it down there.")


def _deviation_reason(hint: _Hinted) -> Told:
    return hint.say("The decision departs from the ranking and gives no reason."), hint.say(
        "Reopen the procedure and write it down."
    )


def _time_apart(hint: _Hinted) -> Told:
    found = hint.say(
        "The longest interview took {longest} minutes, the shortest {shortest}.",
        longest=hint.count("longest"),
        shortest=hint.count("shortest"),
    )
    return found, hint.say("See whether all had the same chance.")


def _gate(hint: _Hinted) -> Told:
    return hint.say("An auxiliary criterion was used although nobody was found essentially equal."), hint.say(
        "Record that first."
    )


def _retention(hint: _Hinted) -> Told:
    return hint.say("Not everybody was told the outcome, so that no retention date follows."), hint.say(
        "Note the day when it is known."
    )


_TOLD: Mapping[Rule, Callable[[_Hinted], Told]] = {
    Rule.NO_EVIDENCE: _no_evidence,
    Rule.FORMULAIC: _formulaic,
    Rule.COPIED: _copied,
    Rule.NOT_ASKED_TO_ALL: _not_asked_to_all,
    Rule.PLAN_CHANGED: _plan_changed,
    Rule.PANEL_DIFFERS: _panel_differs,
    Rule.SHARE_OF_WOMEN: _share_of_women,
    Rule.NOT_INVITED: _not_invited,
    Rule.REQUIREMENT_OPEN: _requirement_open,
    Rule.LATE_NOTE: _late_note,
    Rule.CONSENSUS_REASON: _consensus_reason,
    Rule.DEVIATION_REASON: _deviation_reason,
    Rule.TIME_APART: _time_apart,
    Rule.GATE: _gate,
    Rule.RETENTION: _retention,
}
