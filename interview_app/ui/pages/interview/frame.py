"""What stands around the open part: the bar with its one act, the foot, and the times."""

from __future__ import annotations

from enum import StrEnum

from interview_app.domain.form import Question, Section
from interview_app.domain.interview import Asked, Interview
from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.pages.interview.case import Case
from interview_app.ui.pages.interview.clock import InterviewClock
from interview_app.ui.pages.interview.layout import InterviewLayout
from interview_app.ui.widgets.interview_bar import InterviewBar
from interview_app.ui.widgets.interview_foot import InterviewFoot
from interview_app.wording.labels import language_label
from interview_app.wording.sittings import is_video_alone


class BarAct(StrEnum):
    """What is next for the interview as a whole."""

    FINISH = "finish"
    RESUME = "resume"
    SEAL = "seal"
    REPLACE = "replace"
    NOTHING = "nothing"


def bar_act(case: Case) -> BarAct:
    """Finish while it runs, go on while it is interrupted (the note-taker only), then seal, then replace."""
    if not case.finished:
        return BarAct.FINISH if case.writes else BarAct.RESUME if case.resumes else BarAct.NOTHING
    if case.sheet is None or not case.rating_open:
        return BarAct.NOTHING
    if not case.sealed:
        return BarAct.SEAL
    return BarAct.NOTHING if case.replacing_waits else BarAct.REPLACE


def show_person(say: Say, bar: InterviewBar, case: Case) -> None:
    """Who is interviewed, when, where, in which language, and what can be done with the interview."""
    parts = [case.candidate.number, say.time(case.interview.started), place_words(say, case.interview)]
    parts.append(language_label(say, case.interview.spoken))
    details = " · ".join(part for part in parts if part)
    bar.set_person(case.candidate.name, details, number=case.candidate.number)
    bar.set_interruptible(case.writes and case.running)
    match bar_act(case):
        case BarAct.RESUME:
            bar.set_act(say("Continue interview …"), Icon.PLAY)
        case BarAct.FINISH:
            bar.set_act(say("Finish interview …"), Icon.CIRCLE_CHECK)
        case BarAct.SEAL:
            bar.set_act(say("Seal sheet …"), Icon.LOCK)
        case BarAct.REPLACE:
            bar.set_act(say("Replace sheet …"), Icon.HISTORY)
        case BarAct.NOTHING:
            bar.set_act("", Icon.CIRCLE_CHECK)


def place_words(say: Say, interview: Interview) -> str:
    """The room, or that it was by video."""
    place = interview.place
    if not interview.sittings[-1].video:
        return place
    return say("Video") if is_video_alone(place) else say("Video, {place}", place=place)


def show_foot(say: Say, foot: InterviewFoot, case: Case, at: int) -> None:
    """Skip, back and on, as far as the acting person may."""
    item = case.items[at]
    skipped = case.interview.entry(item.id).asked is Asked.SKIPPED
    skip = say("Ask after all") if skipped else say("Skip with a reason …")
    foot.set_skip(skip if case.writes_on(item) and not _asked_before(case, item) else "")
    foot.set_note(_who_writes(say, case))
    foot.back.setEnabled(at > 0)
    following = case.following(at)
    words, icon = _forward(say, case, None if following is None else case.items[following])
    last = following is None
    foot.set_forward(words, icon, possible=not last or bar_act(case) in (BarAct.FINISH, BarAct.SEAL))


def show_times(say: Say, frame: InterviewLayout, case: Case, at: int, clock: InterviewClock) -> None:
    """Whole minutes of interview and part; they stand out only when over."""
    minutes, planned = clock.minutes(case.interview), case.form.interview_minutes
    if case.running:
        words = say("{minutes} of {planned} min", minutes=minutes, planned=planned)
        frame.bar.set_time(words, over=minutes > planned)
    elif case.interview.paused:
        frame.bar.set_time(say("interrupted after {minutes} min", minutes=minutes), over=True)
    else:
        frame.bar.set_time(say("held, {minutes} min", minutes=minutes), over=False)
    item = case.items[at]
    unwritten = clock.unwritten() if case.writes else 0
    spent = (case.interview.entry(item.id).seconds + unwritten) // 60
    words = say("{minutes} of {planned} min", minutes=spent, planned=item.minutes)
    frame.pane.head.set_time(words, over=case.running and spent > item.minutes)


def _asked_before(case: Case, item: Question | Section) -> bool:
    """Whether a further sitting takes up what has an answer already: that is not skipped any more."""
    return case.interview.further is not None and bool(case.interview.entry(item.id).said)


def _who_writes(say: Say, case: Case) -> str:
    if case.writes:
        return (
            say("Held without the program: what is typed now is marked as written later.")
            if case.later
            else ""
        )
    if not case.writable:
        return say("This file is open for reading only.")
    if case.interview.paused:
        return say("The interview is interrupted. {name} can continue it.", name=case.note_taker.name)
    if case.running:
        return say("{name} writes the record.", name=case.note_taker.name)
    if case.sealed and case.overtaken:
        return say("A further sitting was held since you sealed. Replace your sheet; the entries are kept.")
    if case.sealed and case.replacing_waits:
        return say(
            "Your sheet is sealed. You have typed a colleague’s, so yours can be replaced once all are sealed."
        )
    if case.sealed:
        return say("The interview is finished and your sheet is sealed.")
    return say("The interview is finished; its record no longer changes.")


def _forward(say: Say, case: Case, following: Question | Section | None) -> tuple[str, Icon | None]:
    if following is not None:
        words = say("Next question") if isinstance(following, Question) else say("Next part")
        return words, Icon.CHEVRON_RIGHT
    if bar_act(case) is BarAct.FINISH:
        return say("Finish interview …"), None
    return (say("Seal sheet …"), None) if bar_act(case) is BarAct.SEAL else (say("Next part"), None)
