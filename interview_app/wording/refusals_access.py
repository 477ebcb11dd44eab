"""Why acts on requests for access, copies and the deletion were refused, with the way out."""

from __future__ import annotations

from collections.abc import Mapping

from interview_app.domain.errors import Refusal
from interview_app.wording.refusal import Sentence

OF_ACCESS: Mapping[Refusal, Sentence] = {
    Refusal.NO_ACCESS_REQUEST: lambda say, facts: say(
        "Nobody has noted that this person asked for access. Note the day under Access to the file; the overview "
        "leads there."
    ),
    Refusal.PLACES_OPEN: lambda say, facts: say(
        "Some words in the copy may name somebody else. Look at each of them first: leave it or black it out."
    ),
    Refusal.NOT_ERASED: lambda say, facts: say(
        "Nothing was deleted yet. The deletion record is issued in the act of deleting."
    ),
    Refusal.ALREADY_ERASED: lambda say, facts: say(
        "The personal data were deleted for good. The deletion record says when and by which rule."
    ),
    Refusal.NOT_CLOSED: lambda say, facts: say(
        "Data are deleted once the procedure is closed or aborted. Close it first."
    ),
    Refusal.DELETION_HELD: lambda say, facts: say(
        "A reason is on record why nothing is deleted. Empty it first, where it no longer holds."
    ),
    Refusal.ACCESS_UNANSWERED: lambda say, facts: say(
        "A request for access is still open. Answer it first and note the day."
    ),
    Refusal.NOT_ALL_TOLD: lambda say, facts: say(
        "Not everybody who was not selected has been told. Note the days first; the time runs from the last one."
    ),
    Refusal.DELETION_TOO_EARLY: lambda say, facts: say(
        "The time of retention has not passed yet. Delete on the day that is named there, or later."
    ),
    Refusal.PASSAGE_UNKNOWN: lambda say, facts: say(
        "These words do not stand there any more. Look the copy over again and mark the passage anew."
    ),
}
