"""The deletion in words: by which rule, in which function, how much, and what stays."""

from __future__ import annotations

from interview_app.domain.erasure import Erased, Erasure
from interview_app.i18n import Say
from interview_app.wording.labels import role_label


def by_words(say: Say, done: Erasure) -> str:
    """The role and the function of whoever deleted."""
    role = role_label(say, done.role)
    return f"{role}, {done.function}" if done.function else role


def rule_words(say: Say, done: Erasure) -> str:
    """The rule that allowed it."""
    return say.plural(
        "{count} month after the last notice on {told} (AGG § 15 (4), ArbGG § 61b), so from {due} on; "
        "nothing stood against it",
        "{count} months after the last notice on {told} (AGG § 15 (4), ArbGG § 61b), so from {due} on; "
        "nothing stood against it",
        count=done.months,
        told=say.date(done.told),
        due=say.date(done.due),
    )


def counted_words(say: Say, counts: Erased) -> list[tuple[str, str]]:
    """How much of what: what there was none of too."""
    told = (
        (say("Candidates"), counts.candidates),
        (say("Requirement checks"), counts.checks),
        (say("Interviews"), counts.interviews),
        (say("Recorded answers"), counts.answers),
        (say("Rating sheets"), counts.sheets),
        (say("Ratings"), counts.ratings),
        (say("Texts behind the journal"), counts.texts),
        (say("Unfinished texts"), counts.drafts),
        (say("Issued documents"), counts.documents),
        (say("Backups"), counts.backups),
    )
    return [(name, say.whole(count)) for name, count in told]


def kept_words(say: Say) -> list[str]:
    """What stays in the file, and what the program cannot know of."""
    return [
        say("The interview form with its fingerprint: it holds nobody’s data."),
        say("The journal: times, acts, roles and random ids, without names and words."),
        say("This record, with its number."),
        say(
            "Not reached: what was printed, exported, mailed or copied to other places. The office deletes or files it."
        ),
    ]
