"""What the structure check says about a form: what was found, and the way out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from interview_app.domain.form import InterviewForm
from interview_app.domain.hint import Discovery, Rule
from interview_app.domain.off_limits import OffLimits
from interview_app.domain.text import Text
from interview_app.i18n import Say
from interview_app.wording.hinted import Hinted
from interview_app.wording.reminders import topic_label

Told = tuple[str, ...]
"""What was found, and the way out where there is one to name."""


def form_hint_sentence(say: Say, form: InterviewForm, found: Discovery) -> str:
    """What was found in a form, and the way out."""
    return " ".join(told_of_form(say, form, found))


def told_of_form(say: Say, form: InterviewForm, found: Discovery) -> Told:
    """The same in its parts; `found` is by one of the rules of the structure check."""
    return _TOLD[found.rule](_Hinted(say, form, found))


class _Hinted(Hinted):
    """A discovery about a form with what its sentence needs."""

    __slots__ = ()

    @property
    def part(self) -> str:
        """The requirement, criterion or condition, by number where it has no name yet."""
        say, form, place = self.say, self.form, self.found.place
        for number, criterion in enumerate(form.criteria, start=1):
            if criterion.id == place.criterion:
                return say("criterion {number}{name}", number=number, name=self._name(criterion.name))
        for number, requirement in enumerate(form.requirements, start=1):
            if requirement.id == place.requirement:
                return say("requirement {number}{name}", number=number, name=self._name(requirement.name))
        for number, condition in enumerate(form.conditions, start=1):
            if condition.id == place.condition:
                return say("condition {number}{name}", number=number, name=self._name(condition.name))
        return ""

    def _name(self, text: Text) -> str:
        """A name behind its number, where there is one."""
        name = self.say.read(text).strip()
        return f" ({name})" if name else ""

    @property
    def levels(self) -> str:
        """The levels that it is about, in the scale's order."""
        levels = [self.say.plain(Fraction(each)) for each in str(self.found.facts["levels"]).split()]
        return ", ".join(levels)


def _no_expected_answer(hint: _Hinted) -> Told:
    found = hint.say(
        "The form has no expected answer for {question}, so an answer can be compared with nothing.",
        question=hint.question,
    )
    return (found,)


def _forbidden_question(hint: _Hinted) -> Told:
    found = hint.say(
        "By its words, {question} touches on what must not be asked: {topic}.",
        question=hint.question,
        topic=topic_label(hint.say, OffLimits(hint.fact("topic"))),
    )
    return found, hint.say("Leave it out, or write down why the post requires it.")


def _leading_question(hint: _Hinted) -> Told:
    found = hint.say(
        "The words “{words}” in {question} suggest the answer.",
        words=hint.fact("words"),
        question=hint.question,
    )
    return found, hint.say("Ask it so that every answer is open.")


def _several_questions(hint: _Hinted) -> Told:
    found = hint.say(
        "Several things are asked at once in {question}, and one level is given for all of them.",
        question=hint.question,
    )
    return found, hint.say("Divide it, or make a probe of the second part.")


def _no_anchor(hint: _Hinted) -> Told:
    found = hint.say(
        "Some levels have no anchor in {question}: {levels}.", levels=hint.levels, question=hint.question
    )
    return found, hint.say("Write what is said or done at these levels.")


def _adjectives_only(hint: _Hinted) -> Told:
    found = hint.say(
        "Some anchors only praise or blame in {question}: {levels}.",
        levels=hint.levels,
        question=hint.question,
    )
    return found, hint.say("Write what is said or done at these levels.")


def _equal_anchors(hint: _Hinted) -> Told:
    found = hint.say(
        "Some levels have the same anchor in {question}: {levels}.",
        levels=hint.levels,
        question=hint.question,
    )
    return found, hint.say("Write what tells them apart.")


def _no_probes(hint: _Hinted) -> Told:
    found = hint.say("No probe is written down for {question}.", question=hint.question)
    return found, hint.say("Write one, so that everybody is followed up alike.")


def _plan_too_long(hint: _Hinted) -> Told:
    found = hint.say(
        "All parts together take {planned} minutes, the interview has {most}.",
        planned=hint.fact("planned"),
        most=hint.fact("most"),
    )
    return found, hint.say("Shorten a part, or plan a longer interview.")


def _heavy_question(hint: _Hinted) -> Told:
    found = hint.say(
        "One answer decides over {part} of the total: {question}.",
        part=hint.say.percent(Fraction(hint.fact("part"))),
        question=hint.question,
    )
    return found, hint.say("Ask a second question for this criterion, or weigh it less.")


def _one_question(hint: _Hinted) -> Told:
    found = hint.say("One answer alone stands for {part}.", part=hint.part)
    return found, hint.say("Ask a second question for it, or write down why one is enough.")


def _few_questions(hint: _Hinted) -> Told:
    found = hint.say.plural(
        "The form has {count} question, which gives little to compare.",
        "The form has {count} questions, which gives little to compare.",
        count=int(hint.fact("count")),
    )
    return found, hint.say("Ask at least {least}.", least=hint.fact("least"))


def _weights_unexplained(hint: _Hinted) -> Told:
    return hint.say("The weights differ, and the form does not say why."), hint.say(
        "Write the rationale; the lock asks for it at the latest."
    )


def _no_passage(hint: _Hinted) -> Told:
    found = hint.say("No passage of the posting is named for {part}.", part=hint.part)
    return found, hint.say("Quote the passage, or write down where it comes from.")


def _passage_uncovered(hint: _Hinted) -> Told:
    found = hint.say(
        "Nothing in the form takes up this passage of the posting: “{text}”.", text=hint.fact("text")
    )
    return found, hint.say("Make a criterion of it, or write down why it is left out.")


def _no_opening(hint: _Hinted) -> Told:
    return hint.say("The conversation begins with a question that is rated."), hint.say(
        "Put a part before it that welcomes and explains the course."
    )


def _no_closing(hint: _Hinted) -> Told:
    return hint.say("The conversation ends with a question that is rated."), hint.say(
        "Put a part after it with time for the candidate’s own questions."
    )


def _no_why(hint: _Hinted) -> Told:
    return hint.say("The form does not say why there is an interview at all."), hint.say(
        "Choose the ground under “Posting”."
    )


def _same_question(hint: _Hinted) -> Told:
    found = hint.say("The words of {question} are those of an earlier one.", question=hint.question)
    return found, hint.say("Ask something else, or leave the question out: one answer would count twice.")


def _standard_words(hint: _Hinted) -> Told:
    found = hint.say("The words of {question} are still those that were proposed.", question=hint.question)
    return found, hint.say("Sharpen question, expected answer and anchors to the post.")


_TOLD: Mapping[Rule, Callable[[_Hinted], Told]] = {
    Rule.NO_EXPECTED_ANSWER: _no_expected_answer,
    Rule.FORBIDDEN_QUESTION: _forbidden_question,
    Rule.LEADING_QUESTION: _leading_question,
    Rule.SEVERAL_QUESTIONS: _several_questions,
    Rule.SAME_QUESTION: _same_question,
    Rule.NO_ANCHOR: _no_anchor,
    Rule.ADJECTIVES_ONLY: _adjectives_only,
    Rule.EQUAL_ANCHORS: _equal_anchors,
    Rule.NO_PROBES: _no_probes,
    Rule.PLAN_TOO_LONG: _plan_too_long,
    Rule.HEAVY_QUESTION: _heavy_question,
    Rule.ONE_QUESTION: _one_question,
    Rule.FEW_QUESTIONS: _few_questions,
    Rule.WEIGHTS_UNEXPLAINED: _weights_unexplained,
    Rule.NO_PASSAGE: _no_passage,
    Rule.PASSAGE_UNCOVERED: _passage_uncovered,
    Rule.NO_OPENING: _no_opening,
    Rule.NO_CLOSING: _no_closing,
    Rule.NO_WHY: _no_why,
    Rule.STANDARD_WORDS: _standard_words,
}
