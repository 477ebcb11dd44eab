"""What Art. 15 GDPR asks an office to tell, in plain words, and how the files of the answer are called."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from interview_app.domain.access_request import AccessRequest
from interview_app.domain.candidate import Finding
from interview_app.domain.errors import Refusal
from interview_app.domain.retention import Retention
from interview_app.i18n import Say
from interview_app.wording.days import weekday
from interview_app.wording.labels import finding_label


@dataclass(frozen=True, slots=True)
class MemberNames:
    """The names of the files in the archive."""

    information: str
    copy: str
    data: str
    schema: str


def member_names(say: Say) -> MemberNames:
    """Letters of the plain alphabet only, so that every system takes them."""
    return MemberNames(
        say("1-information.pdf"), say("2-inspection-copy.pdf"), say("3-data.json"), say("3-data.schema.json")
    )


def archive_name(say: Say, number: str, day: date) -> str:
    """Such as “Auskunft-B-014-2026-11-26.zip”."""
    safe = "".join(each if each.isascii() and each.isalnum() else "-" for each in number).strip("-")
    begin = member_names(say).information.removeprefix("1-").removesuffix(".pdf")
    return f"{begin}-{safe or 'x'}-{day.isoformat()}.zip"


def due_words(say: Say, request: AccessRequest, today: date) -> str:
    """By when a request that is open has to be answered, short."""
    if today > request.due:
        return say("overdue since {day}", day=say.date(request.due))
    return say("due by {day}", day=say.date(request.due))


def due_sentence(say: Say, request: AccessRequest, today: date) -> str:
    """The same with its source."""
    day, late = say.date(request.due), today > request.due
    if request.due == request.month_over:
        if late:
            return say("The answer was due by {day}, a month after the receipt (Art. 12 (3) GDPR).", day=day)
        return say("The answer is due by {day}, a month after the receipt (Art. 12 (3) GDPR).", day=day)
    over = weekday(say, request.month_over)
    if late:
        return say(
            "The answer was due by {day}: the month after the receipt (Art. 12 (3) GDPR) ended on {over}.",
            day=day,
            over=over,
        )
    return say(
        "The answer is due by {day}: the month after the receipt (Art. 12 (3) GDPR) ends on {over}.",
        day=day,
        over=over,
    )


def holidays_sentence(say: Say) -> str:
    """What the day does not take into account."""
    return say(
        "The program knows no public holidays: where the last day is one, the next working day counts (Art. 3 (4) of "
        "Regulation 1182/71)."
    )


def way_sentences(say: Say, waits: Refusal | None, *, heard: bool) -> tuple[str, ...]:
    """How a request is answered; before the decision, what can be given by now, what later, and what to do meanwhile.

    `waits` is why no copy can be issued yet, `heard` whether the person's interview is finished.
    """
    later = say(
        "Should that be too late: the time can be extended by up to two months where that is necessary. Tell the "
        "person within the first month, with the reasons (Art. 12 (3) GDPR)."
    )
    if waits is Refusal.NOT_DISCLOSED:
        return (_by_now(say, heard=heard), _after_the_decision(say), later)
    if waits is Refusal.DECISION_MISSING:
        return (
            say("The copy can be looked over under Protocols. It is issued once the decision is recorded."),
            later,
        )
    return (
        say(
            "Under Protocols: look the copy over, issue it, and save it as PDF, or write all data under Art. 15"
            " GDPR as one archive. Hand it over, then note the day here."
        ),
    )


def _by_now(say: Say, *, heard: bool) -> str:
    if heard:
        return say("By now you can give: entry and checks (under Candidates), and the interview protocol.")
    return say("By now you can give: entry and checks (under Candidates).")


def _after_the_decision(say: Say) -> str:
    return say(
        "After the decision: the copy with the ratings (under Protocols). Until all sheets are sealed, only its author "
        "reads one."
    )


def stored_words(say: Say, act: str, words: str) -> str:
    """What was written with an act; a finding that is kept by its name is said in words."""
    first, _, rest = words.partition(" ")
    if act == "check-requirement" and first in tuple(Finding):
        return ": ".join(filter(None, (finding_label(say, Finding(first)), rest)))
    return words


def told_words(say: Say, authority: str, retention: Retention) -> list[tuple[str, str]]:
    """Art. 15 (1) a to h and (2): label and sentence."""
    return [
        (say("Responsible"), authority or say("the office that advertised the post")),
        (
            say("Purposes"),
            say(
                "Choosing for a public office by aptitude, ability and performance (Article 33(2) Basic Law), and a "
                "record by which that choice can be examined."
            ),
        ),
        (
            say("Legal basis"),
            say(
                "Art. 6 (1) (c) and (e) GDPR with the law on civil servants and employees that binds the office."
            ),
        ),
        (
            say("Kinds of data"),
            say(
                "Entry of the application, requirement checks, appointment, answers in essence, ratings with evidence, "
                "comparison and decision, notices; kept apart: sex and severe disability, where the law needs them."
            ),
        ),
        (
            say("Recipients"),
            say(
                "The members of the panel; bodies that take part by law (equal opportunities, representatives of the "
                "severely disabled, staff council); a court or other applicants as far as they may inspect the file. "
                "No transfer to a third country."
            ),
        ),
        (say("Retention"), _kept(say, retention)),
        (
            say("Where the data come from"),
            say("Your application, your interview, and what members of the panel wrote in office."),
        ),
        (
            say("Automated decisions"),
            say("None. People rate and decide; the program adds up what they rated, and shows every step."),
        ),
        (
            say("Your rights"),
            say(
                "Rectification (Art. 16), erasure (Art. 17), restriction (Art. 18) and objection (Art. 21 GDPR), as "
                "far as the duty to keep the record allows; a complaint to the supervisory authority (Art. 77 GDPR)."
            ),
        ),
    ]


def _kept(say: Say, retention: Retention) -> str:
    return say.plural(
        "{count} month after everybody was told the outcome, longer while a lawsuit or a request for access is open "
        "(AGG § 15 (4), ArbGG § 61b).",
        "{count} months after everybody was told the outcome, longer while a lawsuit or a request for access is open "
        "(AGG § 15 (4), ArbGG § 61b).",
        count=retention.months,
    )
