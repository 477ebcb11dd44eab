"""Why acts on requests for access, copies and the deletion were refused, with the way out."""

from __future__ import annotations

from collections.abc import Mapping

from interview_app.domain.errors import Refusal
from interview_app.wording.refusal import Sentence

OF_ACCESS: Mapping[Refusal, Sentence] = {
    Refusal.NO_ACCESS_REQUEST: lambda say, facts: say(
        "Nobody has noted that this person asked for access. Note the day under After the decision, Notices and "
        "retention."
    ),
    Refusal.PLACES_OPEN: lambda say, facts: say(
        "Some words in the copy may name somebody else. Look at each of them first: leave it or black it out."
    ),
    Refusal.PASSAGE_UNKNOWN: lambda say, facts: say(
        "These words do not stand there any more. Look the copy over again and mark the passage anew."
    ),
}
