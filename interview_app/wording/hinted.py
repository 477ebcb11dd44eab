"""What the sentences of all hints need of a discovery, whether it is about a form alone or about a procedure."""

from __future__ import annotations

from dataclasses import dataclass

from interview_app.domain.form import InterviewForm
from interview_app.domain.hint import Discovery
from interview_app.i18n import Say
from interview_app.wording.numbers import question_number


@dataclass(frozen=True, slots=True)
class Hinted:
    """A discovery and the form in which its questions stand."""

    say: Say
    form: InterviewForm
    found: Discovery

    @property
    def question(self) -> str:
        """The question by number and, where it has one, by title."""
        id = self.found.place.question
        if id is None:
            return ""
        number, title = question_number(self.form, id), self.say.read(self.form.question(id).title)
        if not title.strip():
            return self.say("question {number}", number=number)
        return self.say("question {number} ({title})", number=number, title=title)

    def fact(self, name: str) -> str:
        """A name or number that was found."""
        return str(self.found.facts.get(name, ""))

    def count(self, name: str) -> int:
        """A number that was found."""
        return int(self.found.facts.get(name, 0))
