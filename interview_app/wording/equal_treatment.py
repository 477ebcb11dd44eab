"""The comparison of the interviews in words: facts in short, what stands out in whole sentences with its number."""

from __future__ import annotations

from collections.abc import Sequence

from interview_app.domain.equal_treatment import (
    LENGTHS_APART,
    OFF_PLAN,
    OWN_PROBES_APART,
    QUESTION_APART,
    Comparison,
    Conducted,
    Finding,
    Notable,
    PartTaken,
)
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import CandidateId, PanelistId, QuestionId
from interview_app.domain.interview import Asked
from interview_app.domain.procedure import Procedure
from interview_app.i18n import Say
from interview_app.wording.labels import language_label
from interview_app.wording.numbers import candidate_name, question_number
from interview_app.wording.sittings import is_video_alone

_MOST_NAMED = 3
"""Names in a pair of brackets, from which on only their number is said."""


def introduction(say: Say, comparison: Comparison) -> str:
    """What is compared, and that nothing of a rating is in it."""
    if not comparison.rows:
        return say("No interview has been finished yet. Each finished one appears here.")
    return say.plural(
        "{count} finished interview, from its record alone: nothing of a rating is in here.",
        "{count} finished interviews side by side, from their records alone: nothing of a rating is in here.",
        count=len(comparison.rows),
    )


def nothing_notable(say: Say) -> str:
    """What stands where nothing stands out."""
    return say("Nothing stands out by the fixed numbers of this comparison.")


def thresholds(say: Say) -> str:
    """By which numbers something stands out, and what that means."""
    return say(
        "What is named here was found by fixed numbers: lengths {lengths} minutes and a quarter apart, {plan} minutes "
        "off the plan, a question {question} minutes apart, {probes} own probes apart. It says where to look, not "
        "that somebody was treated differently without a reason.",
        lengths=LENGTHS_APART,
        plan=OFF_PLAN,
        question=QUESTION_APART,
        probes=OWN_PROBES_APART,
    )


def finding_sentence(say: Say, procedure: Procedure, finding: Finding) -> str:
    """One thing that stands out, with names and numbers."""
    names = _names(procedure, finding.candidates)
    match finding.kind:
        case Notable.LENGTHS | Notable.QUESTION_TIME | Notable.OWN_PROBES:
            return _spread(say, procedure, finding)
        case Notable.OFF_PLAN:
            return say(
                "At least {minutes} minutes longer or shorter than the planned {planned}: {names}.",
                minutes=OFF_PLAN,
                planned=procedure.form.interview_minutes,
                names=names,
            )
        case Notable.SKIPPED:
            return say("Questions were skipped with a reason: {names}.", names=names)
        case Notable.UNREACHED:
            return say("Questions were not reached: {names}.", names=names)
        case Notable.PANEL:
            return say("Another panel than for most: {names}.", names=names)
        case _:
            return _circumstance(say, finding.kind, names)


def _spread(say: Say, procedure: Procedure, finding: Finding) -> str:
    """The least and the most, each with who has it."""
    edges = say(
        "{least} ({few}) to {most} ({many})",
        least=finding.least,
        few=_few(say, procedure, finding.candidates),
        most=finding.most,
        many=_few(say, procedure, finding.others),
    )
    if finding.kind is Notable.LENGTHS:
        return say("The interviews lasted {edges} minutes, which is far apart.", edges=edges)
    if finding.kind is Notable.OWN_PROBES:
        return say("Own probes asked: {edges}.", edges=edges)
    number = question_number(procedure.form, QuestionId(finding.question))
    return say("Question {number} took {edges} minutes.", number=number, edges=edges)


def _circumstance(say: Say, kind: Notable, names: str) -> str:
    if kind is Notable.LANGUAGE:
        return say("In another language than for most: {names}.", names=names)
    if kind is Notable.VIDEO:
        return say("Some were by video and some were not; unlike most: {names}.", names=names)
    if kind is Notable.SITTINGS:
        return say("In several sittings: {names}.", names=names)
    return say("Notes were written after the conversation: {names}.", names=names)


def _names(procedure: Procedure, candidates: Sequence[CandidateId]) -> str:
    return ", ".join(candidate_name(procedure, each) for each in dict.fromkeys(candidates))


def _few(say: Say, procedure: Procedure, candidates: Sequence[CandidateId]) -> str:
    """The names, or how many there are where they would drown the sentence."""
    if len(candidates) <= _MOST_NAMED:
        return _names(procedure, candidates)
    return say.plural("{count} person", "{count} persons", count=len(candidates))


def minutes_words(say: Say, row: Conducted, planned: int) -> str:
    """Minutes in all against the plan."""
    return say("{minutes} of {planned} min", minutes=row.minutes, planned=planned)


def probes_words(say: Say, row: Conducted) -> str:
    """The form's probes and own ones."""
    return say("{probes} + {own} own", probes=row.probes, own=row.own_probes)


def missed_words(form: InterviewForm, row: Conducted) -> str:
    """The numbers of the questions that were not asked, for whatever reason."""
    numbers = sorted(question_number(form, each) for each in (*row.skipped, *row.unreached))
    return ", ".join(str(number) for number in numbers)


def facts_sentence(say: Say, procedure: Procedure, comparison: Comparison, row: Conducted) -> str:
    """All facts of one interview, for reading out."""
    late = say("Late notes: {count}", count=late_words(say, row))
    facts = [
        say.moment(row.started),
        minutes_words(say, row, comparison.planned),
        say("{probes} probes of the form, {own} own", probes=row.probes, own=row.own_probes),
        not_asked_words(say, procedure.form, row) or say("all questions asked"),
        say("panel {panel}", panel=panel_words(say, procedure, row, comparison.usual)),
        say("sittings {sittings}", sittings=sittings_words(say, row)),
        place_words(say, row),
        languages_words(say, row),
        late,
    ]
    name = candidate_name(procedure, row.candidate)
    return say("{name}: {facts}.", name=name, facts="; ".join(fact for fact in facts if fact))


def languages_words(say: Say, row: Conducted) -> str:
    """The languages in their order."""
    return ", ".join(language_label(say, each) for each in row.languages)


def place_words(say: Say, row: Conducted) -> str:
    """Rooms, and whether a sitting was by video."""
    if not row.video:
        return ", ".join(row.places)
    rooms = (place for place in row.places if not is_video_alone(place))
    return ", ".join((*rooms, say("by video")))


def sittings_words(say: Say, row: Conducted) -> str:
    """How many sittings, and what lay between them."""
    if row.sittings == 1:
        return "1"
    between = ", ".join(each or say("break") for each in row.interruptions)
    return say("{count}: {between}", count=row.sittings, between=between)


def not_asked_words(say: Say, form: InterviewForm, row: Conducted) -> str:
    """The numbers of the questions that were skipped or not reached; nothing where all were asked."""
    skipped = ", ".join(str(question_number(form, each)) for each in row.skipped)
    unreached = ", ".join(str(question_number(form, each)) for each in row.unreached)
    parts = [
        say("skipped: {numbers}", numbers=skipped) if skipped else "",
        say("not reached: {numbers}", numbers=unreached) if unreached else "",
    ]
    return "; ".join(part for part in parts if part)


def panel_words(say: Say, procedure: Procedure, row: Conducted, usual: Sequence[PanelistId]) -> str:
    """The panel as usual, or who was there besides and who was missing."""
    there, known = set(row.present), set(usual)
    more = [each.name for each in procedure.panel if each.id in there - known]
    less = [each.name for each in procedure.panel if each.id in known - there]
    parts = [
        say("with {names}", names=", ".join(more)) if more else "",
        say("without {names}", names=", ".join(less)) if less else "",
    ]
    words = "; ".join(part for part in parts if part)
    if words and row.panel_note:
        return say("{panel} ({note})", panel=words, note=row.panel_note)
    return words or say("as for most")


def late_words(say: Say, row: Conducted) -> str:
    """How many notes were written after the conversation."""
    return str(row.late) if row.late else say("none")


def part_words(say: Say, part: PartTaken) -> str:
    """Whole minutes of one part, a dash where it was only opened, or what became of it instead."""
    if part.asked is Asked.SKIPPED:
        return say("skipped")
    if part.asked is Asked.OPEN and not part.seconds:
        return say("not reached")
    opened_only = part.asked is Asked.OPEN and not part.minutes
    return "–" if opened_only else str(part.minutes)


def part_sentence(say: Say, part: PartTaken, *, name: str, title: str) -> str:
    """The same as a sentence, for whoever cannot see the bar; with the reason and own probes."""
    words = say(
        "{name}, {title}: {minutes} of {planned} min",
        name=name,
        title=title,
        minutes=part.minutes,
        planned=part.planned,
    )
    if part.asked is Asked.SKIPPED:
        words = say("{name}, {title}: skipped. Reason: {reason}", name=name, title=title, reason=part.reason)
    probes = "; ".join(part.own_probes)
    return say("{sentence}. Own probes: {probes}", sentence=words, probes=probes) if probes else words
