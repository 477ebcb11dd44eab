"""Why an act in a calibration is refused."""

from __future__ import annotations

from collections.abc import Mapping

from interview_app.domain.errors import Refusal
from interview_app.i18n import Say
from interview_app.wording.refusal import Facts, Sentence


def _samples_incomplete(say: Say, facts: Facts) -> str:
    if "count" in facts:
        return say.plural(
            "{count} sample answer lacks its words, its key level or the reason for it. Its author completes it first.",
            "{count} sample answers lack their words, their key level or the reason for it. Their authors complete "
            "them first.",
            count=int(facts["count"]),
        )
    return say("A sample answer is not complete. Its author completes it first.")


def _incomplete(say: Say, facts: Facts) -> str:
    if "count" in facts:
        return say.plural(
            "{count} sample answer still lacks a level or a sentence. Complete it, then seal.",
            "{count} sample answers still lack a level or a sentence. Complete them, then seal.",
            count=int(facts["count"]),
        )
    return say("A level or a sentence is still missing. Complete it, then seal.")


OF_CALIBRATION: Mapping[Refusal, Sentence] = {
    Refusal.SAMPLE_NOT_YOURS: lambda say, facts: say(
        "This sample answer was written by somebody else, and its key is theirs alone. Write one of your own."
    ),
    Refusal.SAMPLES_MISSING: lambda say, facts: say(
        "There is no sample answer to rate. Write at least one first."
    ),
    Refusal.SAMPLES_INCOMPLETE: _samples_incomplete,
    Refusal.SAMPLE_NOT_ASKED: lambda say, facts: say(
        "The question of this sample answer is no longer put to candidates. Remove the answer, or choose another "
        "question."
    ),
    Refusal.CALIBRATION_BEGUN: lambda say, facts: say(
        "The calibration has begun, so its sample answers stay as they are. The chair can take its begin back while "
        "nobody has sealed."
    ),
    Refusal.CALIBRATION_OPEN: lambda say, facts: say(
        "The calibration is not over: sample answers are still written, or members still rate them. Finish it first, "
        "or remove its answers."
    ),
    Refusal.CALIBRATION_INCOMPLETE: _incomplete,
    Refusal.CALIBRATION_SEALED: lambda say, facts: say(
        "These trial ratings are sealed and stay as they are. What has changed your mind belongs into the talk."
    ),
    Refusal.CALIBRATION_NOT_FOR_YOU: lambda say, facts: say(
        "Nobody waits for your trial ratings: only voting members rate who are not noted as absent. The chair can wait "
        "for you after all."
    ),
    Refusal.CALIBRATION_NOTED: lambda say, facts: say(
        "This calibration has been noted as a briefing already. It stands with the members on the panel page."
    ),
}
