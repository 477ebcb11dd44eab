"""An interview that still runs although its candidate has left the procedure, so that no other can begin."""

from __future__ import annotations

from interview_app.domain.candidate import Candidate
from interview_app.i18n import Say
from interview_app.services.overview import Overview


def left_running(overview: Overview) -> Candidate | None:
    """Whoever has withdrawn or was excluded while the own interview ran, as long as it does."""
    for line in overview.interviews:
        if line.interview is not None and line.interview.running and not line.candidate.in_procedure:
            return line.candidate
    return None


def left_running_words(say: Say, person: Candidate) -> str:
    """Why nobody can be started, and the way out."""
    return say(
        "The interview with {name} still runs although the person has left the procedure. No other begins before it is "
        "finished or interrupted.",
        name=person.name,
    )
