"""Puts one part of a case on the pane: words, states and what may be written.  Reads nothing, writes nothing."""

from __future__ import annotations

import re
from fractions import Fraction

from interview_app.domain.form import InterviewForm, Question, Section, WeightMode
from interview_app.domain.interview import Asked, RecordEntry
from interview_app.domain.sheet import Passage, Rating, RatingState
from interview_app.i18n import Say
from interview_app.ui.pages.interview.case import Case
from interview_app.ui.pages.interview.pane import InterviewPane
from interview_app.ui.widgets.probe_row import Probe
from interview_app.wording.labels import merit_label

_LEAD = re.compile(r"\s*(\d\d:\d\d(\s+|$))?")


def show_part(say: Say, pane: InterviewPane, case: Case, item: Question | Section) -> None:
    """Everything of a part but its texts, which their keepers show."""
    entry = case.interview.entry(item.id)
    pane.show_kind(question=isinstance(item, Question), rates=case.sheet is not None)
    retired = case.retired(item)
    if retired is None:
        pane.show_skipped(entry.reason if entry.asked is Asked.SKIPPED else None)
    else:
        pane.show_retired(retired.reason)
    _show_answer_field(say, pane, case, item, entry)
    if isinstance(item, Question):
        _show_question(say, pane, case, item, entry)
        pane.show_before(earlier_words(say, case, item))
        show_rating(say, pane, case, item)
    else:
        pane.head.set_part(say("Section without rating"), "", item.title.read(case.interview.spoken))
        pane.guidance.set_words(item.guidance.read(case.interview.spoken))


def earlier_words(say: Say, case: Case, item: Question) -> str:
    """What was recorded before a further sitting, while it is held; nothing where nothing was."""
    further = case.interview.further
    if further is None or case.finished:
        return ""
    entry = case.interview.entry(item.id)
    before = entry.adding(further.id, "", further.started).said
    if not before:
        return ""
    return say("Recorded before: {words}", words=before)


def show_rating(say: Say, pane: InterviewPane, case: Case, question: Question) -> None:
    """The own level, or why there is none; marked passages in the answer and in the evidence."""
    if case.sheet is None:
        pane.answer.set_passages(())
        pane.not_rating.set_words(
            say("You do not rate this candidate, so there is no sheet to fill in here.")
        )
        return
    rating = case.sheet.rating(question.id)
    skipped = case.interview.entry(question.id).asked is Asked.SKIPPED
    out = skipped or case.retired(question) is not None
    pane.levels.set_writable(case.rates and not out)
    pane.evidence.set_writable(case.rates and not out)
    pane.notes.setReadOnly(not case.rates)
    pane.evidence_field.set_label(
        say("Evidence for the level"),
        aside=say("sheet sealed") if case.sealed else say("needed to seal; mark a passage and F8"),
        hint=say("only you see this"),
    )
    if case.retired(question) is not None and rating.state is RatingState.OPEN:
        pane.levels.show_nothing(say("This question was retired for all, so there is nothing to rate."))
    else:
        _show_level(say, pane, case.form, rating, skipped=skipped)
    pane.evidence.set_passages([passage.words for passage in rating.passages])
    answer = pane.answer.text()
    places = (located(passage, answer) for passage in rating.passages)
    pane.answer.set_passages([place for place in places if place is not None])


def located(passage: Passage, answer: str) -> tuple[int, int] | None:
    """Where the marked words stand now, nearest to where they were marked; None where they no longer do."""
    if answer[passage.start : passage.end] == passage.words:
        return passage.start, passage.end
    found, at = [], answer.find(passage.words)
    while at >= 0 and passage.words:
        found.append(at)
        at = answer.find(passage.words, at + 1)
    if not found:
        return None
    nearest = min(found, key=lambda start: abs(start - passage.start))
    return nearest, nearest + len(passage.words)


def marked_passage(answer: str, start: int, end: int) -> Passage | None:
    """What was selected, without blanks around it and without the time that begins the line; None where nothing is."""
    begin = _LEAD.match(answer, start, end)
    start = start if begin is None else begin.end()
    words = answer[start:end].rstrip()
    return Passage(start, start + len(words), words) if words else None


def probes_of(case: Case, question: Question) -> list[Probe]:
    """The form's probes in the language of the interview, then own ones."""
    entry, language = case.interview.entry(question.id), case.interview.spoken
    probes = [Probe(words.read(language), at in entry.probes) for at, words in enumerate(question.probes)]
    return probes + [Probe(words, asked=True, own=True) for words in entry.own_probes]


def weight_share(form: InterviewForm, weight: Fraction) -> Fraction:
    """A criterion's weight as a share of one."""
    if form.rules.weight_mode is WeightMode.SUM100:
        return weight / 100
    return weight / sum((each.weight for each in form.criteria), Fraction(0))


def level_words(say: Say, form: InterviewForm, question: Question) -> list[tuple[str, str]]:
    """Each level as its number and its anchor."""
    anchors = {anchor.level: say.read(anchor.behaviour) for anchor in question.anchors}
    return [(say.plain(level.value), anchors.get(level.value, "")) for level in form.scale.levels]


def _show_question(say: Say, pane: InterviewPane, case: Case, question: Question, entry: RecordEntry) -> None:
    criterion = case.form.criterion(question.criterion)
    share = say.percent(weight_share(case.form, criterion.weight))
    rest = say("weight {share} · {merit}", share=share, merit=merit_label(say, criterion.merit))
    pane.head.set_part(say.read(criterion.name), rest, question.wording.read(case.interview.spoken))
    points = [say.read(point) for point in question.expected]
    probes, writes = probes_of(case, question), case.writes_on(question)
    pane.probes.set_probes(probes, writes=writes)
    pane.on_demand.set_aids(probes, points, writes=writes)
    pane.expected.set_points(points)
    pane.levels.set_levels(level_words(say, case.form, question))


def _show_answer_field(
    say: Say, pane: InterviewPane, case: Case, item: Question | Section, entry: RecordEntry
) -> None:
    label = say("Answer in essence") if isinstance(item, Question) else say("Noted in essence")
    aside = "" if case.writes_on(item) else say("read only")
    pane.answer_field.set_label(label, aside=aside, hint=say("part of the interview record"))
    pane.answer.set_writable(case.writes_on(item) and entry.asked is not Asked.SKIPPED)


def _show_level(say: Say, pane: InterviewPane, form: InterviewForm, rating: Rating, *, skipped: bool) -> None:
    if rating.state is RatingState.NOT_OBSERVABLE:
        pane.levels.show_unseen(rating.reason)
        return
    if skipped:
        pane.levels.show_nothing(say("This question was skipped, so there is nothing to rate."))
        return
    values = [level.value for level in form.scale.levels]
    if rating.state is RatingState.RATED and rating.level in values:
        pane.levels.show_level(values.index(rating.level))
    else:
        pane.levels.show_level(None)
