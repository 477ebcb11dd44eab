"""What the program proposes where nobody has written anything: a question on past behaviour, opening and closing.

The words hold for any criterion, so they are a beginning: whoever drafts the form sharpens them to the post.
"""

from __future__ import annotations

from dataclasses import replace

from interview_app.domain.drafting.standard import spoken_in
from interview_app.domain.form import Anchor, Criterion, InterviewForm, Question, RatingScale
from interview_app.domain.text import NO_WORDS, Text

_WORDING = Text(
    "Schildern Sie bitte eine Situation, in der es auf Folgendes besonders ankam: „{subject}“. Gehen Sie dabei auf Ihr "
    "eigenes Vorgehen und auf das Ergebnis ein.",
    "Please describe a situation in which this mattered a great deal: “{subject}”. Say what you did yourself and what "
    "came of it.",
)
_PROBES = (
    Text("Was war Ihr eigener Anteil daran?", "What was your own part in it?"),
    Text("Woran haben Sie das Ergebnis gemessen?", "How did you measure the result?"),
    Text("Was würden Sie heute anders machen?", "What would you do differently today?"),
)
_EXPECTED = (
    Text(
        "schildert eine eigene Situation so, dass sie nachvollzogen werden kann",
        "describes a situation of their own so that it can be followed",
    ),
    Text("begründet das eigene Vorgehen", "gives reasons for what they did themselves"),
    Text("nennt ein Ergebnis, das überprüft werden kann", "names a result that can be checked"),
    Text(
        "leitet daraus etwas für die ausgeschriebene Stelle ab",
        "draws something from it for the advertised post",
    ),
)
_LADDER = (
    Text("nennt keine Situation oder weicht der Frage aus", "names no situation, or avoids the question"),
    Text(
        "bleibt allgemein; eine eigene Situation ist nicht zu erkennen",
        "stays general; no situation of their own can be made out",
    ),
    Text(
        "schildert eine Situation; der eigene Anteil bleibt offen",
        "describes a situation; their own part in it stays open",
    ),
    Text(
        "schildert das eigene Vorgehen; das Ergebnis bleibt offen",
        "describes what they did themselves; the result stays open",
    ),
    Text(
        "schildert das eigene Vorgehen mit Gründen und nennt das Ergebnis",
        "describes what they did with reasons, and names the result",
    ),
    Text(
        "begründet das eigene Vorgehen, belegt das Ergebnis und leitet daraus etwas für die Stelle ab",
        "gives reasons for what they did, shows the result, and draws something from it for the post",
    ),
)
"""From the worst to the best; a scale of fewer levels leaves some out, one of more has levels left to write."""

OPENING = (
    Text("Begrüßung und Ablauf", "Welcome and course"),
    Text(
        "Begrüßen und alle vorstellen. Ablauf, Dauer und Mitschrift erklären. Sagen, dass allen dieselben Fragen "
        "gestellt werden.",
        "Welcome, and introduce everybody. Explain the course, the time and the record. Say that everybody is asked "
        "the same questions.",
    ),
)
CLOSING = (
    Text("Ihre Fragen und Abschluss", "Your questions and closing"),
    Text(
        "Zeit für eigene Fragen geben; sie werden nicht bewertet. Sagen, wie es weitergeht und wann mit einer "
        "Nachricht zu rechnen ist.",
        "Give time for questions of their own; they are not rated. Say what comes next and when they will hear.",
    ),
)
"""Title and guidance of the part before the first question, and of the one after the last."""


def standard_question(form: InterviewForm, question: Question, criterion: Criterion) -> Question:
    """A question in standard words, asked for a criterion by its passage of the posting, or else by its name."""
    quoted = criterion.passages[0] if criterion.passages else ""
    subject = Text(quoted or criterion.name.de, quoted or criterion.name.en)
    wording = Text(
        _WORDING.de.replace("{subject}", _lean(subject.de)),
        _WORDING.en.replace("{subject}", _lean(subject.en)),
    )
    return replace(
        question,
        title=criterion.name,
        wording=spoken_in(wording, form.languages),
        probes=tuple(spoken_in(each, form.languages) for each in _PROBES),
        expected=tuple(spoken_in(each, form.languages) for each in _EXPECTED),
        anchors=standard_anchors(form.scale, form.languages),
    )


def standard_anchors(scale: RatingScale, languages: tuple[str, ...]) -> tuple[Anchor, ...]:
    """The ladder of behaviour spread over a scale, its ends on the worst and the best level."""
    last, steps = len(scale.levels) - 1, len(_LADDER) - 1
    if last <= steps:
        said = {at: _LADDER[_nearest(at * steps, last)] for at in range(last + 1)}
    else:
        said = {_nearest(step * last, steps): words for step, words in enumerate(_LADDER)}
    return tuple(
        Anchor(level.value, spoken_in(said.get(at, NO_WORDS), languages))
        for at, level in enumerate(scale.levels)
    )


def is_standard(form: InterviewForm, question: Question) -> bool:
    """Whether a question still stands in the standard words, anchors and all."""
    made = standard_question(form, question, form.criterion(question.criterion))
    return (made.probes, made.expected, made.anchors) == (
        question.probes,
        question.expected,
        question.anchors,
    )


def _nearest(above: int, below: int) -> int:
    """The whole number nearest to a fraction, the greater of two."""
    return (2 * above + below) // (2 * below)


def _lean(words: str) -> str:
    return " ".join(words.split()).rstrip(" .;,")
